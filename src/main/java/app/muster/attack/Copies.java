package app.muster.attack;

import app.muster.assess.Estate;
import app.muster.assess.Holding;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.plan.estate.ResourceId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which vaults bring what back, as far as the plan or a backup item says: for a disk its own and
/// its machine's, because machines are copied with their disks.
final class Copies {

    private static final Set<String> VAULTS =
            Set.of("microsoft.recoveryservices/vaults", "microsoft.dataprotection/backupvaults");

    private final Targets targets;
    private final Map<AssetId, Set<AssetId>> vaults = new HashMap<>();
    private final Map<AssetId, Set<AssetId>> others = new HashMap<>();
    private final Map<AssetId, List<AssetId>> kept = new HashMap<>();

    Copies(Plan plan, Estate estate, Targets targets) {
        this.targets = targets;
        plan.needs()
                .filter(need -> need.kind() == Dependency.Kind.RECOVERS)
                .forEach(need -> add(isBackup(need) ? vaults : others, need.from(), need.to()));
        Holding.backups(estate).forEach(held -> add(vaults, held));
        Holding.replicas(estate).forEach(held -> add(others, held));
    }

    private void add(Map<AssetId, Set<AssetId>> some, Holding held) {
        if (held.source().startsWith("/") && held.vault().startsWith("/")) {
            add(some, new AssetId(held.source()), new AssetId(held.vault()));
        }
    }

    private void add(Map<AssetId, Set<AssetId>> some, AssetId asset, AssetId vault) {
        if (some.computeIfAbsent(asset, _ -> new LinkedHashSet<>()).add(vault)) {
            kept.computeIfAbsent(vault, _ -> new ArrayList<>()).add(asset);
        }
    }

    /// Everything that brings the asset back.
    Set<AssetId> of(AssetId asset) {
        var all = new LinkedHashSet<>(backups(asset));
        add(others, asset, all);
        return all;
    }

    /// Those that hold recovery points of it.
    Set<AssetId> backups(AssetId asset) {
        var all = new LinkedHashSet<AssetId>();
        add(vaults, asset, all);
        return all;
    }

    /// What the vault brings back, disks of machines among it.
    Set<AssetId> in(AssetId vault) {
        var all = new HashSet<AssetId>();
        for (AssetId asset : kept.getOrDefault(vault, List.of())) {
            all.add(asset);
            all.addAll(targets.disks(asset));
        }
        return all;
    }

    /// Whether no vault holds recovery points of the disk alone.
    boolean isKeptWithMachineOnly(AssetId disk) {
        return !vaults.containsKey(disk);
    }

    private static boolean isBackup(Dependency need) {
        return need.rule() != Dependency.Rule.REPLICATION
                && need.to().resource().map(ResourceId::type).filter(VAULTS::contains).isPresent();
    }

    private void add(Map<AssetId, Set<AssetId>> some, AssetId asset, Set<AssetId> all) {
        all.addAll(some.getOrDefault(asset, Set.of()));
        targets.machine(asset).ifPresent(m -> all.addAll(some.getOrDefault(m, Set.of())));
    }
}
