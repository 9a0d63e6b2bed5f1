package app.muster.ui.control;

import app.muster.text.Messages;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Locale;

/// Text of any length to read, search and copy, for example a body of a megabyte: only the lines in
/// sight are made. Chosen lines are copied with the usual key.
public final class LongText extends VBox {

    /// Longer lines are cut for the eye, not for the clipboard: no window shows a line of a million
    /// letters in good time.
    private static final int LONGEST = 2_000;

    private static final int HIGH = 20;
    private static final double LINE = 18;
    private final Messages words;
    private final List<String> lines;
    private final ListView<String> list = new ListView<>();
    private final FilterField search;
    private final Label found = new Label();

    /// @param what what the text is, for those who hear it
    public LongText(String text, String what, Messages words) {
        super(8);
        this.words = words;
        lines = text.lines().toList();
        search = new FilterField(words.get("long-text.search"), words);
        search.setMaxWidth(Double.MAX_VALUE);
        search.setPrefWidth(120);
        HBox.setHgrow(search, Priority.ALWAYS);
        search.textProperty().subscribe((_, _) -> say(from(0)));
        search.setOnAction(_ -> next());
        found.getStyleClass().add("small-text");
        found.setMinWidth(USE_PREF_SIZE);
        var down = Icons.button(Feather.CHEVRON_DOWN, words.get("long-text.next"), this::next);
        var copy =
                Icons.button(Feather.COPY, words.get("long-text.copy"), () -> CodeBox.copy(text));
        var bar = new HBox(4, search, found, down, copy);
        bar.setAlignment(Pos.CENTER_LEFT);
        list.getItems().setAll(lines);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> new LineCell());
        list.setPrefHeight(Math.clamp(lines.size(), 2, HIGH) * LINE + 16);
        list.setAccessibleText(what);
        list.getStyleClass().addAll("bare", "code", "long-text");
        list.setOnKeyPressed(
                event -> {
                    if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                        CodeBox.copy(
                                String.join(
                                        System.lineSeparator(),
                                        list.getSelectionModel().getSelectedItems()));
                        event.consume();
                    }
                });
        if (lines.size() > 3) {
            getChildren().add(bar);
        } else {
            bar.getChildren().removeAll(search, found, down);
            getChildren().add(bar);
        }
        getChildren().add(list);
    }

    /// Looks for the text, as if somebody had typed it.
    public void find(String text) {
        search.setText(text);
    }

    private void next() {
        say(from(list.getSelectionModel().getSelectedIndex() + 1));
    }

    /// The first line at or after this one that has the text, from the beginning again after the
    /// end; -1 if none has.
    private int from(int start) {
        String wanted = search.getText().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return -1;
        }
        for (int i = 0; i < lines.size(); i++) {
            int line = (start + i) % lines.size();
            if (lines.get(line).toLowerCase(Locale.ROOT).contains(wanted)) {
                return line;
            }
        }
        return -1;
    }

    private void say(int line) {
        String wanted = search.getText().toLowerCase(Locale.ROOT);
        list.getSelectionModel().clearSelection();
        if (wanted.isEmpty()) {
            found.setText("");
            return;
        }
        long count =
                lines.stream()
                        .filter(each -> each.toLowerCase(Locale.ROOT).contains(wanted))
                        .count();
        found.setText(words.get("long-text.found", count));
        if (line >= 0) {
            list.getSelectionModel().select(line);
            list.scrollTo(Math.max(0, line - 3));
        }
    }

    private static final class LineCell extends ListCell<String> {
        @Override
        protected void updateItem(String line, boolean empty) {
            super.updateItem(line, empty);
            boolean isLong = !empty && line != null && line.length() > LONGEST;
            setText(empty ? null : isLong ? line.substring(0, LONGEST) + "…" : line);
        }
    }
}
