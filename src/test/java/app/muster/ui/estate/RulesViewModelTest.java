package app.muster.ui.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.plan.Application;
import app.muster.plan.Condition;
import app.muster.plan.Plan;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.ExampleEstate;
import app.muster.ui.Fx;
import app.muster.ui.shell.Jobs;
import app.muster.ui.shell.LatestJob;

import javafx.scene.control.Label;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class RulesViewModelTest {

    private static final RuleDraft ODD = draft(Condition.Field.GROUP, "*odd", "Odd");

    @TempDir private Path folder;
    private Workspace workspace;
    private RulesViewModel model;

    @BeforeEach
    void open() throws Exception {
        workspace = ExampleEstate.open(folder, ExampleEstate.machines(5));
        model =
                Fx.on(
                        () -> {
                            var jobs = new Jobs(problem -> {}, folder.resolve("muster.log"));
                            return new RulesViewModel(
                                    workspace,
                                    new Messages(Locale.ENGLISH),
                                    new LatestJob(jobs),
                                    new LatestJob(jobs));
                        });
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aRuleIsAddedWithItsApplicationAndAppliedInOneStep() throws Exception {
        Plan before = workspace.plan();

        int placed = Fx.on(() -> model.add(ODD));

        assertEquals(2, placed);
        assertEquals(
                List.of("Odd"),
                workspace.plan().applications().stream().map(Application::name).toList());
        Fx.run(workspace::undo);
        assertEquals(before, workspace.plan());
    }

    @Test
    void aRuleForAnApplicationThatThereIsMakesNoSecondOne() throws Exception {
        Fx.run(() -> model.add(ODD));
        Fx.run(() -> model.add(draft(Condition.Field.NAME, "vm-00000", "odd")));

        assertEquals(1, workspace.plan().applications().size());
        assertEquals(List.of("group = *odd", "name = vm-00000"), whens());
    }

    @Test
    void theOrderDecidesAndCanBeChanged() throws Exception {
        Fx.run(() -> model.add(ODD));
        Fx.run(() -> model.add(draft(Condition.Field.NAME, "*", "All")));
        var all = workspace.plan().mapping().rules().getLast().id();

        Fx.run(() -> model.move(all, -1));

        assertEquals(List.of("name = *", "group = *odd"), whens());
        assertEquals(
                5,
                workspace.plan().assets().stream()
                        .filter(asset -> asset.placedBy().equals(Optional.of(all)))
                        .count());
    }

    @Test
    void aDraftSaysWhatItWouldDoAndChangesNothing() throws Exception {
        Plan before = workspace.plan();
        var seen = new CompletableFuture<RulesViewModel.Sight>();

        Fx.run(
                () -> {
                    model.sightProperty().subscribe(sight -> sight.ifPresent(seen::complete));
                    model.preview(ODD, Optional.empty());
                });

        var sight = seen.get(30, TimeUnit.SECONDS);
        assertEquals(2, sight.count().places());
        assertEquals(List.of("vm-00001", "vm-00003"), sight.examples());
        assertEquals(List.of(5, 3), List.of(sight.unmappedBefore(), sight.unmappedAfter()));
        assertEquals(before, workspace.plan());
    }

    @Test
    void aRuleThatIsUndoneWhileItIsCountedDoesNotComeBack() throws Exception {
        Fx.run(
                () -> {
                    model.watch(true);
                    model.add(ODD);
                });
        Fx.run(workspace::undo);
        Fx.run(() -> model.add(draft(Condition.Field.NAME, "*", "All")));
        var counted = new CompletableFuture<List<RulesViewModel.Line>>();
        Fx.run(
                () ->
                        model.lines()
                                .subscribe(
                                        () -> {
                                            if (model.lines().getFirst().count().fits() > 0) {
                                                counted.complete(List.copyOf(model.lines()));
                                            }
                                        }));
        Fx.run(
                () -> {
                    if (model.lines().getFirst().count().fits() > 0) {
                        counted.complete(List.copyOf(model.lines()));
                    }
                });

        assertEquals(
                List.of("name = *"),
                counted.get(30, TimeUnit.SECONDS).stream().map(RulesViewModel.Line::when).toList());
    }

    @Test
    void theEditorOfARuleThatIsUndoneSaysSoAndKeepsNothing() throws Exception {
        Fx.run(() -> model.add(ODD));
        var line = model.lines().getFirst();
        var kept = new ArrayList<RuleDraft>();
        var words = new Messages(Locale.ENGLISH);
        var editor =
                Fx.on(
                        () ->
                                new RuleEditor(
                                        model,
                                        model.draft(line),
                                        Optional.of(line.rule().id()),
                                        words,
                                        kept::add));

        Fx.run(workspace::undo);

        assertEquals(
                List.of("This rule is not in the plan any more. What was typed here was not kept."),
                editor.getChildren().stream().map(node -> ((Label) node).getText()).toList());
        assertEquals(List.of(), kept);
    }

    @Test
    void aDraftIsNotWholeWhileAConditionSaysNothing() {
        assertEquals(true, ODD.isWhole());
        assertEquals(false, draft(Condition.Field.NAME, " ", "Odd").isWhole());
        assertEquals(false, draft(Condition.Field.TAG, "shop", "Odd").isWhole());
        assertEquals(false, draft(Condition.Field.NAME, "*", " ").isWhole());
    }

    private List<String> whens() {
        return model.lines().stream().map(RulesViewModel.Line::when).toList();
    }

    private static RuleDraft draft(Condition.Field field, String pattern, String application) {
        return new RuleDraft(
                List.of(new RuleDraft.Part(field, "", false, pattern)), application, "");
    }
}
