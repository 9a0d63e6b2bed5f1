package app.muster.mapping;

import static app.muster.mapping.Estate.ERP;
import static app.muster.mapping.Estate.HUB;
import static app.muster.mapping.Estate.SHOP;
import static app.muster.mapping.Estate.asset;
import static app.muster.mapping.Estate.group;
import static app.muster.mapping.Estate.id;
import static app.muster.mapping.Estate.plan;
import static app.muster.mapping.Estate.resource;
import static app.muster.mapping.Estate.rule;
import static app.muster.mapping.Estate.snapshot;
import static app.muster.mapping.Estate.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.MappingRule;
import app.muster.plan.Plan;
import app.muster.plan.RuleId;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class PlacementTest {

    private static final AssetId WEB = vm("rg-shop", "vm-web01");
    private static final AssetId APP = vm("rg-erp", "vm-app01");

    @Test
    void theFirstRuleThatFitsWins() {
        MappingRule first = rule("first", SHOP, "name = vm-web*");
        MappingRule second = rule("second", ERP, "type = microsoft.compute/*");

        Plan placed = Edits.withRules(plan(WEB, APP), Snapshot.empty(), List.of(first, second));

        assertEquals(List.of(asset(WEB).placed(first), asset(APP).placed(second)), placed.assets());
    }

    @Test
    void whatAPersonPlacedIsNeverTouched() {
        Plan said = plan(WEB).changing(WEB, a -> a.of(Optional.of(HUB)));

        Plan placed = Edits.addRule(said, Snapshot.empty(), rule("all", SHOP, "name = *"));

        assertEquals(said.assets(), placed.assets());
    }

    @Test
    void whatNoRuleFitsAnyMoreIsUnmappedAgain() {
        Plan placed = Edits.addRule(plan(WEB), Snapshot.empty(), rule("r", SHOP, "name = vm-*"));

        Plan changed = Edits.changeRule(placed, Snapshot.empty(), rule("r", SHOP, "name = disk-*"));

        assertEquals(plan(WEB).assets(), changed.assets());
    }

    @ParameterizedTest
    @CsvSource({
        "tag:app = shop,                     true",
        "tag:APP = Sh?p,                     true",
        "tag:app != erp,                     true",
        "tag:nothing = *,                    false",
        "tag:nothing != *,                   true",
        "tag:costCenter = 4711,              true",
        "name = VM-WEB01,                    true",
        "type = microsoft.compute/*machines, true",
        "group = rg-shop|rg-other,           true",
        "group = rg-sho,                     false",
        "subscription = s1,                  true",
        "subscription = Online*,             true",
        "region = westeurope,                true",
        "category = a,                       true",
        "category = ?,                       false",
    })
    void aRuleSeesEveryField(String condition, boolean fits) {
        Snapshot snapshot =
                snapshot(
                        resource(WEB, "App", " Shop "),
                        group("RG-Shop", "app", "of the group", "costcenter", "4711"),
                        new Resource(
                                new ResourceId("/subscriptions/S1"),
                                "microsoft.resources/subscriptions",
                                new Json.Obj(
                                        Map.of("displayName", new Json.Text("Online sales")))));

        Plan placed = Edits.addRule(plan(WEB), snapshot, rule("r", SHOP, condition));

        assertEquals(fits, placed.assets().getFirst().application().isPresent());
    }

    @Test
    void aPartHasTheTagsOfWhatItIsAPartOfAndThenOfItsGroup() {
        AssetId server = id("rg-shop", "Microsoft.Sql/servers/sql");
        AssetId database = id("rg-shop", "Microsoft.Sql/servers/sql/databases/orders");
        Snapshot snapshot =
                snapshot(
                        resource(server, "app", "shop"),
                        resource(database),
                        group("rg-shop", "app", "erp"));
        MappingRule shop = rule("shop", SHOP, "tag:app = shop");
        MappingRule erp = rule("erp", ERP, "tag:app = erp");

        Plan placed = Edits.withRules(plan(database, WEB), snapshot, List.of(shop, erp));

        assertEquals(
                List.of(asset(database).placed(shop), asset(WEB).placed(erp)), placed.assets());
    }

    @Test
    void applyingTwiceChangesNothingMore() {
        Plan placed =
                Edits.addRule(plan(WEB, APP), Snapshot.empty(), rule("r", SHOP, "name = *w*"));

        assertEquals(placed, Placement.of(placed, Snapshot.empty()));
    }

    @Test
    void manyAssetsAndManyRulesArePlacedInOneGo() {
        var assets = new ArrayList<Asset>();
        var resources = new ArrayList<Resource>();
        for (int i = 0; i < 20_000; i++) {
            AssetId id = vm("rg-%d".formatted(i % 500), "vm-%05d".formatted(i));
            assets.add(asset(id));
            resources.add(resource(id, "app", "app " + i % 50));
        }
        var rules = new ArrayList<MappingRule>();
        for (int i = 0; i < 50; i++) {
            rules.add(rule("r" + i, SHOP, "tag:app = app " + i, "name != *x"));
        }

        Plan placed =
                Edits.withRules(
                        plan().withAssets(assets),
                        snapshot(resources.toArray(Resource[]::new)),
                        rules);

        assertEquals(
                400,
                placed.assets().stream()
                        .filter(a -> a.placedBy().equals(Optional.of(new RuleId("r49"))))
                        .count());
    }
}
