package app.muster.ui.estate;

import app.muster.assess.Assessment;
import app.muster.assess.Finding;
import app.muster.assess.Verdict;
import app.muster.catalogue.Catalogue;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.RuleId;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.ResourceId;
import app.muster.text.Messages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes the rows of a plan, and makes only those anew whose asset, or what is known of it, has
/// changed. The text of a row is written once, so that a search only compares.
final class AssetRows {

    private record Verdicts(int missing, int unknown) {
        static final Verdicts NONE = new Verdicts(0, 0);
    }

    private final Catalogue catalogue;
    private final Messages words;
    private Map<AssetId, AssetRow> before = Map.of();
    private AssetFacts facts = AssetFacts.NONE;
    private Needs needs = Needs.NONE;

    AssetRows(Catalogue catalogue, Messages words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    /// @param known what the snapshot says of the assets
    /// @return in the plan's order
    List<AssetRow> of(Plan plan, Assessment assessment, AssetFacts known) {
        boolean isNewlyRead = known != facts;
        facts = known;
        needs = needs.of(plan);
        var names = new HashMap<ApplicationId, String>();
        plan.applications().forEach(a -> names.put(a.id(), a.name()));
        var rules = new HashMap<RuleId, String>();
        plan.mapping()
                .rules()
                .forEach(rule -> rules.put(rule.id(), RuleWords.when(rule.when(), words)));
        Map<AssetId, AssetRow> after = HashMap.newHashMap(plan.assets().size());
        var rows = new ArrayList<AssetRow>(plan.assets().size());
        for (Asset asset : plan.assets()) {
            String application =
                    asset.application().map(id -> names.getOrDefault(id, "")).orElse("");
            String rule = asset.placedBy().map(id -> rules.getOrDefault(id, "")).orElse("");
            Verdicts verdicts = verdicts(assessment.of(asset.id()));
            AssetRow old = isNewlyRead ? null : before.get(asset.id());
            AssetRow row =
                    old != null && isSame(old, asset, application, rule, verdicts)
                            ? old
                            : row(asset, application, rule, verdicts);
            after.put(asset.id(), row);
            rows.add(row);
        }
        before = after;
        return rows;
    }

    Needs needs() {
        return needs;
    }

    private boolean isSame(
            AssetRow old, Asset asset, String application, String rule, Verdicts verdicts) {
        return old.asset() == asset
                && old.application().equals(application)
                && old.rule().equals(rule)
                && old.missing() == verdicts.missing()
                && old.unknown() == verdicts.unknown()
                && old.needs() == needs.of(asset.id()).size()
                && old.neededBy() == needs.on(asset.id()).size();
    }

    private AssetRow row(Asset asset, String application, String rule, Verdicts verdicts) {
        String kind = catalogue.type(asset.type()).title();
        var id = asset.id().resource();
        Map<String, Json> tags = facts.tags(asset.id());
        return new AssetRow(
                asset,
                kind,
                application,
                rule,
                id.map(ResourceId::resourceGroup).orElse(""),
                id.map(ResourceId::subscription).orElse(""),
                verdicts.missing(),
                verdicts.unknown(),
                needs.of(asset.id()).size(),
                needs.on(asset.id()).size(),
                tags.keySet().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .filter(name -> !name.startsWith("hidden-"))
                        .toList(),
                text(asset, kind, application, tags));
    }

    private static String text(
            Asset asset, String kind, String application, Map<String, Json> tags) {
        var text = new StringBuilder(256);
        text.append(asset.name()).append('\n').append(kind).append('\n').append(application);
        text.append('\n').append(asset.note()).append('\n').append(asset.id().value());
        tags.forEach(
                (name, value) -> {
                    text.append('\n').append(name).append('=');
                    if (value instanceof Json.Text(String said)) {
                        text.append(said);
                    }
                });
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static Verdicts verdicts(List<Finding> findings) {
        if (findings.isEmpty()) {
            return Verdicts.NONE;
        }
        int missing = 0;
        int unknown = 0;
        for (Finding finding : findings) {
            missing += finding.verdict() == Verdict.MISSING ? 1 : 0;
            unknown += finding.verdict() == Verdict.UNKNOWN ? 1 : 0;
        }
        return new Verdicts(missing, unknown);
    }
}
