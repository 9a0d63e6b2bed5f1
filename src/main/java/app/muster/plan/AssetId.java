package app.muster.plan;

import app.muster.plan.estate.ResourceId;

import java.util.Locale;
import java.util.Optional;

/// Names one asset: an Azure resource by its id, anything else by a path that starts with `other/`.
///
/// @param value lower case; `/subscriptions/…` or `other/repository/shop`
public record AssetId(String value) implements Comparable<AssetId> {

    /// The plan itself, as the subject of controls that are about people and paper.
    public static final AssetId PLAN = new AssetId("plan");

    public AssetId {
        value = value.toLowerCase(Locale.ROOT);
        if (!value.startsWith("/") && !value.startsWith("other/") && !value.equals("plan")) {
            throw new IllegalArgumentException("not an asset id: " + value);
        }
    }

    public static AssetId of(ResourceId resource) {
        return new AssetId(resource.key());
    }

    /// The Azure resource this asset is, if it is one.
    public Optional<ResourceId> resource() {
        return ResourceId.in(value);
    }

    /// The last part, for where there is no room for more.
    public String shortName() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    @Override
    public int compareTo(AssetId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
