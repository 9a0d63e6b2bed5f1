package app.muster.plan;

import java.time.LocalDate;

/// A person's word for what no API shows.
///
/// @param control the control's id
/// @param asset what it is about; [AssetId#PLAN] for the plan itself
/// @param until the last day on which it counts
/// @param shown what the person showed for it
public record Attestation(
        String control, AssetId asset, String by, LocalDate on, LocalDate until, String shown) {

    public boolean countsOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
