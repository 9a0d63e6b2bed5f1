package app.muster.ui.recovery;

import app.muster.attack.Attacker.Level;
import app.muster.attack.Outcome;
import app.muster.catalogue.AttackAction;
import app.muster.plan.Role;
import app.muster.recover.Task;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.control.BannerBar;
import app.muster.ui.control.EmptyState;
import app.muster.ui.control.SectionHeader;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.LatestJob;
import app.muster.ui.shell.Page;
import app.muster.ui.shell.PageId;

import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The recovery from a chosen attack: who is back when, and why. No decisions here.
public final class RecoveryView {

    /// Height in which the cards may stand before they scroll.
    private static final double MOST = 232;

    private final RecoveryViewModel model;
    private final Desk desk;
    private final Messages words;
    private final LatestJob reckoning;
    private boolean choosing;

    @FXML private StackPane head;
    @FXML private HBox tools;
    @FXML private ComboBox<Level> level;
    @FXML private ComboBox<Optional<AttackAction>> action;
    @FXML private MenuButton crew;
    @FXML private ProgressIndicator busy;
    @FXML private StackPane banner;
    @FXML private StackPane empty;
    @FXML private VBox result;
    @FXML private Label summary;
    @FXML private ScrollPane fates;
    @FXML private ToggleButton byRole;
    @FXML private BorderPane chart;
    @FXML private TableView<Task> steps;
    @FXML private TableView<Outcome> outcomes;
    @FXML private VBox assumptions;

    private final ScrollBar bar = new ScrollBar();
    private final Timeline timeline;
    private final FateGrid cards = new FateGrid();

    private RecoveryView(Workspace workspace, Desk desk, InstantSource clock) {
        this.desk = desk;
        words = desk.words();
        model = new RecoveryViewModel(workspace, clock);
        reckoning = new LatestJob(desk.jobs());
        timeline = new Timeline(model, words, bar);
    }

    /// @param clock for what people vouched for until a day
    public static Page page(Workspace workspace, Desk desk, InstantSource clock) {
        var view = new RecoveryView(workspace, desk, clock);
        return new Page(PageId.RECOVERY, () -> desk.views().load(view));
    }

    @FXML
    private void initialize() {
        head.getChildren()
                .setAll(
                        new SectionHeader(
                                words.get("page.recovery"), words.get("page.recovery.question")));
        empty.getChildren()
                .setAll(
                        new EmptyState(
                                        Feather.ACTIVITY,
                                        words.get("recovery.empty.title"),
                                        words.get("recovery.empty.text"))
                                .withAction(
                                        words.get("recovery.empty.action"),
                                        () -> desk.navigation().open(PageId.ESTATE)));
        bar.setOrientation(Orientation.VERTICAL);
        fates.setContent(cards);
        cards.heightProperty()
                .subscribe(height -> fates.setMinHeight(Math.min(height.doubleValue() + 2, MOST)));
        chart.setCenter(timeline);
        chart.setRight(bar);
        var tables = new Tables(model, words);
        tables.steps(steps);
        tables.outcomes(outcomes);
        addChoices();
        byRole.selectedProperty().subscribe(_ -> drawTimeline());
        model.answer().subscribe(this::show);
        model.attack().subscribe(_ -> reckon());
        model.crews().subscribe(_ -> reckon());
        model.insight().subscribe(_ -> onInsight());
        model.plan().subscribe(_ -> onPlan());
    }

    private void onInsight() {
        if (model.answer().get().isEmpty()) {
            reckon();
        }
    }

    private void onPlan() {
        boolean none = model.isEmpty();
        visible(empty, none);
        visible(tools, !none);
        visible(result, !none && model.answer().get().isPresent());
        addCrew();
        showAge();
    }

    private void reckon() {
        model.reckoning()
                .ifPresent(
                        work -> {
                            busy.setVisible(true);
                            reckoning.start(
                                    words.get("recovery.job"),
                                    work,
                                    answer -> {
                                        busy.setVisible(false);
                                        model.answered(answer);
                                    },
                                    problem -> {
                                        busy.setVisible(false);
                                        desk.notices().problem(problem);
                                    });
                        });
    }

    private void show(Optional<Answer> known) {
        visible(result, known.isPresent() && !model.isEmpty());
        known.ifPresent(this::show);
        showAge();
    }

    private void showAge() {
        boolean old = model.isOld();
        visible(banner, old);
        banner.getChildren().clear();
        if (old) {
            banner.getChildren()
                    .setAll(
                            new BannerBar(
                                    BannerBar.Kind.NOTICE,
                                    words.get("recovery.old"),
                                    BannerBar.action(words.get("recovery.again"), this::reckon)));
        }
    }

