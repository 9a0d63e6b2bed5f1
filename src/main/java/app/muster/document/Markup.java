package app.muster.document;

/// Escapes for HTML, XHTML and SVG alike.
final class Markup {

    private Markup() {}

    /// Safe as text and as a quoted attribute's value.
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    static String line(Line line) {
        StringBuilder html = new StringBuilder();
        line.parts().forEach(part -> html.append(inline(part)));
        return html.toString();
    }

    private static String inline(Inline part) {
        String text = escaped(part.text());
        return switch (part) {
            case Inline.Plain _ -> text;
            case Inline.Strong _ -> "<b>" + text + "</b>";
            case Inline.Mono _ -> "<span class=\"mono\">" + text + "</span>";
            case Inline.Chip chip ->
                    "<span class=\"chip\" style=\"%s\">%s</span>"
                            .formatted(colours(chip.tone()), text);
            case Inline.Link link ->
                    link.leadsToTheWeb()
                            ? "<a href=\"%s\" title=\"%s\">%s</a>"
                                    .formatted(escaped(link.url()), escaped(link.url()), text)
                            : text + " (" + escaped(link.url()) + ")";
        };
    }

    static String colours(Tone tone) {
        return "color: %s; background-color: %s"
                .formatted(Tokens.colour(tone.key()), Tokens.colour(tone.key() + "-subtle"));
    }
}
