package app.muster.attack;

import app.muster.catalogue.AttackAction;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.OutcomeRule.Meaning;
import app.muster.catalogue.Protection;
import app.muster.catalogue.Result;
import app.muster.expression.Value;
import app.muster.plan.AssetId;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Protections that earlier actions took away, so that later ones no longer meet them.
///
/// @param unlocked whose locks fell
/// @param emptied vaults whose recovery points are gone
/// @param withoutBackup whose recovery points are gone from every vault that holds any, or stood
///   beside it only and are gone
/// @param withoutReplica whose replication was switched off
/// @param withoutLongTerm whose long-term backups are gone
record Fallen(
        Set<AssetId> unlocked,
        Set<AssetId> emptied,
        Set<AssetId> withoutBackup,
        Set<AssetId> withoutReplica,
        Set<AssetId> withoutLongTerm) {

    static final Fallen NOTHING = new Fallen(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    Fallen {
        unlocked = Set.copyOf(unlocked);
        emptied = Set.copyOf(emptied);
        withoutBackup = Set.copyOf(withoutBackup);
        withoutReplica = Set.copyOf(withoutReplica);
        withoutLongTerm = Set.copyOf(withoutLongTerm);
    }

    Fallen and(Collection<Outcome> outcomes, Copies copies, Catalogue catalogue) {
        var locks = new HashSet<>(unlocked);
        var vaults = new HashSet<>(emptied);
        var backups = new HashSet<>(withoutBackup);
        var replicas = new HashSet<>(withoutReplica);
        var longTerm = new HashSet<>(withoutLongTerm);
        for (Outcome outcome : outcomes) {
            Optional<Protection> removed =
                    catalogue.action(outcome.action()).flatMap(AttackAction::removes);
            if (removed.isEmpty()
                    || !fell(removed.get(), outcome.worst())
                    || leavesACopy(outcome, catalogue)) {
                continue;
            }
            AssetId asset = outcome.asset();
            switch (removed.get()) {
                case LOCKS -> locks.add(asset);
                case LONG_TERM_BACKUPS -> longTerm.add(asset);
                case SNAPSHOTS -> backups.add(asset);
                case REPLICAS -> {
                    replicas.add(asset);
                    replicas.addAll(copies.in(asset));
                }
                case BACKUPS -> {
                    vaults.add(asset);
                    copies.in(asset).stream()
                            .filter(kept -> vaults.containsAll(copies.backups(kept)))
                            .forEach(backups::add);
                }
            }
        }
        return new Fallen(locks, vaults, backups, replicas, longTerm);
    }

    private static boolean leavesACopy(Outcome outcome, Catalogue catalogue) {
        return catalogue
                .action(outcome.action())
                .filter(action -> action.means(outcome.rule(), Meaning.COPY_LEFT))
                .isPresent();
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
                | (withoutLongTerm.contains(asset) ? 8 : 0)
                | (emptied.contains(asset) ? 16 : 0);
    }

    /// Backups may be deleted and still come back; the others fall or stand.
    private static boolean fell(Protection what, Result result) {
        return what == Protection.BACKUPS
                ? result == Result.LOST
                : result == Result.FELL_ALERTED || result == Result.FELL_SILENT;
    }
}
