package app.muster.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Text with a little emphasis.
public record Line(List<Inline> parts) {

    public static final Line EMPTY = new Line(List.of());

    public Line {
        parts = List.copyOf(parts);
    }

    public static Line of(String text) {
        return EMPTY.plain(text);
    }

    public static Line of(Inline part) {
        return new Line(List.of(part));
    }

    public Line and(Inline part) {
        return part.text().isEmpty()
                ? this
                : new Line(Stream.concat(parts.stream(), Stream.of(part)).toList());
    }

    public Line plain(String text) {
        return and(new Inline.Plain(text));
    }

    public Line strong(String text) {
        return and(new Inline.Strong(text));
    }

    public Line mono(String text) {
        return and(new Inline.Mono(text));
    }

    public Line chip(String text, Tone tone) {
        return and(new Inline.Chip(text, tone));
    }

    public Line link(String text, String url) {
        return and(new Inline.Link(text, url));
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /// The text alone.
    public String text() {
        return parts.stream().map(Inline::text).collect(Collectors.joining());
    }
}
