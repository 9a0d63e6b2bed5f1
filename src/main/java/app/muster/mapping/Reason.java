package app.muster.mapping;

import app.muster.plan.AssetId;

import java.util.List;

/// What makes us think that some assets belong together.
public sealed interface Reason {

    /// They carry the same value of a tag.
    ///
    /// @param spellings the value as it is written, the most frequent first
    record Tag(String key, List<String> spellings) implements Reason {
        public Tag {
            spellings = List.copyOf(spellings);
        }
    }

    /// Their names have a word in common that says neither what they are nor where.
    record Name(String word) implements Reason {}

    /// They lie in resource groups whose names differ in place and stage only.
    record Group(List<String> groups) implements Reason {
        public Group {
            groups = List.copyOf(groups);
        }
    }

    /// They lie in a subscription that is named for them.
    record Subscription(String id, String name) implements Reason {}

    /// They need each other, and hardly anything outside needs them.
    ///
    /// @param inside dependencies among them
    /// @param outside dependencies between them and the rest, shared services left out
    record Community(int inside, int outside) implements Reason {}

    /// Many need them that have little else in common.
    ///
    /// @param needed the ones that are needed most, the first most of all
    /// @param users how many groups of assets need one of them
    record FanIn(List<AssetId> needed, int users) implements Reason {
        public FanIn {
            needed = List.copyOf(needed);
        }
    }
}
