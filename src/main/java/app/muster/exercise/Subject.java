package app.muster.exercise;

import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;

/// What plays a part: an application or an asset of the plan.
public sealed interface Subject {

    record OfApplication(ApplicationId id) implements Subject {}

    record OfAsset(AssetId id) implements Subject {}

    /// As the journal writes it.
    default String key() {
        return switch (this) {
            case OfApplication(ApplicationId id) -> "application/" + id;
            case OfAsset(AssetId id) -> id.value();
        };
    }

    /// @throws IllegalArgumentException if the key is none
    static Subject of(String key) {
        return key.startsWith("application/")
                ? new OfApplication(new ApplicationId(key.substring("application/".length())))
                : new OfAsset(new AssetId(key));
    }
}
