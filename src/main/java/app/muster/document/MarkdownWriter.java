package app.muster.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A document as Markdown (GitHub's flavour), with its pictures in files beside it.
public final class MarkdownWriter {

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private final StringBuilder text = new StringBuilder();

    private MarkdownWriter() {}

    public static String write(Document document) {
        var writer = new MarkdownWriter();
        writer.part("# " + escaped(document.title()));
        writer.part("**" + escaped(document.subtitle()) + "**");
        document.blocks().forEach(block -> writer.block(block, document));
        return writer.text.toString();
    }

    private void part(String part) {
        if (!part.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(part).append("\n");
        }
    }

    private void block(Block block, Document document) {
        switch (block) {
            case Block.Heading(int level, String title) ->
                    part("#".repeat(level + 1) + " " + escaped(title));
            case Block.Paragraph(Line line) -> part(started(line(line)));
            case Block.Note(Tone _, Line line) -> part("> " + line(line));
            case Block.Listing(boolean numbered, List<Line> items) ->
                    part(
                            items.stream()
                                    .map(item -> (numbered ? "1. " : "- ") + started(line(item)))
                                    .collect(Collectors.joining("\n")));
            case Block.Table(List<Block.Column> columns, List<List<Line>> rows) -> {
                String head =
                        columns.stream()
                                .map(c -> escaped(c.title()))
                                .collect(Collectors.joining(" | "));
                String rule =
                        columns.stream()
                                .map(c -> c.number() ? "--:" : "---")
                                .collect(Collectors.joining(" | "));
                part(
                        rows.stream()
                                .map(
                                        row ->
                                                row(
                                                        row.stream()
                                                                .map(this::cell)
                                                                .collect(
                                                                        Collectors.joining(" | "))))
                                .collect(
                                        Collectors.joining(
                                                "\n", row(head) + "\n" + row(rule) + "\n", "")));
            }
            case Block.Facts(List<Block.Fact> facts) ->
                    part(
                            facts.stream()
                                    .map(
                                            fact ->
                                                    "- **"
                                                            + escaped(fact.name())
                                                            + ":** "
                                                            + line(fact.value()))
                                    .collect(Collectors.joining("\n")));
            case Block.Gauges(List<Block.Gauge> gauges) ->
                    part(
                            gauges.stream()
                                    .map(
                                            g ->
                                                    "- **%s: %s** %s"
                                                            .formatted(
                                                                    escaped(g.name()),
                                                                    HtmlWriter.range(g),
                                                                    escaped(g.says()))
                                                            .stripTrailing())
                                    .collect(Collectors.joining("\n")));
            case Block.Figure figure -> {
                part("![%s](%s.svg)".formatted(escaped(figure.alt()), figure.name()));
                part(escaped(figure.caption()));
            }
            case Block.Code(String code) -> part(fenced(code, ""));
            case Block.Checklist(List<Block.Item> items) ->
                    part(items.stream().map(this::item).collect(Collectors.joining("\n")));
            case Block.Contents(String title) -> {
                part("**" + escaped(title) + "**");
                part(
                        document.sections()
                                .map(
                                        section ->
                                                "- ["
                                                        + escaped(section.text())
                                                        + "](#"
                                                        + anchor(section.text())
                                                        + ")")
                                .collect(Collectors.joining("\n")));
            }
            case Block.PageBreak() -> {}
        }
    }

    private static String row(String cells) {
        return "| " + cells + " |";
    }

    private String cell(Line line) {
        return line(line).replaceAll("(?<!\\\\)\\|", "\\\\|");
    }

    private String item(Block.Item item) {
        String indent = "      ";
        StringBuilder text = new StringBuilder("- [ ] **" + escaped(item.title()) + "**");
        if (!item.about().isEmpty()) {
            text.append("\\\n").append(indent).append(line(item.about()));
        }
        if (!item.command().isEmpty()) {
            text.append("\n").append(fenced(item.command(), indent));
        }
        for (Line note : item.notes()) {
            text.append("\n\n").append(indent).append(started(line(note)));
        }
        return text.toString();
    }

    private static String fenced(String code, String indent) {
        if (code.isEmpty()) {
            return "";
        }
        String fence = "`".repeat(Math.max(3, longestRun(code) + 1));
        return indent
                + fence
                + "\n"
                + code.indent(indent.length()).stripTrailing()
                + "\n"
                + indent
                + fence;
    }

    private static String line(Line line) {
        return line.parts().stream().map(MarkdownWriter::inline).collect(Collectors.joining());
    }

    private static String inline(Inline part) {
        return switch (part) {
            case Inline.Plain(String text) -> escaped(text);
            case Inline.Strong(String text) -> "**" + escaped(text) + "**";
            case Inline.Chip(String text, Tone _) -> "**" + escaped(text) + "**";
            case Inline.Mono(String text) -> {
                String ticks = "`".repeat(longestRun(text) + 1);
                String pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
                yield ticks + pad + text + pad + ticks;
            }
            case Inline.Link link ->
                    link.leadsToTheWeb()
                            ? "[" + escaped(link.text()) + "](<" + link.url() + ">)"
                            : escaped(link.text() + " (" + link.url() + ")");
        };
    }

    /// Nothing in it is taken for markup within a line.
    private static String escaped(String text) {
        return text.replaceAll("[\\\\`*_\\[\\]<>|~&]", "\\\\$0");
    }

    /// Nothing at its beginning is taken for a heading, a list or a rule.
    private static String started(String line) {
        return line.replaceFirst("^([#+=-])", "\\\\$1").replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }

    private static int longestRun(String text) {
        int longest = 0;
        Matcher runs = BACKTICKS.matcher(text);
        while (runs.find()) {
            longest = Math.max(longest, runs.end() - runs.start());
        }
        return longest;
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .replace(' ', '-');
    }
}
