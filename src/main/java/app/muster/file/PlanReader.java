package app.muster.file;

import app.muster.expression.Durations;
import app.muster.plan.Acknowledgement;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Category;
import app.muster.plan.Condition;
import app.muster.plan.Dependency;
import app.muster.plan.Detection;
import app.muster.plan.DonePer;
import app.muster.plan.Estimate;
import app.muster.plan.Improvement;
import app.muster.plan.Mapping;
import app.muster.plan.MappingRule;
import app.muster.plan.Person;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.RuleId;
import app.muster.plan.SavedFilter;
import app.muster.plan.Shift;
import app.muster.plan.Step;
import app.muster.plan.StepRun;
import app.muster.plan.Targets;
import app.muster.plan.Waiver;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads a plan of any format up to [PlanWriter#FORMAT]; changes nothing.
final class PlanReader {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

    private PlanReader() {}

    static Plan read(Path file, byte[] content) throws ProblemException {
        JsonNode root = tree(file, content);
        int format = root.path("format").asInt(0);
        if (format < 1) {
            throw new ProblemException(
                    new Problem.FileMalformed(file, "/format", "the number of a plan format"));
        }
        if (format > PlanWriter.FORMAT) {
            throw new ProblemException(new Problem.FileTooNew(file, format, PlanWriter.FORMAT));
        }
        try {
            return plan(new Block(file, "", Migration.toNewest(root, format)));
        } catch (IllegalArgumentException broken) {
            throw new ProblemException(
                    new Problem.EntryWrong(file, "/", String.valueOf(broken.getMessage()), ""),
                    broken);
        }
    }

    private static JsonNode tree(Path file, byte[] content) throws ProblemException {
        try {
            JsonNode root = JSON.readTree(content);
            if (root == null || !root.isObject()) {
                throw new ProblemException(
                        new Problem.FileMalformed(file, "line 1", "a plan: { \"format\": 1, …"));
            }
            return root;
        } catch (JsonEOFException e) {
            throw new ProblemException(
                    new Problem.FileTruncated(file, "line " + e.getLocation().getLineNr()), e);
        } catch (JsonProcessingException e) {
            throw new ProblemException(
                    new Problem.FileMalformed(
                            file,
                            "line "
                                    + e.getLocation().getLineNr()
                                    + ", column "
                                    + e.getLocation().getColumnNr(),
                            "JSON"),
                    e);
        } catch (IOException e) {
            throw FileProblems.reading(file, e);
        }
    }

    private static Plan plan(Block root) throws ProblemException {
        Plan plan =
                new Plan(
                        root.text("name"),
                        root.textIfAny("snapshot"),
                        root.list("applications", PlanReader::application),
                        root.list("assets", PlanReader::asset),
                        root.list("dependencies", PlanReader::dependency),
                        root.list("roles", PlanReader::role),
                        root.list("playbooks", PlanReader::playbook),
                        root.list("attestations", PlanReader::attestation),
                        root.list("waivers", PlanReader::waiver),
                        root.list("improvements", PlanReader::improvement),
                        new Mapping(
                                root.list("rules", PlanReader::rule),
                                types(root),
                                root.list("filters", PlanReader::filter)),
                        root.list("acknowledgements", PlanReader::acknowledgement));
        root.nothingElse("format");
        return plan;
    }

    private static Application application(Block block) throws ProblemException {
        return new Application(
                new ApplicationId(block.text("id")),
                block.text("name"),
                block.flag("shared"),
                block.textOr("owner", ""),
                block.number("tier", 0),
                new Targets(
                        block.durationIfAny("rto"),
                        block.durationIfAny("rpo"),
                        block.durationIfAny("mtd")),
                block.texts("uses").stream().map(ApplicationId::new).toList(),
                block.list("people", PlanReader::person),
                new Detection(block.textOr("signs", ""), block.textOr("raising", "")),
                block.textOr("notes", ""));
    }

    private static Person person(Block block) throws ProblemException {
        return new Person(block.text("name"), block.textOr("part", ""), block.textOr("reach", ""));
    }

    private static MappingRule rule(Block block) throws ProblemException {
        return new MappingRule(
                new RuleId(block.text("id")),
                block.texts("when").stream().map(Condition::parse).toList(),
                new ApplicationId(block.text("application")),
                block.textOr("note", ""));
    }

    private static Map<String, Category> types(Block root) throws ProblemException {
        var types = new LinkedHashMap<String, Category>();
        for (Map.Entry<String, Category> type : root.list("types", PlanReader::type)) {
            types.put(type.getKey(), type.getValue());
        }
        return types;
    }

    private static Map.Entry<String, Category> type(Block block) throws ProblemException {
        return Map.entry(block.text("type").toLowerCase(Locale.ROOT), category(block));
    }

    private static SavedFilter filter(Block block) throws ProblemException {
        return new SavedFilter(
                block.text("name"), block.textOr("search", ""), block.textLists("chosen"));
    }

    private static Category category(Block block) throws ProblemException {
        return block.parsed(
                "category",
                text -> Category.ofLetter(text).orElseThrow(IllegalArgumentException::new),
                "A, B, C, D, E or ?");
    }

    private static Asset asset(Block block) throws ProblemException {
        return new Asset(
                new AssetId(block.text("id")),
                block.text("name"),
                block.text("type"),
                block.textOr("location", ""),
                category(block),
                block.textIfAny("application").map(ApplicationId::new),
                block.textIfAny("placedBy").map(RuleId::new),
                block.textOr("note", ""),
                block.dayIfAny("goneSince"),
                block.flagIfAny("needed"));
    }

    private static Dependency dependency(Block block) throws ProblemException {
        return new Dependency(
                new AssetId(block.text("from")),
                new AssetId(block.text("to")),
                block.oneOf("kind", Dependency.Kind.class),
                block.oneOf("rule", Dependency.Rule.class),
                block.textOr("path", ""),
                block.flag("rejected"));
    }

    private static Role role(Block block) throws ProblemException {
        return new Role(
                new RoleId(block.text("id")),
                block.text("name"),
                block.textOr("holder", ""),
                block.textOr("deputy", ""),
                block.number("people", 1, 0, Role.MOST_PEOPLE),
                block.parsedTexts(
                        "shifts",
                        Shift::parse,
                        "hours such as mon-fri 06:00-22:00 or 22:00-06:00 x2"));
    }

    private static Playbook playbook(Block block) throws ProblemException {
        return new Playbook(
                new PlaybookId(block.text("id")),
                block.text("title"),
                block.textOr("template", ""),
                block.texts("assets").stream().map(AssetId::new).toList(),
                block.list("steps", PlanReader::step),
                block.dayIfAny("lastTested"),
                block.textOr("testedAs", ""),
                block.list("runs", PlanReader::run),
                block.textOr("about", ""),
                block.textIfAny("donePer").isPresent()
                        ? Optional.of(block.oneOf("donePer", DonePer.class))
                        : Optional.empty());
    }

    private static StepRun run(Block block) throws ProblemException {
        return new StepRun(
                block.text("step"),
                block.textOr("title", ""),
                block.day("on"),
                block.textOr("by", ""),
                block.durationIfAny(
                        "took",
                        StepRun::isTime,
                        "a time from 1s to " + Durations.shown(Estimate.LONGEST)),
                block.flag("worked"),
                block.textOr("note", ""));
    }

    private static Step step(Block block) throws ProblemException {
        return new Step(
                block.text("id"),
                block.text("title"),
                new RoleId(block.text("role")),
                block.parsed(
                        "duration",
                        PlanReader::estimate,
                        "three durations from the least to the most, at most "
                                + Durations.shown(Estimate.LONGEST)
                                + ": 10m, 20m, 45m"),
                block.flag("attended"),
                block.textOr("command", ""),
                block.textOr("verify", ""),
                block.textOr("link", ""),
                block.textOr("source", ""));
    }

    private static Estimate estimate(String text) {
        List<Duration> points =
                java.util.Arrays.stream(text.split(","))
                        .map(point -> Durations.parse(point).orElseThrow())
                        .toList();
        if (points.size() != 3) {
            throw new IllegalArgumentException(text);
        }
        return new Estimate(points.get(0), points.get(1), points.get(2));
    }

    private static Attestation attestation(Block block) throws ProblemException {
        return new Attestation(
                block.text("control"),
                new AssetId(block.text("asset")),
                block.text("by"),
                block.day("on"),
                block.day("until"),
                block.textOr("shown", ""));
    }

    private static Waiver waiver(Block block) throws ProblemException {
        return new Waiver(
                block.text("control"),
                new AssetId(block.text("asset")),
                block.text("reason"),
                block.text("owner"),
                block.day("until"));
    }

    private static Acknowledgement acknowledgement(Block block) throws ProblemException {
        return new Acknowledgement(
                block.text("by"),
                block.day("on"),
                block.textOr("snapshot", ""),
                block.textOr("what", ""));
    }

    private static Improvement improvement(Block block) throws ProblemException {
        return new Improvement(
                block.text("id"),
                block.text("title"),
                block.textOr("control", ""),
                block.texts("assets").stream().map(AssetId::new).toList(),
                block.textOr("remedy", ""),
                block.textOr("source", ""),
                block.textOr("owner", ""),
                block.dayIfAny("due"),
                block.flag("done"));
    }
}
