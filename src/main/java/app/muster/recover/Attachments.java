package app.muster.recover;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which disks hang on which machines, as the plan says.
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

    /// The machines that the disk hangs on, by id; none for what is no disk.
    Set<AssetId> machines(AssetId disk) {
        return machines.getOrDefault(disk, Set.of());
    }
}
