package app.muster.document;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A picture without letters: each `text` that [Drawing] wrote becomes a path of the bundled font,
/// so that it looks the same wherever it is drawn.
final class Outlines {

    private static final Pattern TEXT =
            Pattern.compile(
                    "<text x=\"([^\"]+)\" y=\"([^\"]+)\" font-size=\"([^\"]+)\""
                            + " font-weight=\"(\\d+)\" text-anchor=\"(\\w+)\""
                            + " fill=\"([^\"]+)\">([^<]*)</text>");

    private Outlines() {}

    static Svg of(Svg picture) {
        return new Svg(
                TEXT.matcher(picture.text()).replaceAll(Outlines::path),
                picture.width(),
                picture.height());
    }

    private static String path(MatchResult text) {
        Typeface face =
                Integer.parseInt(text.group(4)) >= 600 ? Typeface.SEMI_BOLD : Typeface.REGULAR;
        double size = Double.parseDouble(text.group(3));
        String letters = unescaped(text.group(7));
        double x = Double.parseDouble(text.group(1));
        double start =
                switch (text.group(5).toLowerCase(Locale.ROOT)) {
                    case "middle" -> x - face.width(letters, size) / 2;
                    case "end" -> x - face.width(letters, size);
                    default -> x;
                };
        return "<path fill=\"%s\" d=\"%s\"/>"
                .formatted(
                        text.group(6),
                        face.outline(letters, start, Double.parseDouble(text.group(2)), size));
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
