package app.muster.cacao;

import app.muster.plan.Estimate;
import app.muster.plan.Playbook;
import app.muster.plan.RoleId;
import app.muster.plan.Step;
import app.muster.plan.StepRun;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Writes one playbook as a CACAO 2.0 document. A step that somebody can run as it stands is a
/// `bash` command, everything else is for people: `manual`. What CACAO has no word for stands in an
/// extension, so that reading it again loses nothing.
public final class CacaoWriter {

    static final String SPEC = "cacao-2.0";

    private static final Messages WORDS = new Messages(Locale.ENGLISH);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern OPEN = Pattern.compile("\\$[A-Z]|\\{[a-z-]+}");

    private final Playbook book;
    private final Wording wording;
    private final String name;

    private CacaoWriter(Playbook book, Wording wording) {
        this.book = book;
        this.wording = wording;
        name = wording.plan() + "\n" + book.id();
    }

    /// @return JSON text; the same for the same playbook and the same time
    public static byte[] write(Playbook book, Wording wording) {
        var printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(INDENT);
        printer.indentObjectsWith(INDENT);
        try {
            String text =
                    JSON.writer(printer)
                            .writeValueAsString(new CacaoWriter(book, wording).document());
            return (text + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A file name for the playbook.
    public static String fileName(Playbook book) {
        return book.id() + ".cacao.json";
    }

    private ObjectNode document() {
        ObjectNode root = JSON.createObjectNode();
        String written = MILLIS.format(wording.at());
        root.put("type", "playbook");
        root.put("spec_version", SPEC);
        root.put("id", Ids.playbook(name));
        root.put("name", book.title());
        put(root, "description", description());
        root.putArray("playbook_types").add("remediation");
        ArrayNode activities = root.putArray("playbook_activities");
        activities(activities);
        root.put("created_by", author());
        root.put("created", written);
        root.put("modified", written);
        root.put("revoked", false);
        root.putArray("labels").add("muster").add("recovery");
        references(root);
        ObjectNode workflow = JSON.createObjectNode();
        root.put("workflow_start", workflow(workflow));
        root.set("workflow", workflow);
        agents(root);
        root.putObject("playbook_extensions").set(Ids.EXTENSION, playbookExtension());
        root.putObject("extension_definitions").set(Ids.EXTENSION, definition());
        return root;
    }

    private String author() {
        return Ids.other("identity", wording.plan());
    }

    private String description() {
        var text = new StringBuilder(book.about());
        for (String needed : wording.prerequisites(book)) {
            text.append(text.isEmpty() ? "" : "\n").append(needed);
        }
        return text.toString();
    }

    private void activities(ArrayNode activities) {
        Set<String> all = new TreeSet<>();
        for (Step step : book.steps()) {
            all.add(activity(step));
        }
        if (all.isEmpty()) {
            all.add("restore-capabilities");
        }
        all.forEach(activities::add);
    }

    private static String activity(Step step) {
        return step.command().contains("restore") || step.command().contains("recover")
                ? "restore-data"
                : "restore-capabilities";
    }

    private void references(ObjectNode root) {
        Set<String> links = new LinkedHashSet<>();
        wording.link(book).ifPresent(links::add);
        book.steps().stream().map(Step::link).filter(link -> !link.isBlank()).forEach(links::add);
        if (!links.isEmpty()) {
            ArrayNode references = root.putArray("external_references");
            links.forEach(link -> reference(references, link));
        }
    }

    private static void reference(ArrayNode references, String link) {
        references.addObject().put("name", link).put("url", link);
    }

    /// @return the id of the start step
    private String workflow(ObjectNode workflow) {
        String start = Ids.other("start", name);
        String end = Ids.other("end", name);
        workflow.putObject(start).put("type", "start").put("on_completion", next(0, end));
        for (int i = 0; i < book.steps().size(); i++) {
            workflow.set(action(i), step(book.steps().get(i), next(i + 1, end)));
        }
        if (book.steps().isEmpty()) {
            workflow.set(action(0), nothing(end));
        }
        workflow.putObject(end).put("type", "end");
        return start;
    }

    private String next(int index, String end) {
        return index < Math.max(1, book.steps().size()) ? action(index) : end;
    }

    private String action(int index) {
        return Ids.other("action", name + "\n" + index);
    }

    /// The standard asks for an action in every playbook.
    private ObjectNode nothing(String end) {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", "action").put("name", book.title()).put("on_completion", end);
        node.putArray("commands").addObject().put("type", "manual").put("command", book.title());
        node.put("agent", agent(new RoleId("nobody")));
        return node;
    }

    private ObjectNode step(Step step, String next) {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", "action");
        node.put("name", step.title());
        put(node, "description", step.verify());
        if (!step.link().isBlank()) {
            reference(node.putArray("external_references"), step.link());
        }
        Estimate timing = book.timing(step).estimate();
        node.put("timeout", Math.max(1, timing.most().toMillis()));
        node.put("on_completion", next);
        node.putArray("commands").add(command(step));
        node.put("agent", agent(step.role()));
        node.putObject("step_extensions").set(Ids.EXTENSION, stepExtension(step));
        return node;
    }

    private ObjectNode command(Step step) {
        String text = wording.command(book, step);
        boolean manual = text.isBlank() || OPEN.matcher(text).find();
        ObjectNode command = JSON.createObjectNode();
        command.put("type", manual ? "manual" : "bash");
        put(command, "description", step.title());
        String said = text.isBlank() ? step.title() : text;
        if (said.matches("[^\"'\\\\\n\r\t]*") && !said.contains("  ")) {
            command.put("command", said);
        } else {
            command.put(
                    "command_b64",
                    Base64.getEncoder().encodeToString(said.getBytes(StandardCharsets.UTF_8)));
        }
        command.put("playbook_activity", activity(step));
        return command;
    }

    private String agent(RoleId role) {
        return Ids.other("group", name + "\n" + role);
    }

    private void agents(ObjectNode root) {
        Map<String, String> agents = new LinkedHashMap<>();
        book.steps().forEach(step -> agents.put(agent(step.role()), wording.role(step.role())));
        if (agents.isEmpty()) {
            agents.put(agent(new RoleId("nobody")), wording.role(new RoleId("nobody")));
        }
        ObjectNode definitions = root.putObject("agent_definitions");
        agents.forEach(
                (id, called) -> definitions.putObject(id).put("type", "group").put("name", called));
    }

    private ObjectNode playbookExtension() {
        ObjectNode node = JSON.createObjectNode();
        node.put("playbook_key", book.id().value());
        put(node, "template_key", book.template());
        put(node, "about", book.about());
        book.donePer().ifPresent(once -> node.put("done_per", once.key()));
        ArrayNode assets = node.putArray("assets");
        book.assets()
                .forEach(
                        asset ->
                                assets.addObject()
                                        .put("asset_id", asset.value())
                                        .put("asset_name", wording.asset(asset)));
        book.lastTested().ifPresent(day -> node.put("last_tested", day.toString()));
        put(node, "tested_as", book.testedAs());
        if (!book.runs().isEmpty()) {
            ArrayNode runs = node.putArray("runs");
            book.runs().forEach(run -> run(runs.addObject(), run));
        }
        return node;
    }

    private static void run(ObjectNode node, StepRun run) {
        node.put("step_done", run.step());
        put(node, "title", run.title());
        node.put("done_on", run.on().toString());
        put(node, "done_by", run.by());
        run.took().ifPresent(time -> node.put("seconds", time.toSeconds()));
        node.put("worked", run.worked());
        put(node, "note", run.note());
    }

    private ObjectNode stepExtension(Step step) {
        ObjectNode node = JSON.createObjectNode();
        node.put("role_key", step.role().value());
        node.put("attended", step.attended());
        node.put("least_seconds", step.estimate().least().toSeconds());
        node.put("likely_seconds", step.estimate().likely().toSeconds());
        node.put("most_seconds", step.estimate().most().toSeconds());
        put(node, "duration_source", step.source());
        put(node, "command_lines", step.command());
        return node;
    }

    private ObjectNode definition() {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", "extension-definition");
        node.put("name", WORDS.get("cacao.extension.name"));
        node.put("description", WORDS.get("cacao.extension.description"));
        node.put("created_by", Ids.other("identity", "muster"));
        node.put("schema", WORDS.get("cacao.extension.schema"));
        node.put("version", "1.0.0");
        return node;
    }

    private static void put(ObjectNode node, String key, String text) {
        if (!text.isEmpty()) {
            node.put(key, text);
        }
    }
}
