package app.muster.exercise;

import app.muster.catalogue.AttackAction;
import app.muster.catalogue.Catalogue;
import app.muster.expression.Expression;
import app.muster.expression.NotAnExpression;
import app.muster.expression.Vocabulary;
import app.muster.problem.Nearest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Checks the sense of a script: that it hangs together, and that it will play well.
public final class Lint {

    private static final String ID = "[a-z][a-z0-9-]{0,39}";

    private final Script script;
    private final Catalogue catalogue;
    private final List<Complaint> complaints = new ArrayList<>();

    private Lint(Script script, Catalogue catalogue) {
        this.script = script;
        this.catalogue = catalogue;
    }

    /// @return errors and warnings, in the order of the file
    public static List<Complaint> of(Script script, Catalogue catalogue) {
        var lint = new Lint(script, catalogue);
        lint.head();
        lint.ids();
        lint.references();
        lint.expressions();
        lint.actions();
        new LintTiming(script, lint::error).check();
        new LintText(script, lint::error, lint::warn).check();
        new LintBalance(script, lint::error, lint::warn).check();
        return lint.complaints.stream()
                .sorted(Comparator.comparing(Complaint::line).thenComparing(Complaint::column))
                .toList();
    }

    /// Takes one complaint: path of the entry, rule, what to write instead, and what the sentence
    /// needs.
    @FunctionalInterface
    interface Sink {
        void complain(String path, String rule, String instead, Object... args);
    }

    private void error(String path, String rule, String instead, Object... args) {
        add(Complaint.Severity.ERROR, path, rule, instead, args);
    }

    private void warn(String path, String rule, String instead, Object... args) {
        add(Complaint.Severity.WARNING, path, rule, instead, args);
    }

    private void add(
            Complaint.Severity severity, String path, String rule, String instead, Object... args) {
        String[] parts = path.split("\\.");
        complaints.add(
                Complaint.of(
                        severity,
                        script.place(path),
                        parts.length > 1 ? parts[1] : path,
                        rule,
                        instead,
                        args));
    }

    private void head() {
        if (!script.head().format().equals("ttx/1")) {
            error("format", "format", "ttx/1", script.head().format());
        }
        if (!script.head().rules().equals(catalogue.outcomesVersion())) {
            error("rules", "rules", catalogue.outcomesVersion(), script.head().rules());
        }
        if (!script.rubric().method().equals("gate/1")) {
            error("rubric.method", "method", "gate/1", script.rubric().method());
        }
        if (!script.head().safety().liveSystems().equals("none")) {
            error("safety.liveSystems", "live-systems", "none");
        }
    }

    private void ids() {
        checkId("id", script.head().id());
        var seen = new HashSet<String>();
        ids("cast", script.cast().stream().map(Script.Part::id).toList(), new HashSet<>());
        ids("roles", script.seats().stream().map(Script.Seat::id).toList(), seen);
        ids("objectives", script.objectives().stream().map(Script.Objective::id).toList(), seen);
        ids("phases", script.phases().stream().map(Script.Phase::id).toList(), seen);
        ids("actions", script.actions().stream().map(Script.Action::id).toList(), seen);
        ids("injects", script.injects().stream().map(Inject::id).toList(), seen);
        ids("decisions", script.decisions().stream().map(Decision::id).toList(), seen);
        ids("expected", script.expected().stream().map(Script.Expected::id).toList(), seen);
        ids("questions", script.questions().stream().map(Script.Question::id).toList(), seen);
        ids("artefacts", script.artefacts().stream().map(Script.Artefact::id).toList(), seen);
        ids("branches", script.branches().stream().map(Script.Branch::id).toList(), seen);
        for (Decision decision : script.decisions()) {
            ids(
                    "decisions." + decision.id() + ".options",
                    decision.options().stream().map(Decision.Option::id).toList(),
                    new HashSet<>());
        }
    }

    private void ids(String list, List<String> ids, Set<String> seen) {
        for (String id : ids) {
            checkId(list + "." + id, id);
            if (!seen.add(id)) {
                error(list + "." + id, "id-twice", "", id);
            }
        }
    }

    private void checkId(String path, String id) {
        if (!id.matches(ID)) {
            error(path, "id-form", "incident-1", id);
        }
    }

