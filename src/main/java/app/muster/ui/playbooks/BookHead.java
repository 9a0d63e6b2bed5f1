package app.muster.ui.playbooks;

import app.muster.plan.Asset;
import app.muster.plan.Playbook;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;

/// The title of a playbook, and what can be done with the whole of it.
final class BookHead extends HBox {

    private final PlaybooksViewModel model;
    private final Messages words;
    private final Book book;
    private final Optional<Asset> asset;
    private final BookDetail.Actions actions;
    private @Nullable TextField title;

    BookHead(
            PlaybooksViewModel model,
            Book book,
            Optional<Asset> asset,
            BookDetail.Actions actions,
            Messages words) {
        this.model = model;
        this.book = book;
        this.asset = asset;
        this.actions = actions;
        this.words = words;
        getStyleClass().add("toolbar-row");
        read();
    }

    /// The title in the making, if somebody is at it.
    Typed typed() {
        return Typed.of(title);
    }

    /// Goes on with a title that somebody was at.
    void resume(Typed typed) {
        if (typed.text().isPresent()) {
            book.own().ifPresent(this::rename);
            if (title != null) {
                typed.goOn(title);
            }
        }
    }

    private void read() {
        title = null;
        var name = new Label(book.title());
        name.getStyleClass().add("heading");
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        getChildren().setAll(name);
        getChildren()
                .add(
                        Icons.button(
                                Feather.SHARE,
                                words.get("playbooks.export"),
                                () -> actions.export(book)));
        book.own().ifPresent(own -> getChildren().addAll(ownActions(own)));
        if (!book.isOurs()) {
            asset.ifPresent(known -> getChildren().add(adopt(known)));
        }
    }

    private List<Node> ownActions(Playbook own) {
        var rename = Icons.button(Feather.EDIT_2, words.get("playbooks.rename"), () -> rename(own));
        var duplicate =
                Icons.button(Feather.COPY, words.get("playbooks.duplicate"), () -> duplicate(own));
        var remove =
                Icons.button(
                        Feather.TRASH_2,
                        words.get("playbooks.remove"),
                        () -> {
                            model.edits().remove(own);
                            actions.removed(own.title());
                        });
        var tested = new Button(words.get("playbooks.test-today"), Icons.icon(Feather.CHECK));
        tested.setMinWidth(Region.USE_PREF_SIZE);
        tested.setOnAction(_ -> model.edits().testedOn(own, model.today()));
        tested.setDisable(
                own.steps().isEmpty()
                        || own.verified(model.today()).filter(model.today()::equals).isPresent());
        return List.of(rename, duplicate, remove, tested);
    }

    private void duplicate(Playbook own) {
        String title = words.get("playbooks.copy-of", own.title());
        model.show(model.edits().duplicate(own, title));
        actions.made(title);
    }

    private Node adopt(Asset known) {
        var adopt = new Button(words.get("playbooks.make-ours"), Icons.icon(Feather.BOOKMARK));
        adopt.getStyleClass().add("accent");
        adopt.setMinWidth(Region.USE_PREF_SIZE);
        adopt.setTooltip(Icons.tooltip(words.get("playbooks.make-ours.tip", known.name())));
        adopt.setOnAction(
                _ -> {
                    String title = words.get("playbooks.title", book.title(), known.name());
                    book.template()
                            .ifPresent(
                                    found -> model.show(model.edits().adopt(found, known, title)));
                    actions.made(title);
                });
        return adopt;
    }

    private void rename(Playbook own) {
        var field = new TextField(own.title());
        title = field;
        field.setAccessibleText(words.get("playbooks.rename"));
        HBox.setHgrow(field, Priority.ALWAYS);
        var save = new Button(words.get("playbooks.step.save"));
        save.getStyleClass().add("accent");
        save.disableProperty().bind(field.textProperty().map(String::isBlank));
        save.setOnAction(
                _ -> {
                    read();
                    model.edits().rename(own, field.getText());
                });
        field.setOnAction(_ -> save.fire());
        var cancel = new Button(words.get("playbooks.step.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> read());
        getChildren().setAll(field, save, cancel);
        field.requestFocus();
    }
}
