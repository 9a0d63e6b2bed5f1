package app.muster.assess;

import app.muster.expression.Durations;
import app.muster.expression.Value;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How long the policies of vaults keep recovery points: those by which something is backed up.
final class PolicyTimes {

    private static final Map<String, Integer> DAYS =
            Map.of("days", 1, "weeks", 7, "months", 28, "years", 365);

    private final Estate estate;
    private final Reading policies;
    private final Map<String, Set<String>> used = new HashMap<>();

    PolicyTimes(Estate estate) {
        this.estate = estate;
        policies = new Reading(estate, EvidenceKind.BACKUP_POLICIES);
        for (EvidenceKind kind :
                List.of(EvidenceKind.BACKUP_ITEMS, EvidenceKind.BACKUP_INSTANCES)) {
            for (Item item : estate.found(kind)) {
                Vaults.vaultOf(item).ifPresent(vault -> use(vault, policy(item)));
            }
        }
    }

    private static String policy(Item item) {
        String id = item.text("policyId");
        return Paths.key(
                id.isEmpty() ? item.properties().object("policyInfo").text("policyId") : id);
    }

    private void use(String vault, String policy) {
        used.computeIfAbsent(vault, _ -> new HashSet<>()).add(policy);
    }

    /// The least that counts for every point in the vault.
    Value least(String vault) {
        Optional<Duration> least = Optional.empty();
        for (String policy : used.getOrDefault(vault, Set.of())) {
            Optional<Duration> one = estate.resource(policy).flatMap(PolicyTimes::of);
            if (one.isEmpty()) {
                return new Value.Unknown(() -> Unread.policy(Paths.last(vault)));
            }
            least = shorter(least, one);
        }
        return least.<Value>map(Value.Span::new)
                .orElseGet(() -> policies.ifFor(vault, Value.ABSENT));
    }

    private static Optional<Duration> of(Resource policy) {
        return in(policy.body().object("properties"));
    }

    /// Snapshots beside the original are no matter of the vault's.
    private static Optional<Duration> in(Json json) {
        return switch (json) {
            case Json.Obj object -> in(object);
            case Json.Arr(List<Json> items) -> {
                Optional<Duration> least = Optional.empty();
                for (Json item : items) {
                    least = shorter(least, in(item));
                }
                yield least;
            }
            case Json.Text _, Json.Num _, Json.Bool _, Json.Null _, Json.Open _ -> Optional.empty();
        };
    }

    private static Optional<Duration> in(Json.Obj object) {
        String store = object.object("sourceDataStore").text("dataStoreType");
        if (store.equalsIgnoreCase("OperationalStore")) {
            return Optional.empty();
        }
        Optional<Duration> least = counted(object.object("retentionDuration"));
        least = shorter(least, Durations.parse(object.object("deleteAfter").text("duration")));
        for (Json part : object.fields().values()) {
            least = shorter(least, in(part));
        }
        return least;
    }

    private static Optional<Duration> counted(Json.Obj duration) {
        Integer days = DAYS.get(duration.text("durationType").toLowerCase(Locale.ROOT));
        return duration.get("count").orElse(Json.NULL) instanceof Json.Num(String count)
                        && days != null
                        && count.matches("[0-9]{1,5}")
                ? Optional.of(Duration.ofDays((long) days * Integer.parseInt(count)))
                : Optional.empty();
    }

    private static Optional<Duration> shorter(Optional<Duration> one, Optional<Duration> other) {
        return one.isEmpty() || other.isPresent() && other.get().compareTo(one.get()) < 0
                ? other
                : one;
    }
}
