package app.muster.structure;

import app.muster.plan.AssetId;

import java.time.Duration;
import java.util.Optional;

/// What can no longer serve when one asset falls.
///
/// @param assets how many others need it to serve, directly or through others
/// @param applications how many own it or one of those, or use a shared service that does
/// @param tightestRto the shortest recovery time objective among these applications: the tightest
///   promise that stands on the asset
public record BlastRadius(
        AssetId asset, long assets, int applications, Optional<Duration> tightestRto) {}
