package app.muster.importer;

import app.muster.importer.Counting.Fate;
import app.muster.plan.estate.Resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Takes the resources of one file in.
///
/// @param at when the file was written
/// @param said the notices on this file
record Taking(
        Collected collected, Instant at, Notices said, Counting counting, List<String> repeated) {

    Taking(Collected collected, Instant at, Notices said, Counting counting) {
        this(collected, at, said, counting, new ArrayList<>());
    }

    void take(Resource resource) {
        take(resource, at);
    }

    void take(Resource resource, Instant when) {
        Fate fate = collected.add(resource, when);
        counting.count(fate);
        if (fate == Fate.REPEATED) {
            repeated.add(resource.id().value());
        }
    }

    /// @param why the last word of a key below `import.dropped`
    void drop(String where, String why) {
        counting.drop(where, Notices.WORDS.get("import.dropped." + why));
    }

    /// Says which ids came more than once.
    void tellRepeated() {
        said.addAll(Notice.Severity.INFO, "repeated", repeated);
    }
}
