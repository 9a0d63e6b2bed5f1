package app.muster.recover;

import app.muster.catalogue.Result;
import app.muster.plan.AssetId;

import java.time.Duration;
import java.util.Optional;

/// Something the attack took away.
///
/// @param playbook key of the template that brings it back, or empty to choose one by type
/// @param says why it is gone, one sentence for people
/// @param assumed whether the result is the worst of what the facts leave open, and not known
/// @param dataLost time before the attack whose data is gone for certain; empty if not known
public record Loss(
        AssetId asset,
        Result result,
        String playbook,
        String says,
        boolean assumed,
        Optional<Duration> dataLost) {

    /// A loss that is known, of which nobody knows how old the newest copy is.
    public Loss(AssetId asset, Result result, String playbook, String says) {
        this(asset, result, playbook, says, false, Optional.empty());
    }
}
