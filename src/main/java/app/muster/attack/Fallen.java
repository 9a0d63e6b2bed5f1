package app.muster.attack;

import app.muster.catalogue.Result;
import app.muster.expression.Value;
import app.muster.plan.AssetId;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Protections that earlier actions took away, so that later ones no longer meet them.
///
/// @param unlocked whose locks fell
/// @param emptied vaults whose recovery points are gone
/// @param withoutBackup whose recovery points are gone from every vault that holds any
/// @param withoutReplica whose replication was switched off
/// @param withoutLongTerm whose long-term backups are gone
record Fallen(
        Set<AssetId> unlocked,
        Set<AssetId> emptied,
        Set<AssetId> withoutBackup,
        Set<AssetId> withoutReplica,
        Set<AssetId> withoutLongTerm) {

    static final Fallen NOTHING = new Fallen(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    static final String LOCKS = "lock.remove";
    static final String REPLICATION = "asr.disable";
    static final String LONG_TERM = "sql.delete-long-term";
    static final List<String> BACKUP_ACTIONS =
            List.of("backup.delete-items", "backup.reduce-retention", "backup.delete-vault");

    Fallen {
        unlocked = Set.copyOf(unlocked);
        emptied = Set.copyOf(emptied);
        withoutBackup = Set.copyOf(withoutBackup);
        withoutReplica = Set.copyOf(withoutReplica);
        withoutLongTerm = Set.copyOf(withoutLongTerm);
    }

    Fallen and(Collection<Outcome> outcomes, Copies copies) {
        var locks = new HashSet<>(unlocked);
        var vaults = new HashSet<>(emptied);
        var backups = new HashSet<>(withoutBackup);
        var replicas = new HashSet<>(withoutReplica);
        var longTerm = new HashSet<>(withoutLongTerm);
        for (Outcome outcome : outcomes) {
            if (outcome.action().equals(LOCKS) && fell(outcome.worst())) {
                locks.add(outcome.asset());
            } else if (outcome.action().equals(REPLICATION) && fell(outcome.worst())) {
                replicas.add(outcome.asset());
                replicas.addAll(copies.in(outcome.asset()));
            } else if (outcome.action().equals(LONG_TERM) && fell(outcome.worst())) {
                longTerm.add(outcome.asset());
            } else if (BACKUP_ACTIONS.contains(outcome.action())
                    && outcome.worst() == Result.LOST) {
                vaults.add(outcome.asset());
                copies.in(outcome.asset()).stream()
                        .filter(asset -> vaults.containsAll(copies.backups(asset)))
                        .forEach(backups::add);
            }
        }
        return new Fallen(locks, vaults, backups, replicas, longTerm);
    }

    Fallen withoutReplicas(Collection<AssetId> assets) {
        var replicas = new HashSet<>(withoutReplica);
        replicas.addAll(assets);
        return new Fallen(unlocked, emptied, withoutBackup, replicas, withoutLongTerm);
    }

    /// What the fact of that name came to, if it was true of the asset only before the earlier
    /// actions.
    Optional<Value> instead(AssetId asset, String fact) {
        boolean gone =
                switch (fact) {
                    case "lock.covers", "lock.read-only" -> unlocked.contains(asset);
                    case "backup.active", "backup.kept", "backup.immutable" ->
                            withoutBackup.contains(asset);
                    case "replica.active" -> withoutReplica.contains(asset);
                    default -> false;
                };
        if (gone) {
            return Optional.of(Value.FALSE);
        }
        return fact.startsWith("sql-long.") && withoutLongTerm.contains(asset)
                ? Optional.of(Value.ABSENT)
                : Optional.empty();
    }

    /// Equal for two of these if no fact of the asset differs between them.
    int of(AssetId asset) {
        return (unlocked.contains(asset) ? 1 : 0)
                | (withoutBackup.contains(asset) ? 2 : 0)
                | (withoutReplica.contains(asset) ? 4 : 0)
                | (withoutLongTerm.contains(asset) ? 8 : 0);
    }

    private static boolean fell(Result result) {
        return result == Result.FELL_ALERTED || result == Result.FELL_SILENT;
    }
}
