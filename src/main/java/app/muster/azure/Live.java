package app.muster.azure;

import app.muster.plan.estate.Snapshot;

/// What a reading of Azure gave.
///
/// @param stopped whether somebody stopped it before its end; the coverage says what is missing
public record Live(Snapshot snapshot, boolean stopped) {}
