package app.muster.assess;

import app.muster.expression.Truth;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which copy is made of what, from the items that were found.
public final class Copies {

    /// @param source the id of what is backed up, lower case
    /// @param policy the id of the policy that says how often, lower case, or empty
    /// @param active whether new recovery points are made
    /// @param newest when the newest recovery point was made, as far as the answer tells
    public record Backed(String source, String policy, Truth active, Optional<Instant> newest) {

        private static Backed of(String source, String policy, Backup backup) {
            return new Backed(source, policy, backup.active(), backup.newest());
        }
    }

    private Copies() {}

    /// What is backed up into a vault, one for each item of which it is known what it is of.
    public static List<Backed> backups(Estate estate) {
        var found = new ArrayList<Backed>();
        for (Item item : estate.found(EvidenceKind.BACKUP_ITEMS)) {
            String policy = Paths.key(item.text("policyId"));
            BackupItems.source(item)
                    .map(source -> Backed.of(source, policy, BackupItems.backup(item)))
                    .ifPresent(found::add);
        }
        var policies = new BackupPolicies(estate);
        for (Item item : estate.found(EvidenceKind.BACKUP_INSTANCES)) {
            String policy = Paths.key(item.properties().object("policyInfo").text("policyId"));
            BackupInstances.source(item)
                    .map(
                            source ->
                                    Backed.of(
                                            source, policy, BackupInstances.backup(item, policies)))
                    .ifPresent(found::add);
        }
        return found;
    }

    /// By the id of what is replicated, whether a copy that can be failed over to stands elsewhere.
    public static Map<String, Truth> replicas(Estate estate) {
        Map<String, Truth> found = new HashMap<>();
        for (Item item : estate.found(EvidenceKind.REPLICATED_ITEMS)) {
            String source = Replicas.source(item);
            if (!source.isEmpty()) {
                found.merge(source, Replicas.sound(item), Truth::or);
            }
        }
        return found;
    }

    /// By the id of what is replicated soundly, how far its newest recovery point lies behind,
    /// where Site Recovery says.
    public static Map<String, Duration> lags(Estate estate) {
        Map<String, Duration> found = new HashMap<>();
        for (Item item : estate.found(EvidenceKind.REPLICATED_ITEMS)) {
            Json.Obj details = item.properties().object("providerSpecificDetails");
            if (Replicas.sound(item) == Truth.TRUE
                    && details.get("rpoInSeconds").orElse(Json.NULL)
                            instanceof Json.Num(String digits)
                    && digits.matches("\\d{1,9}")) {
                found.put(Replicas.source(item), Duration.ofSeconds(Long.parseLong(digits)));
            }
        }
        return found;
    }

    /// Whether things of this type are backed up by items of a Recovery Services vault and by
    /// nothing of their own.
    public static boolean areItemsOnly(String type) {
        return BackupItems.takes(type);
    }
}
