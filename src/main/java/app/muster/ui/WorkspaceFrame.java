package app.muster.ui;

import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.shell.Jobs;
import app.muster.ui.shell.OpenWorkspace;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.time.Instant;
import java.util.Optional;

/// A [Workspace] as the frame of the window shows it.
final class WorkspaceFrame implements OpenWorkspace {

    private final Workspace workspace;
    private final Messages words;
    private final ReadOnlyObjectWrapper<SaveState> saveState =
            new ReadOnlyObjectWrapper<>(SaveState.SAVED);

    WorkspaceFrame(Workspace workspace, Messages words) {
        this.workspace = workspace;
        this.words = words;
        workspace.unsavedProperty().subscribe(this::showWhetherSaved);
    }

    @Override
    public ObservableValue<String> name() {
        return workspace.planProperty().map(Plan::name);
    }

    @Override
    public ObservableValue<String> undoable() {
        return workspace.undoableProperty().map(this::editInWords);
    }

    @Override
    public ObservableValue<String> redoable() {
        return workspace.redoableProperty().map(this::editInWords);
    }

    @Override
    public ObservableValue<SaveState> saveState() {
        return saveState.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<Optional<Instant>> newestSnapshot() {
        return workspace.snapshotProperty().map(WorkspaceFrame::timeOf);
    }

    @Override
    public void undo() {
        workspace.undo();
    }

    @Override
    public void redo() {
        workspace.redo();
    }

    @Override
    public void save(Jobs jobs) {
        saveState.set(SaveState.SAVING);
        jobs.startThen(
                words.get("job.save"),
                workspace.saving(),
                workspace::saved,
                this::showWhetherSaved);
    }

    private void showWhetherSaved() {
        saveState.set(workspace.unsavedProperty().get() ? SaveState.UNSAVED : SaveState.SAVED);
    }

    private String editInWords(String editKey) {
        return editKey.isEmpty() ? "" : words.get(editKey);
    }

    private static Optional<Instant> timeOf(Snapshot snapshot) {
        return snapshot.equals(Snapshot.empty()) ? Optional.empty() : Optional.of(snapshot.taken());
    }
}
