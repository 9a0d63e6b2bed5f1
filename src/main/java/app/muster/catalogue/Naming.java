package app.muster.catalogue;

import java.util.Map;
import java.util.Set;

/// How people name things in Azure: the words that say what, where and which stage a thing is, and
/// the tags that say whose. All in lower case.
///
/// @param types words for what a thing is, such as `vnet`
/// @param regions words for where it is, such as `weu`
/// @param stages words for the stage it serves, such as `prod`
/// @param shared words for what many need, such as `hub`
/// @param empty words that say nothing of whose it is
/// @param tags how much each name of a tag sounds like whose the asset is, 0 to 1
/// @param otherTags names of tags that say something else
/// @param blankValues values of tags that say nothing
public record Naming(
        Set<String> types,
        Set<String> regions,
        Set<String> stages,
        Set<String> shared,
        Set<String> empty,
        Map<String, Double> tags,
        Set<String> otherTags,
        Set<String> blankValues) {

    public Naming {
        types = Set.copyOf(types);
        regions = Set.copyOf(regions);
        stages = Set.copyOf(stages);
        shared = Set.copyOf(shared);
        empty = Set.copyOf(empty);
        tags = Map.copyOf(tags);
        otherTags = Set.copyOf(otherTags);
        blankValues = Set.copyOf(blankValues);
    }

    /// Whether the word says nothing of whose a thing is.
    public boolean isPlace(String word) {
        return regions.contains(word) || stages.contains(word) || empty.contains(word);
    }
}
