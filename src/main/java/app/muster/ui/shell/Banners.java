package app.muster.ui.shell;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the window says above every screen until it no longer holds.
public final class Banners extends VBox {

    private final Map<String, Region> shown = new LinkedHashMap<>();

    /// Shows `banner`, in the place of the one before under the same `about`.
    public void show(String about, Region banner) {
        shown.put(about, banner);
        getChildren().setAll(shown.values());
    }

    /// Takes the banner under `about` away, if there is one.
    public void hide(String about) {
        shown.remove(about);
        getChildren().setAll(shown.values());
    }
}
