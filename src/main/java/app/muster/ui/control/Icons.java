package app.muster.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Supplier;

/// Icons, and buttons that show nothing else.
public final class Icons {

    private Icons() {}

    /// An icon whose size and colour come from the style sheet.
    public static FontIcon icon(Ikon ikon, String... styleClasses) {
        var icon = new FontIcon(ikon);
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }

    /// A flat button with an icon; `words` are its tooltip and what a screen reader says.
    public static Button button(Ikon ikon, String words, Runnable action) {
        var button = new Button();
        button.setGraphic(icon(ikon));
        button.setAccessibleText(words);
        button.setTooltip(tooltip(words));
        button.getStyleClass().add("icon-button");
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A tooltip that is made when the pointer comes: it costs more than the control it stands on.
    public static void tooltipOnHover(Control control, String words) {
        tooltipOnHover(control, () -> words);
    }

    /// The same for a control that says now this and now that.
    ///
    /// @param words gives nothing where there is nothing to say
    public static void tooltipOnHover(Control control, Supplier<@Nullable String> words) {
        control.setOnMouseEntered(
                _ -> {
                    String text = words.get();
                    control.setTooltip(text == null || text.isEmpty() ? null : tooltip(text));
                });
    }

    /// A tooltip that comes soon enough to be found.
    public static Tooltip tooltip(String words) {
        var tooltip = new Tooltip(words);
        tooltip.setShowDelay(Duration.millis(400));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        return tooltip;
    }
}
