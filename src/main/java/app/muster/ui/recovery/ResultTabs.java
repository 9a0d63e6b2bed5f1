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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
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
    @FXML private Tab timed;
    @FXML private Tab stepwise;
    @FXML private Tab done;
    @FXML private Tab used;
    @FXML private Tab assumed;
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
    private final LeftPane leftPane;
    private final ChancesPane chancesPane;

    /// Tabs that do not show yet what they should, because nobody looks at them.
    private final Set<Tab> due = new HashSet<>();

    private final Timeline timeline;
    private List<Contradiction> contradicted = List.of();

    /// @param onAsset hears which asset the person chose
    ResultTabs(RecoveryViewModel model, Messages words, Consumer<AssetId> onAsset) {
        this.model = model;
        this.words = words;
        this.onAsset = onAsset;
        timeline = new Timeline(model, words, bar);
        leftPane = new LeftPane(model, words, onAsset);
        chancesPane = new ChancesPane(model, words, onAsset);
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
        chances.setContent(chancesPane);
        left.setContent(leftPane);
        onChosen(outcomes, outcome -> Optional.of(outcome.asset()));
        onChosen(changes, change -> Optional.of(change.after().asset()));
        onChosen(contradictions, found -> found.assets().stream().findFirst());
        byRole.selectedProperty().subscribe(_ -> refresh(timed));
        model.selected()
                .subscribe(
                        _ -> {
                            refresh(timed);
                            refresh(chances);
                        });
        model.answer().subscribe(known -> known.ifPresent(this::show));
        tabs.getSelectionModel().selectedItemProperty().subscribe(_ -> fillChosen());
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
        contradicted = List.copyOf(found);
        contradictory.setText(words.get("recovery.tab.contradictions.count", found.size()));
        refresh(contradictory);
    }

    void openContradictions() {
        tabs.getSelectionModel().select(contradictory);
        contradictions.requestFocus();
    }

    /// Only the tab in view is filled at once: the others cost as much, and nobody sees them.
    private void show(Answer answer) {
        changed.setText(words.get("recovery.tab.changes.count", answer.changes().size()));
        showChanged(answer.plain().isPresent());
        due.addAll(tabs.getTabs());
        fillChosen();
    }

    private void refresh(Tab tab) {
        due.add(tab);
        fillChosen();
    }

    private void fillChosen() {
        Tab chosen = tabs.getSelectionModel().getSelectedItem();
        Optional<Answer> answer = model.answer().get();
        if (chosen != null && answer.isPresent() && due.remove(chosen)) {
            fill(chosen, answer.get());
        }
    }

    private void fill(Tab tab, Answer answer) {
        if (tab == timed) {
            drawTimeline(answer);
        } else if (tab == stepwise) {
            steps.getItems().setAll(answer.schedule().tasks());
        } else if (tab == chances) {
            chancesPane.show();
        } else if (tab == left) {
            leftPane.show();
        } else if (tab == done) {
            outcomes.getItems().setAll(answer.outcomes());
        } else if (tab == changed) {
            changes.getItems().setAll(answer.changes());
        } else if (tab == used) {
            busy.getItems()
                    .setAll(
                            answer.schedule().utilisation().stream()
                                    .sorted(Comparator.comparing(Use::share).reversed())
                                    .toList());
        } else if (tab == contradictory) {
            contradictions.getItems().setAll(contradicted);
        } else if (tab == assumed) {
            showAssumptions(answer);
        }
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
        Duration known = answer.schedule().measured();
        assumptions.getChildren().clear();
        if (!worked.isZero()) {
            var measured =
                    sentence(
                            known.isZero()
                                    ? words.get(
                                            "recovery.assumptions.unmeasured", Spans.shown(worked))
                                    : words.get(
                                            "recovery.assumptions.measured",
                                            Math.round(
                                                    100.0 * known.toSeconds() / worked.toSeconds()),
                                            Spans.shown(known),
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

    private void drawTimeline(Answer answer) {
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
                                                .containsKey(fate.application().id()))
                        .map(fate -> words.get("recovery.key.decides", fate.application().name()))
                        .orElseGet(
                                () ->
                                        words.get(
                                                answer.schedule().applicationsBack().isPresent()
                                                        ? "recovery.key.critical"
                                                        : "recovery.key.last")));
        boolean roles =
                byRole.isSelected()
                        && answer.plan().roles().stream().anyMatch(r -> !r.shifts().isEmpty());
        visible(dutyKey, roles);
        visible(dutyWords, roles);
        Set<Task> decisive = Collections.newSetFromMap(new IdentityHashMap<>());
        decisive.addAll(path);
        timeline.show(
                byRole.isSelected()
                        ? Lane.byRole(answer, model::name)
                        : Lane.byApplication(answer, words.get("recovery.no-application")),
                answer.schedule().release(),
                answer.schedule().makespan(),
                decisive);
        if (!byRole.isSelected()) {
            chosen.ifPresent(fate -> timeline.bringUp(fate.application().name()));
        }
    }

    private static Node bullet(String text) {
        var mark = new Label("\u2022");
        mark.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var said = sentence(text);
        HBox.setHgrow(said, Priority.ALWAYS);
        return new HBox(8, mark, said);
    }

    private static Label sentence(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void visible(Node node, boolean isVisible) {
        node.setVisible(isVisible);
        node.setManaged(isVisible);
    }
}
