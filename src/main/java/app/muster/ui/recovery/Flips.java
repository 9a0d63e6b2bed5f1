package app.muster.ui.recovery;

import app.muster.assess.Finding;
import app.muster.assess.Verdict;
import app.muster.attack.Assumption;
import app.muster.attack.Outcome;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tries each control that can matter to one asset the other way round.
record Flips(Reckoner reckoner, Asked asked) {

    /// What changes the asset's end comes first, then what changes others'.
    List<Flip> of(AssetId asset, List<Outcome> present, Progress progress) throws Cancelled {
        Map<AssetId, Outcome> now = byAsset(present);
        Outcome own = now.get(asset);
        if (own == null) {
            return List.of();
        }
        var flips = new ArrayList<Flip>();
        for (AssetId place : places(asset, own)) {
            for (Finding finding : reckoner.ground().insight().assessment().of(place)) {
                if (finding.verdict() == Verdict.NOT_APPLICABLE) {
                    continue;
                }
                progress.step("", 0, 0);
                var other =
                        new Assumption(
                                finding.control().id(), Optional.of(place), !counts(finding));
                Map<AssetId, Outcome> then = byAsset(reckoner.ends(asked.assuming(other)));
                int changed = 0;
                for (var entry : then.entrySet()) {
                    Outcome before = now.get(entry.getKey());
                    boolean differs = before != null && Flip.differs(before, entry.getValue());
                    changed += differs && !entry.getKey().equals(asset) ? 1 : 0;
                }
                flips.add(new Flip(finding, other, own, then.getOrDefault(asset, own), changed));
            }
        }
        return flips.stream()
                .sorted(
                        Comparator.comparing((Flip flip) -> !flip.matters())
                                .thenComparing(flip -> flip.others() == 0))
                .toList();
    }

    /// Whether the control counts as in place now.
    private boolean counts(Finding finding) {
        return asked.assumed().stream()
                .filter(one -> one.control().equals(finding.control().id()))
                .filter(one -> one.asset().filter(finding.asset()::equals).isPresent())
                .findFirst()
                .map(Assumption::inPlace)
                .orElse(finding.verdict() == Verdict.IN_PLACE);
    }

    /// The asset, what took it along, and what keeps its backups or keys.
    private Set<AssetId> places(AssetId asset, Outcome own) {
        Set<AssetId> places = new LinkedHashSet<>(List.of(asset));
        own.cause().ifPresent(places::add);
        reckoner.ground()
                .plan()
                .needs()
                .filter(need -> need.from().equals(asset))
                .filter(
                        need ->
                                need.kind() == Dependency.Kind.RECOVERS
                                        || need.kind() == Dependency.Kind.KEYS)
                .forEach(need -> places.add(need.to()));
        return places;
    }

    private static Map<AssetId, Outcome> byAsset(List<Outcome> outcomes) {
        var byAsset = new HashMap<AssetId, Outcome>();
        outcomes.forEach(outcome -> byAsset.put(outcome.asset(), outcome));
        return byAsset;
    }
}