    private void show(Answer answer) {
        cards.show(
                answer.fates().stream()
                        .map(
                                fate ->
                                        new FateCard(
                                                fate,
                                                fate.back().decides().map(model::name),
                                                words))
                        .toList());
        summary.setText(
                words.get(
                        "recovery.summary",
                        answer.outcomes().stream().filter(o -> o.worst().takesAway()).count(),
                        answer.schedule().tasks().size(),
                        Spans.shown(answer.schedule().makespan()),
                        answer.trials().trials()));
        steps.getItems().setAll(answer.schedule().tasks());
        outcomes.getItems().setAll(answer.outcomes());
        assumptions
                .getChildren()
                .setAll(
                        answer.schedule().assumptions().stream()
                                .map(RecoveryView::sentence)
                                .toList());
        if (answer.schedule().assumptions().isEmpty()) {
            assumptions.getChildren().setAll(sentence(words.get("recovery.assumptions.none")));
        }
        drawTimeline();
    }

    private void drawTimeline() {
        model.answer()
                .get()
                .ifPresent(
                        answer -> {
                            Duration until = answer.schedule().makespan();
                            timeline.show(
                                    byRole.isSelected()
                                            ? Lane.byRole(answer, model::name)
                                            : Lane.byApplication(
                                                    answer, words.get("recovery.no-application")),
                                    until);
                        });
    }

    private void addChoices() {
        level.getItems()
                .setAll(
                        Level.OWNER,
                        Level.BACKUP_CONTRIBUTOR,
                        Level.CONTRIBUTOR,
                        Level.GLOBAL_ADMIN,
                        Level.USER_ACCESS_ADMINISTRATOR,
                        Level.PIPELINE,
                        Level.KEY_HOLDER,
                        Level.READER);
        level.setConverter(shownAs(one -> words.get(key(one)), Level.OWNER));
        level.getSelectionModel().select(model.attack().get().level());
        action.setConverter(
                shownAs(
                        one ->
                                one.map(AttackAction::title)
                                        .orElseGet(() -> words.get("recovery.everything")),
                        Optional.empty()));
        fillActions();
        level.valueProperty()
                .subscribe(
                        chosen -> {
                            if (chosen != model.attack().get().level()) {
                                model.attackAs(chosen);
                                fillActions();
                            }
                        });
        action.valueProperty()
                .subscribe(
                        chosen -> {
                            if (!choosing && chosen != null) {
                                model.attackWith(chosen);
                            }
                        });
    }

    private void fillActions() {
        choosing = true;
        action.getItems().setAll(List.of(Optional.empty()));
        model.actions().forEach(one -> action.getItems().add(Optional.of(one)));
        action.getSelectionModel().select(model.attack().get().action());
        choosing = false;
    }

    private void addCrew() {
        crew.getItems().clear();
        for (Role role : model.roles()) {
            var name = new Label(role.name());
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            var people = new Spinner<Integer>(1, 99, model.people(role));
            people.setPrefWidth(84);
            people.setAccessibleText(words.get("recovery.people", role.name()));
            people.valueProperty()
                    .subscribe(
                            count -> {
                                if (count != model.people(role)) {
                                    model.staff(role.id(), count);
                                }
                            });
            var line = new HBox(16, name, people);
            line.getStyleClass().add("crew-line");
            var item = new CustomMenuItem(line, false);
            crew.getItems().add(item);
        }
        var planned = new MenuItem(words.get("recovery.as-planned"));
        planned.setOnAction(
                _ -> {
                    model.staffAsPlanned();
                    addCrew();
                });
        crew.getItems().add(planned);
    }

    private static String key(Level level) {
        return switch (level) {
            case READER -> "recovery.level.reader";
            case CONTRIBUTOR -> "recovery.level.contributor";
            case BACKUP_CONTRIBUTOR -> "recovery.level.backup-contributor";
            case OWNER -> "recovery.level.owner";
            case GLOBAL_ADMIN -> "recovery.level.global-admin";
            case KEY_HOLDER -> "recovery.level.key-holder";
            case PIPELINE -> "recovery.level.pipeline";
            case USER_ACCESS_ADMINISTRATOR -> "recovery.level.user-access-administrator";
        };
    }

    /// @param otherwise what unknown words stand for; nobody can type here
    private static <T> StringConverter<T> shownAs(Function<T, String> text, T otherwise) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String words) {
                return otherwise;
            }
        };
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
