package app.muster.mapping;

import app.muster.plan.Asset;
import app.muster.plan.MappingRule;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;

import java.util.List;
import java.util.Optional;

/// Puts every asset that no person placed where the plan's rules say; the first rule that fits
/// wins. An asset that a rule placed and that none fits any more is unmapped again; one that is
/// gone stays with its rule. Takes time in proportion to assets times rules.
public final class Placement {

    private Placement() {}

    public static Plan of(Plan plan, Snapshot snapshot) {
        List<Asset> placed = of(plan.assets(), plan.mapping().rules(), new Sight(snapshot));
        return placed.equals(plan.assets()) ? plan : plan.withAssets(placed);
    }

    static List<Asset> of(List<Asset> assets, List<MappingRule> rules, Sight sight) {
        var ready = new Rules(rules, sight);
        return assets.stream().map(asset -> placed(asset, ready)).toList();
    }

    private static Asset placed(Asset asset, Rules rules) {
        if (isByPerson(asset)) {
            return asset;
        }
        Optional<MappingRule> rule = rules.first(asset);
        if (rule.isEmpty()) {
            return asset.application().isEmpty() ? asset : asset.of(Optional.empty());
        }
        return asset.placedBy().equals(rule.map(MappingRule::id))
                        && asset.application().equals(rule.map(MappingRule::application))
                ? asset
                : asset.placed(rule.get());
    }

    static boolean isByPerson(Asset asset) {
        return asset.application().isPresent() && asset.placedBy().isEmpty();
    }
}
