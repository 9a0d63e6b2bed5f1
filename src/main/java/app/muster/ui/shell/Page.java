package app.muster.ui.shell;

import javafx.scene.Node;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// One screen of the window.
///
/// @param content makes the screen; asked once, when it is first opened
/// @param onShown told each time the screen comes to the front, with the id of the item that it
///   should open at, or with an empty text
public record Page(PageId id, Supplier<? extends Node> content, Consumer<String> onShown) {

    /// A screen that does not care when it is shown.
    public Page(PageId id, Supplier<? extends Node> content) {
        this(id, content, _ -> {});
    }
}
