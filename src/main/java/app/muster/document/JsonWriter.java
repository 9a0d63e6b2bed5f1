package app.muster.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A document's content as JSON, block by block, for programs. Pictures are files beside it.
public final class JsonWriter {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonWriter() {}

    public static String write(Document document) {
        var all = new LinkedHashMap<String, Object>();
        all.put("format", 1);
        all.put("title", document.title());
        all.put("subtitle", document.subtitle());
        all.put("language", document.language());
        all.put("made", document.made().toString());
        all.put("blocks", document.blocks().stream().map(JsonWriter::block).toList());
        return text(all);
    }

    static String text(Object value) {
        try {
            return JSON.writeValueAsString(value).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> block(Block block) {
        return switch (block) {
            case Block.Heading(int level, String text) ->
                    of("heading", "level", level, "text", text);
            case Block.Paragraph(Line text) -> of("paragraph", "text", text.text());
            case Block.Note(Tone tone, Line text) ->
                    of("note", "tone", tone.key(), "text", text.text());
            case Block.Listing(boolean numbered, List<Line> items) ->
                    of("list", "numbered", numbered, "items", texts(items));
            case Block.Table(List<Block.Column> columns, List<List<Line>> rows) ->
                    of(
                            "table",
                            "columns",
                            columns.stream().map(Block.Column::title).toList(),
                            "rows",
                            rows.stream().map(JsonWriter::texts).toList());
            case Block.Facts(List<Block.Fact> facts) ->
                    of(
                            "facts",
                            "facts",
                            facts.stream()
                                    .map(f -> map("name", f.name(), "value", f.value().text()))
                                    .toList());
            case Block.Gauges(List<Block.Gauge> gauges) ->
                    of(
                            "gauges",
                            "gauges",
                            gauges.stream()
                                    .map(
                                            g ->
                                                    map(
                                                            "name", g.name(), "low", g.low(),
                                                            "high", g.high(), "says", g.says()))
                                    .toList());
            case Block.Figure figure ->
                    of(
                            "figure",
                            "file",
                            figure.name() + ".svg",
                            "alt",
                            figure.alt(),
                            "caption",
                            figure.caption());
            case Block.Code(String text) -> of("code", "text", text);
            case Block.Checklist(List<Block.Item> items) ->
                    of("checklist", "items", items.stream().map(JsonWriter::item).toList());
            case Block.Contents(String title) -> of("contents", "title", title);
            case Block.PageBreak() -> of("page-break");
        };
    }

    private static Map<String, Object> item(Block.Item item) {
        return map(
                "title", item.title(),
                "about", item.about().text(),
                "command", item.command(),
                "notes", texts(item.notes()),
                "links", links(item.notes()));
    }

    private static List<String> links(List<Line> lines) {
        var links = new ArrayList<String>();
        for (Line line : lines) {
            for (Inline part : line.parts()) {
                if (part instanceof Inline.Link link) {
                    links.add(link.url());
                }
            }
        }
        return links;
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    private static Map<String, Object> of(String type, Object... namesAndValues) {
        Map<String, Object> all = map("type", type);
        all.putAll(map(namesAndValues));
        return all;
    }

    static Map<String, Object> map(Object... namesAndValues) {
        var all = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return all;
    }
}
