package app.muster.ui.playbooks;

import app.muster.plan.Asset;
import app.muster.plan.Playbook;
import app.muster.plan.Step;
import app.muster.plan.StepRun;
import app.muster.plan.Timing;
import app.muster.recover.Flaw;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;
import app.muster.ui.control.Status;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One step, to be followed; in a playbook of the plan also to be moved, changed, tested and
/// removed. Alt with an arrow key moves it, and so does dragging.
final class StepCard extends HBox {

    private final PlaybooksViewModel model;
    private final Messages words;
    private final Book book;
    private final Optional<Playbook> own;
    private final Optional<Asset> asset;
    private final Step step;
    private final int index;
    private final int count;
    private final VBox content = new VBox();

    /// @param index its place, from 0
    StepCard(
            PlaybooksViewModel model, Book book, int index, Optional<Asset> asset, Messages words) {
        this.model = model;
        this.words = words;
        this.book = book;
        this.own = book.own();
        this.asset = asset;
        this.index = index;
        step = book.steps().get(index);
        count = book.steps().size();
        var number = new Label(String.valueOf(index + 1));
        number.getStyleClass().add("step-number");
        content.getStyleClass().add("step-content");
        HBox.setHgrow(content, Priority.ALWAYS);
        getChildren().setAll(number, content);
        getStyleClass().add("step-card");
        setFocusTraversable(own.isPresent());
        setAccessibleText(words.get("playbooks.step.spoken", index + 1, step.title()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        own.ifPresent(this::beDragged);
        read();
    }

    int index() {
        return index;
    }

    private void onKey(KeyEvent event) {
        if (event.isAltDown() && event.getTarget() == this) {
            if (event.getCode() == KeyCode.UP) {
                move(-1);
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN) {
                move(1);
                event.consume();
            }
        }
    }

    private void move(int by) {
        own.ifPresent(known -> model.edits().move(known, index, by));
    }

    /// Only within the window: nothing is handed to the system, and nothing of others is taken.
    private void beDragged(Playbook known) {
        setOnDragDetected(
                event -> {
                    // dragging in a form chooses text
                    if (open().isEmpty()) {
                        getStyleClass().add("dragged");
                        startFullDrag();
                        event.consume();
                    }
                });
        setOnMouseReleased(_ -> getStyleClass().removeAll("dragged"));
        setOnMouseDragEntered(
                event -> {
                    if (dragged(event).filter(from -> from != index).isPresent()) {
                        getStyleClass().add("drop-here");
                    }
                });
        setOnMouseDragExited(_ -> getStyleClass().removeAll("drop-here"));
        setOnMouseDragReleased(
                event ->
                        dragged(event)
                                .filter(from -> from != index)
                                .ifPresent(from -> model.edits().move(known, from, index - from)));
    }

    private Optional<Integer> dragged(MouseDragEvent event) {
        return event.getGestureSource() instanceof StepCard card
                        && card.book.key().equals(book.key())
                ? Optional.of(card.index)
                : Optional.empty();
    }

    private void read() {
        var title = new Label(step.title());
        title.getStyleClass().add("fact-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(title);
        head.getStyleClass().add("step-line");
        head.setAlignment(Pos.TOP_LEFT);
        own.ifPresent(known -> head.getChildren().addAll(tools(known)));
        content.getChildren().setAll(head, facts());
        for (Flaw flaw : book.flaws()) {
            if (flaw.step() == index + 1 && flaw.severity() != Flaw.Severity.HINT) {
                content.getChildren().add(new Marks(words).flaw(flaw));
            }
        }
        if (!step.command().isBlank()) {
            content.getChildren().add(new CommandBox(filled(step.command()), words));
        }
        if (!step.verify().isBlank()) {
            content.getChildren()
                    .add(
                            BookDetail.wrapped(
                                    words.get("playbooks.step.done", filled(step.verify()))));
        }
        if (!step.link().isBlank()) {
            content.getChildren().add(new Address(step.link(), words));
        }
        own.map(known -> known.runsOf(step)).filter(runs -> !runs.isEmpty()).ifPresent(this::runs);
    }

    private Node facts() {
        var marks = new Marks(words);
        Timing timing = book.timing(step);
        var duration = marks.pill(marks.duration(timing.estimate()), Feather.CLOCK, "");
        duration.setTooltip(Icons.tooltip(marks.known(timing)));
        var facts =
                new FlowPane(
                        marks.pill(model.roleName(step.role()), Feather.USER, ""),
                        duration,
                        step.attended()
                                ? marks.pill(words.get("playbooks.step.busy"), Feather.ACTIVITY, "")
                                : marks.pill(
                                        words.get("playbooks.step.waits"), Feather.COFFEE, ""));
        if (timing.isMeasured()) {
            facts.getChildren()
                    .add(marks.pill(marks.known(timing), Feather.WATCH, Status.IN_PLACE));
        } else {
            facts.getChildren()
                    .add(
                            timing.isEstimate()
                                    ? marks.pill(
                                            words.get("playbooks.step.thought"), Feather.EDIT_3, "")
                                    : marks.pill(
                                            words.get("playbooks.step.sourced"),
                                            Feather.BOOK_OPEN,
                                            ""));
        }
        facts.getStyleClass().add("book-pills");
        return facts;
    }

    /// The newest runs, the newest first.
    private void runs(List<StepRun> runs) {
        for (StepRun run : runs.reversed().stream().limit(3).toList()) {
            var line = BookDetail.wrapped(new Marks(words).run(run));
            line.setGraphic(
                    Icons.icon(
                            run.worked() ? Feather.CHECK : Feather.X,
                            run.worked() ? "in-place" : "missing"));
            content.getChildren().add(line);
        }
    }

    private List<Node> tools(Playbook known) {
        var up = Icons.button(Feather.ARROW_UP, words.get("playbooks.step.up"), () -> move(-1));
        up.setDisable(index == 0);
        var down =
                Icons.button(Feather.ARROW_DOWN, words.get("playbooks.step.down"), () -> move(1));
        down.setDisable(index == count - 1);
        var test =
                Icons.button(
                        Feather.CHECK_SQUARE, words.get("playbooks.step.test"), () -> test(known));
        var edit =
                Icons.button(Feather.EDIT_2, words.get("playbooks.step.edit"), () -> edit(known));
        var remove =
                Icons.button(
                        Feather.TRASH_2,
                        words.get("playbooks.step.remove"),
                        () -> model.edits().removeStep(known, index));
        var tools = new ArrayList<Node>(List.of(up, down, test, edit, remove));
        tools.forEach(button -> button.getStyleClass().add("small"));
        return tools;
    }

    private void test(Playbook known) {
        var form = new RunForm(step, model.today(), words);
        show(form, known);
        form.begin();
    }

    void edit(Playbook known) {
        var form = new StepForm(model, step, words);
        show(form, known);
        form.begin();
    }

    /// The form that is open here.
    Optional<StepWork> open() {
        return content.getChildren().stream()
                .filter(StepWork.class::isInstance)
                .map(StepWork.class::cast)
                .findFirst();
    }

    Step step() {
        return step;
    }

    /// Goes on with a form that was open on an earlier card.
    void resume(StepWork work) {
        own.ifPresent(
                known -> {
                    switch (work) {
                        case StepForm form -> {
                            form.warn(!form.isAbout(step));
                            show(form, known);
                        }
                        case RunForm form -> show(form, known);
                    }
                });
    }

    private void show(StepForm form, Playbook known) {
        form.answer(
                changed -> {
                    read();
                    model.edits().change(known, index, changed);
                },
                this::read);
        content.getChildren().setAll(form);
    }

    private void show(RunForm form, Playbook known) {
        form.answer(
                run -> {
                    read();
                    model.edits().ran(known, run);
                },
                this::read);
        read();
        content.getChildren().add(form);
    }

    private String filled(String text) {
        return asset.map(known -> model.filled(text, known)).orElse(text);
    }
}
