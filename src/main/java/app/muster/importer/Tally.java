package app.muster.importer;

import java.nio.file.Path;
import java.util.List;

/// What became of every entry of one file: each is a resource, evidence, a repetition of either, or
/// left out with a reason.
///
/// @param kind the file's kind in words, for example `arm-template`
/// @param read entries the file has, children that stand in others included
/// @param resources entries that became a resource of the snapshot
/// @param evidence entries that became evidence, such as locks
/// @param repeated entries that say more of something which was known already
/// @param dropped where and why entries were left out
/// @param truncated why the file is known or feared to lack entries; empty if it looks whole
public record Tally(
        Path file,
        String kind,
        int read,
        int resources,
        int evidence,
        int repeated,
        List<Dropped> dropped,
        List<String> truncated) {

    /// @param at JSON pointer, line, or name in the file
    /// @param why in words
    public record Dropped(String at, String why) {}

    public Tally {
        dropped = List.copyOf(dropped);
        truncated = List.copyOf(truncated);
        if (read != resources + evidence + repeated + dropped.size()) {
            throw new IllegalArgumentException("the entries of " + file + " do not add up");
        }
    }
}
