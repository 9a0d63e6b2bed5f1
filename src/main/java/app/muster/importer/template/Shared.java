package app.muster.importer.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What all templates of one file share.
///
/// @param terms expressions by their text, each parsed once
/// @param linked where templates are named that are not in the file
/// @param unreadable where an entry is no resource
record Shared(
        Budget budget,
        Mentions mentions,
        Map<String, Optional<Term>> terms,
        List<String> linked,
        List<String> unreadable) {

    static Shared ofFile() {
        return new Shared(
                new Budget(),
                new Mentions(),
                new HashMap<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }
}
