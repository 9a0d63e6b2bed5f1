package app.muster.mapping;

import app.muster.mapping.Confidence.Ground;
import app.muster.mapping.Confidence.Part;
import app.muster.plan.Condition;
import app.muster.plan.Condition.Field;
import app.muster.plan.Glob;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Applications by words that names have in common: `shop` in `vm-shop-prod-01` and
/// `stcontososhop`.
final class NameDrafts {

    private static final int FEWEST = 3;

    /// Shorter words are looked for between signs only.
    private static final int LONG = 4;

    /// Longer ones are no words but made up by chance.
    private static final int LONGEST = 20;

    /// Each takes a look at every name, so there are only so many.
    private static final int MOST = 100;

    private final Scene scene;
    private final Map<String, Set<Integer>> places = new HashMap<>();

    private NameDrafts(Scene scene) {
        this.scene = scene;
    }

    static List<Draft> of(Scene scene) {
        return new NameDrafts(scene).drafts();
    }

    private List<Draft> drafts() {
        for (int place = 0; place < scene.present.size(); place++) {
            for (String word : scene.words.telling(scene.present.get(place).name())) {
                places.computeIfAbsent(word, _ -> new HashSet<>()).add(place);
            }
        }
        int most = Math.max(FEWEST, scene.present.size() / 2);
        places.keySet().removeAll(everywhere());
        takeWordsWithin();
        return places.entrySet().stream()
                .filter(
                        e ->
                                e.getKey().length() <= LONGEST
                                        && e.getValue().size() >= FEWEST
                                        && e.getValue().size() <= most)
                .sorted(
                        Comparator.comparingInt(
                                        (Map.Entry<String, Set<Integer>> e) -> -e.getValue().size())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(e -> draft(e.getKey(), e.getValue()))
                .filter(draft -> !draft.members().isEmpty())
                .toList();
    }

    /// Words such as the organisation's name, which stand in names of most groups.
    private Set<String> everywhere() {
        Set<String> everywhere = new HashSet<>();
        int groups = scene.groups.size();
        places.forEach(
                (word, at) -> {
                    long in = at.stream().map(scene.stems::get).distinct().count();
                    if (groups > FEWEST && in > groups / 2) {
                        everywhere.add(word);
                    }
                });
        return everywhere;
    }

    /// Names of accounts and registries have no signs in them: a word that is known from others is
    /// looked for within.
    private void takeWordsWithin() {
        Map<String, Set<Integer>> within = new HashMap<>();
        places.forEach(
                (whole, at) -> {
                    for (int from = 0; from + LONG <= whole.length(); from++) {
                        int most = Math.min(whole.length(), from + LONGEST);
                        for (int to = from + LONG; to <= most; to++) {
                            String word = whole.substring(from, to);
                            if (to - from < whole.length()
                                    && places.getOrDefault(word, Set.of()).size() >= FEWEST - 1) {
                                within.computeIfAbsent(word, _ -> new HashSet<>()).addAll(at);
                            }
                        }
                    }
                });
        within.forEach(
                (word, at) -> {
                    Set<Integer> known = places.get(word);
                    if (known != null) {
                        known.addAll(at);
                    }
                });
    }

    private Draft draft(String word, Set<Integer> having) {
        Set<Integer> fitting = fitting("*" + word + "*");
        String pattern = "*" + word + "*";
        if (word.length() < LONG || fitting.size() > having.size() * 1.2) {
            pattern = between(word);
            fitting = fitting(pattern);
        }
        List<Integer> all = fitting.stream().sorted().toList();
        List<Integer> open =
                all.stream().filter(p -> scene.present.get(p).application().isEmpty()).toList();
        double told = having.isEmpty() ? 0 : Math.min(1, (double) all.size() / having.size());
        return new Draft(
                scene.words.title(List.of(word)),
                scene.looksShared(List.of(word), all),
                new Reason.Name(word),
                Confidence.of(
                        new Part(Ground.WORD, 0.75 * told),
                        new Part(Ground.TOGETHER, 0.6 + 0.4 * scene.together(all)),
                        new Part(Ground.COHESION, 0.7 + 0.3 * scene.cohesion(all).orElse(0.5)),
                        new Part(Ground.SIZE, Scene.size(all.size()))),
                List.of(List.of(Condition.of(Field.NAME, pattern))),
                all,
                open,
                List.of());
    }

    /// The word at either end or between signs.
    private static String between(String word) {
        return String.join(
                "|", word, word + "-*", "*-" + word, "*-" + word + "-*", "*_" + word + "_*");
    }

    private Set<Integer> fitting(String pattern) {
        Glob glob = Glob.of(pattern);
        Set<Integer> fitting = new HashSet<>();
        for (int place = 0; place < scene.present.size(); place++) {
            if (glob.fitsLower(scene.present.get(place).name().toLowerCase(Locale.ROOT))) {
                fitting.add(place);
            }
        }
        return fitting;
    }

    /// The words that more than one name has, for naming what was found otherwise.
    static List<String> common(Scene scene, List<Integer> members) {
        Map<String, Integer> counts = new HashMap<>();
        var order = new ArrayList<String>();
        for (int place : members) {
            for (String word :
                    new HashSet<>(scene.words.telling(scene.present.get(place).name()))) {
                if (counts.merge(word, 1, Integer::sum) == 1) {
                    order.add(word);
                }
            }
        }
        return order.stream()
                .filter(word -> counts.getOrDefault(word, 0) * 2 > members.size())
                .sorted(
                        Comparator.comparingInt((String w) -> -counts.getOrDefault(w, 0))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(2)
                .toList();
    }
}
