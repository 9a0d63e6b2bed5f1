package app.muster.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A line across a screen that says something about everything below it.
public final class BannerBar extends HBox {

    /// How urgent it is.
    public enum Kind {
        /// A protection went away, or something else that cannot wait.
        ALERT("alert", Feather.ALERT_TRIANGLE),
        /// What is shown is true with a reservation, for example of an older plan.
        NOTICE("notice", Feather.INFO);

        private final String styleClass;
        private final Ikon icon;

        Kind(String styleClass, Ikon icon) {
            this.styleClass = styleClass;
            this.icon = icon;
        }
    }

    public BannerBar(Kind kind, String text, Node... actions) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        getChildren().addAll(Icons.icon(kind.icon), label);
        getChildren().addAll(actions);
        getStyleClass().addAll("banner", kind.styleClass);
        setAlignment(Pos.CENTER_LEFT);
    }

    /// A button in the style of the bar.
    public static Button action(String text, Runnable action) {
        var button = new Button(text);
        button.getStyleClass().add("banner-action");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
