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
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
public record Past(List<Moment> moments, List<Change> alarming, List<String> unread) {

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

    public Past {
        moments = List.copyOf(moments);
        alarming = List.copyOf(alarming);
        unread = List.copyOf(unread);
    }

    public static Past none() {
        return new Past(List.of(), List.of(), List.of());
    }

    /// The same for whoever looks back once.
    public static Past of(
            WorkspaceFolder folder,
            Catalogue catalogue,
            Plan plan,
            Snapshot present,
            Instant now,
            Progress progress)
            throws ProblemException, Cancelled {
        return of(folder, catalogue, plan, present, now, new PastMemory(), progress);
    }

    /// Snapshots of other subscriptions than the present one has are passed over: they are of
    /// another estate.
    ///
    /// @param present the snapshot that the plan was last derived from
    /// @param memory of earlier looks; knows of this one afterwards
    public static Past of(
            WorkspaceFolder folder,
            Catalogue catalogue,
            Plan plan,
            Snapshot present,
            Instant now,
            PastMemory memory,
            Progress progress)
            throws ProblemException, Cancelled {
        if (present.isEmpty()) {
            return none();
        }
        var looking = new Looking(folder, catalogue, plan, present, now, memory, progress);
        var moments = new ArrayList<Moment>();
        var alarming = new ArrayList<Change>();
        var unread = new ArrayList<String>();
        Set<String> subscriptions = subscriptions(present);
        Optional<PastMemory.Known> before = Optional.empty();
        for (KeptSnapshot kept : upTo(present, folder.kept())) {
            progress.step(kept.name(), 0, 0);
            try {
                PastMemory.Known known = looking.known(kept.name());
                if (known.subscriptions().stream().noneMatch(subscriptions::contains)) {
                    continue;
                }
                moments.add(known.moment());
                if (before.isPresent()) {
                    Change change = looking.change(before.get(), known);
                    if (!change.heightened().isEmpty()) {
                        alarming.add(change);
                    }
                }
                before = Optional.of(known);
            } catch (ProblemException damaged) {
                unread.add(kept.name());
            }
        }
        return new Past(moments, alarming, unread);
    }

    /// One look back, which reads and judges no more than it must.
    private static final class Looking {

        private final WorkspaceFolder folder;
        private final Catalogue catalogue;
        private final Plan plan;
        private final Snapshot present;
        private final Instant now;
        private final PastMemory memory;
        private final Progress progress;

        /// The last two, which are compared next.
        private final Map<String, Assessment> judged =
                new LinkedHashMap<>() {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Assessment> eldest) {
                        return size() > 2;
                    }
                };

        Looking(
                WorkspaceFolder folder,
                Catalogue catalogue,
                Plan plan,
                Snapshot present,
                Instant now,
                PastMemory memory,
                Progress progress) {
            this.folder = folder;
            this.catalogue = catalogue;
            this.plan = plan;
            this.present = present;
            this.now = now;
            this.memory = memory;
            this.progress = progress;
        }

        PastMemory.Known known(String name) throws ProblemException, Cancelled {
            String stamp = folder.stamp(name);
            Optional<PastMemory.Known> remembered = memory.known(name, stamp, catalogue, plan, now);
            if (remembered.isPresent()) {
                return remembered.get();
            }
            Assessment assessment = judged(name);
            Snapshot snapshot = assessment.estate().snapshot();
            PastMemory.Known known =
                    PastMemory.Known.of(
                            stamp,
                            new Moment(name, snapshot.taken(), assessment.counts()),
                            subscriptions(snapshot),
                            snapshot,
                            catalogue,
                            plan,
                            now);
            memory.learn(known);
            return known;
        }

        Change change(PastMemory.Known before, PastMemory.Known after)
                throws ProblemException, Cancelled {
            Optional<Change> remembered = memory.change(before, after);
            if (remembered.isPresent()) {
                return remembered.get();
            }
            Assessment old = judged(before.moment().snapshot());
            Assessment fresh = judged(after.moment().snapshot());
            Change change = Comparison.of(catalogue, old, fresh);
            memory.learn(before, after, change);
            return change;
        }

        private Assessment judged(String name) throws ProblemException, Cancelled {
            Assessment known = judged.get(name);
            if (known == null) {
                Snapshot snapshot = name.equals(present.name()) ? present : folder.snapshot(name);
                known = Assessment.of(catalogue, plan, snapshot, now, progress);
                judged.put(name, known);
            }
            return known;
        }
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
