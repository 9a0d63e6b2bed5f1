package app.muster.recover;

import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// When one application serves again.
///
/// @param back from the start of the recovery; empty if something it needs has no way back; zero if
///   the attack did not touch it
/// @param decides the asset that is back last, or that has no way back
/// @param noWayBack what it needs and no playbook brings back
/// @param dataLost time before the attack whose data is gone for certain; empty if that is not
///   known
public record Return(
        ApplicationId application,
        Optional<Duration> back,
        Optional<AssetId> decides,
        List<AssetId> noWayBack,
        Optional<Duration> rto,
        Optional<Duration> dataLost,
        Optional<Duration> rpo) {

    public Return {
        noWayBack = List.copyOf(noWayBack);
    }

    /// Whether it makes its recovery time objective; empty where it has none.
    public Optional<Boolean> makesRto() {
        return rto.map(limit -> back.isPresent() && back.get().compareTo(limit) <= 0);
    }
}
