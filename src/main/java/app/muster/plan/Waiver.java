package app.muster.plan;

import java.time.LocalDate;

/// A decision to live without a protection for a time.
///
/// @param until the last day on which it counts
public record Waiver(String control, AssetId asset, String reason, String owner, LocalDate until) {

    public boolean countsOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
