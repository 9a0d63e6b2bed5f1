package app.muster.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Something to be done so that the next attack ends better.
///
/// @param id unique in the plan
/// @param control the control it puts in place, or empty
/// @param remedy what to do: commands or a way through the portal
/// @param source what it came from, in words: a finding, an exercise
public record Improvement(
        String id,
        String title,
        String control,
        List<AssetId> assets,
        String remedy,
        String source,
        String owner,
        Optional<LocalDate> due,
        boolean done) {

    public Improvement {
        assets = List.copyOf(assets);
    }
}
