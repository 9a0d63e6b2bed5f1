package app.muster.ui.control;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// What a list is narrowed by: any of the chosen values within one facet, all facets together.
/// Counts are of what a value would show beside the choices in the other facets.
///
/// @param <T> what the list holds
public final class Facets<T> {

    /// One side by which things differ.
    ///
    /// @param of the keys of the values that a thing has; most have one
    /// @param label words for a key
    /// @param order keys that come first, in this order; the others follow by how many they are
    public record Facet<T>(
            String key,
            String title,
            Function<? super T, List<String>> of,
            Function<String, String> label,
            List<String> order) {

        /// A facet of which each thing has exactly one value.
        public static <T> Facet<T> one(
                String key,
                String title,
                Function<? super T, String> of,
                Function<String, String> label,
                List<String> order) {
            return new Facet<>(key, title, item -> List.of(of.apply(item)), label, order);
        }
    }

    /// One value of a facet.
    public record Value(String key, String label, int count, boolean chosen) {}

    /// One facet with its values.
    public record Group(String key, String title, List<Value> values) {}

    private final List<Facet<T>> facets;
    private final ReadOnlyObjectWrapper<Map<String, Set<String>>> chosen =
            new ReadOnlyObjectWrapper<>(Map.of());

    public Facets(List<Facet<T>> facets) {
        this.facets = List.copyOf(facets);
    }

    /// The chosen values' keys by facet; a facet in which nothing is chosen is not there.
    public ReadOnlyObjectProperty<Map<String, Set<String>>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public boolean isChosen(String facet, String value) {
        return chosen.get().getOrDefault(facet, Set.of()).contains(value);
    }

    /// Chooses a value, or takes the choice back.
    public void toggle(String facet, String value) {
        var values = new LinkedHashSet<>(chosen.get().getOrDefault(facet, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        choose(facet, values);
    }

    /// Replaces what is chosen in one facet; nothing chosen shows all.
    public void choose(String facet, Set<String> values) {
        var next = new TreeMap<>(chosen.get());
        if (values.isEmpty()) {
            next.remove(facet);
        } else {
            next.put(facet, Set.copyOf(values));
        }
        chosen.set(Map.copyOf(next));
    }

    /// Shows everything again.
    public void clear() {
        chosen.set(Map.of());
    }

    /// Replaces everything that is chosen, for example by what somebody kept.
    public void choose(Map<String, ? extends Collection<String>> values) {
        var next = new TreeMap<String, Set<String>>();
        for (Facet<T> facet : facets) {
            Collection<String> wanted = values.get(facet.key());
            if (wanted != null && !wanted.isEmpty()) {
                next.put(facet.key(), Set.copyOf(wanted));
            }
        }
        chosen.set(Map.copyOf(next));
    }

    /// Whether something has the chosen values.
    public boolean accepts(T item) {
        for (Facet<T> facet : facets) {
            if (!accepts(facet, item)) {
                return false;
            }
        }
        return true;
    }

    /// The facets with the counts for these things; one pass, however many there are.
    public List<Group> groups(Collection<? extends T> items) {
        List<Map<String, Integer>> counts = new ArrayList<>();
        facets.forEach(_ -> counts.add(new HashMap<>()));
        for (T item : items) {
            int refusing = -1;
            int refusals = 0;
            for (int i = 0; i < facets.size() && refusals < 2; i++) {
                if (!accepts(facets.get(i), item)) {
                    refusing = i;
                    refusals++;
                }
            }
            if (refusals == 0) {
                for (int i = 0; i < facets.size(); i++) {
                    count(facets.get(i), item, counts.get(i));
                }
            } else if (refusals == 1) {
                count(facets.get(refusing), item, counts.get(refusing));
            }
        }
        var groups = new ArrayList<Group>();
        for (int i = 0; i < facets.size(); i++) {
            groups.add(group(facets.get(i), counts.get(i)));
        }
        return groups;
    }

    private static <T> void count(Facet<T> facet, T item, Map<String, Integer> counts) {
        for (String value : facet.of().apply(item)) {
            counts.merge(value, 1, Integer::sum);
        }
    }

    private boolean accepts(Facet<T> facet, T item) {
        Set<String> values = chosen.get().get(facet.key());
        if (values == null) {
            return true;
        }
        for (String value : facet.of().apply(item)) {
            if (values.contains(value)) {
                return true;
            }
        }
        return false;
    }

    private Group group(Facet<T> facet, Map<String, Integer> counts) {
        Set<String> keys = new LinkedHashSet<>(counts.keySet());
        keys.addAll(chosen.get().getOrDefault(facet.key(), Set.of()));
        var values = new ArrayList<Value>();
        for (String key : keys) {
            values.add(
                    new Value(
                            key,
                            facet.label().apply(key),
                            counts.getOrDefault(key, 0),
                            isChosen(facet.key(), key)));
        }
        values.sort(
                Comparator.comparingInt((Value value) -> place(facet, value.key()))
                        .thenComparing(Comparator.comparingInt(Value::count).reversed())
                        .thenComparing(Value::label));
        return new Group(facet.key(), facet.title(), values);
    }

    private static int place(Facet<?> facet, String key) {
        int place = facet.order().indexOf(key);
        return place < 0 ? facet.order().size() : place;
    }
}
