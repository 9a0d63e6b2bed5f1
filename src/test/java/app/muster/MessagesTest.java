package app.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Every key that is used has words, and all words are used.
class MessagesTest {

    private static final String KEY = "[a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*";

    /// A key in an FXML file stands behind a percent sign.
    private static final Pattern IN_FXML = Pattern.compile("\"%([^\"]+)\"");

    /// A text that could be a key.
    private static final Pattern MAYBE_IN_JAVA = Pattern.compile("\"(" + KEY + ")\"");

    /// A text that is certainly one: asked of the words, or the name of an edit.
    private static final Pattern IN_JAVA =
            Pattern.compile(
                    "\\b(?:(?:words|messages)(?:\\(\\))?\\s*\\.\\s*\\w+|edit)\\(\\s*\"("
                            + KEY
                            + ")\"");

    /// Beginnings of keys that are built from an id; their owners' tests go through the ids.
    private static final List<String> BUILT =
            List.of(
                    "problem.",
                    "lint.",
                    "loop.",
                    "exercise.",
                    "change.",
                    "contradiction.",
                    "evidence.",
                    "import.notice.",
                    "import.looks-like.",
                    "import.dropped.",
                    "import.expected.",
                    "cli.about.",
                    "cli.severity.",
                    "mapping.ground.",
                    "sheet.problem.",
                    "overview.",
                    "playbook.",
                    "recover.flaw.",
                    "readiness.");

    @Test
    void everyKeyInAnFxmlFileHasWords() throws IOException {
        assertEquals(
                Set.of(),
                without(keys(Sources.RESOURCES, ".fxml", IN_FXML), known().stringPropertyNames()));
    }

    @Test
    void everyKeyInTheCodeHasWords() throws IOException {
        assertEquals(
                Set.of(),
                without(keys(Sources.JAVA, ".java", IN_JAVA), known().stringPropertyNames()));
    }

    @Test
    void noWordsAreLeftOver() throws IOException {
        Set<String> left =
                without(known().stringPropertyNames(), keys(Sources.RESOURCES, ".fxml", IN_FXML));
        left = without(left, keys(Sources.JAVA, ".java", MAYBE_IN_JAVA));
        left.removeIf(key -> BUILT.stream().anyMatch(key::startsWith));
        assertEquals(Set.of(), left);
    }

    @Test
    void noKeyIsGivenTwice() throws IOException {
        var seen = new TreeSet<String>();
        var twice = new TreeSet<String>();
        for (String text : Sources.in(Sources.RESOURCES, "messages.properties").values()) {
            text.lines()
                    .filter(line -> line.matches(KEY + "\\s*[=:].*"))
                    .map(line -> line.split("\\s*[=:]")[0])
                    .filter(key -> !seen.add(key))
                    .forEach(twice::add);
        }
        assertEquals(Set.of(), twice);
    }

    /// A lone apostrophe begins a quotation there, and is not shown: it must be doubled.
    @Test
    void allWordsAreReadAsTheyAreWritten() throws IOException {
        var misread = new TreeSet<String>();
        known().forEach(
                        (key, words) -> {
                            var text = words.toString().replaceAll("''|'[{}]'", "");
                            if (text.contains("'")) {
                                misread.add(key + "=" + words);
                            }
                        });
        assertEquals(Set.of(), misread);
    }

    private static Properties known() throws IOException {
        var words = new Properties();
        Path file = Sources.RESOURCES.resolve("text/messages.properties");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                words.load(reader);
            }
        }
        return words;
    }

    private static Set<String> keys(Path folder, String ending, Pattern pattern)
            throws IOException {
        var found = new TreeSet<String>();
        for (String text : Sources.in(folder, ending).values()) {
            pattern.matcher(text).results().map(match -> match.group(1)).forEach(found::add);
        }
        return found;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
