package app.muster.cli;

import app.muster.mapping.Edits;
import app.muster.mapping.RulePreview;
import app.muster.plan.ApplicationId;
import app.muster.plan.Condition;
import app.muster.plan.MappingRule;
import app.muster.plan.Plan;
import app.muster.plan.RuleId;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Lists, adds and removes the rules that say whose assets are, and applies them.
@CommandLine.Command(name = "rules")
final class RulesCommand implements Command {

    @CommandLine.Parameters(paramLabel = "WORKSPACE", descriptionKey = "cli.parameter.workspace")
    private Path workspace = Path.of("");

    @CommandLine.Option(
            names = "--add",
            arity = "1..*",
            paramLabel = "CONDITION",
            descriptionKey = "cli.option.rule-add")
    private List<String> conditions = new ArrayList<>();

    @CommandLine.Option(
            names = "--application",
            paramLabel = "NAME",
            descriptionKey = "cli.option.rule-application")
    private @Nullable String application;

    @CommandLine.Option(names = "--create", descriptionKey = "cli.option.create")
    private boolean create;

    @CommandLine.Option(
            names = "--remove",
            paramLabel = "ID",
            descriptionKey = "cli.option.rule-remove")
    private List<String> removed = new ArrayList<>();

    @CommandLine.Option(names = "--preview", descriptionKey = "cli.option.preview")
    private boolean preview;

    @CommandLine.Option(names = "--apply", descriptionKey = "cli.option.apply")
    private boolean apply;

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException {
        List<Condition> when = conditions.stream().map(text -> condition(text, console)).toList();
        if (when.isEmpty() != (application == null)) {
            throw new WrongUsage(console.say("cli.rules.both"));
        }
        boolean isEdit = !when.isEmpty() || !removed.isEmpty() || apply;
        Mapped before = Mapped.look(workspace);
        Mapped edited = edited(before, when, console);
        RulePreview counts =
                RulePreview.of(before.plan(), before.snapshot(), edited.plan().mapping().rules());
        if (isEdit && !preview) {
            Mapped.change(workspace, present -> edited(present, when, console).placed());
        }
        return new RulesAnswer(edited.plan(), counts, isEdit && !preview, console.words());
    }

    private static Condition condition(String text, Console console) {
        try {
            return Condition.parse(text);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(
                    console.say("cli.rules.condition", text, String.valueOf(e.getMessage())));
        }
    }

    private Mapped edited(Mapped before, List<Condition> when, Console console)
            throws ProblemException {
        Mapped now = before;
        for (String id : removed) {
            now =
                    new Mapped(
                            Edits.removeRule(now.plan(), now.snapshot(), rule(now.plan(), id)),
                            now.snapshot());
        }
        String name = application;
        if (name != null) {
            Mapped grown = create ? now.with(name) : now;
            var owner = new PlanNames(grown.plan(), console.words()).application(name);
            refuseTwin(grown.plan(), when, owner.id(), console);
            var rule = new MappingRule(Edits.ruleId(grown.plan(), when), when, owner.id(), "");
            now = new Mapped(Edits.addRule(grown.plan(), grown.snapshot(), rule), grown.snapshot());
        }
        return now;
    }

    private static void refuseTwin(
            Plan plan, List<Condition> when, ApplicationId owner, Console console) {
        for (MappingRule rule : plan.mapping().rules()) {
            if (rule.application().equals(owner)
                    && Set.copyOf(rule.when()).equals(Set.copyOf(when))) {
                throw new WrongUsage(console.say("cli.rules.already", rule.id().value()));
            }
        }
    }

    private static RuleId rule(Plan plan, String id) throws ProblemException {
        return plan.mapping().rules().stream()
                .map(MappingRule::id)
                .filter(known -> known.value().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.NameUnknown.among(
                                                plan.mapping().rules().stream()
                                                        .map(r -> r.id().value())
                                                        .toList(),
                                                "rule",
                                                id)));
    }
}
