package app.muster.assess;

import app.muster.assess.Change.Alarm;
import app.muster.assess.Change.Deed;
import app.muster.assess.Change.Difference;
import app.muster.assess.Change.Direction;
import app.muster.assess.Change.Fate;
import app.muster.assess.Change.Reason;
import app.muster.assess.Change.Turn;
import app.muster.catalogue.Catalogue;
import app.muster.importer.Extent;
import app.muster.importer.Moves;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.Snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds out what changed between two assessments of the same plan.
public final class Comparison {

    private static final String LOCKS = "/providers/microsoft.authorization/locks/";
    private static final Set<String> MUA = Set.of("rsv.mua", "bv.mua");
    private static final Set<String> IMMUTABILITY =
            Set.of(
                    "rsv.immutability",
                    "rsv.immutability-locked",
                    "bv.immutability",
                    "storage.immutability",
                    "sql.ltr-immutable");
    private static final Set<String> ALERTS =
            Set.of("monitor.lock-delete-alert", "monitor.destructive-ops-alert");

    private final Catalogue catalogue;
    private final Assessment before;
    private final Assessment now;
    private final Map<AssetId, AssetId> moves;
    private final Map<AssetId, Resource> olds;
    private final Map<AssetId, Resource> news;
    private final Extent extent;

    private Comparison(Catalogue catalogue, Assessment before, Assessment now) {
        this.catalogue = catalogue;
        this.before = before;
        this.now = now;
        olds = resources(before.estate().snapshot());
        news = resources(now.estate().snapshot());
        extent = Extent.of(now.estate().snapshot());
        moves =
                Moves.of(
                        only(olds, news),
                        only(news, olds),
                        before.estate().snapshot(),
                        now.estate().snapshot(),
                        extent);
    }

    public static Change of(Catalogue catalogue, Assessment before, Assessment now) {
        var comparison = new Comparison(catalogue, before, now);
        List<Difference> differences = comparison.differences();
        List<Turn> turns = comparison.turns();
        return new Change(
                before.snapshot(),
                now.snapshot(),
                differences,
                turns,
                comparison.alarms(differences, turns));
    }

    private static Map<AssetId, Resource> resources(Snapshot snapshot) {
        Map<AssetId, Resource> byId = LinkedHashMap.newLinkedHashMap(snapshot.resources().size());
        snapshot.resources().forEach(resource -> byId.put(AssetId.of(resource.id()), resource));
        return byId;
    }

    private List<Asset> only(Map<AssetId, Resource> here, Map<AssetId, Resource> there) {
        var assets = new ArrayList<Asset>();
        here.forEach(
                (id, resource) -> {
                    if (!there.containsKey(id)) {
                        assets.add(
                                Asset.of(id, resource.name(), resource.type(), category(resource))
                                        .located(resource.location()));
                    }
                });
        return assets;
    }

    private Category category(Resource resource) {
        return catalogue.type(resource.type()).category();
    }

    private List<Difference> differences() {
        var found = new ArrayList<Difference>();
        Set<AssetId> arrived = Set.copyOf(moves.values());
        olds.forEach(
                (id, resource) -> {
                    AssetId to = moves.get(id);
                    if (to != null) {
                        found.add(difference(Fate.MOVED, to, Optional.of(id), resource));
                    } else if (!news.containsKey(id) && wouldBeSeen(id)) {
                        found.add(difference(Fate.GONE, id, Optional.empty(), resource));
                    }
                });
        news.forEach(
                (id, resource) -> {
                    if (!olds.containsKey(id) && !arrived.contains(id)) {
                        found.add(difference(Fate.CAME, id, Optional.empty(), resource));
                    }
                });
        found.sort(Comparator.comparing(Difference::asset));
        return found;
    }

    /// An inventory that did not look there does not say that a thing is gone.
    private boolean wouldBeSeen(AssetId id) {
        Snapshot snapshot = now.estate().snapshot();
        String scope = "/subscriptions/" + Paths.subscription(id.value());
        return extent.covers(id)
                || snapshot.coverage().stream()
                        .anyMatch(
                                said ->
                                        said.kind() == EvidenceKind.INVENTORY
                                                && said.state() == Coverage.State.COMPLETE
                                                && said.scope().equalsIgnoreCase(scope));
    }

    private Difference difference(
            Fate fate, AssetId id, Optional<AssetId> from, Resource resource) {
        return new Difference(fate, id, from, resource.type(), category(resource));
    }

    private List<Turn> turns() {
        Map<AssetId, Map<String, Finding>> was = new HashMap<>();
        for (Finding finding : before.findings()) {
            AssetId id = moves.getOrDefault(finding.asset(), finding.asset());
            was.computeIfAbsent(id, _ -> new HashMap<>()).put(finding.control().id(), finding);
        }
        var turns = new ArrayList<Turn>();
        for (Finding finding : now.findings()) {
            Finding old = was.getOrDefault(finding.asset(), Map.of()).get(finding.control().id());
            if (old != null) {
                direction(old.verdict(), finding.verdict())
                        .ifPresent(
                                direction ->
                                        turns.add(
                                                new Turn(
                                                        direction,
                                                        finding.control(),
                                                        finding.severity(),
                                                        finding.asset(),
                                                        old.verdict(),
                                                        finding.verdict(),
                                                        old.reason(),
                                                        finding.reason())));
            }
        }
        turns.sort(
                Comparator.comparing(Turn::direction)
                        .thenComparing(Turn::severity)
                        .thenComparing(Turn::asset)
                        .thenComparing(turn -> turn.control().id()));
        return turns;
    }