    private void known(String path, String kind, String id, Collection<String> ids) {
        if (!id.isEmpty() && !ids.contains(id)) {
            error(path, "reference", Nearest.to(id, ids), kind, id);
        }
    }

    private void references() {
        var names = new Names(script);
        var kinds = new Kinds(catalogue);
        for (Script.Part part : script.cast()) {
            if (!kinds.isKnown(part.kind())) {
                error(
                        "cast." + part.id() + ".kind",
                        "reference",
                        Nearest.to(part.kind(), kinds.known()),
                        "kind",
                        part.kind());
            }
        }
        for (Script.Action action : script.actions()) {
            String path = "actions." + action.id();
            known(path + ".objective", "objective", action.objective(), names.objectives());
            if (!action.target().equals("all")) {
                known(
                        path + ".target",
                        "target",
                        action.target(),
                        names.cast().stream().map(part -> "cast." + part).toList());
            }
            trigger(path, action.trigger(), names);
        }
        for (Inject inject : script.injects()) {
            String path = "injects." + inject.id();
            trigger(path, inject.trigger(), names);
            inject.to().stream()
                    .filter(seat -> !seat.equals("all"))
                    .forEach(seat -> known(path + ".to", "role", seat, names.seats()));
            known(path + ".artefact", "artefact", inject.artefact(), names.artefacts());
            inject.expect()
                    .forEach(e -> known(path + ".expect", "expected action", e, names.expected()));
            inject.questions()
                    .forEach(q -> known(path + ".questions", "question", q, names.questions()));
            if (inject.hint().matches(ID)) {
                known(path + ".hint", "expected action", inject.hint(), names.expected());
            }
        }
        for (Decision decision : script.decisions()) {
            String path = "decisions." + decision.id();
            known(path + ".owner", "role", decision.owner(), names.seats());
            known(
                    path + ".ifSilent",
                    "option",
                    decision.ifSilent(),
                    decision.options().stream().map(Decision.Option::id).toList());
            trigger(path, decision.opens(), names);
        }
        for (Script.Expected task : script.expected()) {
            String path = "expected." + task.id();
            known(path + ".role", "role", task.role(), names.seats());
            known(path + ".objective", "objective", task.objective(), names.objectives());
            known(path + ".within", "inject", task.after(), names.injects());
            known(path + ".satisfiedBy", "decision", task.decision(), names.decisions());
            script.decision(task.decision())
                    .ifPresent(
                            decision ->
                                    known(
                                            path + ".satisfiedBy",
                                            "option",
                                            task.option(),
                                            decision.options().stream()
                                                    .map(Decision.Option::id)
                                                    .toList()));
        }
        for (Script.Question question : script.questions()) {
            String path = "questions." + question.id();
            known(path + ".phase", "phase", question.phase(), names.phases());
            known(path + ".to", "role", question.to(), names.seats());
        }
        script.phases()
                .forEach(
                        p ->
                                p.cutOrder()
                                        .forEach(
                                                i ->
                                                        known(
                                                                "phases." + p.id() + ".cutOrder",
                                                                "inject",
                                                                i,
                                                                names.injects())));
        script.branches()
                .forEach(
                        b ->
                                known(
                                        "branches." + b.id() + ".rejoin",
                                        "phase",
                                        b.rejoin(),
                                        names.phases()));
        script.effects().forEach(e -> effect(e.getKey(), e.getValue(), names));
    }

    private void trigger(String path, Trigger trigger, Names names) {
        switch (trigger) {
            case Trigger.After(Trigger.Cause cause, String id, var _, String option, var _) -> {
                known(path + ".after", cause.key(), id, names.of(cause));
                script.decision(id)
                        .filter(_ -> cause == Trigger.Cause.DECISION)
                        .ifPresent(
                                decision ->
                                        known(
                                                path + ".after",
                                                "option",
                                                option,
                                                decision.options().stream()
                                                        .map(Decision.Option::id)
                                                        .toList()));
            }
            case Trigger.IfNot(Trigger.Cause cause, String id, var _) ->
                    known(path + ".ifNot", cause.key(), id, names.of(cause));
            case Trigger.At _, Trigger.Manual _ -> {}
        }
    }

