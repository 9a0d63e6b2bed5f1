package app.muster.ui.shell;

import javafx.beans.value.ObservableValue;

import java.time.Instant;
import java.util.Optional;

/// What the frame of the window shows of the open workspace, and what it lets a person do to it.
/// Values change on the FX thread.
public interface OpenWorkspace {

    ObservableValue<String> name();

    /// Words of the edit that undo takes back; empty when there is none.
    ObservableValue<String> undoable();

    /// Words of the edit that redo brings back; empty when there is none.
    ObservableValue<String> redoable();

    ObservableValue<SaveState> saveState();

    /// When the newest snapshot was taken; empty before the first one.
    ObservableValue<Optional<Instant>> newestSnapshot();

    void undo();

    void redo();

    /// Saves beside the window; says so only if it fails.
    void save(Jobs jobs);

    /// How the plan in the window stands to the plan on disk.
    enum SaveState {
        SAVED,
        UNSAVED,
        SAVING
    }
}
