package app.muster.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How some assets come back.
///
/// @param template the catalogue's template it was made from, or empty
/// @param assets what it brings back; each asset has its own run through the steps
/// @param lastTested the day on which people last did these steps for real
public record Playbook(
        PlaybookId id,
        String title,
        String template,
        List<AssetId> assets,
        List<Step> steps,
        Optional<LocalDate> lastTested) {

    public Playbook {
        assets = List.copyOf(assets);
        steps = List.copyOf(steps);
    }
}
