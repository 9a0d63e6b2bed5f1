package app.muster.attack;

import app.muster.plan.AssetId;

import java.util.Optional;

/// A control taken as in place or as missing, whatever was read.
///
/// @param control its id
/// @param asset empty for every asset that the control is asked of
public record Assumption(String control, Optional<AssetId> asset, boolean inPlace) {}
