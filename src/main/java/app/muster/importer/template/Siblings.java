package app.muster.importer.template;

import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The resources that one template declares, found in every way in which templates name them.
final class Siblings {

    private final Place place;
    private final List<Declared> all = new ArrayList<>();
    private final Map<String, List<Declared>> bySymbol = new HashMap<>();
    private final Map<String, List<Declared>> byId = new HashMap<>();
    private final Map<String, List<Declared>> byLoop = new HashMap<>();
    private final Map<String, List<Declared>> byName = new HashMap<>();

    Siblings(Place place) {
        this.place = place;
    }

    void add(Declared resource) {
        all.add(resource);
        put(bySymbol, resource.symbol(), resource);
        put(byId, resource.id(), resource);
        put(byLoop, resource.loop(), resource);
        put(byName, resource.names(), resource);
        int slash = resource.names().lastIndexOf('/');
        if (slash >= 0) {
            put(byName, resource.names().substring(slash + 1), resource);
        }
    }

    private static void put(Map<String, List<Declared>> map, String key, Declared resource) {
        if (!key.isEmpty()) {
            map.computeIfAbsent(key.toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).add(resource);
        }
    }

    List<Declared> all() {
        return all;
    }

    /// All instances of a loop, or the one resource.
    List<Declared> ofSymbol(String symbol) {
        return bySymbol.getOrDefault(symbol.toLowerCase(Locale.ROOT), List.of());
    }

    /// By symbolic name, id, type and name, a loop's name, or a name that only one resource has.
    List<Declared> find(String text) {
        String key = text.toLowerCase(Locale.ROOT);
        int bracket = key.endsWith("]") && key.indexOf('/') < 0 ? key.indexOf('[') : -1;
        if (bracket > 0) {
            return instance(
                    key.substring(0, bracket), key.substring(bracket + 1, key.length() - 1));
        }
        List<Declared> found = bySymbol.getOrDefault(key, List.of());
        if (found.isEmpty()) {
            found = byId.getOrDefault(key, List.of());
        }
        boolean partial = key.indexOf('/') > 0 && key.indexOf('.') > 0;
        if (found.isEmpty() && partial) {
            found =
                    byId.getOrDefault(
                            (place.path() + "/providers/" + key).toLowerCase(Locale.ROOT),
                            List.of());
        }
        if (found.isEmpty()) {
            found = byLoop.getOrDefault(key, List.of());
        }
        if (found.isEmpty() && !key.startsWith("/")) {
            List<Declared> called = byName.getOrDefault(key, List.of());
            boolean one = called.stream().map(Declared::id).distinct().count() == 1;
            found = one ? called : List.of();
        }
        return found;
    }

    /// `symbol[index]`; of a loop that is shown once, the one that stands for all.
    private List<Declared> instance(String symbol, String index) {
        List<Declared> all = ofSymbol(symbol);
        return Functions.whole(new Json.Text(index))
                .filter(i -> i >= 0 && i < all.size())
                .map(i -> List.of(all.get(i)))
                .orElse(all);
    }
}
