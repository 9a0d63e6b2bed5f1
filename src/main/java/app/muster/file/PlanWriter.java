package app.muster.file;

import app.muster.expression.Durations;
import app.muster.plan.Acknowledgement;
import app.muster.plan.Application;
import app.muster.plan.Asset;
import app.muster.plan.Attestation;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Estimate;
import app.muster.plan.Improvement;
import app.muster.plan.MappingRule;
import app.muster.plan.Person;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.Role;
import app.muster.plan.SavedFilter;
import app.muster.plan.Step;
import app.muster.plan.StepRun;
import app.muster.plan.Targets;
import app.muster.plan.Waiver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Writes a plan so that git can read it: `format` first, a stable order, assets and dependencies
/// one a line, everything else one field a line.
final class PlanWriter {

    static final int FORMAT = 2;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectWriter LINE = new JsonMapper().writer();
    private static final ObjectWriter BLOCK =
            new JsonMapper()
                    .writer(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private PlanWriter() {}

    static byte[] write(Plan plan) {
        StringBuilder text = new StringBuilder("{\n  \"format\": " + FORMAT);
        field(text, "name", LINE, NODES.textNode(plan.name()));
        plan.snapshot().ifPresent(name -> field(text, "snapshot", LINE, NODES.textNode(name)));
        list(text, "applications", BLOCK, plan.applications(), PlanWriter::application);
        list(text, "roles", BLOCK, plan.roles(), PlanWriter::role);
        list(text, "playbooks", BLOCK, plan.playbooks(), PlanWriter::playbook);
        list(text, "attestations", BLOCK, plan.attestations(), PlanWriter::attestation);
        list(text, "waivers", BLOCK, plan.waivers(), PlanWriter::waiver);
        list(text, "improvements", BLOCK, plan.improvements(), PlanWriter::improvement);
        list(text, "acknowledgements", BLOCK, plan.acknowledgements(), PlanWriter::acknowledgement);
        list(text, "rules", LINE, plan.mapping().rules(), PlanWriter::rule);
        list(text, "types", LINE, plan.mapping().types().entrySet(), PlanWriter::type);
        list(text, "filters", LINE, plan.mapping().filters(), PlanWriter::filter);
        list(text, "assets", LINE, sorted(plan.assets(), Asset::id), PlanWriter::asset);
        list(
                text,
                "dependencies",
                LINE,
                plan.dependencies().stream()
                        .sorted(
                                Comparator.comparing(Dependency::from)
                                        .thenComparing(Dependency::to)
                                        .thenComparing(Dependency::kind)
                                        .thenComparing(Dependency::rule)
                                        .thenComparing(Dependency::path))
                        .toList(),
                PlanWriter::dependency);
        return text.append("\n}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static <T, K extends Comparable<K>> List<T> sorted(List<T> things, Function<T, K> by) {
        return things.stream().sorted(Comparator.comparing(by)).toList();
    }

    private static void field(StringBuilder text, String key, ObjectWriter how, Object value) {
        text.append(",\n  \"").append(key).append("\": ").append(json(how, value));
    }

    private static <T> void list(
            StringBuilder text,
            String key,
            ObjectWriter how,
            Collection<T> things,
            Function<T, ObjectNode> node) {
        text.append(",\n  \"").append(key).append("\": [");
        String before = "\n";
        for (T thing : things) {
            String lines = json(how, node.apply(thing));
            text.append(before).append("    ").append(lines.replace("\n", "\n    "));
            before = ",\n";
        }
        text.append(things.isEmpty() ? "]" : "\n  ]");
    }

    private static String json(ObjectWriter how, Object value) {
        try {
            return how.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode acknowledgement(Acknowledgement word) {
        return NODES.objectNode()
                .put("by", word.by())
                .put("on", word.on().toString())
                .put("snapshot", word.snapshot())
                .put("what", word.what());
    }

    private static ObjectNode application(Application application) {
        ObjectNode node = NODES.objectNode();
        node.put("id", application.id().value());
        node.put("name", application.name());
        node.put("shared", application.shared());
        put(node, "owner", application.owner());
        node.put("tier", application.tier());
        Targets targets = application.targets();
        put(node, "rto", targets.rto());
        put(node, "rpo", targets.rpo());
        put(node, "mtd", targets.mtd());
        put(node, "uses", application.uses());
        if (!application.people().isEmpty()) {
            ArrayNode people = node.putArray("people");
            application.people().forEach(person -> people.add(person(person)));
        }
        put(node, "signs", application.detection().signs());
        put(node, "raising", application.detection().raising());
        put(node, "notes", application.notes());
        return node;
    }

    private static ObjectNode person(Person person) {
        ObjectNode node = NODES.objectNode();
        node.put("name", person.name());
        put(node, "part", person.part());
        put(node, "reach", person.reach());
        return node;
    }

    private static ObjectNode rule(MappingRule rule) {
        ObjectNode node = NODES.objectNode();
        node.put("id", rule.id().value());
        put(node, "when", rule.when());
        node.put("application", rule.application().value());
        put(node, "note", rule.note());
        return node;
    }

    private static ObjectNode type(Map.Entry<String, Category> type) {
        ObjectNode node = NODES.objectNode();
        node.put("type", type.getKey());
        node.put("category", type.getValue().letter());
        return node;
    }

    private static ObjectNode filter(SavedFilter filter) {
        ObjectNode node = NODES.objectNode();
        node.put("name", filter.name());
        put(node, "search", filter.search());
        if (!filter.chosen().isEmpty()) {
            ObjectNode chosen = node.putObject("chosen");
            filter.chosen().forEach((facet, values) -> put(chosen, facet, values));
        }
        return node;
    }

    private static ObjectNode role(Role role) {
        ObjectNode node = NODES.objectNode();
        node.put("id", role.id().value());
        node.put("name", role.name());
        put(node, "holder", role.holder());
        put(node, "deputy", role.deputy());
        node.put("people", role.people());
        if (!role.shifts().isEmpty()) {
            ArrayNode shifts = node.putArray("shifts");
            role.shifts().forEach(shift -> shifts.add(shift.text()));
        }
        return node;
    }

    private static ObjectNode playbook(Playbook playbook) {
        ObjectNode node = NODES.objectNode();
        node.put("id", playbook.id().value());
        node.put("title", playbook.title());
        put(node, "template", playbook.template());
        put(node, "about", playbook.about());
        playbook.donePer().ifPresent(once -> node.put("donePer", once.key()));
        playbook.lastTested().ifPresent(day -> node.put("lastTested", day.toString()));
        put(node, "testedAs", playbook.testedAs());
        put(node, "assets", playbook.assets());
        ArrayNode steps = node.putArray("steps");
        playbook.steps().forEach(step -> steps.add(step(step)));
        if (!playbook.runs().isEmpty()) {
            ArrayNode runs = node.putArray("runs");
            playbook.runs().forEach(run -> runs.add(run(run)));
        }
        return node;
    }

    private static ObjectNode run(StepRun run) {
        ObjectNode node = NODES.objectNode();
        node.put("step", run.step());
        put(node, "title", run.title());
        node.put("on", run.on().toString());
        put(node, "by", run.by());
        put(node, "took", run.took());
        node.put("worked", run.worked());
        put(node, "note", run.note());
        return node;
    }

    private static ObjectNode step(Step step) {
        ObjectNode node = NODES.objectNode();
        node.put("id", step.id());
        node.put("title", step.title());
        node.put("role", step.role().value());
        Estimate estimate = step.estimate();
        node.put(
                "duration",
                Durations.shown(estimate.least())
                        + ", "
                        + Durations.shown(estimate.likely())
                        + ", "
                        + Durations.shown(estimate.most()));
        node.put("attended", step.attended());
        put(node, "command", step.command());
        put(node, "verify", step.verify());
        put(node, "link", step.link());
        put(node, "source", step.source());
        return node;
    }

    private static ObjectNode attestation(Attestation attestation) {
        ObjectNode node = NODES.objectNode();
        node.put("control", attestation.control());
        node.put("asset", attestation.asset().value());
        node.put("by", attestation.by());
        node.put("on", attestation.on().toString());
        node.put("until", attestation.until().toString());
        put(node, "shown", attestation.shown());
        return node;
    }

    private static ObjectNode waiver(Waiver waiver) {
        ObjectNode node = NODES.objectNode();
        node.put("control", waiver.control());
        node.put("asset", waiver.asset().value());
        node.put("reason", waiver.reason());
        node.put("owner", waiver.owner());
        node.put("until", waiver.until().toString());
        return node;
    }

    private static ObjectNode improvement(Improvement improvement) {
        ObjectNode node = NODES.objectNode();
        node.put("id", improvement.id());
        node.put("title", improvement.title());
        put(node, "control", improvement.control());
        put(node, "assets", improvement.assets());
        put(node, "remedy", improvement.remedy());
        put(node, "source", improvement.source());
        put(node, "owner", improvement.owner());
        improvement.due().ifPresent(day -> node.put("due", day.toString()));
        node.put("done", improvement.done());
        return node;
    }

    private static ObjectNode asset(Asset asset) {
        ObjectNode node = NODES.objectNode();
        node.put("id", asset.id().value());
        node.put("name", asset.name());
        node.put("type", asset.type());
        put(node, "location", asset.location());
        node.put("category", asset.category().letter());
        asset.application().ifPresent(id -> node.put("application", id.value()));
        asset.placedBy().ifPresent(id -> node.put("placedBy", id.value()));
        put(node, "note", asset.note());
        asset.goneSince().ifPresent(day -> node.put("goneSince", day.toString()));
        asset.needed().ifPresent(needed -> node.put("needed", needed));
        return node;
    }

    private static ObjectNode dependency(Dependency dependency) {
        ObjectNode node = NODES.objectNode();
        node.put("from", dependency.from().value());
        node.put("to", dependency.to().value());
        node.put("kind", dependency.kind().name().toLowerCase(Locale.ROOT));
        node.put("rule", dependency.rule().key());
        put(node, "path", dependency.path());
        if (dependency.rejected()) {
            node.put("rejected", true);
        }
        return node;
    }

    private static void put(ObjectNode node, String key, String text) {
        if (!text.isEmpty()) {
            node.put(key, text);
        }
    }

    private static void put(ObjectNode node, String key, Optional<Duration> duration) {
        duration.ifPresent(value -> node.put(key, Durations.shown(value)));
    }

    private static void put(ObjectNode node, String key, List<?> ids) {
        if (!ids.isEmpty()) {
            ArrayNode list = node.putArray(key);
            ids.forEach(id -> list.add(id.toString()));
        }
    }
}
