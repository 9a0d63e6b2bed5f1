package app.muster.ui.estate;

import app.muster.mapping.Edits;
import app.muster.mapping.RulePreview;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.MappingRule;
import app.muster.plan.Names;
import app.muster.plan.Plan;
import app.muster.plan.RuleId;
import app.muster.plan.estate.Snapshot;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.shell.LatestJob;
import app.muster.work.Work;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// The mapping rules with what each does, and a rule that is being written with what it would do.
/// Counting reads the whole estate, so it happens beside the window and only while somebody looks.
final class RulesViewModel {

    /// A rule as the list shows it.
    ///
    /// @param place from 1
    record Line(
            int place,
            MappingRule rule,
            String when,
            String application,
            RulePreview.Count count) {}

    /// What a draft would do.
    ///
    /// @param examples names of the first assets it is about
    record Sight(
            RulePreview.Count count,
            List<String> examples,
            int unmappedBefore,
            int unmappedAfter) {}

    private static final RuleId DRAFT = new RuleId("draft");
    private static final Duration REST = Duration.millis(150);
    private final Workspace workspace;
    private final Messages words;
    private final PlanWatch<RulePreview> counting;
    private final LatestJob previewing;
    private final PauseTransition rest = new PauseTransition(REST);
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Sight>> sight =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Map<RuleId, RulePreview.Count> counted = Map.of();

    RulesViewModel(Workspace workspace, Messages words, LatestJob counting, LatestJob previewing) {
        this.workspace = workspace;
        this.words = words;
        this.previewing = previewing;
        this.counting =
                new PlanWatch<>(
                        workspace,
                        counting,
                        words.get("job.rule-counts"),
                        plan -> !plan.mapping().rules().isEmpty(),
                        this::counting,
                        this::know);
        workspace.planProperty().subscribe(this::show);
    }

    /// In the order in which they are asked.
    ObservableList<Line> lines() {
        return lines;
    }

    /// What the draft would do; empty while nobody knows.
    ReadOnlyObjectProperty<Optional<Sight>> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    /// Whether somebody looks at the rules, so that counting is worth it.
    void watch(boolean isInFront) {
        counting.watch(isInFront);
    }

