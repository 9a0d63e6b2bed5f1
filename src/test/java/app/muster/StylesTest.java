package app.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Only a file called tokens.css names a colour; all others use the names it gives.
class StylesTest {

    private static final String NUMBERS =
            "#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\\b|\\b(?:rgb|hsb|hsl)a?\\(";
    private static final String NAMES =
            "\\b(?:aqua|beige|black|blue|brown|crimson|cyan|fuchsia|gold|gr[ae]y|green|indigo"
                    + "|ivory|khaki|lime|magenta|maroon|navy|olive|orange|orchid|pink|plum|purple"
                    + "|red|salmon|silver|snow|tan|teal|tomato|turquoise|violet|wheat|white|yellow"
                    + "|(?:dark|light|medium|pale|deep|hot|dim|slate)[a-z]+)\\b";

    /// A step of the theme's scale: it means another shade in each theme.
    private static final String SCALE = "-color-(?:base|accent|success|warning|danger)-\\d";

    private static final Pattern IN_CSS =
            Pattern.compile(NUMBERS + "|:[^;{}]*(?<![-\\w.])" + NAMES + "(?![-\\w])|" + SCALE);
    private static final Pattern IN_FXML =
            Pattern.compile("=\"" + NUMBERS + "|\\bstyle\\s*=|(?i:(?:fill|stroke)=\"[#a-z])");
    private static final Pattern IN_JAVA =
            Pattern.compile(
                    "\"(?:"
                            + NUMBERS
                            + ")|\\bColor\\.(?!TRANSPARENT\\b)[A-Z]{3,}|\\bColor\\.(?:web|rgb|hsb|gray|color|valueOf)\\(|\\bPaint\\.valueOf\\(|new"
                            + " Color\\(|-fx-[a-z-]*(?:color|fill|stroke)\\s*:");

    @Test
    void onlyTheTokensNameColours() throws IOException {
        var sheets = Sources.in(Sources.RESOURCES, ".css");
        sheets.keySet().removeIf(sheet -> sheet.endsWith("tokens.css"));
        sheets.replaceAll((file, text) -> text.replaceAll("(?s)/\\*.*?\\*/", ""));
        assertEquals(List.of(), matches(sheets, IN_CSS));
    }

    @Test
    void noViewNamesAColour() throws IOException {
        assertEquals(List.of(), matches(Sources.in(Sources.RESOURCES, ".fxml"), IN_FXML));
    }

    @Test
    void noCodeOfTheWindowNamesAColour() throws IOException {
        var code = Sources.in(Sources.JAVA.resolve("ui"), ".java");
        assertEquals(List.of(), matches(code, IN_JAVA));
    }

    private static List<String> matches(Map<Path, String> texts, Pattern colour) {
        return texts.entrySet().stream()
                .flatMap(
                        entry ->
                                colour.matcher(entry.getValue())
                                        .results()
                                        .map(match -> entry.getKey() + ": " + match.group()))
                .toList();
    }
}
