package app.muster.recover;

import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// When one application serves again.
///
/// @param back from the attack; empty if something it needs has no way back; zero if the attack did
///   not touch it
/// @param restoring the part of `back` after detection and decision
/// @param decides the asset that is back last, or that has no way back
/// @param noWayBack what it needs and no playbook brings back
/// @param dataLost time before the attack whose data is gone for certain; empty if that is not
///   known, or if some of it does not come back at all
/// @param dataPromised whether that is only what a service promises
/// @param dataUnknown what comes back from a copy of which nobody knows how old it is
public record Return(
        ApplicationId application,
        Optional<Duration> back,
        Optional<Duration> restoring,
        Optional<AssetId> decides,
        List<AssetId> noWayBack,
        Optional<Duration> rto,
        Optional<Duration> dataLost,
        boolean dataPromised,
        List<AssetId> dataUnknown,
        Optional<Duration> rpo,
        Optional<Duration> mtd) {

    public Return {
        noWayBack = List.copyOf(noWayBack);
        dataUnknown = List.copyOf(dataUnknown);
    }

    /// Whether it makes its recovery time objective; empty where it has none.
    public Optional<Boolean> makesRto() {
        return isBackWithin(rto);
    }

    /// Whether it is back before the harm is beyond repair; empty where nobody has said when.
    public Optional<Boolean> makesMtd() {
        return isBackWithin(mtd);
    }

    /// Whether no more data is lost than it may; empty where it has no target, or where the loss is
    /// not known.
    public Optional<Boolean> makesRpo() {
        return rpo.flatMap(limit -> dataLost.map(lost -> lost.compareTo(limit) <= 0));
    }

    /// The time left to its recovery time objective, negative where it is missed.
    public Optional<Duration> slack() {
        return rto.flatMap(limit -> back.map(limit::minus));
    }

    private Optional<Boolean> isBackWithin(Optional<Duration> target) {
        return target.map(limit -> back.isPresent() && back.get().compareTo(limit) <= 0);
    }
}
