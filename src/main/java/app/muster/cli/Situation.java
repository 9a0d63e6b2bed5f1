package app.muster.cli;

import app.muster.assess.Assessment;
import app.muster.assess.Projection;
import app.muster.assess.Spares;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.file.WorkspaceFolder;
import app.muster.importer.Importer;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.recover.Contradiction;
import app.muster.recover.Contradictions;
import app.muster.recover.WaysBack;
import app.muster.work.Cancelled;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A workspace, or an inventory alone, and what follows from it.
///
/// @param at the time for which it was judged
record Situation(
        Catalogue catalogue, Plan plan, Snapshot snapshot, Assessment assessment, Instant at) {

    /// @throws ProblemException with [Problem.NoSnapshot] if nothing was imported yet
    static Situation judged(Path workspace, Console console) throws ProblemException, Cancelled {
        return judged(workspace, console, console.clock().instant());
    }

    static Situation judged(Path workspace, Console console, Instant at)
            throws ProblemException, Cancelled {
        Situation situation = anyhow(workspace, console, at);
        if (situation.plan().snapshot().isEmpty()) {
            throw new ProblemException(new Problem.NoSnapshot(workspace));
        }
        return situation;
    }

    /// The same for what is of use without a snapshot too.
    static Situation anyhow(Path workspace, Console console, Instant at)
            throws ProblemException, Cancelled {
        var beside = new Beside<>(CatalogueReader::builtIn);
        WorkspaceFolder folder = WorkspaceFolder.look(workspace);
        Plan plan = folder.plan();
        Snapshot snapshot = folder.currentSnapshot(plan).orElse(Snapshot.empty());
        Catalogue catalogue = folder.catalogue(beside.get());
        return new Situation(
                catalogue,
                plan,
                snapshot,
                Assessment.of(catalogue, plan, snapshot, at, console.progress()),
                at);
    }

    /// How each asset comes back here.
    WaysBack waysBack() {
        return new WaysBack(catalogue, plan, assessment, at);
    }

    /// An inventory alone, judged as if it were a plan that nobody has worked on. No more of it is
    /// read than is judged.
    static Situation ofFile(Path file, Console console) throws ProblemException, Cancelled {
        Catalogue catalogue = CatalogueReader.builtIn();
        Instant at = console.clock().instant();
        Snapshot snapshot =
                Importer.read(
                                List.of(file),
                                Optional.empty(),
                                catalogue,
                                at,
                                console.progress(),
                                Projection.of(catalogue))
                        .value();
        Plan plan = Plan.empty(snapshot.name());
        return new Situation(
                catalogue,
                plan,
                snapshot,
                Assessment.of(catalogue, plan, snapshot, at, console.progress()),
                at);
    }

    /// The plan with what the estate tells is not needed to run; to count with.
    Plan counted() {
        return Spares.told(catalogue, plan, assessment.estate());
    }

    /// What the plan promises and cannot keep.
    List<Contradiction> contradictions() {
        return Contradictions.of(plan, catalogue, assessment, at);
    }
}