    /// Names of the applications a rule can place in.
    List<String> applications() {
        return workspace.plan().applications().stream()
                .map(Application::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /// Whether the plan has the rule.
    boolean has(RuleId id) {
        return workspace.plan().mapping().rule(id).isPresent();
    }

    RuleDraft draft(Line line) {
        return RuleDraft.of(line.rule(), line.application());
    }

    /// Counts, once the writer rests, what the draft would do.
    ///
    /// @param changed the rule that it changes; empty for a new one
    void preview(RuleDraft draft, Optional<RuleId> changed) {
        previewing.cancel();
        if (draft.when().isEmpty()) {
            rest.stop();
            sight.set(Optional.empty());
            return;
        }
        rest.setOnFinished(_ -> look(draft, changed));
        rest.playFromStart();
    }

    private void look(RuleDraft draft, Optional<RuleId> changed) {
        Plan plan = workspace.plan();
        Snapshot snapshot = workspace.snapshotProperty().get();
        var rule =
                new MappingRule(
                        changed.orElse(DRAFT),
                        draft.when(),
                        existing(plan, draft.application())
                                .orElseGet(() -> new ApplicationId("draft")),
                        "");
        List<MappingRule> candidates =
                changed.isPresent()
                        ? plan.mapping().rules().stream()
                                .map(old -> old.id().equals(rule.id()) ? rule : old)
                                .toList()
                        : Plan.plus(plan.mapping().rules(), rule);
        previewing.start(
                words.get("job.rule-preview"),
                _ -> sight(plan, RulePreview.of(plan, snapshot, candidates), rule.id()),
                sight::set);
    }

    private static Optional<Sight> sight(Plan plan, RulePreview preview, RuleId id) {
        return preview.rules().stream()
                .filter(count -> count.rule().equals(id))
                .findFirst()
                .map(
                        count ->
                                new Sight(
                                        count,
                                        names(plan, count.examples()),
                                        preview.unmappedBefore(),
                                        preview.unmappedAfter()));
    }

    private static List<String> names(Plan plan, List<AssetId> ids) {
        var assets = plan.assetsById();
        return ids.stream()
                .map(id -> Optional.ofNullable(assets.get(id)).map(Asset::name).orElse(""))
                .toList();
    }

    /// Adds the rule as the last and applies it; one step back undoes both, and the application too
    /// if it was made for it.
    ///
    /// @param draft a whole one
    /// @return how many assets it placed
    int add(RuleDraft draft) {
        int before = unmapped();
        edit(
                "edit.rule.add",
                draft,
                (plan, application) ->
                        Edits.addRule(
                                plan,
                                snapshot(),
                                new MappingRule(
                                        Edits.ruleId(plan, draft.when()),
                                        draft.when(),
                                        application,
                                        draft.note().strip())));
        return before - unmapped();
    }

    /// @param draft a whole one
    void change(RuleId id, RuleDraft draft) {
        edit(
                "edit.rule.change",
                draft,
                (plan, application) ->
                        Edits.changeRule(
                                plan,
                                snapshot(),
                                new MappingRule(
                                        id, draft.when(), application, draft.note().strip())));
    }

    /// Its assets fall to the rules after it, or to nobody.
    void remove(RuleId id) {
        workspace.edit("edit.rule.remove", plan -> Edits.removeRule(plan, snapshot(), id));
    }

    /// @param by -1 to be asked one earlier, 1 one later
    void move(RuleId id, int by) {
        int place =
                workspace.plan().mapping().rules().stream()
                        .map(MappingRule::id)
                        .toList()
                        .indexOf(id);
        int to = place + by;
        if (place >= 0 && to >= 0 && to < workspace.plan().mapping().rules().size()) {
            workspace.edit("edit.rule.move", plan -> Edits.moveRule(plan, snapshot(), id, to));
        }
    }

    private void edit(String key, RuleDraft draft, BiFunction<Plan, ApplicationId, Plan> change) {
        workspace.edit(
                key,
                plan -> {
                    Optional<ApplicationId> known = existing(plan, draft.application());
                    if (known.isPresent()) {
                        return change.apply(plan, known.get());
                    }
                    var made =
                            new ApplicationId(
                                    Names.idFor(
                                            draft.application(),
                                            plan.applications().stream()
                                                    .map(a -> a.id().value())
                                                    .toList()));
                    return change.apply(
                            plan.withApplications(
                                    Plan.plus(
                                            plan.applications(),
                                            Application.named(made, draft.application()))),
                            made);
                });
    }

    private static Optional<ApplicationId> existing(Plan plan, String name) {
        return plan.applications().stream()
                .filter(application -> application.name().equalsIgnoreCase(name))
                .map(Application::id)
                .findFirst();
    }

    private int unmapped() {
        return (int)
                workspace.plan().assets().stream()
                        .filter(a -> a.application().isEmpty() && a.goneSince().isEmpty())
                        .count();
    }

    private Snapshot snapshot() {
        return workspace.snapshotProperty().get();
    }

    private Work<RulePreview> counting(Plan plan) {
        Snapshot snapshot = snapshot();
        return _ -> RulePreview.of(plan, snapshot, plan.mapping().rules());
    }

    private void know(Plan plan, RulePreview preview) {
        counted =
                preview.rules().stream()
                        .collect(Collectors.toMap(RulePreview.Count::rule, count -> count));
        show(plan);
    }

    /// What was counted last stands until the plan is counted anew.
    private void show(Plan plan) {
        Map<ApplicationId, String> names = new HashMap<>();
        plan.applications().forEach(a -> names.put(a.id(), a.name()));
        var shown = new ArrayList<Line>();
        for (MappingRule rule : plan.mapping().rules()) {
            RulePreview.Count none = new RulePreview.Count(rule.id(), 0, 0, 0, 0, 0, 0, List.of());
            shown.add(
                    new Line(
                            shown.size() + 1,
                            rule,
                            RuleWords.when(rule.when(), words),
                            names.getOrDefault(rule.application(), ""),
                            counted.getOrDefault(rule.id(), none)));
        }
        if (!shown.equals(lines)) {
            lines.setAll(shown);
        }
    }
}
