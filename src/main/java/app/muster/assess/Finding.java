package app.muster.assess;

import app.muster.catalogue.Control;
import app.muster.plan.AssetId;

import java.time.Instant;
import java.util.List;

/// The verdict of one control on one asset, with what it stands on.
///
/// @param resourceId the id as it stood in the input, empty for what is not an Azure resource
/// @param reason one sentence for people
/// @param missing what would have to be read to turn unknown into an answer
/// @param cli the remedy's commands with this asset's names filled in
public record Finding(
        Control control,
        AssetId asset,
        String resourceId,
        String type,
        Verdict verdict,
        String reason,
        List<Item> evidence,
        List<String> missing,
        String cli) {

    /// One fact under a verdict.
    ///
    /// @param path as expressions name it, for example `it.properties.enablePurgeProtection`
    /// @param source what it was read from
    /// @param at when it was read
    public record Item(String path, String value, String source, Instant at) {}

    public Finding {
        evidence = List.copyOf(evidence);
        missing = List.copyOf(missing);
    }
}
