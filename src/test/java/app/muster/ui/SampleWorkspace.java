package app.muster.ui;

import app.muster.ui.shell.Jobs;
import app.muster.ui.shell.OpenWorkspace;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A workspace that holds no plan, for tests of the frame: it remembers what was asked of it.
public final class SampleWorkspace implements OpenWorkspace {

    public static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

    public final SimpleStringProperty undoable = new SimpleStringProperty("");
    public final SimpleStringProperty redoable = new SimpleStringProperty("");
    public final SimpleObjectProperty<SaveState> saveState =
            new SimpleObjectProperty<>(SaveState.SAVED);
    public final SimpleObjectProperty<Optional<Instant>> newestSnapshot =
            new SimpleObjectProperty<>(Optional.of(NOW.minusSeconds(3 * 86_400)));
    public final List<String> asked = new ArrayList<>();

    @Override
    public ObservableValue<String> name() {
        return new SimpleStringProperty("Contoso Retail");
    }

    @Override
    public ObservableValue<String> undoable() {
        return undoable;
    }

    @Override
    public ObservableValue<String> redoable() {
        return redoable;
    }

    @Override
    public ObservableValue<SaveState> saveState() {
        return saveState;
    }

    @Override
    public ObservableValue<Optional<Instant>> newestSnapshot() {
        return newestSnapshot;
    }

    @Override
    public void undo() {
        asked.add("undo");
    }

    @Override
    public void redo() {
        asked.add("redo");
    }

    @Override
    public void save(Jobs jobs) {
        asked.add("save");
    }
}
