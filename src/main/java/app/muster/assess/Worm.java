package app.muster.assess;

import app.muster.expression.Truth;
import app.muster.expression.Value;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Resource;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Data that nobody can change or delete for a time. An unlocked policy can be removed first, so it
/// does not count.
final class Worm {

    private static final String CONTAINER =
            "microsoft.storage/storageaccounts/blobservices/containers";

    private final Reading reading;

    /// What the containers that were read say together, by account.
    private final Map<String, Truth> byAccount = new HashMap<>();

    private final Map<String, Duration> shortest = new HashMap<>();

    Worm(Estate estate) {
        reading = new Reading(estate, EvidenceKind.BLOB_CONTAINERS);
        for (Resource container : estate.ofType(CONTAINER)) {
            String account =
                    Paths.above(
                            Paths.above(
                                    Paths.above(Paths.above(Paths.key(container.id().value())))));
            byAccount.merge(account, held(container), Truth::or);
            period(container)
                    .ifPresent(
                            time ->
                                    shortest.merge(
                                            account, time, (a, b) -> a.compareTo(b) <= 0 ? a : b));
        }
    }

    /// The shortest time of a locked policy of its containers; a legal hold has none.
    Value shortest(Subject account) {
        Duration time = shortest.get(account.key());
        return time == null
                ? new Value.Unknown(() -> Unread.containers(account.name()))
                : new Value.Span(time);
    }

    private static Optional<Duration> period(Resource container) {
        Value state = policy(container, "state");
        Value days = policy(container, "immutabilityPeriodSinceCreationInDays");
        return isLocked(state) && days instanceof Value.Number(double number) && number > 0
                ? Optional.of(Duration.ofDays(Math.round(number)))
                : Optional.empty();
    }

    private static Value policy(Resource container, String field) {
        return BodyValue.of(
                container.body(), List.of("properties", "immutabilityPolicy", "properties", field));
    }

    Value held(Subject account) {
        Value state =
                BodyValue.of(
                        account.body(),
                        List.of(
                                "properties",
                                "immutableStorageWithVersioning",
                                "immutabilityPolicy",
                                "state"));
        Truth containers = byAccount.get(account.key());
        if (isLocked(state) || containers == Truth.TRUE) {
            return Value.TRUE;
        }
        if (containers == Truth.FALSE || containers == null && state instanceof Value.Text) {
            return Value.FALSE;
        }
        return containers == Truth.UNKNOWN
                ? new Value.Unknown(() -> Unread.containers(account.name()))
                : reading.ifFor(account.key(), Value.FALSE);
    }

    private static Truth held(Resource container) {
        if (!container.hasProperties()) {
            return Truth.UNKNOWN;
        }
        Value state = policy(container, "state");
        Value hold =
                BodyValue.of(container.body(), List.of("properties", "legalHold", "hasLegalHold"));
        return state instanceof Value.Unknown || hold instanceof Value.Unknown
                ? Truth.UNKNOWN
                : Truth.of(isLocked(state) || hold.equals(Value.TRUE));
    }

    private static boolean isLocked(Value state) {
        return state instanceof Value.Text(String text) && text.equalsIgnoreCase("Locked");
    }
}
