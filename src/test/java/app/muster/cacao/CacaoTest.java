package app.muster.cacao;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.plan.AssetId;
import app.muster.plan.DonePer;
import app.muster.plan.Estimate;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.RoleId;
import app.muster.plan.Step;
import app.muster.plan.StepRun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What is written is CACAO 2.0 by the rules of the standard, and reading it again gives the same.
class CacaoTest {

    private static final Pattern ID =
            Pattern.compile(
                    "^([a-z][a-z0-9-]+[a-z0-9])--[0-9a-f]{8}-[0-9a-f]{4}-([1-5])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
    private static final Pattern TIME =
            Pattern.compile(
                    "^[0-9]{4}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$");
    private static final Pattern PROPERTY = Pattern.compile("^[a-z0-9_]{3,250}$");
    private static final Path FILE = Path.of("some.json");

    static Step step(String title, String command) {
        return new Step(
                "1",
                title,
                new RoleId("backup-operator"),
                new Estimate(Duration.ofSeconds(90), Duration.ofMinutes(20), Duration.ofHours(3)),
                false,
                command,
                "It is “there”, and 100 % of it.",
                "https://example.invalid/page#part",
                "the vendor says so");
    }

    static Playbook book(Step... steps) {
        return new Playbook(
                        new PlaybookId("restore-erp"),
                        "Restore the ERP: \"all\" of it",
                        "restore-vm",
                        List.of(
                                new AssetId("/subscriptions/s/resourceGroups/g/providers/a.b/c/d"),
                                new AssetId("other/repository/shop")),
                        List.of(),
                        Optional.of(LocalDate.of(2026, 5, 2)),
                        "0123456789abcdef",
                        List.of(
                                new StepRun(
                                        "fedcba9876543210",
                                        "As it was",
                                        LocalDate.of(2026, 5, 2),
                                        "Kim",
                                        Optional.of(Duration.ofSeconds(754)),
                                        true,
                                        "first line\nsecond line"),
                                new StepRun(
                                        "x",
                                        "",
                                        LocalDate.of(2026, 5, 3),
                                        "",
                                        Optional.empty(),
                                        false,
                                        "")),
                        "For a lost machine.\nNot for a lost region.",
                        Optional.of(DonePer.ALL))
                .with(List.of(steps));
    }

    private static Playbook whole() {
        return book(
                step("Find it", "az backup item list --query \"[?a].{name:name}\" -o json"),
                step("Choose a point", ""),
                step("Restore it", "az backup restore --name {item} --rp $RP\n# or\naz vm list"),
                step("Look", "az vm show --name vm1"));
    }

    static Wording wording() {
        return new Wording() {
            @Override
            public String plan() {
                return "Contoso";
            }

            @Override
            public Instant at() {
                return Instant.parse("2026-11-27T10:20:30.4Z");
            }

            @Override
            public String role(RoleId role) {
                return "Backup operator";
            }

            @Override
            public String asset(AssetId asset) {
                return asset.shortName();
            }

            @Override
            public String command(Playbook playbook, Step step) {
                return step.command().replace("{item}", "vm1");
            }

            @Override
            public List<String> prerequisites(Playbook playbook) {
                return List.of("A point exists.");
            }

            @Override
            public Optional<String> link(Playbook playbook) {
                return Optional.of("https://example.invalid/whole");
            }
        };
    }

    private static JsonNode json(Playbook book) throws Exception {
        return JsonMapper.builder().build().readTree(CacaoWriter.write(book, wording()));
    }

    @Test
    void readingWhatWasWrittenLosesNothing() throws Exception {
        Reading read = CacaoReader.read(FILE, CacaoWriter.write(whole(), wording()));

        assertEquals(List.of(whole()), read.playbooks());
        assertEquals(List.of(), read.notes());
    }

    @Test
    void aPlaybookWithoutStepsIsWrittenWithTheActionThatTheStandardAsksFor() throws Exception {
        JsonNode root = json(book());

        assertEquals(3, root.path("workflow").size());
        assertEquals(List.of(), wrong(root));
    }

    @Test
    void theSamePlaybookIsTheSameBytesAndKeepsItsIdThroughEdits() throws Exception {
        assertArrayEquals(
                CacaoWriter.write(whole(), wording()), CacaoWriter.write(whole(), wording()));
        assertEquals(json(whole()).path("id"), json(whole().titled("Another title")).path("id"));
        assertTrue(json(whole()).path("id").asText().matches("playbook--.{14}5.*"));
    }

    @Test
    void whatStillNeedsAPersonIsManualAndTheRestIsForAShell() throws Exception {
        var types = new ArrayList<String>();
        json(whole())
                .path("workflow")
                .forEach(
                        step -> {
                            if (step.has("commands")) {
                                types.add(step.path("commands").get(0).path("type").asText());
                            }
                        });

        assertEquals(List.of("bash", "manual", "manual", "bash"), types);
    }

    @Test
    void whatIsWrittenKeepsToTheRulesOfTheStandard() throws Exception {
        assertEquals(List.of(), wrong(json(whole())));
    }

    /// The rules of the published schema of version 2.0, as far as they concern what is written.
    private static List<String> wrong(JsonNode root) {
        var wrong = new ArrayList<String>();
        for (String key :
                List.of(
                        "type",
                        "spec_version",
                        "id",
                        "name",
                        "created_by",
                        "created",
                        "modified",
                        "workflow_start",
                        "workflow",
                        "playbook_activities")) {
            check(wrong, root.hasNonNull(key), key);
        }
        check(wrong, root.path("type").asText().equals("playbook"), "type");
        check(wrong, root.path("spec_version").asText().equals("cacao-2.0"), "spec_version");
        check(wrong, TIME.matcher(root.path("created").asText()).matches(), "created");
        check(wrong, TIME.matcher(root.path("modified").asText()).matches(), "modified");
        check(wrong, root.path("created_by").asText().startsWith("identity--"), "created_by");
        JsonNode workflow = root.path("workflow");
        check(wrong, workflow.has(root.path("workflow_start").asText()), "workflow_start");
        Set<String> uuids = new HashSet<>();
        unique(wrong, uuids, root.path("id").asText(), "5");
        for (Map.Entry<String, JsonNode> entry : workflow.properties()) {
            unique(wrong, uuids, entry.getKey(), "4");
            step(wrong, root, entry.getKey(), entry.getValue());
        }
        for (Map.Entry<String, JsonNode> agent : root.path("agent_definitions").properties()) {
            unique(wrong, uuids, agent.getKey(), "4");
            check(wrong, agent.getValue().path("type").asText().equals("group"), "agent type");
            check(wrong, !agent.getValue().path("name").asText().isEmpty(), "agent name");
        }
        for (JsonNode definition : root.path("extension_definitions")) {
            for (String key : List.of("type", "name", "created_by", "schema", "version")) {
                check(wrong, definition.hasNonNull(key), "definition " + key);
            }
        }
        properties(wrong, root.path("playbook_extensions"), true);
        return wrong;
    }

    private static void step(List<String> wrong, JsonNode root, String id, JsonNode step) {
        String type = step.path("type").asText();
        check(wrong, id.startsWith(type + "--"), "type of " + id);
        boolean goesOn = step.has("on_completion");
        check(wrong, goesOn != type.equals("end"), "on_completion of " + type);
        check(
                wrong,
                !goesOn || root.path("workflow").has(step.path("on_completion").asText()),
                "next of " + id);
        if (type.equals("action")) {
            check(wrong, step.path("commands").size() >= 1, "commands of " + id);
            check(
                    wrong,
                    root.path("agent_definitions").has(step.path("agent").asText()),
                    "agent of " + id);
            for (JsonNode command : step.path("commands")) {
                check(
                        wrong,
                        command.has("command") != command.has("command_b64"),
                        "one of command and command_b64");
            }
            properties(wrong, step.path("step_extensions"), true);
        }
    }

    private static void properties(List<String> wrong, JsonNode node, boolean areIds) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            check(
                    wrong,
                    (areIds ? ID : PROPERTY).matcher(field.getKey()).matches(),
                    "property " + field.getKey());
            properties(wrong, field.getValue(), false);
            field.getValue().forEach(item -> properties(wrong, item, false));
        }
    }

    private static void unique(
            List<String> wrong, Set<String> seen, String id, String uuidVersion) {
        var parts = ID.matcher(id);
        boolean good = parts.matches() && parts.group(2).equals(uuidVersion);
        check(wrong, good && seen.add(id.substring(id.indexOf("--"))), "id " + id);
    }

    private static void check(List<String> wrong, boolean holds, String what) {
        if (!holds) {
            wrong.add(what);
        }
    }
}
