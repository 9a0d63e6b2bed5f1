package app.muster.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/// The look in use: put on the main window, on each of its dialogs and popups as it opens, and on
/// all of them when it changes.
public final class ThemeSwitch {

    private final ReadOnlyObjectWrapper<Theme> theme;
    private @Nullable Scene served;

    public ThemeSwitch(Theme first) {
        theme = new ReadOnlyObjectWrapper<>(first);
        Window.getWindows()
                .addListener(
                        (ListChangeListener<Window>)
                                change -> {
                                    while (change.next()) {
                                        change.getAddedSubList().forEach(this::dress);
                                    }
                                });
    }

    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    public Theme theme() {
        return theme.get();
    }

    /// Takes the look of the window that shows `scene`, and of all windows it owns, from here on.
    public void serve(Scene scene) {
        served = scene;
        theme.get().apply(scene);
    }

    /// Changes to `next` at once, everywhere.
    public void use(Theme next) {
        theme.set(next);
        if (served != null) {
            next.apply(served);
        }
        Window.getWindows().forEach(this::dress);
    }

    private void dress(Window window) {
        var scene = window.getScene();
        if (scene != null && served != null && mainWindow(window).getScene() == served) {
            theme.get().dress(scene);
        }
    }

    private static Window mainWindow(Window window) {
        Window owner =
                switch (window) {
                    case PopupWindow popup -> popup.getOwnerWindow();
                    case Stage stage -> stage.getOwner();
                    default -> null;
                };
        return owner == null ? window : mainWindow(owner);
    }
}
