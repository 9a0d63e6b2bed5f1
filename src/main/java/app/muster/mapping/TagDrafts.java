package app.muster.mapping;

import app.muster.mapping.Confidence.Ground;
import app.muster.mapping.Confidence.Part;
import app.muster.plan.Condition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Applications by the values of tags whose names sound like applications.
final class TagDrafts {

    /// Below this, a tag's name says nothing of whose a thing is.
    private static final double NAMELESS = 0.3;

    private final Scene scene;

    private TagDrafts(Scene scene) {
        this.scene = scene;
    }

    static List<Draft> of(Scene scene) {
        return new TagDrafts(scene).drafts();
    }

    private List<Draft> drafts() {
        Map<String, List<Integer>> carriers = new TreeMap<>();
        for (int place = 0; place < scene.present.size(); place++) {
            for (String key : scene.tagNames(place)) {
                carriers.computeIfAbsent(key, _ -> new ArrayList<>()).add(place);
            }
        }
        var drafts = new ArrayList<Draft>();
        carriers.forEach(
                (key, places) -> {
                    if (isFit(key)) {
                        drafts.addAll(drafts(key, places));
                    }
                });
        return drafts;
    }

    private boolean isFit(String key) {
        return !key.isBlank()
                && !key.startsWith("hidden-")
                && !key.startsWith("ms-resource-usage")
                && !scene.naming.otherTags().contains(Words.alike(key))
                && key.indexOf('=') < 0
                && !key.endsWith("!");
    }

    /// Assets that share a value, however it is spelled.
    private static final class Value {
        private final Map<String, Integer> spellings = new HashMap<>();
        private final List<Integer> all = new ArrayList<>();
        private final List<Integer> open = new ArrayList<>();
    }

    private List<Draft> drafts(String key, List<Integer> carriers) {
        Map<String, Value> values = new TreeMap<>();
        int tagged = 0;
        for (int place : carriers) {
            String spelled = scene.tag(place, key);
            if (spelled.isEmpty()) {
                continue;
            }
            tagged++;
            String alike = Words.alike(spelled);
            if (alike.isEmpty() || scene.naming.blankValues().contains(alike)) {
                continue;
            }
            Value value = values.computeIfAbsent(alike, _ -> new Value());
            value.spellings.merge(spelled, 1, Integer::sum);
            value.all.add(place);
            if (scene.present.get(place).application().isEmpty()) {
                value.open.add(place);
            }
        }
        double sounds = scene.naming.tags().getOrDefault(Words.alike(key), NAMELESS);
        if (values.size() < 2 && sounds < 0.9) {
            return List.of();
        }
        var drafts = new ArrayList<Draft>();
        for (Value value : values.values()) {
            if (!value.open.isEmpty()) {
                drafts.add(draft(key, value, sounds, tagged, values.size()));
            }
        }
        return drafts;
    }

    private Draft draft(String key, Value value, double sounds, int tagged, int values) {
        List<String> spellings =
                value.spellings.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList();
        double coverage = (double) tagged / scene.present.size();
        double spread = Math.min(1, (double) tagged / values / 2);
        return new Draft(
                spellings.getFirst(),
                scene.looksShared(scene.words.in(spellings.getFirst()), value.all),
                new Reason.Tag(key, spellings),
                Confidence.of(
                        new Part(Ground.TAG_NAME, sounds),
                        new Part(Ground.COVERAGE, 0.7 + 0.3 * coverage),
                        new Part(Ground.SPREAD, 0.6 + 0.4 * spread),
                        new Part(Ground.SIZE, 0.8 + 0.2 * Scene.size(value.all.size()))),
                List.of(List.of(Condition.tag(key, pattern(spellings)))),
                value.all,
                value.open,
                List.of());
    }

    /// A bar parts alternatives in a pattern, so one in a value is any one character.
    private static String pattern(List<String> spellings) {
        return String.join(
                "|",
                spellings.stream()
                        .map(s -> s.replace('|', '?').toLowerCase(Locale.ROOT))
                        .distinct()
                        .sorted(Comparator.naturalOrder())
                        .toList());
    }
}
