package app.muster.assess;

import app.muster.expression.Truth;
import app.muster.expression.Value;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What Site Recovery replicates, and the storage accounts it passes the changes through.
final class Replicas {

    private final Estate estate;
    private final Reading reading;
    private final Map<String, List<Item>> bySource = new HashMap<>();
    private final Set<String> caches = new HashSet<>();

    Replicas(Estate estate) {
        this.estate = estate;
        reading = new Reading(estate, EvidenceKind.REPLICATED_ITEMS);
        for (Item item : estate.found(EvidenceKind.REPLICATED_ITEMS)) {
            String source = source(item);
            if (!source.isEmpty()) {
                bySource.computeIfAbsent(source, _ -> new ArrayList<>()).add(item);
            }
            addCaches(item.properties().object("providerSpecificDetails"));
        }
    }

    /// The id of what is replicated, lower case; empty if the item does not say.
    static String source(Item item) {
        Json.Obj details = item.properties().object("providerSpecificDetails");
        String machine = details.text("fabricObjectId");
        return Paths.key(
                machine.isEmpty() ? details.object("dataSourceInfo").text("resourceId") : machine);
    }

    Value active(Subject subject) {
        Truth best = Truth.FALSE;
        for (Item item : items(subject)) {
            best = best.or(sound(item));
        }
        return switch (best) {
            case TRUE -> Value.TRUE;
            case UNKNOWN ->
                    new Value.Unknown(() -> Unread.field("replicationHealth", subject.name()));
            case FALSE -> notFound(subject, Value.FALSE);
        };
    }

    Value drillAge(Subject subject) {
        return items(subject).stream()
                .map(item -> item.text("lastSuccessfulTestFailoverTime"))
                .flatMap(text -> Moments.parse(text).stream())
                .max(Comparator.naturalOrder())
                .<Value>map(at -> new Value.Span(Duration.between(at, estate.snapshot().taken())))
                .orElseGet(() -> notFound(subject, Value.ABSENT));
    }

    /// Whether a vault that keeps a replica of it stands out of reach of what its region meets.
    Value vaultApart(Subject subject, Vaults vaults) {
        Value best = Value.FALSE;
        for (Item item : items(subject)) {
            Value apart = Vaults.vaultOf(item).map(vaults::regionApart).orElse(Value.FALSE);
            if (apart.equals(Value.TRUE)) {
                return apart;
            }
            best = apart instanceof Value.Unknown ? apart : best;
        }
        return best instanceof Value.Unknown ? best : notFound(subject, Value.FALSE);
    }

    Value isCache(Subject subject) {
        return caches.contains(subject.key()) ? Value.TRUE : notFound(subject, Value.FALSE);
    }

    /// A copy in the same region survives the loss of a zone and nothing else.
    static Truth sound(Item item) {
        String state = item.text("protectionState").toLowerCase(Locale.ROOT);
        String health = item.text("replicationHealth").toLowerCase(Locale.ROOT);
        Json.Obj details = item.properties().object("providerSpecificDetails");
        String from = Vaults.region(details.text("primaryFabricLocation"));
        String to = Vaults.region(details.text("recoveryFabricLocation"));
        if (state.contains("disabl")
                || state.contains("fail")
                || state.contains("unprotected")
                || health.equals("critical")
                || !from.isEmpty() && from.equals(to)) {
            return Truth.FALSE;
        }
        return state.isEmpty() || health.isEmpty() ? Truth.UNKNOWN : Truth.TRUE;
    }

    private List<Item> items(Subject subject) {
        List<String> keys = subject.copiedAs();
        if (keys.size() == 1) {
            return bySource.getOrDefault(keys.getFirst(), List.of());
        }
        return keys.stream()
                .flatMap(key -> bySource.getOrDefault(key, List.of()).stream())
                .toList();
    }

    private Value notFound(Subject subject, Value otherwise) {
        return subject.isAzure() ? reading.ifWholly(subject.key(), otherwise) : otherwise;
    }

    private void addCaches(Json.Obj details) {
        for (String disks : List.of("protectedDisks", "protectedManagedDisks")) {
            for (Json disk : details.list(disks)) {
                if (disk instanceof Json.Obj object) {
                    caches.add(Paths.key(object.text("primaryStagingAzureStorageAccountId")));
                }
            }
        }
        caches.add(Paths.key(details.text("primaryStagingAzureStorageAccountId")));
    }
}
