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
import app.muster.text.Messages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The rows of one plan. The next ones are made anew only where an asset, or what is known of it,
/// has changed; the text of a row is written once, so that a search only compares. Immutable, so
/// that they can be made beside the window.
final class AssetRows {

    private record Verdicts(int missing, int unknown) {
        static final Verdicts NONE = new Verdicts(0, 0);
    }

    private final Catalogue catalogue;
    private final Messages words;
    private final AssetFacts facts;
    private final Needs needs;
    private final Map<AssetId, AssetRow> byId;
    private final List<AssetRow> all;

    private AssetRows(
            Catalogue catalogue,
            Messages words,
            AssetFacts facts,
            Needs needs,
            Map<AssetId, AssetRow> before) {
        this.catalogue = catalogue;
        this.words = words;
        this.facts = facts;
        this.needs = needs;
        byId = before;
        all = new ArrayList<>(before.values());
    }

    static AssetRows none(Catalogue catalogue, Messages words) {
        return new AssetRows(catalogue, words, AssetFacts.NONE, Needs.NONE, Map.of());
    }

    /// In the plan's order.
    List<AssetRow> all() {
        return Collections.unmodifiableList(all);
    }

    /// The rows of a plan that came after this one.
    ///
    /// @param known what the snapshot says of the assets
    AssetRows next(Plan plan, Assessment assessment, AssetFacts known) {
        Map<AssetId, AssetRow> after = LinkedHashMap.newLinkedHashMap(plan.assets().size());
        var next = new AssetRows(catalogue, words, known, needs.of(plan), Map.of());
        var names = new HashMap<ApplicationId, String>();
        plan.applications().forEach(a -> names.put(a.id(), a.name()));
        var rules = new HashMap<RuleId, String>();
        plan.mapping()
                .rules()
                .forEach(rule -> rules.put(rule.id(), RuleWords.when(rule.when(), words)));
        for (Asset asset : plan.assets()) {
            String application =
                    asset.application().map(id -> names.getOrDefault(id, "")).orElse("");
            String rule = asset.placedBy().map(id -> rules.getOrDefault(id, "")).orElse("");
            Verdicts verdicts = verdicts(assessment.of(asset.id()));
            AssetRow old = known == facts ? byId.get(asset.id()) : null;
            AssetRow row =
                    old != null && next.isSame(old, asset, application, rule, verdicts)
                            ? old
                            : next.row(asset, application, rule, verdicts);
            after.put(asset.id(), row);
        }
        return new AssetRows(catalogue, words, known, next.needs, after);
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
        String id = asset.id().value();
        Map<String, Json> tags = facts.tags(asset.id());
        return new AssetRow(
                asset,
                kind,
                application,
                rule,
                segment(id, "/resourcegroups/"),
                segment(id, "/subscriptions/"),
                verdicts.missing(),
                verdicts.unknown(),
                needs.of(asset.id()).size(),
                needs.on(asset.id()).size(),
                tags.isEmpty() ? List.of() : names(tags),
                text(asset, kind, application, tags));
    }

    /// The part of an id behind a word, without taking all of it apart: there are many ids.
    private static String segment(String id, String word) {
        int start = id.indexOf(word);
        int providers = id.indexOf("/providers/");
        if (start < 0 || providers >= 0 && providers < start) {
            return "";
        }
        int end = id.indexOf('/', start + word.length());
        return id.substring(start + word.length(), end < 0 ? id.length() : end);
    }

    private static List<String> names(Map<String, Json> tags) {
        return tags.keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !name.startsWith("hidden-"))
                .toList();
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
