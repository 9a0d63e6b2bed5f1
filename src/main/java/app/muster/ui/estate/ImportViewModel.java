package app.muster.ui.estate;

import app.muster.importer.Derivation;
import app.muster.importer.Derived;
import app.muster.importer.Extent;
import app.muster.importer.Imported;
import app.muster.importer.Importer;
import app.muster.importer.Notice;
import app.muster.importer.Reconciliation;
import app.muster.mapping.Arrival;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.session.Workspace;
import app.muster.ui.shell.LatestJob;
import app.muster.work.Cancelled;
import app.muster.work.Progress;
import app.muster.work.Work;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
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
    /// @param arrival the plan after it, and how it differs
    /// @param notices what was noticed while reading, the worst first
    /// @param reconciliation what became of every entry that was read
    record Offer(
            Snapshot snapshot,
            Derived derived,
            Plan before,
            Arrival arrival,
            List<Notice> notices,
            Reconciliation reconciliation) {

        int assets() {
            return derived.assets().size();
        }

        /// The same for a plan that may have been edited since the offer was made.
        Arrival to(Plan plan, Snapshot present, LocalDate today) {
            return plan.equals(before)
                    ? arrival
                    : Arrival.of(
                            plan,
                            present,
                            snapshot,
                            derived,
                            Extent.of(snapshot, reconciliation.tallies()),
                            today);
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
                offer(
                        workspace,
                        before,
                        workspace.snapshotProperty().get(),
                        files,
                        clock.instant()),
                offer -> state.set(new State.Offered(offer)),
                problem -> state.set(new State.Failed(problem)));
    }

    /// Offers what was read elsewhere; an import in progress is given up.
    void offer(Imported<Snapshot> read) {
        state.set(new State.Reading(List.of()));
        Plan before = workspace.plan();
        Snapshot present = workspace.snapshotProperty().get();
        Instant now = clock.instant();
        job.start(
                reading,
                progress -> offer(workspace, before, present, read, now, progress),
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
        keep(offer, onDone);
    }

    /// Done again if the plan is edited meanwhile; the snapshot that is kept stays the same.
    private void keep(Offer offer, Consumer<Offer> onDone) {
        Plan before = workspace.plan();
        Snapshot present = workspace.snapshotProperty().get();
        LocalDate today = day(clock.instant());
        job.start(
                keeping,
                _ -> {
                    workspace.folder().keep(offer.snapshot());
                    return offer.to(before, present, today).plan();
                },
                after -> {
                    if (workspace.plan() == before) {
                        workspace.imported(offer.snapshot(), after);
                        state.set(new State.Idle());
                        onDone.accept(offer);
                    } else {
                        keep(offer, onDone);
                    }
                },
                problem -> state.set(new State.Failed(problem)));
    }

    /// @param present the snapshot that `before` was derived from
    static Work<Offer> offer(
            Workspace workspace, Plan before, Snapshot present, List<Path> files, Instant now) {
        return progress ->
                offer(
                        workspace,
                        before,
                        present,
                        Importer.read(
                                files, Optional.empty(), workspace.catalogue(), now, progress),
                        now,
                        progress);
    }

    private static Offer offer(
            Workspace workspace,
            Plan before,
            Snapshot present,
            Imported<Snapshot> read,
            Instant now,
            Progress progress)
            throws ProblemException, Cancelled {
        Snapshot snapshot = workspace.folder().named(read.value());
        Derived derived = Derivation.of(snapshot, workspace.catalogue());
        progress.step("", 0, 0);
        Reconciliation reconciliation = Reconciliation.of(read, derived, workspace.catalogue());
        Extent extent = Extent.of(snapshot, reconciliation.tallies());
        return new Offer(
                snapshot,
                derived,
                before,
                Arrival.of(before, present, snapshot, derived, extent, day(now)),
                read.notices().stream().sorted(Comparator.comparing(Notice::severity)).toList(),
                reconciliation);
    }

    private static LocalDate day(Instant now) {
        return now.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
