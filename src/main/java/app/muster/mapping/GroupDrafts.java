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

    /// So many groups must begin alike before they are a family.
    private static final int FAMILY = 3;

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
                    List<Integer> open = scene.open(all);
                    if (!open.isEmpty()) {
                        drafts.add(draft(scene, stem, all, open));
                    }
                });
        families(scene, byStem, drafts);
        return drafts;
    }

    /// Groups that begin with the same word, as those do that a pipeline makes for each run.
    private static void families(
            Scene scene, Map<String, List<Integer>> byStem, List<Draft> drafts) {
        Map<String, List<String>> byWord = new TreeMap<>();
        for (String stem : byStem.keySet()) {
            int end = stem.indexOf('-');
            if (end > 1) {
                byWord.computeIfAbsent(stem.substring(0, end), _ -> new ArrayList<>()).add(stem);
            }
        }
        byWord.forEach(
                (word, stems) -> {
                    if (stems.size() < FAMILY || stems.size() * 2 > byStem.size()) {
                        return;
                    }
                    List<Integer> all =
                            stems.stream()
                                    .flatMap(stem -> byStem.getOrDefault(stem, List.of()).stream())
                                    .sorted()
                                    .toList();
                    List<String> groups =
                            stems.stream()
                                    .flatMap(stem -> scene.groupsOf(stem).stream())
                                    .sorted()
                                    .toList();
                    List<Integer> open = scene.open(all);
                    if (!open.isEmpty()) {
                        drafts.add(family(scene, word, groups, all, open));
                    }
                });
    }

    private static Draft family(
            Scene scene, String word, List<String> groups, List<Integer> all, List<Integer> open) {
        return new Draft(
                scene.words.title(List.of(word)),
                scene.words.isShared(List.of(word)),
                new Reason.Group(groups),
                Confidence.of(
                        new Part(Ground.TELLING_NAME, 0.7),
                        new Part(Ground.COHESION, 0.75 + 0.25 * scene.cohesion(all).orElse(0.5)),
                        new Part(Ground.SIZE, Scene.size(all.size()))),
                List.of(List.of(Condition.of(Field.GROUP, pattern(scene, groups)))),
                all,
                open,
                List.of());
    }

    /// The start that they share, if no other group has it, or else their names.
    private static String pattern(Scene scene, List<String> groups) {
        String start = groups.getFirst();
        for (String group : groups) {
            int same = 0;
            while (same < Math.min(start.length(), group.length())
                    && start.charAt(same) == group.charAt(same)) {
                same++;
            }
            start = start.substring(0, same);
        }
        String common = start;
        long having =
                scene.groups.values().stream()
                        .flatMap(Set::stream)
                        .filter(group -> group.startsWith(common))
                        .count();
        return common.length() > 2 && having == groups.size()
                ? common + "*"
                : String.join("|", groups);
    }

    private static Draft draft(Scene scene, String stem, List<Integer> all, List<Integer> open) {
        List<String> words = List.of(stem.split("-"));
        List<String> groups = scene.groupsOf(stem).stream().sorted().toList();
        return new Draft(
                scene.words.title(words),
                scene.looksShared(words, all),
                new Reason.Group(groups),
                Confidence.of(
                        new Part(Ground.TELLING_NAME, scene.words.isTelling(words) ? 0.85 : 0.2),
                        new Part(Ground.COHESION, 0.75 + 0.25 * scene.cohesion(all).orElse(0.5)),
                        new Part(Ground.SIZE, Scene.size(all.size()))),
                List.of(List.of(Condition.of(Field.GROUP, String.join("|", groups)))),
                all,
                open,
                List.of());
    }
}
