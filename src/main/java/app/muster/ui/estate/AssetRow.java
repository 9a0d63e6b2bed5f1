package app.muster.ui.estate;

import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One asset as the table shows it.
///
/// @param kind what people call its type
/// @param application the application's name, empty while nobody has said
/// @param rule the rule that placed it, in words; empty where a person did, or nobody
/// @param group resource group, empty for what is not an Azure resource
/// @param missing protections that are missing
/// @param unknown protections of which nobody can tell
/// @param needs how many assets it needs
/// @param neededBy how many assets need it
/// @param tags names of its tags, lower case
/// @param text what a search looks through, lower case
record AssetRow(
        Asset asset,
        String kind,
        String application,
        String rule,
        String group,
        String subscription,
        int missing,
        int unknown,
        int needs,
        int neededBy,
        List<String> tags,
        String text) {

    /// What its row is beyond its values, for a facet of their own.
    enum State {
        UNMAPPED,
        UNCLASSIFIED,
        GONE,
        UNPROTECTED,
        UNCERTAIN,
        SOUND;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
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

    String applicationKey() {
        return asset.application().map(ApplicationId::value).orElse("");
    }

    boolean isMapped() {
        return asset.application().isPresent();
    }

    boolean isGone() {
        return asset.goneSince().isPresent();
    }

    String goneSince() {
        return asset.goneSince().map(LocalDate::toString).orElse("");
    }

    /// Keys of every state it is in; an asset can be in several, and is in one at least.
    List<String> states() {
        var states = new ArrayList<String>(4);
        if (!isMapped()) {
            states.add(State.UNMAPPED.key());
        }
        if (category() == Category.UNCLASSIFIED) {
            states.add(State.UNCLASSIFIED.key());
        }
        if (isGone()) {
            states.add(State.GONE.key());
        }
        if (missing > 0) {
            states.add(State.UNPROTECTED.key());
        } else if (unknown > 0) {
            states.add(State.UNCERTAIN.key());
        }
        if (states.isEmpty()) {
            states.add(State.SOUND.key());
        }
        return states;
    }

    /// Whether every word is somewhere in it.
    ///
    /// @param words lower case
    boolean has(List<String> words) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
