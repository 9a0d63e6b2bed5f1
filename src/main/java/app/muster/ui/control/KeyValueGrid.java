package app.muster.ui.control;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Facts about one thing, a name and a value a row.
public final class KeyValueGrid extends GridPane {

    public KeyValueGrid() {
        getStyleClass().add("key-value-grid");
        var keys = new ColumnConstraints();
        keys.setMinWidth(USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        getColumnConstraints().setAll(keys, values);
    }

    /// Adds a row of words.
    public KeyValueGrid row(String key, String value) {
        var label = new Label(value);
        label.setWrapText(true);
        label.getStyleClass().add("fact-value");
        return row(key, label);
    }

    /// Adds a row whose value is a node, for example a [StatusPill].
    public KeyValueGrid row(String key, Node value) {
        var label = new Label(key);
        label.getStyleClass().add("fact-key");
        GridPane.setValignment(label, VPos.TOP);
        addRow(getRowCount(), label, value);
        return this;
    }

    /// Takes every row away.
    public void clear() {
        getChildren().clear();
    }
}
