package app.muster.ui.shell;

import javafx.scene.input.KeyCombination;

/// Keys as they are written on this computer: Ctrl+K here, ⌘K there.
public final class Keys {

    private Keys() {}

    /// @param combination as [KeyCombination#valueOf] reads it, for example `Shortcut+K`
    public static String text(String combination) {
        return KeyCombination.valueOf(combination).getDisplayText();
    }
}
