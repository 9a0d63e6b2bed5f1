package app.muster.importer;

import app.muster.importer.Tally.Dropped;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts what becomes of the entries of one file while it is read.
final class Counting {

    /// What an entry became.
    enum Fate {
        RESOURCE,
        EVIDENCE,
        REPEATED
    }

    private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    private final List<Dropped> dropped = new ArrayList<>();
    private final List<String> truncated = new ArrayList<>();

    void count(Fate fate) {
        fates.merge(fate, 1, Integer::sum);
    }

    /// @param why in words
    void drop(String at, String why) {
        dropped.add(new Dropped(at, why));
    }

    /// Says that entries are missing, or may be.
    void truncate(String why) {
        truncated.add(why);
    }

    private int number(Fate fate) {
        return fates.getOrDefault(fate, 0);
    }

    /// @param kind the file's kind in words
    Tally tally(Path file, String kind) {
        int read = fates.values().stream().mapToInt(Integer::intValue).sum() + dropped.size();
        return new Tally(
                file,
                kind,
                read,
                number(Fate.RESOURCE),
                number(Fate.EVIDENCE),
                number(Fate.REPEATED),
                dropped,
                truncated);
    }
}
