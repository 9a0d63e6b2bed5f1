package app.muster.mapping;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.catalogue.Naming;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.Snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What proposals are made from: the assets that are nobody's, the groups they lie in, and what
/// needs what.
final class Scene {

    /// How many groups must need a thing before many do.
    private static final int MANY = 3;

    /// So many are many in an estate of any size.
    private static final int VERY_MANY = 20;

    /// Longer words are made up by chance.
    private static final int SAYABLE = 20;

    final Naming naming = CatalogueReader.naming();
    final Words words = new Words(naming);
    final Catalogue catalogue;
    final Sight sight;

    /// Assets that are still there, by place.
    final List<Asset> present;

    /// Places of those that are nobody's.
    final List<Integer> open;

    /// By place: what the asset needs, without repetition.
    final List<List<Integer>> needs;

    /// By place: the stem of the asset's resource group, one for groups that differ in region and
    /// stage; empty where there is no group.
    final List<String> stems;

    /// Groups by stem, each in its own spelling.
    final Map<String, Set<String>> groups = new LinkedHashMap<>();

    /// By place: how many other stems need the asset.
    final int[] users;

    Scene(Plan plan, Snapshot snapshot, Catalogue catalogue) {
        this.catalogue = catalogue;
        sight = new Sight(snapshot);
        present = plan.assets().stream().filter(a -> a.goneSince().isEmpty()).toList();
        open = new ArrayList<>();
        Map<AssetId, Integer> places = HashMap.newHashMap(present.size());
        for (int i = 0; i < present.size(); i++) {
            places.put(present.get(i).id(), i);
            if (present.get(i).application().isEmpty()) {
                open.add(i);
            }
        }
        stems = stems();
        needs = needs(plan, places);
        users = users();
    }

    private List<String> stems() {
        Set<String> known = new HashSet<>();
        for (Asset asset : present) {
            known.add(Sight.resourceGroup(asset));
        }
        Map<String, String> stemOf = new HashMap<>();
        var byPlace = new ArrayList<String>(present.size());
        for (Asset asset : present) {
            String group = Sight.resourceGroup(asset);
            String stem = stemOf.computeIfAbsent(group, g -> stem(asset, g, known));
            byPlace.add(stem);
            if (!stem.isEmpty()) {
                groups.computeIfAbsent(stem, _ -> new HashSet<>()).add(group);
            }
        }
        return byPlace;
    }

    /// The nodes of a cluster lie in a group of their own, which Azure names after the cluster's.
    private String stem(Asset asset, String group, Set<String> known) {
        if (group.startsWith("mc_")) {
            for (int end = group.indexOf('_', 3); end > 0; end = group.indexOf('_', end + 1)) {
                if (known.contains(group.substring(3, end))) {
                    return stem(asset, group.substring(3, end), known);
                }
            }
        }
        Optional<Resource> resource = sight.resource(asset);
        String spelled = resource.map(r -> r.id().resourceGroup()).orElse(group);
        List<String> telling =
                words.tellingGroup(spelled.equalsIgnoreCase(group) ? spelled : group);
        List<String> sayable = telling.stream().filter(w -> w.length() <= SAYABLE).toList();
        if (telling.isEmpty()) {
            return words.plainGroup(group);
        }
        return String.join("-", sayable.isEmpty() ? telling : sayable);
    }

    private List<List<Integer>> needs(Plan plan, Map<AssetId, Integer> places) {
        var byPlace = new ArrayList<List<Integer>>(present.size());
        for (int i = 0; i < present.size(); i++) {
            byPlace.add(new ArrayList<>(2));
        }
        plan.needs()
                .forEach(
                        need -> {
                            Integer from = places.get(need.from());
                            Integer to = places.get(need.to());
                            if (from != null && to != null) {
                                byPlace.get(from).add(to);
                            }
                        });
        byPlace.replaceAll(all -> all.size() < 2 ? all : all.stream().distinct().toList());
        return byPlace;
    }

    private int[] users() {
        var needing = new ArrayList<Set<String>>(present.size());
        for (int i = 0; i < present.size(); i++) {
            needing.add(Set.of());
        }
        for (int from = 0; from < present.size(); from++) {
            for (int to : needs.get(from)) {
                String stem = stems.get(from);
                if (!stem.isEmpty() && !stem.equals(stems.get(to))) {
                    if (needing.get(to).isEmpty()) {
                        needing.set(to, new HashSet<>());
                    }
                    needing.get(to).add(stem);
                }
            }
        }
        return needing.stream().mapToInt(Set::size).toArray();
    }

    Set<String> groupsOf(String stem) {
        return groups.getOrDefault(stem, Set.of());
    }

    /// Those of the places that are nobody's.
    List<Integer> open(List<Integer> places) {
        return places.stream().filter(p -> present.get(p).application().isEmpty()).toList();
    }

    /// Whether so many groups need the asset that it ties nothing together.
    boolean isHub(int place) {
        return users[place] >= Math.clamp(groups.size() / 20, MANY, VERY_MANY);
    }

    /// Whether these serve others more than themselves.
    boolean looksShared(List<String> itsWords, List<Integer> places) {
        return words.isShared(itsWords) || places.stream().anyMatch(this::isWidelyNeeded);
    }

    private boolean isWidelyNeeded(int place) {
        return users[place] >= Math.max(MANY, (groups.size() + 1) / 2);
    }

    /// The share of the dependencies of these that stay among them; shared services aside.
    ///
    /// @return empty if they have none
    Optional<Double> cohesion(List<Integer> places) {
        int[] edges = edges(places);
        int all = edges[0] + edges[1];
        return all == 0 ? Optional.empty() : Optional.of((double) edges[0] / all);
    }

    /// The share of these that lie in the groups of one stem, the largest.
    double together(List<Integer> places) {
        Map<String, Integer> counts = new HashMap<>();
        places.forEach(place -> counts.merge(stems.get(place), 1, Integer::sum));
        int most = counts.values().stream().mapToInt(n -> n).max().orElse(0);
        return places.isEmpty() ? 0 : (double) most / places.size();
    }

    /// How many dependencies stay among these, and how many leave them.
    int[] edges(List<Integer> places) {
        Set<Integer> inside = new HashSet<>(places);
        int[] edges = new int[2];
        for (int from : places) {
            for (int to : needs.get(from)) {
                if (inside.contains(to)) {
                    edges[0]++;
                } else if (!isHub(to)) {
                    edges[1]++;
                }
            }
        }
        return edges;
    }

    /// A tag's value that asset or what stands above it has.
    String tag(int place, String key) {
        return sight.value(present.get(place), app.muster.plan.Condition.Field.TAG, key).value();
    }

    /// The names of all tags that an asset has, by itself or from what stands above it, in lower
    /// case.
    Set<String> tagNames(int place) {
        Set<String> names = new HashSet<>();
        sight.holders(present.get(place)).forEach(holder -> take(holder, names));
        return names;
    }

    private static void take(Resource resource, Set<String> names) {
        for (Map.Entry<String, Json> tag : resource.tags().entrySet()) {
            if (tag.getValue() instanceof Json.Text(String value) && !value.isBlank()) {
                names.add(tag.getKey().strip().toLowerCase(Locale.ROOT));
            }
        }
    }

    /// How much the number of assets says, from half for one to all for five.
    static double size(int assets) {
        return Math.min(1, 0.5 + assets * 0.1);
    }
}
