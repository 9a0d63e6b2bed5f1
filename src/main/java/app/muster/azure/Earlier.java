package app.muster.azure;

import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.Snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What an earlier reading that broke off leaves to be asked. What it read to the end is kept, with
/// its own time; all else is asked again.
public final class Earlier {

    /// What is older says too little of now to be put beside it.
    public static final Duration LONGEST = Duration.ofHours(1);

    /// Definitions are kept only as far as something uses them, so they hang on what does.
    private static final Set<EvidenceKind> USED =
            EnumSet.of(EvidenceKind.ROLE_DEFINITIONS, EvidenceKind.POLICY_DEFINITIONS);

    private static final Set<EvidenceKind> USERS =
            EnumSet.of(
                    EvidenceKind.ROLE_ASSIGNMENTS,
                    EvidenceKind.ROLE_SCHEDULES,
                    EvidenceKind.POLICY_ASSIGNMENTS);

    private final Snapshot snapshot;
    private final Map<String, Coverage.State> states = new HashMap<>();

    private Earlier(Snapshot snapshot) {
        this.snapshot = snapshot;
        for (Coverage said : snapshot.coverage()) {
            states.put(key(said.kind(), said.scope()), said.state());
        }
    }

    static Earlier none() {
        return new Earlier(Snapshot.empty());
    }

    /// @return nothing, if the snapshot is too old to be gone on with
    static Earlier of(Snapshot snapshot, Instant now) {
        return isFresh(snapshot, now) ? new Earlier(snapshot) : none();
    }

    /// Whether a reading may go on from this snapshot.
    public static boolean isFresh(Snapshot snapshot, Instant now) {
        Duration age = Duration.between(snapshot.taken(), now);
        return !age.isNegative() && age.compareTo(LONGEST) <= 0;
    }

    /// How many kinds at how many places were not read to the end.
    public static long missing(Snapshot snapshot) {
        return snapshot.coverage().stream()
                .filter(said -> said.state() != Coverage.State.COMPLETE)
                .count();
    }

    boolean isNone() {
        return snapshot.isEmpty();
    }

    /// When the reading began that this one goes on with.
    Instant taken() {
        return snapshot.taken();
    }

    /// Whether it need not be asked again.
    ///
    /// @param scope a subscription's path or a resource's id
    boolean has(EvidenceKind kind, String scope) {
        Coverage.State exact = states.get(key(kind, scope));
        String subscription = subscription(scope);
        boolean complete =
                exact == null && !scope.equalsIgnoreCase(subscription)
                        ? states.get(key(kind, subscription)) == Coverage.State.COMPLETE
                        : exact == Coverage.State.COMPLETE;
        return complete
                && (!USED.contains(kind)
                        || USERS.stream().allMatch(user -> has(user, subscription)));
    }

    /// Lays down what need not be asked again.
    void keepComplete(List<String> subscriptions, Gathered gathered) {
        Set<String> chosen = scopes(subscriptions);
        for (Coverage said : snapshot.coverage()) {
            if (chosen.contains(subscription(said.scope())) && has(said.kind(), said.scope())) {
                gathered.cover(said.kind(), said.scope(), said.state(), said.note());
            }
        }
        for (Resource resource : snapshot.resources()) {
            if (chosen.contains(subscription(resource.id().value())) && isKept(resource)) {
                gathered.keepEarlier(resource);
            }
        }
        for (Evidence each : snapshot.evidence()) {
            boolean ofAll = each.scope().equals("/");
            if (ofAll
                    || chosen.contains(subscription(each.scope()))
                            && has(each.kind(), each.scope())) {
                gathered.keep(each.kind(), each.scope(), each.at(), each.items());
            }
        }
    }

    /// Puts what was read in part then beside what could again be read only in part now.
    void fillUp(List<String> subscriptions, Gathered gathered) {
        Set<String> chosen = scopes(subscriptions);
        for (Resource resource : snapshot.resources()) {
            EvidenceKind kind = kind(resource);
            if (chosen.contains(subscription(resource.id().value()))
                    && above(resource)
                            .filter(place -> gathered.isAsked(kind, place))
                            .findFirst()
                            .filter(place -> gathered.state(kind, place) != Coverage.State.COMPLETE)
                            .isPresent()) {
                gathered.keepEarlier(resource);
            }
        }
        for (Evidence each : snapshot.evidence()) {
            if (chosen.contains(subscription(each.scope()))
                    && gathered.state(each.kind(), each.scope()) != Coverage.State.COMPLETE
                    && gathered.isAsked(each.kind(), each.scope())) {
                gathered.keepEarlier(each);
            }
        }
    }

    private boolean isKept(Resource resource) {
        EvidenceKind kind = kind(resource);
        return above(resource)
                .filter(place -> states.containsKey(key(kind, place)))
                .findFirst()
                .filter(place -> has(kind, place))
                .isPresent();
    }

    /// The places whose reading can have brought the resource, the nearest first.
    private static Stream<String> above(Resource resource) {
        String subscription = "/subscriptions/" + resource.id().subscription();
        return Stream.concat(
                Stream.iterate(
                        resource.id().value(),
                        place -> place.length() > subscription.length(),
                        place -> place.substring(0, place.lastIndexOf('/'))),
                Stream.of(
                        "/subscriptions/" + resource.id().subscription().toLowerCase(Locale.ROOT)));
    }

    private static EvidenceKind kind(Resource resource) {
        return EvidenceKind.ofType(resource.type())
                .filter(EvidenceKind::isAmongResources)
                .orElse(EvidenceKind.INVENTORY);
    }

    private static Set<String> scopes(List<String> subscriptions) {
        Set<String> scopes = new HashSet<>();
        subscriptions.forEach(id -> scopes.add("/subscriptions/" + id.toLowerCase(Locale.ROOT)));
        return scopes;
    }

    private static String key(EvidenceKind kind, String scope) {
        return kind.key() + " " + scope.toLowerCase(Locale.ROOT);
    }

    private static String subscription(String scope) {
        String[] parts = scope.split("/", 4);
        return parts.length < 3 ? scope : "/" + parts[1] + "/" + parts[2].toLowerCase(Locale.ROOT);
    }
}
