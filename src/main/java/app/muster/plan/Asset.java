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
/// @param placedBy the rule that said whose it is; empty where a person did, or nobody
/// @param goneSince the first day on which an import no longer found it
/// @param needed whether its application cannot run without it; empty while nobody has said
public record Asset(
        AssetId id,
        String name,
        String type,
        String location,
        Category category,
        Optional<ApplicationId> application,
        Optional<RuleId> placedBy,
        String note,
        Optional<LocalDate> goneSince,
        Optional<Boolean> needed) {

    public Asset {
        type = type.toLowerCase(Locale.ROOT);
        if (placedBy.isPresent() && application.isEmpty()) {
            throw new IllegalArgumentException(id + " is placed by a rule, and nowhere");
        }
    }

    public static Asset of(AssetId id, String name, String type, Category category) {
        return new Asset(
                id,
                name,
                type,
                "",
                category,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    /// Whether its application runs without it: a stand-by, a copy, a cache.
    public boolean isSpare() {
        return needed.isPresent() && !needed.get();
    }

    public Asset located(String newLocation) {
        return new Asset(
                id,
                name,
                type,
                newLocation,
                category,
                application,
                placedBy,
                note,
                goneSince,
                needed);
    }

    public Asset in(Category newCategory) {
        return new Asset(
                id,
                name,
                type,
                location,
                newCategory,
                application,
                placedBy,
                note,
                goneSince,
                needed);
    }

    /// A person said whose it is; from now on no rule does.
    public Asset of(Optional<ApplicationId> newApplication) {
        return new Asset(
                id,
                name,
                type,
                location,
                category,
                newApplication,
                Optional.empty(),
                note,
                goneSince,
                needed);
    }

    /// The rule said whose it is.
    public Asset placed(MappingRule rule) {
        return new Asset(
                id,
                name,
                type,
                location,
                category,
                Optional.of(rule.application()),
                Optional.of(rule.id()),
                note,
                goneSince,
                needed);
    }

    public Asset noted(String newNote) {
        return new Asset(
                id,
                name,
                type,
                location,
                category,
                application,
                placedBy,
                newNote,
                goneSince,
                needed);
    }

    public Asset gone(Optional<LocalDate> since) {
        return new Asset(
                id, name, type, location, category, application, placedBy, note, since, needed);
    }

    /// A person, or what is known of the estate, said whether its application needs it to run.
    public Asset needed(Optional<Boolean> said) {
        return new Asset(
                id, name, type, location, category, application, placedBy, note, goneSince, said);
    }

    /// The same thing under another id.
    public Asset known(AssetId newId) {
        return new Asset(
                newId,
                name,
                type,
                location,
                category,
                application,
                placedBy,
                note,
                goneSince,
                needed);
    }

    /// Named, typed and located as an inventory says now, and back if it was gone; what people said
    /// of it stays.
    public Asset seenAs(Asset now) {
        return new Asset(
                id,
                now.name(),
                now.type(),
                now.location(),
                category,
                application,
                placedBy,
                note,
                Optional.empty(),
                needed);
    }
}
