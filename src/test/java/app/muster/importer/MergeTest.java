package app.muster.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.importer.Changes.Detail;
import app.muster.importer.Changes.Field;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Dependency.Kind;
import app.muster.plan.Dependency.Rule;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class MergeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final AssetId WEB = new AssetId(Reading.GROUP + "Microsoft.Web/sites/web");
    private static final AssetId SQL = new AssetId(Reading.GROUP + "Microsoft.Sql/servers/sql");
    private static final AssetId REPO = new AssetId("other/repository/shop");
    private static final ApplicationId SHOP = new ApplicationId("shop");

    @Test
    void whatPeopleAddedStaysAndWhatVanishedIsGone() {
        Plan first = merged(Plan.empty("p"), derived(asset(WEB), asset(SQL))).plan();
        Plan edited =
                first.withApplications(List.of(Application.named(SHOP, "Shop")))
                        .changing(WEB, a -> a.of(Optional.of(SHOP)).in(Category.D).noted("front"))
                        .withAssets(
                                Plan.plus(
                                        first.withApplications(
                                                        List.of(Application.named(SHOP, "Shop")))
                                                .changing(
                                                        WEB,
                                                        a ->
                                                                a.of(Optional.of(SHOP))
                                                                        .in(Category.D)
                                                                        .noted("front"))
                                                .assets(),
                                        Asset.of(
                                                REPO,
                                                "shop",
                                                "muster/git-repository",
                                                Category.E)));

        Merged second = merged(edited, derived(asset(WEB).located("westeurope")));

        assertEquals(
                List.of(
                        asset(WEB)
                                .located("westeurope")
                                .of(Optional.of(SHOP))
                                .in(Category.D)
                                .noted("front"),
                        asset(SQL).gone(Optional.of(TODAY)),
                        Asset.of(REPO, "shop", "muster/git-repository", Category.E)),
                second.plan().assets());
        assertEquals(
                new Changes(
                        List.of(),
                        List.of(SQL),
                        List.of(WEB),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Detail(WEB, Field.LOCATION, "", "westeurope")),
                        Optional.empty(),
                        List.of()),
                second.changes());
        assertEquals(
                List.of(asset(WEB), asset(SQL)).getLast(),
                merged(second.plan(), derived(asset(WEB), asset(SQL)))
                        .plan()
                        .asset(SQL)
                        .orElseThrow());
    }

    @Test
    void rejectedStaysRejectedManualStaysAndDerivedGoesWithItsReference() {
        var derived = new Dependency(WEB, SQL, Kind.DATA, Rule.REFERENCE, "/a", false);
        var manual = new Dependency(SQL, WEB, Kind.OTHER, Rule.DRAWN, "", false);
        var stale = new Dependency(WEB, SQL, Kind.KEYS, Rule.REFERENCE, "/b", false);
        Plan plan =
                merged(Plan.empty("p"), derived(asset(WEB), asset(SQL)))
                        .plan()
                        .withDependencies(List.of(derived.rejected(true), manual, stale));

        Merged merged =
                merged(
                        plan,
                        new Derived(List.of(asset(WEB), asset(SQL)), List.of(derived), List.of()));

        assertEquals(List.of(derived.rejected(true), manual), merged.plan().dependencies());
        assertEquals(List.of(stale), merged.changes().dependenciesRemoved());
    }

    @Test
    void aDrawnLineBecomesTheKeyOfAllDataOnceABodySaysSo() {
        var drawn = new Dependency(WEB, SQL, Kind.KEYS, Rule.DRAWN, "", false);
        var secret = new Dependency(WEB, SQL, Kind.KEYS, Rule.HOST_NAME, "/a", false);
        var key = new Dependency(WEB, SQL, Kind.KEYS, Rule.CUSTOMER_KEY, "/b", false);
        List<Asset> assets = List.of(asset(WEB), asset(SQL));
        Plan plan =
                merged(Plan.empty("p"), new Derived(assets, List.of(), List.of()))
                        .plan()
                        .withDependencies(List.of(drawn));

        assertEquals(
                List.of(List.of(drawn), List.of(key)),
                List.of(secret, key).stream()
                        .map(said -> new Derived(assets, List.of(said), List.of()))
                        .map(said -> merged(plan, said).plan().dependencies())
                        .toList());
    }

    @Test
    void whatAnInventoryDidNotLookForIsNotGone() {
        var need = new Dependency(WEB, SQL, Kind.DATA, Rule.REFERENCE, "/a", false);
        Plan plan =
                merged(
                                Plan.empty("p"),
                                new Derived(
                                        List.of(asset(WEB), asset(SQL)), List.of(need), List.of()))
                        .plan();

        for (Extent extent :
                List.of(new Extent(Set.of("s2"), true), new Extent(Set.of("s1"), false))) {
            Merged merged = merged(plan, derived(), extent);

            assertEquals(plan.assets(), merged.plan().assets());
            assertEquals(List.of(need), merged.plan().dependencies());
            assertEquals(List.of(WEB, SQL), merged.changes().outside());
        }
    }

    private static Merged merged(Plan plan, Derived derived) {
        return merged(plan, derived, new Extent(Set.of("s1"), true));
    }

    private static Merged merged(Plan plan, Derived derived, Extent extent) {
        return Merge.into(plan, Snapshot.empty(), Snapshot.empty(), derived, extent, TODAY);
    }

    private static Derived derived(Asset... assets) {
        return new Derived(List.of(assets), List.of(), List.of());
    }

    private static Asset asset(AssetId id) {
        return Asset.of(id, id.shortName(), id.resource().orElseThrow().type(), Category.B);
    }
}
