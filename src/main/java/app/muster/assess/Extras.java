package app.muster.assess;

import app.muster.expression.Value;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// Things that hang on a resource and are counted if they are right: extensions of clusters, copies
/// of stores, recovery plans and alert settings of vaults, source control of automation accounts.
final class Extras {

    private static final String EXTENSIONS = "/providers/microsoft.kubernetesconfiguration/";

    private final Estate estate;
    private final Map<EvidenceKind, Map<String, Integer>> counts = new HashMap<>();
    private final Map<EvidenceKind, Reading> readings = new HashMap<>();

    Extras(Estate estate) {
        this.estate = estate;
        count(EvidenceKind.CLUSTER_EXTENSIONS, Extras::isBackupExtension);
        count(EvidenceKind.STORE_REPLICAS, this::isElsewhere);
        count(EvidenceKind.RECOVERY_PLANS, _ -> true);
        count(EvidenceKind.REPLICATION_ALERTS, Extras::isSent);
        count(EvidenceKind.SOURCE_CONTROLS, Extras::isPublished);
    }

    private void count(EvidenceKind kind, Predicate<Item> isRight) {
        var found = new HashMap<String, Integer>();
        for (Item item : estate.found(kind)) {
            if (isRight.test(item)) {
                String cluster = Paths.before(item.key(), EXTENSIONS);
                found.merge(cluster.isEmpty() ? item.owner() : cluster, 1, Integer::sum);
            }
        }
        counts.put(kind, found);
        readings.put(kind, new Reading(estate, kind));
    }

    /// How many of that kind the thing has; unknown where none was found and nobody read all.
    Value count(EvidenceKind kind, Subject subject) {
        int found = counts.getOrDefault(kind, Map.of()).getOrDefault(subject.key(), 0);
        var number = new Value.Number(found);
        Reading reading = readings.get(kind);
        return found > 0 || reading == null ? number : reading.ifFor(subject.key(), number);
    }

    private static boolean isBackupExtension(Item item) {
        return item.text("extensionType").equalsIgnoreCase("microsoft.dataprotection.kubernetes")
                && item.text("provisioningState").equalsIgnoreCase("Succeeded");
    }

    private boolean isElsewhere(Item replica) {
        String own = replica.body().text("location");
        String at =
                estate.resource(replica.owner())
                        .map(store -> Vaults.region(store.location()))
                        .orElse("");
        return !own.isEmpty() && !Vaults.region(own).equals(at);
    }

    private static boolean isSent(Item settings) {
        return settings.text("sendToOwners").equalsIgnoreCase("Send")
                || !settings.properties().list("customEmailAddresses").isEmpty();
    }

    private static boolean isPublished(Item control) {
        return isTrue(control, "autoSync") || isTrue(control, "publishRunbook");
    }

    private static boolean isTrue(Item item, String field) {
        return item.properties().get(field).orElse(Json.NULL) instanceof Json.Bool(boolean flag)
                        && flag
                || item.text(field).toLowerCase(Locale.ROOT).equals("true");
    }
}
