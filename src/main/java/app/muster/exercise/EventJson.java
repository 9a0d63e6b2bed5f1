package app.muster.exercise;

import app.muster.catalogue.Result;
import app.muster.plan.AssetId;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Events as lines of a journal: one JSON object a line, always with its keys in the same order.
public final class EventJson {

    /// The format that the first line names.
    public static final int FORMAT = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private EventJson() {}

    /// @param notices one sentence for people each: what could not be read
    public record Read(List<Event> events, List<String> notices) {
        public Read {
            events = List.copyOf(events);
            notices = List.copyOf(notices);
        }
    }

    /// One line, without its end.
    public static String line(Event event) {
        ObjectNode line = JSON.createObjectNode();
        Event.Mark mark = event.mark();
        if (event instanceof Event.Started) {
            line.put("format", FORMAT);
        }
        line.put("n", mark.n());
        line.put("t", mark.t().toMillis());
        line.put("wall", mark.wall().toString());
        line.put("by", mark.by());
        write(event, line);
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts can always be written", e);
        }
    }

    /// Reads a whole journal. A last line that broke off is left out, with a notice.
    ///
    /// @throws IllegalArgumentException if any other line is no event; its number is in the message
    public static Read read(List<String> lines) {
        var events = new ArrayList<Event>();
        var notices = new ArrayList<String>();
        List<String> full = lines.stream().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < full.size(); i++) {
            try {
                events.add(event(full.get(i)));
            } catch (JsonProcessingException | RuntimeException e) {
                if (i < full.size() - 1) {
                    throw new IllegalArgumentException(
                            "line " + (i + 1) + ": " + e.getMessage(), e);
                }
                notices.add(Words.say("exercise.journal-broke-off", i + 1));
            }
        }
        return new Read(events, notices);
    }

    private static void write(Event event, ObjectNode line) {
        switch (event) {
            case Event.Started e -> {
                line.put("type", "start");
                line.put("script", e.script());
                line.put("scriptHash", e.scriptHash());
                line.put("rules", e.rules());
                line.put("planHash", e.planHash());
                ObjectNode casting = line.putObject("casting");
                e.casting().forEach((part, keys) -> put(casting, part, keys));
                ObjectNode seats = line.putObject("seats");
                e.seats().forEach(seats::put);
                line.put("extraTime", e.extraTime());
                line.put("tool", e.tool());
            }
            case Event.Paused _ -> line.put("type", "pause");
            case Event.Resumed _ -> line.put("type", "resume");
            case Event.Delivered e ->
                    line.put("type", "deliver").put("inject", e.inject()).put("text", e.text());
            case Event.Held e -> line.put("type", "hold").put("inject", e.inject());
            case Event.Skipped e ->
                    line.put("type", "skip").put("inject", e.inject()).put("why", e.why());
            case Event.Decided e ->
                    line.put("type", "decide")
                            .put("decision", e.decision())
                            .put("option", e.option())
                            .put("said", e.said());
            case Event.Struck e -> {
                line.put("type", "outcome")
                        .put("action", e.action())
                        .put("when", e.when().toMillis());
                ArrayNode reached = line.putArray("reached");
                for (Event.Reached each : e.reached()) {
                    reached.addObject()
                            .put("asset", each.asset().value())
                            .put("asPlayed", each.asPlayed().key())
                            .put("bare", each.bare().key());
                }
                hit(line.putObject("asPlayed"), e.asPlayed());
                hit(line.putObject("bare"), e.bare());
            }
            case Event.Logged e -> {
                line.put("type", "log").put("kind", e.kind()).put("text", e.text());
                put(line, "links", e.links());
            }
            case Event.Observed e -> {
                line.put("type", "observe").put("expected", e.expected());
                e.done().ifPresent(done -> line.put("done", done.toMillis()));
                e.grade().ifPresent(grade -> line.put("grade", grade.letter()));
                line.put("evidence", e.evidence());
            }
            case Event.Overridden e ->
                    line.put("type", "override")
                            .put("id", e.id())
                            .put("grade", e.grade().letter())
                            .put("why", e.why());
            case Event.Declared e ->
                    line.put("type", "declare").put("fact", e.fact()).put("holds", e.holds());
            case Event.Stopped e -> line.put("type", "stop-word").put("why", e.why());
            case Event.Withdrawn e ->
                    line.put("type", "withdraw").put("replaces", e.replaces()).put("why", e.why());
            case Event.Ended _ -> line.put("type", "end");
        }
    }

    private static void hit(ObjectNode to, Hit hit) {
        to.put("asset", hit.asset().value());
        to.put("result", hit.result().key());
        to.put("rule", hit.rule());
        to.put("says", hit.says());
        hit.keptFor().ifPresent(kept -> to.put("keptFor", kept.toString()));
        to.put("playbook", hit.playbook());
        ArrayNode facts = to.putArray("facts");
        hit.facts().forEach(f -> facts.addObject().put("name", f.name()).put("value", f.value()));
        put(to, "missing", hit.missing());
        to.put("source", hit.source());
        to.put("confidence", hit.confidence());
        hit.inTime().ifPresent(inTime -> to.put("inTime", inTime));
        to.put("tested", hit.tested());
        hit.cause().ifPresent(cause -> to.put("cause", cause.value()));
    }

    private static void put(ObjectNode to, String key, List<String> texts) {
        ArrayNode array = to.putArray(key);
        texts.forEach(array::add);
    }

    private static Event event(String text) throws JsonProcessingException {
        JsonNode line = JSON.readTree(text);
        var mark =
                new Event.Mark(
                        line.required("n").asInt(),
                        millis(line, "t"),
                        Instant.parse(text(line, "wall")),
                        text(line, "by"));
        return switch (text(line, "type")) {
            case "start" -> started(mark, line);
            case "pause" -> new Event.Paused(mark);
            case "resume" -> new Event.Resumed(mark);
            case "deliver" -> new Event.Delivered(mark, text(line, "inject"), text(line, "text"));
            case "hold" -> new Event.Held(mark, text(line, "inject"));
            case "skip" -> new Event.Skipped(mark, text(line, "inject"), text(line, "why"));
            case "decide" ->
                    new Event.Decided(
                            mark, text(line, "decision"), text(line, "option"), text(line, "said"));
            case "outcome" ->
                    new Event.Struck(
                            mark,
                            text(line, "action"),
                            millis(line, "when"),
                            reached(line.required("reached")),
                            hit(line.required("asPlayed")),
                            hit(line.required("bare")));
            case "log" ->
                    new Event.Logged(
                            mark,
                            text(line, "kind"),
                            text(line, "text"),
                            texts(line.required("links")));
            case "observe" ->
                    new Event.Observed(
                            mark,
                            text(line, "expected"),
                            line.has("done") ? Optional.of(millis(line, "done")) : Optional.empty(),
                            line.has("grade") ? Grade.of(text(line, "grade")) : Optional.empty(),
                            text(line, "evidence"));
            case "override" ->
                    new Event.Overridden(
                            mark,
                            text(line, "id"),
                            Grade.of(text(line, "grade")).orElseThrow(),
                            text(line, "why"));
            case "declare" ->
                    new Event.Declared(
                            mark, text(line, "fact"), line.required("holds").asBoolean());
            case "stop-word" -> new Event.Stopped(mark, text(line, "why"));
            case "withdraw" ->
                    new Event.Withdrawn(mark, line.required("replaces").asInt(), text(line, "why"));
            case "end" -> new Event.Ended(mark);
            default -> throw new IllegalArgumentException("no event " + text(line, "type"));
        };
    }

    private static Event started(Event.Mark mark, JsonNode line) {
        if (line.path("format").asInt() > FORMAT) {
            throw new IllegalArgumentException("journal format " + line.path("format").asInt());
        }
        var casting = new LinkedHashMap<String, List<String>>();
        line.required("casting")
                .properties()
                .forEach(e -> casting.put(e.getKey(), texts(e.getValue())));
        var seats = new LinkedHashMap<String, String>();
        for (Map.Entry<String, JsonNode> seat : line.required("seats").properties()) {
            seats.put(seat.getKey(), seat.getValue().asText());
        }
        return new Event.Started(
                mark,
                text(line, "script"),
                text(line, "scriptHash"),
                text(line, "rules"),
                text(line, "planHash"),
                casting,
                seats,
                line.required("extraTime").asInt(),
                text(line, "tool"));
    }

    private static List<Event.Reached> reached(JsonNode array) {
        var reached = new ArrayList<Event.Reached>();
        for (JsonNode each : array) {
            reached.add(
                    new Event.Reached(
                            new AssetId(text(each, "asset")),
                            Result.of(text(each, "asPlayed")),
                            Result.of(text(each, "bare"))));
        }
        return reached;
    }

    private static Hit hit(JsonNode from) {
        var facts = new ArrayList<Hit.Fact>();
        from.required("facts")
                .forEach(fact -> facts.add(new Hit.Fact(text(fact, "name"), text(fact, "value"))));
        return new Hit(
                new AssetId(text(from, "asset")),
                Result.of(text(from, "result")),
                text(from, "rule"),
                text(from, "says"),
                from.has("keptFor")
                        ? Optional.of(Duration.parse(text(from, "keptFor")))
                        : Optional.empty(),
                text(from, "playbook"),
                facts,
                texts(from.required("missing")),
                text(from, "source"),
                text(from, "confidence"),
                from.has("inTime")
                        ? Optional.of(from.path("inTime").asBoolean())
                        : Optional.empty(),
                from.required("tested").asBoolean(),
                from.has("cause")
                        ? Optional.of(new AssetId(text(from, "cause")))
                        : Optional.empty());
    }

    private static String text(JsonNode from, String key) {
        return from.required(key).asText();
    }

    private static Duration millis(JsonNode from, String key) {
        return Duration.ofMillis(from.required(key).asLong());
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
