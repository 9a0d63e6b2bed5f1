package app.muster.file;

import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import java.time.Instant;
import java.util.List;

/// How snapshots of one workspace are told apart: `estate`, then `estate-2` for what says something
/// else.
final class SnapshotNames {

    /// A name has at most a hundred letters, and the number needs some.
    private static final int ROOM = 90;

    private SnapshotNames() {}

    static Snapshot numbered(Snapshot snapshot, int number) {
        String name = snapshot.name();
        return new Snapshot(
                name.substring(0, Math.min(ROOM, name.length())) + "-" + number,
                snapshot.taken(),
                snapshot.source(),
                snapshot.resources(),
                snapshot.evidence(),
                snapshot.coverage(),
                snapshot.times());
    }

    /// Whether the folder keeps something else under that name. A file that cannot be read counts
    /// as something else.
    static boolean isTaken(Snapshot snapshot, WorkspaceFolder folder) {
        try {
            return !says(folder.snapshot(snapshot.name()), snapshot);
        } catch (ProblemException e) {
            return !(e.problem() instanceof Problem.FileMissing);
        }
    }

    /// Whether two say the same, whenever they were read: a file without a date of its own is read
    /// at another time each time.
    private static boolean says(Snapshot one, Snapshot other) {
        return one.resources().equals(other.resources())
                && timeless(one.evidence()).equals(timeless(other.evidence()))
                && one.coverage().equals(other.coverage())
                && one.source().equals(other.source());
    }

    private static List<Evidence> timeless(List<Evidence> evidence) {
        return evidence.stream()
                .map(each -> new Evidence(each.kind(), each.scope(), Instant.EPOCH, each.items()))
                .toList();
    }
}
