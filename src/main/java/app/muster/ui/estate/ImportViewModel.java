package app.muster.ui.estate;

import app.muster.importer.Derivation;
import app.muster.importer.Derived;
import app.muster.importer.Imported;
import app.muster.importer.Importer;
import app.muster.importer.Merge;
import app.muster.importer.Merged;
import app.muster.importer.Notice;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.Problem;
import app.muster.session.Workspace;
import app.muster.ui.shell.LatestJob;
import app.muster.work.Work;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Brings an inventory in: reads it, shows what it would change, and changes the plan only when a
/// person says so.
final class ImportViewModel {

    /// Where an import stands.
    sealed interface State {
        record Idle() implements State {}

        record Reading(List<Path> files) implements State {}

        record Failed(Problem problem) implements State {}

        record Offered(Offer offer) implements State {}

        record Keeping() implements State {}
    }

    /// What an inventory would change.
    ///
    /// @param before the plan that it was compared with
    /// @param assets how many the inventory has
    record Offer(
            Snapshot snapshot, Derived derived, Plan before, Merged merged, List<Notice> notices) {

        int assets() {
            return derived.assets().size();
        }
    }

    private final Workspace workspace;
    private final LatestJob job;
    private final InstantSource clock;
    private final String reading;
    private final String keeping;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Idle());

    /// @param reading words for the task that reads
    /// @param keeping words for the task that keeps the snapshot
    ImportViewModel(
            Workspace workspace,
            LatestJob job,
            InstantSource clock,
            String reading,
            String keeping) {
        this.workspace = workspace;
        this.job = job;
        this.clock = clock;
        this.reading = reading;
        this.keeping = keeping;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The run in progress, for its words and how far it is.
    LatestJob job() {
        return job;
    }

    /// Reads the files beside the window; an import in progress is given up.
    void read(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        state.set(new State.Reading(files));
        Plan before = workspace.plan();
        job.start(
                reading,
                offer(workspace, before, files, clock.instant()),
                offer -> state.set(new State.Offered(offer)),
                problem -> state.set(new State.Failed(problem)));
    }

    /// Gives up what is being read, or does not take what was offered.
    void cancel() {
        job.cancel();
        state.set(new State.Idle());
    }

    /// Keeps the snapshot on disk, then changes the plan; one step back undoes it.
    ///
    /// @param onDone told what was taken in
    void apply(Consumer<Offer> onDone) {
        if (!(state.get() instanceof State.Offered(Offer offer))) {
            return;
        }
        state.set(new State.Keeping());
        job.start(
                keeping,
                _ -> {
                    workspace.folder().keep(offer.snapshot());
                    return offer;
                },
                kept -> {
                    workspace.imported(kept.snapshot(), present(kept).plan());
                    state.set(new State.Idle());
                    onDone.accept(kept);
                },
                problem -> state.set(new State.Failed(problem)));
    }

    /// The plan may have been edited since the offer was made.
    private Merged present(Offer offer) {
        return workspace.plan().equals(offer.before())
                ? offer.merged()
                : Merge.into(
                        workspace.plan(), offer.snapshot(), offer.derived(), day(clock.instant()));
    }

    static Work<Offer> offer(Workspace workspace, Plan before, List<Path> files, Instant now) {
        return progress -> {
            Imported<Snapshot> read =
                    Importer.read(files, Optional.empty(), workspace.catalogue(), now, progress);
            Snapshot snapshot = distinct(read.value(), before);
            Derived derived = Derivation.of(snapshot, workspace.catalogue());
            return new Offer(
                    snapshot,
                    derived,
                    before,
                    Merge.into(before, snapshot, derived, day(now)),
                    read.notices());
        };
    }

    /// The snapshot under a name of its own, so that undo still finds the one before.
    private static Snapshot distinct(Snapshot snapshot, Plan plan) {
        if (!plan.snapshot().equals(Optional.of(snapshot.name()))) {
            return snapshot;
        }
        String name = snapshot.name();
        String base = name.substring(0, Math.min(96, name.length()));
        return new Snapshot(
                base + "-2",
                snapshot.taken(),
                snapshot.source(),
                snapshot.resources(),
                snapshot.evidence(),
                snapshot.coverage());
    }

    private static LocalDate day(Instant now) {
        return now.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
