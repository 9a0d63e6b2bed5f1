package app.muster.ui.playbooks;

import app.muster.cacao.Reading;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// What was simplified or left out when books of others were read, until somebody closes it.
final class ReadingNotes extends VBox {

    private static final double HEIGHT = 140;

    ReadingNotes(List<Reading.Note> notes, Messages words, Runnable onClose) {
        var title = new Label(words.get("playbooks.import.notes"));
        title.getStyleClass().add("card-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var head =
                new HBox(
                        title,
                        Icons.button(Feather.X, words.get("playbooks.import.close"), onClose));
        head.getStyleClass().add("step-line");
        var list = new ListView<String>();
        list.setAccessibleText(words.get("playbooks.import.notes"));
        list.getItems()
                .setAll(
                        notes.stream()
                                .map(
                                        note ->
                                                note.at().isEmpty()
                                                        ? note.says()
                                                        : words.get(
                                                                "playbooks.seat",
                                                                note.at(),
                                                                note.says()))
                                .toList());
        list.setPrefHeight(HEIGHT);
        list.getStyleClass().add("bare");
        getChildren().setAll(head, list);
        getStyleClass().add("import-notes");
    }
}
