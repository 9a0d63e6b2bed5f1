package app.muster.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The head of a screen: its name, the question it answers or what it shows now, and its actions.
public final class SectionHeader extends HBox {

    private final Label subtitle = new Label();
    private final HBox actions = new HBox();

    public SectionHeader(String title, String subtitle, Node... actions) {
        var heading = new Label(title);
        heading.getStyleClass().add("screen-title");
        heading.setMinWidth(USE_PREF_SIZE);
        this.subtitle.setText(subtitle);
        this.subtitle.getStyleClass().add("screen-subtitle");
        var words = new VBox(heading, this.subtitle);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        this.actions.getChildren().setAll(actions);
        this.actions.getStyleClass().add("screen-actions");
        this.actions.setAlignment(Pos.CENTER_RIGHT);
        this.actions.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, this.actions);
        getStyleClass().add("section-header");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
    }

    /// Says something else under the title, for example how many of how many are shown.
    public void setSubtitle(String text) {
        subtitle.setText(text);
    }
}
