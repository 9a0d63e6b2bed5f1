package app.muster.mapping;

import app.muster.catalogue.Naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes names apart into words, and leaves out what says only what, where and which stage.
final class Words {

    private final Naming naming;

    Words(Naming naming) {
        this.naming = naming;
    }

    /// The words of a name in lower case: parted by signs and by a change to capitals, with digits
    /// at their ends left off unless the word with them means a place.
    List<String> in(String name) {
        var words = new ArrayList<String>();
        for (String part : plain(name).split("[^A-Za-z0-9]+")) {
            for (String piece : part.split("(?<=[a-z0-9])(?=[A-Z][a-z])")) {
                String word = piece.toLowerCase(Locale.ROOT);
                word = naming.isPlace(word) || isNumber(word) ? word : undigited(word);
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    /// What is left of a name when places, stages, types and single letters are left out.
    List<String> telling(String name) {
        return in(name).stream().filter(this::tells).toList();
    }

    /// The same for the name of a resource group, in which a word such as `web` may well be whose
    /// it is: of the types only those are left out that mean a group.
    List<String> tellingGroup(String name) {
        return in(name).stream()
                .filter(w -> w.length() > 1 && !naming.isPlace(w) && !GROUP.contains(w))
                .toList();
    }

    /// What to call a group by whose name tells nothing: `dr-neu`.
    String plainGroup(String name) {
        List<String> left = in(name).stream().filter(w -> !GROUP.contains(w)).toList();
        return left.isEmpty() ? name : String.join("-", left);
    }

    /// Whether a group's name says more than a place and a stage.
    boolean isTelling(List<String> words) {
        return words.stream()
                .anyMatch(w -> w.length() > 1 && !naming.isPlace(w) && !GROUP.contains(w));
    }

    private static final List<String> GROUP =
            List.of("rg", "rgp", "rsg", "grp", "arg", "group", "resourcegroup", "resource");

    private boolean tells(String word) {
        return word.length() > 1
                && !naming.isPlace(word)
                && !naming.types().contains(word)
                && !isNumber(word);
    }

    private static boolean isNumber(String word) {
        return word.length() >= 4 && word.chars().allMatch(Character::isDigit);
    }

    /// Whether most of the words are those of services that many need: `network hub` is one, `data
    /// platform` is not.
    boolean isShared(List<String> words) {
        long shared = words.stream().filter(naming.shared()::contains).count();
        long others =
                words.stream()
                        .filter(w -> !naming.shared().contains(w) && !w.startsWith("service"))
                        .filter(w -> w.length() > 1)
                        .filter(w -> !naming.regions().contains(w) && !naming.stages().contains(w))
                        .count();
        return shared > others;
    }

    /// The form under which values that are spelled alike are one: `Online Shop`, `online-shop`.
    static String alike(String value) {
        return plain(value).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /// Words as a name for people.
    String title(List<String> words) {
        String joined =
                words.stream()
                        .map(word -> isLetters(word) ? word.toUpperCase(Locale.ROOT) : word)
                        .collect(Collectors.joining(" "));
        return joined.isEmpty()
                ? joined
                : joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
    }

    /// Whether people spell the word out letter by letter, as far as its length tells.
    private static boolean isLetters(String word) {
        return word.length() <= 3 && !SPOKEN.contains(word);
    }

    private static final Set<String> SPOKEN =
            Set.of("hub", "net", "log", "ops", "web", "app", "lab", "pay", "bus", "map", "new");

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String undigited(String word) {
        int start = 0;
        int end = word.length();
        while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
            end--;
        }
        while (start < end && Character.isDigit(word.charAt(start))) {
            start++;
        }
        return word.substring(start, end);
    }
}
