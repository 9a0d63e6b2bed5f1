package app.muster.mapping;

import app.muster.mapping.Confidence.Ground;
import app.muster.mapping.Confidence.Part;
import app.muster.plan.Condition;
import app.muster.plan.Condition.Field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Applications by what needs what, with shared services left out first.
final class CommunityDrafts {

    private static final int FEWEST = 3;

    private final Scene scene;
    private final Map<String, Integer> ofStem = new HashMap<>();

    private CommunityDrafts(Scene scene) {
        this.scene = scene;
        scene.stems.forEach(stem -> ofStem.merge(stem, 1, Integer::sum));
    }

    static List<Draft> of(Scene scene) {
        return new CommunityDrafts(scene).drafts();
    }

    private List<Draft> drafts() {
        var edges = new ArrayList<Map<Integer, Double>>(scene.present.size());
        for (int i = 0; i < scene.present.size(); i++) {
            edges.add(new HashMap<>());
        }
        for (int from = 0; from < scene.present.size(); from++) {
            for (int to : scene.needs.get(from)) {
                if (from != to && !scene.isHub(to) && !scene.isHub(from)) {
                    edges.get(from).merge(to, 1.0, Double::sum);
                    edges.get(to).merge(from, 1.0, Double::sum);
                }
            }
        }
        int[] community = Communities.of(edges);
        Map<Integer, List<Integer>> byCommunity = new TreeMap<>();
        for (int place = 0; place < community.length; place++) {
            if (!scene.isHub(place)) {
                byCommunity.computeIfAbsent(community[place], _ -> new ArrayList<>()).add(place);
            }
        }
        var drafts = new ArrayList<Draft>();
        for (List<Integer> all : byCommunity.values()) {
            List<Integer> open =
                    all.stream().filter(p -> scene.present.get(p).application().isEmpty()).toList();
            if (open.size() >= FEWEST) {
                drafts.add(draft(all, open));
            }
        }
        return drafts;
    }

    private Draft draft(List<Integer> all, List<Integer> open) {
        int[] edges = scene.edges(all);
        double cohesion = (double) edges[0] / Math.max(1, edges[0] + edges[1]);
        List<String> words = words(all);
        List<Integer> byHand = new ArrayList<>();
        List<List<Condition>> rules = rules(all, open, byHand);
        return new Draft(
                scene.words.title(words),
                scene.looksShared(words, all),
                new Reason.Community(edges[0], edges[1]),
                Confidence.of(
                        new Part(Ground.COHESION, 0.6 * cohesion),
                        new Part(Ground.SIZE, Scene.size(all.size()))),
                rules,
                all,
                open,
                byHand);
    }

    /// The words that most names share, or those of the group that most lie in, or the first's.
    private List<String> words(List<Integer> all) {
        List<String> common = NameDrafts.common(scene, all);
        if (!common.isEmpty()) {
            return common;
        }
        Map<String, Long> stems =
                all.stream()
                        .map(scene.stems::get)
                        .filter(stem -> !stem.isEmpty())
                        .collect(
                                Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting()));
        return stems.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(e -> List.of(e.getKey().split("-")))
                .orElseGet(() -> List.of(scene.present.get(all.getFirst()).name()));
    }

    /// A rule for the groups that belong to it whole; the rest is placed by hand.
    private List<List<Condition>> rules(
            List<Integer> all, List<Integer> open, List<Integer> byHand) {
        Map<String, Long> mine =
                all.stream()
                        .collect(Collectors.groupingBy(scene.stems::get, Collectors.counting()));
        Set<String> whole = new HashSet<>();
        mine.forEach(
                (stem, count) -> {
                    if (!stem.isEmpty() && count == ofStem.getOrDefault(stem, 0).longValue()) {
                        whole.add(stem);
                    }
                });
        open.stream().filter(p -> !whole.contains(scene.stems.get(p))).forEach(byHand::add);
        if (whole.isEmpty()) {
            return List.of();
        }
        String groups =
                whole.stream()
                        .flatMap(stem -> scene.groupsOf(stem).stream())
                        .sorted()
                        .collect(Collectors.joining("|"));
        return List.of(List.of(Condition.of(Field.GROUP, groups)));
    }
}
