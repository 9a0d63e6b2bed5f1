package app.muster.cli;

import app.muster.file.WorkspaceFolder;
import app.muster.mapping.Edits;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Names;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.ProblemException;

import java.nio.file.Path;

/// A workspace whose mapping a command looks at or changes.
record Mapped(Plan plan, Snapshot snapshot) {

    /// Makes one plan of another.
    interface Change {
        Plan of(Mapped before) throws ProblemException;
    }

    static Mapped look(Path workspace) throws ProblemException {
        return of(WorkspaceFolder.look(workspace));
    }

    private static Mapped of(WorkspaceFolder folder) throws ProblemException {
        Plan plan = folder.plan();
        return new Mapped(plan, folder.currentSnapshot(plan).orElseGet(Snapshot::empty));
    }

    /// Changes the plan of a workspace and keeps it, unless it is the same afterwards.
    static Mapped change(Path workspace, Change change) throws ProblemException {
        try (WorkspaceFolder folder = WorkspaceFolder.open(workspace)) {
            Mapped before = of(folder);
            Plan after = change.of(before);
            if (!after.equals(before.plan())) {
                folder.save(after);
            }
            return new Mapped(after, before.snapshot());
        }
    }

    /// The same with an application of that name, which is made if there is none.
    Mapped with(String name) {
        boolean isThere =
                plan.applications().stream()
                        .anyMatch(
                                a ->
                                        a.name().equalsIgnoreCase(name)
                                                || a.id().value().equalsIgnoreCase(name));
        if (isThere) {
            return this;
        }
        var id =
                new ApplicationId(
                        Names.idFor(
                                name,
                                plan.applications().stream().map(a -> a.id().value()).toList()));
        return new Mapped(
                plan.withApplications(
                        Plan.plus(plan.applications(), Application.named(id, name.strip()))),
                snapshot);
    }

    /// The plan with its rules applied again.
    Plan placed() {
        return Edits.withRules(plan, snapshot, plan.mapping().rules());
    }

    /// How many assets are still there and nobody's.
    static long unmapped(Plan plan) {
        return plan.assets().stream()
                .filter(a -> a.application().isEmpty() && a.goneSince().isEmpty())
                .count();
    }
}
