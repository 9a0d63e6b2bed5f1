package app.muster.ui.shell;

/// Brings another screen to the front.
@FunctionalInterface
public interface Navigation {

    /// @param item id of what the screen should open at (an asset, an application, a control …), or
    ///   empty for where the person left it
    void open(PageId page, String item);

    /// Opens the screen where the person left it.
    default void open(PageId page) {
        open(page, "");
    }
}
