package app.muster.plan.estate;

import java.time.Instant;
import java.util.List;

/// Answers of one kind, read for one scope at one time.
///
/// @param scope a subscription's path for lists, a resource's id for what belongs to one resource
/// @param items ARM bodies verbatim
public record Evidence(EvidenceKind kind, String scope, Instant at, List<Json.Obj> items) {

    public Evidence {
        items = List.copyOf(items);
    }
}
