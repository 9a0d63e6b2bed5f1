package app.muster.recover;

import app.muster.catalogue.Result;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Which disks hang on which machines, as the plan says. What restores a machine makes its disks
/// again, so that a disk that was lost with its machine comes back with it.
///
/// @see "docs/decisions/0024-what-an-application-needs.md"
final class Attachments {

    private static final String DISK = "microsoft.compute/disks";
    private static final String MACHINE = "microsoft.compute/virtualmachines";

    private final Map<AssetId, Set<AssetId>> machines = new HashMap<>();

    Attachments(Plan plan) {
        Map<AssetId, Asset> assets = plan.assetsById();
        plan.needs()
                .filter(need -> need.kind() == Dependency.Kind.DATA)
                .filter(need -> isA(DISK, assets.get(need.to())))
                .filter(need -> isA(MACHINE, assets.get(need.from())))
                .forEach(
                        need ->
                                machines.computeIfAbsent(need.to(), _ -> new TreeSet<>())
                                        .add(need.from()));
    }

    private static boolean isA(String type, @Nullable Asset asset) {
        return asset != null && asset.type().equals(type);
    }

    boolean isAttached(AssetId asset) {
        return machines.containsKey(asset);
    }

    /// The machine that each lost disk comes back with. A disk has its own way where people wrote a
    /// playbook for it, and where it is gone for good while its machine comes back with its data:
    /// then it was left out of what is kept of the machine.
    Map<AssetId, AssetId> followers(
            Map<AssetId, Loss> losses, Map<AssetId, Way> ways, Predicate<AssetId> hasOwn) {
        Map<AssetId, AssetId> followers = new TreeMap<>();
        losses.forEach(
                (disk, loss) ->
                        machines.getOrDefault(disk, Set.of()).stream()
                                .filter(machine -> isWith(loss, ways.get(machine)))
                                .filter(_ -> !hasOwn.test(disk))
                                .findFirst()
                                .ifPresent(machine -> followers.put(disk, machine)));
        return followers;
    }

    private static boolean isWith(Loss loss, @Nullable Way machine) {
        return machine != null && (loss.result() != Result.LOST || !machine.keepsData());
    }
}
