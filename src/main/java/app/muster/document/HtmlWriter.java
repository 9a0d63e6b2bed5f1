package app.muster.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/// A document as one HTML file that needs no other file and no network; well-formed as XML, too.
public final class HtmlWriter {

    /// Where it is read; pictures and page numbers differ.
    enum Medium {
        SCREEN,
        PAPER
    }

    private static final double MM = 96 / 25.4;
    private static final double LARGEST = 0.25 * MM;

    /// A wider picture gets a page of its own that lies on its side.
    private static final double WIDEST_UPRIGHT = 1000;

    private final Medium medium;
    private final StringBuilder html = new StringBuilder();
    private int sections;
    private boolean inFront = true;

    private HtmlWriter(Medium medium) {
        this.medium = medium;
    }

    public static String write(Document document) {
        return new HtmlWriter(Medium.SCREEN).page(document);
    }

    /// For [PdfWriter]: with running heads, and with pictures whose letters are outlines.
    static String forPaper(Document document) {
        return new HtmlWriter(Medium.PAPER).page(document);
    }

    private String page(Document document) {
        String title = Markup.escaped(document.title());
        html.append(
                        "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n"
                                .formatted(Markup.escaped(document.language())))
                .append("<meta charset=\"utf-8\" />\n")
                .append(
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\""
                                + " />\n")
                .append(
                        "<meta name=\"subject\" content=\"%s\" />\n"
                                .formatted(Markup.escaped(document.subtitle())))
                .append("<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(Tokens.sheet())
                .append("</style>\n");
        if (medium == Medium.PAPER) {
            bookmarks(document);
        }
        html.append("</head>\n<body class=\"")
                .append(medium.name().toLowerCase(Locale.ROOT))
                .append("\">\n");
        if (medium == Medium.PAPER) {
            html.append("<div class=\"running head\">")
                    .append(title)
                    .append("</div>\n")
                    .append("<div class=\"running foot\">")
                    .append(Markup.escaped(document.footer()))
                    .append("</div>\n");
        }
        html.append("<div class=\"sheet\">\n<div class=\"cover\">\n<h1>")
                .append(title)
                .append("</h1>\n<p class=\"subtitle\">")
                .append(Markup.escaped(document.subtitle()))
                .append("</p>\n</div>\n<div class=\"front\">\n");
        document.blocks().forEach(block -> block(block, document));
        leaveFront();
        return html.append("</div>\n</body>\n</html>\n").toString();
    }

    private void bookmarks(Document document) {
        html.append("<bookmarks>\n");
        int section = 0;
        boolean open = false;
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading(int level, String text)) {
                section++;
                if (level == 1) {
                    html.append(open ? "</bookmark>\n" : "");
                    open = true;
                    html.append(
                            "<bookmark name=\"%s\" href=\"#s%d\">"
                                    .formatted(Markup.escaped(text), section));
                } else if (level == 2 && open) {
                    html.append(
                            "<bookmark name=\"%s\" href=\"#s%d\" />"
                                    .formatted(Markup.escaped(text), section));
                }
            }
        }
        html.append(open ? "</bookmark>\n" : "").append("</bookmarks>\n");
    }

    /// The front is what stands on the cover below the title; it ends with the first page.
    private void leaveFront() {
        if (inFront) {
            html.append("</div>\n");
            inFront = false;
        }
    }

    private void block(Block block, Document document) {
        switch (block) {
            case Block.Heading(int level, String text) -> {
                int depth = level + 1;
                html.append(
                        "<h%d id=\"s%d\">%s</h%d>\n"
                                .formatted(depth, ++sections, Markup.escaped(text), depth));
            }
            case Block.Paragraph(Line text) ->
                    html.append("<p>").append(Markup.line(text)).append("</p>\n");
            case Block.Note(Tone tone, Line text) ->
                    html.append(
                            "<div class=\"note\" style=\"border-color: %s; background-color: %s\">%s</div>\n"
                                    .formatted(
                                            Tokens.colour(tone.key()),
                                            Tokens.colour(tone.key() + "-subtle"),
                                            Markup.line(text)));
            case Block.Listing(boolean numbered, List<Line> items) -> {
                String tag = numbered ? "ol" : "ul";
                html.append("<").append(tag).append(">\n");
                items.forEach(
                        item -> html.append("<li>").append(Markup.line(item)).append("</li>\n"));
                html.append("</").append(tag).append(">\n");
            }
            case Block.Table table -> table(table);
            case Block.Facts(List<Block.Fact> facts) -> {
                html.append(
                        "<table class=\"facts\"><colgroup><col style=\"width: 30%\" /><col"
                                + " style=\"width: 70%\" /></colgroup><tbody>\n");
                facts.forEach(
                        fact ->
                                html.append(
                                        "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n"
                                                .formatted(
                                                        Markup.escaped(fact.name()),
                                                        Markup.line(fact.value()))));
                html.append("</tbody></table>\n");
            }
            case Block.Gauges(List<Block.Gauge> gauges) -> gauges(gauges);
            case Block.Figure figure -> figure(figure);
            case Block.Code(String text) -> code(text);
            case Block.Checklist(List<Block.Item> items) -> checklist(items);
            case Block.Contents(String title) -> contents(title, document);
            case Block.PageBreak() -> {
                leaveFront();
                html.append("<div class=\"break\"></div>\n");
            }
        }
    }

    private void table(Block.Table table) {
        int whole = table.columns().stream().mapToInt(Block.Column::width).sum();
        html.append("<table><colgroup>");
        table.columns()
                .forEach(
                        column ->
                                html.append(
                                        "<col style=\"width: %d%%\" />"
                                                .formatted(column.width() * 100 / whole)));
        html.append("</colgroup>\n<thead><tr>");
        for (Block.Column column : table.columns()) {
            html.append("<th scope=\"col\"")
                    .append(number(column))
                    .append(">")
                    .append(Markup.escaped(column.title()))
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<Line> row : table.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.append("<td")
                        .append(number(table.columns().get(i)))
                        .append(">")
                        .append(Markup.line(row.get(i)))
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private static String number(Block.Column column) {
        return column.number() ? " class=\"number\"" : "";
    }

    private void gauges(List<Block.Gauge> gauges) {
        html.append(
                "<table class=\"gauges\"><colgroup><col style=\"width: 22%\" /><col style=\"width:"
                        + " 34%\" /><col style=\"width: 12%\" /><col style=\"width: 32%\""
                        + " /></colgroup><tbody>\n");
        for (Block.Gauge gauge : gauges) {
            html.append("<tr><td>")
                    .append(Markup.escaped(gauge.name()))
                    .append("</td><td><div class=\"track\">")
                    .append("<div class=\"range\" style=\"width: %d%%\">".formatted(gauge.high()))
                    .append(
                            "<div class=\"low\" style=\"width: %d%%\"></div></div></div></td>"
                                    .formatted(
                                            gauge.high() == 0
                                                    ? 0
                                                    : gauge.low() * 100 / gauge.high()))
                    .append("<td><b>")
                    .append(range(gauge))
                    .append("</b></td><td>")
                    .append(Markup.escaped(gauge.says()))
                    .append("</td></tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    static String range(Block.Gauge gauge) {
        return gauge.low() == gauge.high()
                ? "" + gauge.low()
                : gauge.low() + "\u2013" + gauge.high();
    }

    private void figure(Block.Figure figure) {
        Svg svg = medium == Medium.PAPER ? Outlines.of(figure.picture()) : figure.picture();
        boolean wide = svg.width() > WIDEST_UPRIGHT && svg.width() > 1.15 * svg.height();
        double roomWidth = (wide ? 261 : 174) * MM;
        double roomHeight = (wide ? 154 : 205) * MM;
        double scale =
                Math.min(LARGEST, Math.min(roomWidth / svg.width(), roomHeight / svg.height()));
        html.append("<div class=\"figure%s\">".formatted(wide ? " wide" : ""))
                .append(
                        svg.text()
                                .replaceFirst(
                                        "<svg ",
                                        "<svg role=\"img\" %s=\"%s\" width=\"%d\" height=\"%d\" "
                                                .formatted(
                                                        medium == Medium.PAPER
                                                                ? "alt"
                                                                : "aria-label",
                                                        Matcher.quoteReplacement(
                                                                Markup.escaped(figure.alt())),
                                                        Math.round(svg.width() * scale),
                                                        Math.round(svg.height() * scale))))
                .append("<p class=\"caption\">")
                .append(Markup.escaped(figure.caption()))
                .append("</p></div>\n");
    }

    private void code(String text) {
        if (!text.isEmpty()) {
            html.append("<pre>").append(Markup.escaped(text)).append("</pre>\n");
        }
    }

    private void checklist(List<Block.Item> items) {
        html.append(
                "<table class=\"checklist\"><colgroup><col style=\"width: 6%\" /><col"
                        + " style=\"width: 94%\" /></colgroup><tbody>\n");
        for (Block.Item item : items) {
            html.append(
                            "<tr><td class=\"tick\"><span class=\"box\"></span></td><td><p"
                                    + " class=\"step\">")
                    .append(Markup.escaped(item.title()))
                    .append("</p>\n");
            if (!item.about().isEmpty()) {
                html.append("<p class=\"about\">")
                        .append(Markup.line(item.about()))
                        .append("</p>\n");
            }
            code(item.command());
            item.notes()
                    .forEach(note -> html.append("<p>").append(Markup.line(note)).append("</p>\n"));
            html.append("</td></tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private void contents(String title, Document document) {
        html.append("<div class=\"contents\"><h3>").append(Markup.escaped(title)).append("</h3>\n");
        int section = 0;
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading(int level, String text)) {
                section++;
                if (level == 1) {
                    html.append(
                            "<p><a href=\"#s%d\" title=\"%s\">%s</a></p>\n"
                                    .formatted(
                                            section, Markup.escaped(text), Markup.escaped(text)));
                }
            }
        }
        html.append("</div>\n");
    }
}
