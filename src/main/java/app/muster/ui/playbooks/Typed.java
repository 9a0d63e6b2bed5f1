package app.muster.ui.playbooks;

import javafx.scene.control.TextInputControl;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What somebody is typing, and where he is at it.
///
/// @param text empty if it is not being typed
record Typed(Optional<String> text, int caret, boolean isFocused) {

    static Typed of(@Nullable TextInputControl field) {
        return field == null
                ? new Typed(Optional.empty(), 0, false)
                : new Typed(
                        Optional.of(field.getText()), field.getCaretPosition(), field.isFocused());
    }

    void goOn(TextInputControl field) {
        field.setText(text.orElse(""));
        if (isFocused) {
            field.requestFocus();
        }
        field.positionCaret(caret);
    }
}
