package app.muster.plan;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// One thing that applications stand on.
///
/// @param name what people call it
/// @param type lower case; an Azure type, or one of ours such as `muster/git-repository`
/// @param location Azure's name of a region, empty where there is none
/// @param application whose it is; empty while nobody has said
/// @param goneSince the first day on which an import no longer found it
public record Asset(
        AssetId id,
        String name,
        String type,
        String location,
        Category category,
        Optional<ApplicationId> application,
        String note,
        Optional<LocalDate> goneSince) {

    public Asset {
        type = type.toLowerCase(Locale.ROOT);
    }

    public static Asset of(AssetId id, String name, String type, Category category) {
        return new Asset(id, name, type, "", category, Optional.empty(), "", Optional.empty());
    }

    public Asset located(String newLocation) {
        return new Asset(id, name, type, newLocation, category, application, note, goneSince);
    }

    public Asset in(Category newCategory) {
        return new Asset(id, name, type, location, newCategory, application, note, goneSince);
    }

    public Asset of(Optional<ApplicationId> newApplication) {
        return new Asset(id, name, type, location, category, newApplication, note, goneSince);
    }

    public Asset noted(String newNote) {
        return new Asset(id, name, type, location, category, application, newNote, goneSince);
    }

    public Asset gone(Optional<LocalDate> since) {
        return new Asset(id, name, type, location, category, application, note, since);
    }
}
