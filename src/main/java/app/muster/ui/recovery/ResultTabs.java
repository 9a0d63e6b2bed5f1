package app.muster.ui.recovery;

import app.muster.attack.Outcome;
import app.muster.plan.AssetId;
import app.muster.recover.Contradiction;
import app.muster.recover.Task;
import app.muster.recover.Use;
import app.muster.text.Messages;
import app.muster.ui.recovery.Answer.Change;
import app.muster.ui.recovery.Answer.Fate;

import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// The parts of the answer, a tab each.
public final class ResultTabs {

    private final RecoveryViewModel model;
    private final Messages words;
    private final Consumer<AssetId> onAsset;

    @FXML private TabPane tabs;
    @FXML private Label decides;
    @FXML private Region dutyKey;
    @FXML private Label dutyWords;
    @FXML private ToggleButton byRole;
    @FXML private BorderPane chart;
    @FXML private TableView<Task> steps;
    @FXML private Tab chances;
    @FXML private Tab left;
    @FXML private TableView<Outcome> outcomes;
    @FXML private Tab changed;
    @FXML private TableView<Change> changes;
    @FXML private TableView<Use> busy;
    @FXML private Tab contradictory;
    @FXML private TableView<Contradiction> contradictions;
    @FXML private VBox assumptions;

    private final ScrollBar bar = new ScrollBar();
    private final Timeline timeline;

    /// @param onAsset hears which asset the person chose
    ResultTabs(RecoveryViewModel model, Messages words, Consumer<AssetId> onAsset) {
        this.model = model;
        this.words = words;
        this.onAsset = onAsset;
        timeline = new Timeline(model, words, bar);
    }

    @FXML
    private void initialize() {
        bar.setOrientation(Orientation.VERTICAL);
        chart.setCenter(timeline);
        chart.setRight(bar);
        var tables = new Tables(model, words);
        tables.steps(steps);
        tables.outcomes(outcomes);
        tables.changes(changes);
        tables.busy(busy);
        tables.contradictions(contradictions);
        chances.setContent(new ChancesPane(model, words));
        left.setContent(new LeftPane(model, words, onAsset));
        onChosen(outcomes, outcome -> Optional.of(outcome.asset()));
        onChosen(changes, change -> Optional.of(change.after().asset()));
        onChosen(contradictions, found -> found.assets().stream().findFirst());
        byRole.selectedProperty().subscribe(_ -> drawTimeline());
        model.selected().subscribe(_ -> drawTimeline());
        model.answer().subscribe(known -> known.ifPresent(this::show));
    }

    private <T> void onChosen(TableView<T> table, Function<T, Optional<AssetId>> asset) {
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        row -> {
                            if (row != null) {
                                asset.apply(row).ifPresent(onAsset);
                            }
                        });
    }

    void showContradictions(List<Contradiction> found) {
        contradictions.getItems().setAll(found);
        contradictory.setText(words.get("recovery.tab.contradictions.count", found.size()));
    }

    void openContradictions() {
        tabs.getSelectionModel().select(contradictory);
        contradictions.requestFocus();
    }

    private void show(Answer answer) {
        steps.getItems().setAll(answer.schedule().tasks());
        outcomes.getItems().setAll(answer.outcomes());
        List<Change> all = answer.changes();
        changes.getItems().setAll(all);
        changed.setText(words.get("recovery.tab.changes.count", all.size()));
        showChanged(answer.plain().isPresent());
        busy.getItems().setAll(answer.schedule().utilisation());
        showAssumptions(answer);
        drawTimeline();
    }

    /// There is nothing to compare with while nothing is assumed.
    private void showChanged(boolean isShown) {
        boolean isThere = tabs.getTabs().contains(changed);
        if (isShown && !isThere) {
            tabs.getTabs().add(1, changed);
        } else if (!isShown && isThere) {
            tabs.getTabs().remove(changed);
        }
    }

    private void showAssumptions(Answer answer) {
        Duration worked = answer.schedule().worked();
        assumptions.getChildren().clear();
        if (!worked.isZero()) {
            var measured =
                    sentence(
                            words.get(
                                    "recovery.assumptions.measured",
                                    Math.round(
                                            100.0
                                                    * answer.schedule().measured().toSeconds()
                                                    / worked.toSeconds()),
                                    Spans.shown(answer.schedule().measured()),
                                    Spans.shown(worked)));
            measured.getStyleClass().add("strong");
            assumptions.getChildren().add(measured);
        }
        answer.schedule()
                .assumptions()
                .forEach(text -> assumptions.getChildren().add(bullet(text)));
        if (answer.schedule().assumptions().isEmpty()) {
            assumptions.getChildren().add(sentence(words.get("recovery.assumptions.none")));
        }
    }

    private void drawTimeline() {
        model.answer()
                .get()
                .ifPresent(
                        answer -> {
                            Optional<Fate> chosen = model.selected().get().flatMap(answer::fate);
                            List<Task> path =
                                    chosen.map(fate -> fate.application().id())
                                            .map(answer.schedule().paths()::get)
                                            .orElse(answer.schedule().criticalPath());
                            decides.setText(
                                    chosen.filter(
                                                    fate ->
                                                            answer.schedule()
                                                                    .paths()
                                                                    .containsKey(
                                                                            fate.application()
                                                                                    .id()))
                                            .map(
                                                    fate ->
                                                            words.get(
                                                                    "recovery.key.decides",
                                                                    fate.application().name()))
                                            .orElseGet(() -> words.get("recovery.key.critical")));
                            boolean roles =
                                    byRole.isSelected()
                                            && answer.plan().roles().stream()
                                                    .anyMatch(r -> !r.shifts().isEmpty());
                            visible(dutyKey, roles);
                            visible(dutyWords, roles);
                            Set<Task> decisive = Collections.newSetFromMap(new IdentityHashMap<>());
                            decisive.addAll(path);
                            timeline.show(
                                    byRole.isSelected()
                                            ? Lane.byRole(answer, model::name)
                                            : Lane.byApplication(
                                                    answer, words.get("recovery.no-application")),
                                    answer.schedule()
                                            .detection()
                                            .plus(answer.schedule().decision()),
                                    answer.schedule().makespan(),
                                    decisive);
                        });
    }

    private static Label bullet(String text) {
        return sentence("\u2022  " + text);
    }

    private static Label sentence(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private static void visible(Node node, boolean isVisible) {
        node.setVisible(isVisible);
        node.setManaged(isVisible);
    }
}
