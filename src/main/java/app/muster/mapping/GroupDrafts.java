package app.muster.mapping;

import app.muster.mapping.Confidence.Ground;
import app.muster.mapping.Confidence.Part;
import app.muster.plan.Condition;
import app.muster.plan.Condition.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Applications by resource groups; groups whose names differ in place and stage are one.
final class GroupDrafts {

    private GroupDrafts() {}

    static List<Draft> of(Scene scene) {
        Map<String, List<Integer>> byStem = new TreeMap<>();
        for (int place = 0; place < scene.present.size(); place++) {
            if (!scene.stems.get(place).isEmpty()) {
                byStem.computeIfAbsent(scene.stems.get(place), _ -> new ArrayList<>()).add(place);
            }
        }
        var drafts = new ArrayList<Draft>();
        byStem.forEach(
                (stem, all) -> {
                    List<Integer> open =
                            all.stream()
                                    .filter(p -> scene.present.get(p).application().isEmpty())
                                    .toList();
                    if (!open.isEmpty()) {
                        drafts.add(draft(scene, stem, all, open));
                    }
                });
        return drafts;
    }

    private static Draft draft(Scene scene, String stem, List<Integer> all, List<Integer> open) {
        List<String> words = List.of(stem.split("-"));
        List<String> groups = scene.groups.getOrDefault(stem, Set.of()).stream().sorted().toList();
        return new Draft(
                Words.title(words),
                scene.looksShared(words, all),
                new Reason.Group(groups),
                Confidence.of(
                        new Part(Ground.TELLING_NAME, 0.85),
                        new Part(Ground.COHESION, 0.75 + 0.25 * scene.cohesion(all).orElse(0.5)),
                        new Part(Ground.SIZE, Scene.size(all.size()))),
                List.of(List.of(Condition.of(Field.GROUP, String.join("|", groups)))),
                open,
                List.of());
    }
}
