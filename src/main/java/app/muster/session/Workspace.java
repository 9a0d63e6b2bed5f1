package app.muster.session;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.OwnControls;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.ProblemException;
import app.muster.work.Work;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The open workspace. The only place where the current plan lives; every view-model reads and
/// edits it here, on one thread.
public final class Workspace implements AutoCloseable {

    private final WorkspaceFolder folder;
    private final Catalogue builtIn;
    private final ReadOnlyObjectWrapper<OwnControls> own;
    private volatile Catalogue catalogue;
    private final Map<String, Snapshot> snapshots = new HashMap<>();
    private final History<Plan> history;
    private final ReadOnlyObjectWrapper<Plan> plan;
    private final ReadOnlyObjectWrapper<Snapshot> snapshot;
    private final ReadOnlyObjectWrapper<Optional<Insight>> insight =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Past> past = new ReadOnlyObjectWrapper<>(Past.none());
    private final ReadOnlyStringWrapper undoable = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoable = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(false);
    private Plan saved;

    private Workspace(
            WorkspaceFolder folder,
            Catalogue builtIn,
            OwnControls own,
            Plan opened,
            Optional<Snapshot> current) {
        this.folder = folder;
        this.builtIn = builtIn;
        this.own = new ReadOnlyObjectWrapper<>(own);
        catalogue = own.behind(builtIn);
        current.ifPresent(known -> snapshots.put(known.name(), known));
        history = new History<>(opened);
        plan = new ReadOnlyObjectWrapper<>(opened);
        snapshot = new ReadOnlyObjectWrapper<>(current.orElse(Snapshot.empty()));
        saved = opened;
    }

    /// Reads the plan, its snapshot and its own controls from disk; takes time, so not on the FX
    /// thread. Own controls that cannot be used keep nobody out.
    public static Workspace open(WorkspaceFolder folder, Catalogue builtIn)
            throws ProblemException {
        Plan opened = folder.plan();
        return new Workspace(
                folder, builtIn, folder.own(builtIn), opened, folder.currentSnapshot(opened));
    }

    public WorkspaceFolder folder() {
        return folder;
    }

    /// The program's catalogue with the workspace's own controls behind. On any thread.
    public Catalogue catalogue() {
        return catalogue;
    }

    /// The workspace's own controls as they were last read, and what is wrong with the others.
    public ReadOnlyObjectProperty<OwnControls> ownProperty() {
        return own.getReadOnlyProperty();
    }

    /// Work that reads the workspace's own controls again; call [#ask] with its result.
    public Work<OwnControls> readingOwn() {
        return _ -> folder.own(builtIn);
    }

    /// Judges by these own controls from here on.
    ///
    /// @return whether anything about them is other than before
    public boolean ask(OwnControls read) {
        if (read.equals(own.get())) {
            return false;
        }
        catalogue = read.behind(builtIn);
        own.set(read);
        return true;
    }

    public Plan plan() {
        return history.present();
    }

    public ReadOnlyObjectProperty<Plan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// The snapshot the plan was last derived from; empty if there is none yet.
    public ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /// What was last computed; may belong to an earlier plan.
    public ReadOnlyObjectProperty<Optional<Insight>> insightProperty() {
        return insight.getReadOnlyProperty();
    }

    public void learnt(Insight computed) {
        insight.set(Optional.of(computed));
    }

    /// What the kept snapshots were last found to tell.
    public ReadOnlyObjectProperty<Past> pastProperty() {
        return past.getReadOnlyProperty();
    }

    public void recalled(Past found) {
        past.set(found);
    }

    /// Message key of the edit that undo would take back, or empty.
    public ReadOnlyStringProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// Message key of the edit that redo would do again, or empty.
    public ReadOnlyStringProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    public void edit(String editKey, UnaryOperator<Plan> edit) {
        Plan next = edit.apply(history.present());
        if (!next.equals(history.present())) {
            history.record(next, editKey);
            publish();
        }
    }

    /// Takes in a plan that was derived from a snapshot which is already kept on disk.
    public void imported(Snapshot kept, Plan derived) {
        snapshots.put(kept.name(), kept);
        edit("edit.import", _ -> derived);
    }

    public void undo() {
        history.undo();
        publish();
    }

    public void redo() {
        history.redo();
        publish();
    }

    /// Work that saves the plan as it is now; call [#saved] with its result.
    public Work<Plan> saving() {
        Plan present = history.present();
        return _ -> {
            folder.save(present);
            return present;
        };
    }

    public void saved(Plan written) {
        saved = written;
        unsaved.set(history.present() != saved);
    }

    @Override
    public void close() {
        folder.close();
    }

    private void publish() {
        Plan present = history.present();
        snapshot.set(
                present.snapshot()
                        .flatMap(name -> Optional.ofNullable(snapshots.get(name)))
                        .orElse(Snapshot.empty()));
        plan.set(present);
        undoable.set(history.undoable().orElse(""));
        redoable.set(history.redoable().orElse(""));
        unsaved.set(present != saved);
    }
}
