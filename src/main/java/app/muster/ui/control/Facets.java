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
    /// @param of the value's key for a thing; one for each thing
    /// @param label words for a key
    /// @param order keys that come first, in this order; the others follow by how many they are
    public record Facet<T>(
            String key,
            String title,
            Function<? super T, String> of,
            Function<String, String> label,
            List<String> order) {}

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

    public boolean accepts(T item) {
        return facets.stream().allMatch(facet -> accepts(facet, item));
    }

    /// The facets with the counts for these things.
    public List<Group> groups(Collection<? extends T> items) {
        var counts = new HashMap<String, Map<String, Integer>>();
        facets.forEach(facet -> counts.put(facet.key(), new HashMap<>()));
        for (T item : items) {
            List<Facet<T>> refusing =
                    facets.stream().filter(facet -> !accepts(facet, item)).limit(2).toList();
            List<Facet<T>> counting =
                    switch (refusing.size()) {
                        case 0 -> facets;
                        case 1 -> refusing;
                        default -> List.of();
                    };
            for (Facet<T> facet : counting) {
                counts.getOrDefault(facet.key(), new HashMap<>())
                        .merge(facet.of().apply(item), 1, Integer::sum);
            }
        }
        return facets.stream()
                .map(facet -> group(facet, counts.getOrDefault(facet.key(), Map.of())))
                .toList();
    }

    private boolean accepts(Facet<T> facet, T item) {
        Set<String> values = chosen.get().get(facet.key());
        return values == null || values.contains(facet.of().apply(item));
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
