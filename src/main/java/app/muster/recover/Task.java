package app.muster.recover;

import app.muster.plan.AssetId;
import app.muster.plan.Estimate;
import app.muster.plan.RoleId;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// One step of a playbook on one asset, or on several that one deployment brings back, with its
/// place in time; or a lock that is taken away or put back, with the first asset under it.
///
/// @param others what comes back by the same step, done once for all, besides `asset`
/// @param start from the attack
/// @param critical whether a delay here delays the last application
/// @param waitsFor why it does not start earlier, one sentence for people; empty at the very start
/// @param slack how much later it may end without any application being back later, while everybody
///   does the same work in the same order
/// @param measured whether people have measured how long it takes
public record Task(
        AssetId asset,
        List<AssetId> others,
        String playbook,
        String step,
        String title,
        RoleId role,
        boolean attended,
        Estimate estimate,
        Duration start,
        Duration end,
        boolean critical,
        String waitsFor,
        Duration slack,
        boolean measured) {

    public Task {
        others = List.copyOf(others);
    }

    /// All that comes back by it.
    public List<AssetId> assets() {
        return Stream.concat(Stream.of(asset), others.stream()).toList();
    }
}
