package app.muster.ui.estate;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.estate.ResourceId;

import java.util.Locale;

/// One asset as the table shows it.
///
/// @param kind what people call its type
/// @param applicationKey the application's id, empty while nobody has said
/// @param application the application's name, empty while nobody has said
/// @param group resource group, empty for what is not an Azure resource
/// @param missing protections that are missing
/// @param unknown protections of which nobody can tell
record AssetRow(
        Asset asset,
        String kind,
        String applicationKey,
        String application,
        String group,
        String subscription,
        int missing,
        int unknown) {

    static AssetRow of(Asset asset, String kind, String application, int missing, int unknown) {
        return new AssetRow(
                asset,
                kind,
                asset.application().map(Object::toString).orElse(""),
                application,
                asset.id().resource().map(ResourceId::resourceGroup).orElse(""),
                asset.id().resource().map(ResourceId::subscription).orElse(""),
                missing,
                unknown);
    }

    AssetId id() {
        return asset.id();
    }

    String name() {
        return asset.name();
    }

    Category category() {
        return asset.category();
    }

    String location() {
        return asset.location();
    }

    /// Whether every word of the search is somewhere in it.
    ///
    /// @param search lower case
    boolean has(String search) {
        if (search.isBlank()) {
            return true;
        }
        String text =
                String.join(" ", name(), kind, application, asset.note(), asset.id().value())
                        .toLowerCase(Locale.ROOT);
        for (String word : search.strip().split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
