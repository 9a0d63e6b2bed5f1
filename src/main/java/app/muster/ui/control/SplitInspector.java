package app.muster.ui.control;

import app.muster.text.Messages;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/// A main area, and beside it an inspector of what is selected there. The inspector opens when it
/// has something to show, and closes by its button or by Escape.
public final class SplitInspector extends SplitPane {

    private static final double WIDTH = 360;
    private final Label title = new Label();
    private final ScrollPane content = new ScrollPane();
    private final VBox inspector;
    private double divider = Double.NaN;
    private final InvalidationListener onFirstWidth = this::onFirstWidth;
    private Runnable onClosed = () -> {};

    public SplitInspector(Node main, Messages words) {
        title.getStyleClass().add("inspector-title");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var close = Icons.button(Feather.X, words.get("inspector.close"), this::close);
        var head = new HBox(title, close);
        head.getStyleClass().add("inspector-head");
        head.setAlignment(Pos.CENTER_LEFT);
        content.setFitToWidth(true);
        content.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(content, Priority.ALWAYS);
        inspector = new VBox(head, content);
        inspector.getStyleClass().add("inspector");
        inspector.setMinWidth(280);
        inspector.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        close();
                        event.consume();
                    }
                });
        SplitPane.setResizableWithParent(inspector, false);
        getItems().setAll(main);
        getStyleClass().add("split-inspector");
    }

    /// Opens the inspector, or changes what it shows. What has the same heading stays where it was
    /// scrolled to.
    public void inspect(String heading, Node node) {
        boolean isSame = isOpen() && heading.equals(title.getText());
        double scrolled = content.getVvalue();
        title.setText(heading);
        content.setContent(node);
        content.setVvalue(isSame ? scrolled : 0);
        if (!isOpen()) {
            getItems().add(inspector);
            placeDivider();
        }
    }

    private void placeDivider() {
        if (!Double.isNaN(divider)) {
            setDividerPositions(divider);
        } else if (getWidth() > 0) {
            setDividerPositions(1 - WIDTH / getWidth());
        } else {
            widthProperty().addListener(onFirstWidth);
        }
    }

    public boolean isOpen() {
        return getItems().contains(inspector);
    }

    /// Closes the inspector; its width is kept for the next time.
    public void close() {
        if (isOpen()) {
            divider = getDividerPositions()[0];
            getItems().remove(inspector);
            onClosed.run();
        }
    }

    private void onFirstWidth(Observable width) {
        if (getWidth() > 0) {
            width.removeListener(onFirstWidth);
            setDividerPositions(1 - WIDTH / getWidth());
        }
    }

    /// @param action runs after the inspector has closed, for example to clear a selection
    public void setOnClosed(Runnable action) {
        onClosed = action;
    }
}
