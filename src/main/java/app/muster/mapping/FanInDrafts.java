package app.muster.mapping;

import app.muster.mapping.Confidence.Ground;
import app.muster.mapping.Confidence.Part;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Condition;
import app.muster.plan.Condition.Field;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Shared services by what many need: the hub's network, zones of names, logs, keys.
final class FanInDrafts {

    private static final int EXAMPLES = 5;

    private final Scene scene;
    private final List<Set<String>> needing;

    private FanInDrafts(Scene scene) {
        this.scene = scene;
        needing = new ArrayList<>(scene.present.size());
        for (int i = 0; i < scene.present.size(); i++) {
            needing.add(new HashSet<>());
        }
        for (int from = 0; from < scene.present.size(); from++) {
            for (int to : scene.needs.get(from)) {
                String stem = scene.stems.get(from);
                if (scene.isHub(to) && !stem.isEmpty() && !stem.equals(scene.stems.get(to))) {
                    needing.get(to).add(stem);
                }
            }
        }
    }

    static List<Draft> of(Scene scene) {
        return new FanInDrafts(scene).drafts();
    }

    private List<Draft> drafts() {
        Map<String, List<Integer>> hubs = new TreeMap<>();
        for (int place = 0; place < scene.present.size(); place++) {
            if (scene.isHub(place) && scene.present.get(place).application().isEmpty()) {
                hubs.computeIfAbsent(scene.stems.get(place), _ -> new ArrayList<>()).add(place);
            }
        }
        var drafts = new ArrayList<Draft>();
        hubs.forEach((stem, places) -> drafts.add(draft(stem, places)));
        return drafts;
    }

    private Draft draft(String stem, List<Integer> hubs) {
        Set<String> users = new HashSet<>();
        hubs.forEach(place -> users.addAll(needing.get(place)));
        List<AssetId> most =
                hubs.stream()
                        .sorted(
                                Comparator.comparingInt((Integer p) -> -scene.users[p])
                                        .thenComparing(p -> p))
                        .limit(EXAMPLES)
                        .map(p -> scene.present.get(p).id())
                        .toList();
        List<String> words =
                stem.isEmpty()
                        ? List.of(most.getFirst().shortName())
                        : List.of((stem + "-shared").split("-"));
        return new Draft(
                scene.words.title(
                        scene.words.isShared(words.subList(0, words.size() - 1))
                                ? words.subList(0, words.size() - 1)
                                : words),
                true,
                new Reason.FanIn(most, users.size()),
                Confidence.of(
                        new Part(
                                Ground.USERS,
                                Math.min(
                                        0.9,
                                        0.4
                                                + 0.5
                                                        * users.size()
                                                        / Math.max(1, scene.groups.size() - 1)))),
                hubs.stream().map(this::rule).toList(),
                hubs,
                hubs,
                List.of());
    }

    private List<Condition> rule(int place) {
        Asset asset = scene.present.get(place);
        var conditions = new ArrayList<Condition>();
        conditions.add(Condition.of(Field.NAME, asset.name().replace('|', '?')));
        if (!asset.type().isBlank()) {
            conditions.add(Condition.of(Field.TYPE, asset.type()));
        }
        String group = Sight.resourceGroup(asset);
        if (!group.isEmpty()) {
            conditions.add(Condition.of(Field.GROUP, group));
        }
        return conditions;
    }
}
