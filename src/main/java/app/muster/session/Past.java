package app.muster.session;

import app.muster.assess.Assessment;
import app.muster.assess.Change;
import app.muster.assess.Comparison;
import app.muster.assess.Verdict;
import app.muster.catalogue.Catalogue;
import app.muster.file.KeptSnapshot;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Acknowledgement;
import app.muster.plan.Plan;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.ProblemException;
import app.muster.readiness.Score;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the kept snapshots tell of the time up to the present one: how protection went, and what
/// went away on the way.
///
/// @param moments one for each snapshot, the oldest first, the present one last
/// @param alarming what changed from one snapshot to the next where it calls for attention, the
///   oldest first
/// @param unread names of snapshots that could not be read
/// @param readiness how ready the plan of today would have been, the oldest first
public record Past(
        List<Moment> moments,
        List<Change> alarming,
        List<String> unread,
        List<Standing> readiness) {

    /// So many snapshots are looked at, the newest ones.
    private static final int AT_MOST = 12;

    /// How an estate was protected once, judged with the catalogue and the plan of today.
    public record Moment(String snapshot, Instant taken, Map<Verdict, Integer> counts) {

        public Moment {
            counts = Map.copyOf(counts);
        }

        public int count(Verdict verdict) {
            return counts.getOrDefault(verdict, 0);
        }
    }

    /// How ready the plan of today would have been once, by what was known and rehearsed then.
    ///
    /// @param name of the snapshot, or of the exercise's journal
    public record Standing(Instant at, Occasion occasion, String name, Score score) {}

    /// What there is a standing for.
    public enum Occasion {
        SNAPSHOT,
        EXERCISE
    }

    public Past {
        readiness = List.copyOf(readiness);
        moments = List.copyOf(moments);
        alarming = List.copyOf(alarming);
        unread = List.copyOf(unread);
    }

    public static Past none() {
        return new Past(List.of(), List.of(), List.of(), List.of());
    }

    /// Snapshots of other subscriptions than the present one has are passed over: they are of
    /// another estate.
    ///
    /// @param present the snapshot that the plan was last derived from
    public static Past of(
            WorkspaceFolder folder,
            Catalogue catalogue,
            Plan plan,
            Snapshot present,
            Instant now,
            Progress progress)
            throws ProblemException, Cancelled {
        if (present.isEmpty()) {
            return none();
        }
        var moments = new ArrayList<Moment>();
        var alarming = new ArrayList<Change>();
        var unread = new ArrayList<String>();
        Set<String> subscriptions = subscriptions(present);
        var standings = new Standings(catalogue, plan, RunFiles.runs(folder));
        Optional<Assessment> before = Optional.empty();
        for (KeptSnapshot kept : upTo(present, folder.kept())) {
            progress.step(kept.name(), 0, 0);
            Snapshot snapshot = present;
            if (!kept.name().equals(present.name())) {
                try {
                    snapshot = folder.snapshot(kept.name());
                } catch (ProblemException damaged) {
                    unread.add(kept.name());
                    continue;
                }
            }
            if (subscriptions(snapshot).stream().noneMatch(subscriptions::contains)) {
                continue;
            }
            Assessment judged = Assessment.of(catalogue, plan, snapshot, now, progress);
            standings.snapshot(judged);
            moments.add(new Moment(snapshot.name(), snapshot.taken(), judged.counts()));
            before.map(old -> Comparison.of(catalogue, old, judged))
                    .filter(change -> !change.heightened().isEmpty())
                    .ifPresent(alarming::add);
            before = Optional.of(judged);
        }
        return new Past(moments, alarming, unread, standings.upTo(now));
    }

    private static List<KeptSnapshot> upTo(Snapshot present, List<KeptSnapshot> kept) {
        var earlier = new ArrayList<KeptSnapshot>();
        for (KeptSnapshot each : kept) {
            if (!each.taken().isAfter(present.taken()) && !each.name().equals(present.name())) {
                earlier.add(each);
            }
        }
        earlier.add(new KeptSnapshot(present.name(), present.taken()));
        return earlier.subList(Math.max(0, earlier.size() - AT_MOST), earlier.size());
    }

    private static Set<String> subscriptions(Snapshot snapshot) {
        return snapshot.resources().stream()
                .map(resource -> resource.id())
                .map(ResourceId::subscription)
                .map(id -> id.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /// What nobody has put a name to yet: as long as there is something, the plan is in heightened
    /// awareness.
    public List<Change> open(Plan plan) {
        return alarming.stream().filter(change -> change.isHeightened(plan)).toList();
    }

    /// The plan in which somebody looked into all that is open.
    public Plan acknowledging(Plan plan, String by, LocalDate on, String what) {
        var said = new ArrayList<>(plan.acknowledgements());
        open(plan).forEach(change -> said.add(new Acknowledgement(by, on, change.now(), what)));
        return plan.withAcknowledgements(said);
    }
}
