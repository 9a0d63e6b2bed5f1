package app.muster.ui.shell;

import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.Ikon;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Something a person can do from the search field, and perhaps by a key.
///
/// @param title imperative words, for example "Take a snapshot"
/// @param possible whether it can be done now; asked when the list opens and when the key is hit
public record Command(
        String title,
        Ikon icon,
        Optional<KeyCombination> keys,
        BooleanSupplier possible,
        Runnable action) {

    /// A command that is always possible and has no key.
    public Command(String title, Ikon icon, Runnable action) {
        this(title, icon, Optional.empty(), () -> true, action);
    }

    /// This command, with a key such as `Shortcut+I`.
    public Command on(String keyCombination) {
        return new Command(
                title, icon, Optional.of(KeyCombination.valueOf(keyCombination)), possible, action);
    }

    /// This command, possible only while `condition` holds.
    public Command when(BooleanSupplier condition) {
        return new Command(title, icon, keys, condition, action);
    }
}
