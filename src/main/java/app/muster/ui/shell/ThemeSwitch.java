package app.muster.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;

/// The look in use: put on every window, dialog and popup as it opens, and on all of them when it
/// changes.
public final class ThemeSwitch {

    private final ReadOnlyObjectWrapper<Theme> theme;

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

    /// Changes to `next` at once, everywhere.
    public void use(Theme next) {
        theme.set(next);
        Window.getWindows().forEach(this::dress);
    }

    private void dress(Window window) {
        var scene = window.getScene();
        if (scene != null && scene.getRoot() != null) {
            theme.get().apply(scene);
        }
    }
}