    private static Optional<Direction> direction(Verdict old, Verdict fresh) {
        return switch (old) {
            case IN_PLACE ->
                    switch (fresh) {
                        case MISSING, WAIVED -> Optional.of(Direction.WEAKENED);
                        case UNKNOWN -> Optional.of(Direction.OUT_OF_SIGHT);
                        case IN_PLACE, NOT_APPLICABLE -> Optional.empty();
                    };
            case MISSING, WAIVED, UNKNOWN ->
                    fresh == Verdict.IN_PLACE ? Optional.of(Direction.CAME) : Optional.empty();
            case NOT_APPLICABLE -> Optional.empty();
        };
    }

    private List<Alarm> alarms(List<Difference> differences, List<Turn> turns) {
        var deeds = new Deeds(now.estate(), before.estate().snapshot().taken());
        Set<Alarm> alarms = new LinkedHashSet<>();
        for (String lock : removedLocks()) {
            alarms.add(alarm(Reason.LOCK_REMOVED, lock, "", deeds));
        }
        for (Turn turn : turns) {
            reason(turn)
                    .ifPresent(
                            reason ->
                                    alarms.add(
                                            alarm(
                                                    reason,
                                                    turn.asset().value(),
                                                    turn.control().id(),
                                                    deeds)));
        }
        for (Difference difference : differences) {
            if (difference.fate() != Fate.GONE) {
                continue;
            }
            String id = difference.asset().value();
            if (difference.type().equals("microsoft.insights/activitylogalerts")) {
                alarms.add(alarm(Reason.ALERT_GONE, id, "", deeds));
            } else if (difference.category() == Category.C) {
                alarms.add(alarm(Reason.RECOVERY_GONE, id, "", deeds));
            }
        }
        return alarms.stream()
                .sorted(Comparator.comparing(Alarm::reason).thenComparing(Alarm::id))
                .toList();
    }

    private static Alarm alarm(Reason reason, String id, String control, Deeds deeds) {
        return new Alarm(reason, id, control, deeds.to(id));
    }

    private Optional<Reason> reason(Turn turn) {
        if (turn.direction() != Direction.WEAKENED) {
            return Optional.empty();
        }
        String control = turn.control().id();
        Resource resource = news.get(turn.asset());
        boolean recovers = resource != null && category(resource) == Category.C;
        return MUA.contains(control)
                ? Optional.of(Reason.MUA_OFF)
                : IMMUTABILITY.contains(control)
                        ? Optional.of(Reason.IMMUTABILITY_OFF)
                        : ALERTS.contains(control)
                                ? Optional.of(Reason.ALERT_GONE)
                                : recovers
                                        ? Optional.of(Reason.RECOVERY_WEAKENED)
                                        : Optional.empty();
    }

    /// Locks that were there and are not, where the locks were read to the end this time. A lock
    /// that moved with its thing is not gone.
    private List<String> removedLocks() {
        Set<String> present = new LinkedHashSet<>();
        now.estate().found(EvidenceKind.LOCKS).forEach(lock -> present.add(lock.key()));
        var removed = new ArrayList<String>();
        for (Item lock : before.estate().found(EvidenceKind.LOCKS)) {
            String scope = Paths.before(lock.key(), LOCKS);
            String then = moved(scope);
            String subscription = Paths.subscription(then);
            boolean read =
                    now.estate().coverage(EvidenceKind.LOCKS, subscription).state()
                            == Coverage.State.COMPLETE;
            if (read && !present.contains(then + LOCKS + Paths.last(lock.key()))) {
                removed.add(lock.key());
            }
        }
        return removed.stream().distinct().toList();
    }

    private String moved(String scope) {
        return scope.contains("/providers/")
                ? moves.getOrDefault(new AssetId(scope), new AssetId(scope)).value()
                : scope;
    }

    /// What the activity log tells of who did it.
    private static final class Deeds {

        private final Estate estate;
        private final Instant since;

        Deeds(Estate estate, Instant since) {
            this.estate = estate;
            this.since = since;
        }

        /// The last write or deletion of exactly that thing, or of something that hangs on it.
        Optional<Deed> to(String id) {
            return estate.found(EvidenceKind.ACTIVITY_LOG).stream()
                    .filter(event -> isAbout(event, id))
                    .flatMap(event -> deed(event).stream())
                    .filter(deed -> deed.at().isAfter(since))
                    .max(Comparator.comparing(Deed::at));
        }

        private static boolean isAbout(Item event, String id) {
            String about = Paths.key(event.body().text("resourceId"));
            return about.equals(id) || about.startsWith(id + "/");
        }

        private static Optional<Deed> deed(Item event) {
            String operation = event.body().object("operationName").text("value");
            String caller = event.body().text("caller");
            boolean changes =
                    operation.toLowerCase(Locale.ROOT).endsWith("/delete")
                            || operation.toLowerCase(Locale.ROOT).endsWith("/write");
            return changes
                    ? Moments.parse(event.body().text("eventTimestamp"))
                            .map(at -> new Deed(caller, at, operation))
                    : Optional.empty();
        }
    }
}
