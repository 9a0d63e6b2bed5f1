package app.muster.ui.playbooks;

import app.muster.assess.Assessment;
import app.muster.attack.Attacker;
import app.muster.attack.Outcomes;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.LossScenario;
import app.muster.catalogue.Result;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.recover.Flaw;
import app.muster.recover.PlaybookLint;
import app.muster.recover.WayBack;
import app.muster.recover.WaysBack;
import app.muster.session.Insight;
import app.muster.work.Work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What follows for playbooks from a plan and what is known of its estate.
///
/// @param rows how each asset comes back, those without a way back first
/// @param flaws of the plan's playbooks and of the templates that stand for the rest, worst first
record Outlook(List<Row> rows, List<Flaw> flaws) {

    static final Outlook NOTHING = new Outlook(List.of(), List.of());

    /// How one asset comes back from each kind of loss.
    ///
    /// @param fate how the worst that a hostile owner can do ends for it; empty until it is known
    record Row(Asset asset, Map<LossScenario, WayBack> ways, Optional<Result> fate) {

        WayBack way(LossScenario scenario) {
            return Objects.requireNonNull(ways.get(scenario));
        }

        long without() {
            return ways.values().stream().filter(way -> way.kind().isNoWayBack()).count();
        }
    }

    Outlook {
        rows = List.copyOf(rows);
        flaws = List.copyOf(flaws);
    }

    /// Works it out; before anything was judged all ways are uncertain.
    static Work<Outlook> of(Catalogue catalogue, Plan plan, Optional<Insight> known, Instant now) {
        return _ -> {
            Assessment assessment = known.map(Insight::assessment).orElseGet(Assessment::empty);
            Map<AssetId, Result> fates = new HashMap<>();
            known.ifPresent(
                    insight ->
                            new Outcomes(catalogue, plan, insight.estate(), assessment, now)
                                    .everything(Attacker.of(Attacker.Level.OWNER))
                                    .forEach(o -> fates.put(o.asset(), o.worst())));
            return new Outlook(
                    rows(new WaysBack(catalogue, plan, assessment, now), fates),
                    PlaybookLint.of(catalogue, plan, assessment, now));
        };
    }

    private static List<Row> rows(WaysBack ways, Map<AssetId, Result> fates) {
        Map<Asset, Map<LossScenario, WayBack>> byAsset = new LinkedHashMap<>();
        for (WayBack way : ways.all()) {
            byAsset.computeIfAbsent(way.asset(), _ -> new EnumMap<>(LossScenario.class))
                    .put(way.scenario(), way);
        }
        var rows = new ArrayList<Row>();
        byAsset.forEach(
                (asset, its) ->
                        rows.add(new Row(asset, its, Optional.ofNullable(fates.get(asset.id())))));
        rows.sort(
                Comparator.comparing(Row::without)
                        .reversed()
                        .thenComparing(row -> row.asset().category())
                        .thenComparing(row -> row.asset().name())
                        .thenComparing(row -> row.asset().id()));
        return rows;
    }
}
