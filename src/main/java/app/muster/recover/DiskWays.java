package app.muster.recover;

import app.muster.catalogue.Reliance;
import app.muster.catalogue.Result;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Gives one restore to one thing. What restores a machine makes its disks again: a disk that was
/// lost with its machine comes back with it. One that was lost alone is taken from the machine's
/// copy, and the machine's other lost disks come along.
///
/// A disk has its own way where people wrote a playbook for it, where it has a copy of its own that
/// the machine has not, and where it is gone for good while its machine comes back with its data:
/// then it was left out of what is kept of the machine.
///
/// @see "docs/decisions/0025-what-an-application-needs.md"
final class DiskWays {

    /// By disk, the asset whose steps bring it back.
    final Map<AssetId, AssetId> followers = new TreeMap<>();

    /// What the copy of a machine that survived needs, as needs of the disk that comes from it.
    final List<Dependency> copies = new ArrayList<>();

    private final Plan plan;
    private final Map<AssetId, Asset> assets;
    private final Attachments attachments;
    private final Ways choice;
    private final Map<AssetId, Way> ways;
    private final Set<AssetId> backedUp = new HashSet<>();

    /// The disk that is restored from the copy of each machine that survived.
    private final Map<AssetId, AssetId> first = new HashMap<>();

    /// @param ways are changed for disks
    DiskWays(Plan plan, Map<AssetId, Loss> losses, Ways choice, Map<AssetId, Way> ways) {
        this.plan = plan;
        this.choice = choice;
        this.ways = ways;
        assets = plan.assetsById();
        attachments = new Attachments(plan);
        plan.needs()
                .filter(need -> need.kind() == Dependency.Kind.RECOVERS)
                .filter(need -> need.rule() != Dependency.Rule.REPLICATION)
                .forEach(need -> backedUp.add(need.from()));
        losses.values().stream()
                .filter(loss -> attachments.isAttached(loss.asset()))
                .filter(loss -> !choice.hasOwn(loss.asset()))
                .forEach(loss -> settle(loss, losses.keySet()));
    }

    private void settle(Loss loss, Set<AssetId> lost) {
        AssetId disk = loss.asset();
        Set<AssetId> machines = attachments.machines(disk);
        Optional<AssetId> gone =
                machines.stream().filter(lost::contains).filter(ways::containsKey).findFirst();
        if (gone.isPresent()) {
            withMachine(loss, gone.get());
        } else if (reliesOnMachine(disk)) {
            alone(disk, machines.iterator().next());
        }
    }

    private void withMachine(Loss loss, AssetId machine) {
        boolean comesBack = Objects.requireNonNull(ways.get(machine)).keepsData();
        boolean isLost = loss.result() == Result.LOST;
        if (!isLost && !comesBack && backedUp.contains(loss.asset())) {
            fromOwnCopy(loss.asset());
        } else if (!isLost || !comesBack) {
            follow(loss.asset(), machine);
        }
    }

    private void alone(AssetId disk, AssetId machine) {
        if (backedUp.contains(disk)) {
            fromOwnCopy(disk);
            return;
        }
        AssetId before = first.putIfAbsent(machine, disk);
        if (before != null) {
            follow(disk, before);
            return;
        }
        choice.ofCopy(asset(machine), backedUp.contains(machine))
                .ifPresent(way -> ways.put(disk, way));
        plan.needs()
                .filter(need -> need.kind() == Dependency.Kind.RECOVERS)
                .filter(need -> need.from().equals(machine) && !need.to().equals(disk))
                .forEach(need -> copies.add(need.between(disk, need.to())));
    }

    private void fromOwnCopy(AssetId disk) {
        choice.restoring(asset(disk), Reliance.BACKUP).ifPresent(way -> ways.put(disk, way));
    }

    private void follow(AssetId disk, AssetId other) {
        followers.put(disk, other);
        ways.put(disk, Objects.requireNonNull(ways.get(other)).along());
    }

    private boolean reliesOnMachine(AssetId disk) {
        Way way = ways.get(disk);
        return way != null && way.relies().equals(Optional.of(Reliance.MACHINE));
    }

    private Asset asset(AssetId id) {
        return Objects.requireNonNull(assets.get(id));
    }
}
