package app.muster.ui.protections;

import app.muster.assess.Verdict;
import app.muster.plan.AssetId;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Some controls on some assets that a person wants to see alone.
///
/// @param name what that is called
record Narrowed(String name, Set<String> controls, Set<AssetId> assets) {

    Narrowed {
        controls = Set.copyOf(controls);
        assets = Set.copyOf(assets);
    }

    static Narrowed to(String name, List<FindingRow> rows) {
        var controls = new HashSet<String>();
        var assets = new HashSet<AssetId>();
        for (FindingRow row : rows) {
            controls.add(row.finding().control().id());
            assets.add(row.finding().asset());
        }
        return new Narrowed(name, controls, assets);
    }

    /// What does not apply is not among it.
    boolean accepts(FindingRow row) {
        return row.finding().verdict() != Verdict.NOT_APPLICABLE
                && assets.contains(row.finding().asset())
                && controls.contains(row.finding().control().id());
    }
}