    private void effect(String path, Effect effect, Names names) {
        switch (effect) {
            case Effect.Protect(String part, List<String> against) -> {
                known(path, "part", part, names.cast());
                against.forEach(a -> known(path, "attack action", a, types()));
            }
            case Effect.Isolate(String part) -> known(path, "part", part, names.cast());
            case Effect.Delay(String action, var _) ->
                    known(path, "action", action, names.actions());
            case Effect.Deliver(String inject) -> known(path, "inject", inject, names.injects());
            case Effect.Skip(String inject) -> known(path, "inject", inject, names.injects());
            case Effect.Revoke(List<String> privileges) ->
                    privileges.forEach(p -> known(path, "privilege", p, obtainable()));
            case Effect.Assign _ -> {}
        }
    }

    private List<String> types() {
        return catalogue.actions().stream().map(AttackAction::id).toList();
    }

    private void expressions() {
        var casting = new ScriptVocabulary(script, true);
        var playing = new ScriptVocabulary(script, false);
        script.cast().forEach(p -> expression("cast." + p.id() + ".where", p.where(), casting));
        script.actions().forEach(a -> expression("actions." + a.id() + ".when", a.when(), playing));
        script.injects().forEach(i -> expression("injects." + i.id() + ".when", i.when(), playing));
        script.branches()
                .forEach(b -> expression("branches." + b.id() + ".when", b.when(), playing));
        for (Decision decision : script.decisions()) {
            for (Decision.Option option : decision.options()) {
                expression(
                        "decisions." + decision.id() + ".options." + option.id() + ".needs",
                        option.needs(),
                        playing);
            }
        }
    }

    private void expression(String path, String text, Vocabulary vocabulary) {
        if (text.isEmpty()) {
            return;
        }
        try {
            Expression.of(text, vocabulary);
        } catch (NotAnExpression e) {
            error(path, "expression", e.instead(), e.what(), e.at() + 1);
        }
    }

    private void actions() {
        Set<String> obtainable = obtainable();
        for (Script.Action action : script.actions()) {
            String path = "actions." + action.id();
            if (catalogue.action(action.type()).isEmpty()) {
                error(
                        path + ".type",
                        "action-type",
                        Nearest.to(action.type(), types()),
                        action.type());
            }
            List<String> needs =
                    action.needs().isEmpty()
                            ? catalogue
                                    .action(action.type())
                                    .map(AttackAction::needs)
                                    .orElse(List.of())
                            : action.needs();
            if (!Attacks.attacker(obtainable).holdsOneOf(needs)) {
                error(
                        path + ".needs",
                        "needs-unobtainable",
                        "attacker: {holds: [" + needs.getFirst() + "]}",
                        String.join(", ", needs));
            }
        }
    }

    private Set<String> obtainable() {
        var obtainable = new TreeSet<>(script.attacker().holds());
        for (Script.Action action : script.actions()) {
            obtainable.addAll(action.gives());
            catalogue.action(action.type()).ifPresent(known -> obtainable.addAll(known.gives()));
        }
        return obtainable;
    }

    /// Every id of a script, by what it names.
    record Names(Script script) {

        List<String> of(Trigger.Cause cause) {
            return switch (cause) {
                case INJECT -> injects();
                case ACTION -> actions();
                case DECISION -> decisions();
                case PHASE -> phases();
                case EXPECTED -> expected();
            };
        }

        List<String> cast() {
            return script.cast().stream().map(Script.Part::id).toList();
        }

        List<String> seats() {
            return script.seats().stream().map(Script.Seat::id).toList();
        }

        List<String> objectives() {
            return script.objectives().stream().map(Script.Objective::id).toList();
        }

        List<String> phases() {
            return script.phases().stream().map(Script.Phase::id).toList();
        }

        List<String> actions() {
            return script.actions().stream().map(Script.Action::id).toList();
        }

        List<String> injects() {
            return script.injects().stream().map(Inject::id).toList();
        }

        List<String> decisions() {
            return script.decisions().stream().map(Decision::id).toList();
        }

        List<String> expected() {
            return script.expected().stream().map(Script.Expected::id).toList();
        }

        List<String> questions() {
            return script.questions().stream().map(Script.Question::id).toList();
        }

        List<String> artefacts() {
            return script.artefacts().stream().map(Script.Artefact::id).toList();
        }
    }
}
