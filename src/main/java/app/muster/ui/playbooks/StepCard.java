package app.muster.ui.playbooks;

import app.muster.plan.Asset;
import app.muster.plan.Playbook;
import app.muster.plan.Step;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;

/// One step, to be followed; in a playbook of the plan also to be moved and changed. Alt with an
/// arrow key moves it.
final class StepCard extends HBox {

    private final PlaybooksViewModel model;
    private final Messages words;
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
        own.ifPresent(book -> model.move(book, index, by));
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
        own.ifPresent(book -> head.getChildren().addAll(tools()));
        content.getChildren().setAll(head, facts());
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
            content.getChildren().add(BookDetail.link(step.link(), words));
        }
    }

    private Node facts() {
        var marks = new Marks(words);
        var facts =
                new FlowPane(
                        marks.pill(model.roleName(step.role()), Feather.USER, ""),
                        marks.pill(marks.duration(step.estimate()), Feather.CLOCK, ""),
                        step.attended()
                                ? marks.pill(words.get("playbooks.step.busy"), Feather.ACTIVITY, "")
                                : marks.pill(
                                        words.get("playbooks.step.waits"), Feather.COFFEE, ""));
        facts.getStyleClass().add("book-pills");
        return facts;
    }

    private Node[] tools() {
        var up = Icons.button(Feather.ARROW_UP, words.get("playbooks.step.up"), () -> move(-1));
        up.setDisable(index == 0);
        var down =
                Icons.button(Feather.ARROW_DOWN, words.get("playbooks.step.down"), () -> move(1));
        down.setDisable(index == count - 1);
        var edit = Icons.button(Feather.EDIT_2, words.get("playbooks.step.edit"), this::edit);
        for (var button : List.of(up, down, edit)) {
            button.getStyleClass().add("small");
        }
        return new Node[] {up, down, edit};
    }

    private void edit() {
        own.ifPresent(
                book -> {
                    var form =
                            new StepForm(
                                    model,
                                    step,
                                    words,
                                    changed -> {
                                        read();
                                        model.change(book, index, changed);
                                    },
                                    this::read);
                    content.getChildren().setAll(form);
                    form.begin();
                });
    }

    private String filled(String text) {
        return asset.map(known -> PlaybooksViewModel.filled(text, known)).orElse(text);
    }
}
