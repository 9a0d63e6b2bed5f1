package app.muster.mapping;

import static app.muster.mapping.Estate.asset;
import static app.muster.mapping.Estate.id;
import static app.muster.mapping.Estate.resource;
import static app.muster.mapping.Estate.snapshot;
import static app.muster.mapping.Estate.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.SharedData;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.importer.Derivation;
import app.muster.importer.Derived;
import app.muster.importer.Importer;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Condition;
import app.muster.plan.Dependency;
import app.muster.plan.Dependency.Kind;
import app.muster.plan.Dependency.Rule;
import app.muster.plan.Plan;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.Snapshot;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

class ProposalsTest {

    private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
    private static final Path CONTOSO = Path.of("examples/contoso/inventory/contoso-estate.json");

    @Test
    void anApplicationTagTellsContososApplicationsAndGroupsTellTheRest() throws Exception {
        Snapshot contoso = read(CONTOSO);
        Plan plan = plan(contoso);

        List<Proposal> best = best(Proposals.of(plan, contoso, CATALOGUE));

        Map<String, Integer> sizes = new TreeMap<>();
        best.forEach(p -> sizes.merge(p.name(), p.assets().size(), Integer::sum));
        assertEquals(
                Map.of(
                        "Customer Portal", 10,
                        "Data Platform", 5,
                        "ERP", 17,
                        "Identity & DNS hub", 14,
                        "Network hub", 9,
                        "Online Shop", 20,
                        "Payroll", 10,
                        "Platform", 18,
                        "Warehouse", 11),
                sizes);
        assertEquals(
                Set.of("Identity & DNS hub", "Network hub", "Platform"),
                names(best.stream().filter(Proposal::shared).toList()));
        assertEquals(
                List.of(List.of(Condition.tag("app", "online shop"))), best.getFirst().rules());
    }

    @Test
    void whatIsAcceptedIsPlacedByRulesUntilNothingIsLeft() throws Exception {
        Snapshot contoso = read(CONTOSO);
        List<Proposal> best = best(Proposals.of(plan(contoso), contoso, CATALOGUE));
        Plan plan = Edits.accept(plan(contoso), contoso, best);

        Plan oneByOne = plan(contoso);
        for (Proposal proposal : best) {
            oneByOne = Edits.accept(oneByOne, contoso, proposal);
        }
        assertEquals(oneByOne, plan);

        assertEquals(9, plan.applications().size());
        assertEquals(
                List.of(), plan.assets().stream().filter(a -> a.placedBy().isEmpty()).toList());
        assertEquals(List.of(), Proposals.of(plan, contoso, CATALOGUE));
    }

    /// Percent of agreement: assets in both, of assets in either, for the proposal that is nearest
    /// to what the tag says.
    @Test
    void withTheTagsHiddenGroupsAndNamesComeNear() throws Exception {
        Snapshot contoso = read(CONTOSO);
        Map<String, Set<AssetId>> truth = byTag(contoso, "app");
        Snapshot hidden = withoutTags(contoso);

        List<Proposal> best = best(Proposals.of(plan(hidden), hidden, CATALOGUE));

        assertEquals(
                Map.of(
                        "Customer Portal", 90,
                        "Data Platform", 80,
                        "ERP", 82,
                        "Identity & DNS hub", 93,
                        "Network hub", 89,
                        "Online Shop", 95,
                        "Payroll", 100,
                        "Platform", 38,
                        "Warehouse", 100),
                agreement(truth, best));
    }

    @Test
    void aRealSubscriptionIsProposedWhole() throws Exception {
        Snapshot real =
                read(
                        SharedData.azure(
                                "inventories/resource-list/subscription-713.az-resource-list.json"));
        Plan plan = plan(real);

        List<Proposal> best = best(Proposals.of(plan, real, CATALOGUE));

        Set<AssetId> proposed = new HashSet<>();
        best.forEach(p -> proposed.addAll(p.assets()));
        assertEquals(675, plan.assets().size());
        assertEquals(675, best.stream().mapToInt(p -> p.assets().size()).sum());
        assertEquals(675, proposed.size());
    }

    @Test
    void groupsThatDifferInPlaceAndStageAreOneApplication() {
        Snapshot snapshot = snapshot();
        Plan plan =
                plan(
                        vm("rg-shop-prod", "a"),
                        vm("rg-shop-neu", "b"),
                        vm("rg-shop-dr-weu2", "c"),
                        vm("rg-wages-prod", "d"),
                        vm("rg-wages-prod", "e"));

        List<Proposal> best = best(Proposals.of(plan, snapshot, CATALOGUE));

        assertEquals(
                new Reason.Group(List.of("rg-shop-dr-weu2", "rg-shop-neu", "rg-shop-prod")),
                best.getFirst().reason());
        assertEquals(Set.of("Shop", "Wages"), names(best));
    }

    @Test
    void valuesThatAreSpelledAlikeAreOneApplication() {
        AssetId a = vm("rg", "a1");
        AssetId b = vm("rg", "b1");
        AssetId c = vm("rg", "c1");
        Snapshot snapshot =
                snapshot(
                        resource(a, "Application-Name", "Web Shop"),
                        resource(b, "application-name", "web-shop"),
                        resource(c, "application-name", "Wages"));

        List<Proposal> best = best(Proposals.of(plan(a, b, c), snapshot, CATALOGUE));

        assertEquals(
                List.of(List.of(Condition.tag("application-name", "web shop|web-shop"))),
                best.getFirst().rules());
        assertEquals(List.of(a, b), best.getFirst().assets());
    }

    @Test
    void aWordThatNamesHaveInCommonIsAnApplication() {
        Plan plan =
                plan(
                        vm("rg", "vm-shop-prod-01"),
                        vm("rg", "vm-shop-prod-02"),
                        id("rg", "Microsoft.Storage/storageAccounts/stcontososhop"),
                        vm("rg", "vm-wages-01"));

        List<Proposal> best = best(Proposals.of(plan, snapshot(), CATALOGUE));

        assertEquals(new Reason.Name("shop"), best.getFirst().reason());
        assertEquals(3, best.getFirst().assets().size());
    }

    @Test
    void whatManyGroupsNeedIsASharedService() {
        AssetId logs = id("rg-a", "Microsoft.OperationalInsights/workspaces/log-x");
        var assets = new ArrayList<>(List.of(logs));
        var needs = new ArrayList<Dependency>();
        for (String group : List.of("rg-beta", "rg-gamma", "rg-delta", "rg-omega")) {
            assets.add(vm(group, "vm"));
            needs.add(need(vm(group, "vm"), logs));
        }
        Plan plan = plan(assets.toArray(AssetId[]::new)).withDependencies(needs);

        Proposal fanIn =
                Proposals.of(plan, snapshot(), CATALOGUE).stream()
                        .filter(p -> p.reason() instanceof Reason.FanIn)
                        .findFirst()
                        .orElseThrow();

        assertEquals(new Reason.FanIn(List.of(logs), 4), fanIn.reason());
        assertTrue(fanIn.shared());
    }

    @Test
    void whatNeedsEachOtherBelongsTogether() {
        var assets = new ArrayList<AssetId>();
        var needs = new ArrayList<Dependency>();
        for (String ring : List.of("x", "y")) {
            for (int i = 0; i < 5; i++) {
                assets.add(vm("rg", ring + i));
                needs.add(need(vm("rg", ring + i), vm("rg", ring + (i + 1) % 5)));
                needs.add(need(vm("rg", ring + i), vm("rg", ring + (i + 2) % 5)));
            }
        }
        needs.add(need(vm("rg", "x0"), vm("rg", "y0")));
        Plan plan = plan(assets.toArray(AssetId[]::new)).withDependencies(needs);

        List<Proposal> best = best(Proposals.of(plan, snapshot(), CATALOGUE));

        assertEquals(
                List.of(new Reason.Community(10, 0), new Reason.Community(10, 1)),
                best.stream().map(Proposal::reason).toList());
        assertEquals(assets.subList(5, 10), best.getFirst().assets());
        assertEquals(assets.subList(5, 10), best.getFirst().byHand());
    }

    @Test
    void theSameEstateIsProposedTheSame() throws Exception {
        Snapshot contoso = withoutTags(read(CONTOSO));

        assertEquals(
                Proposals.of(plan(contoso), contoso, CATALOGUE),
                Proposals.of(plan(contoso), contoso, CATALOGUE));
    }

    private static Dependency need(AssetId from, AssetId to) {
        return new Dependency(from, to, Kind.OTHER, Rule.REFERENCE, "", false);
    }

    private static Plan plan(AssetId... ids) {
        var assets = new ArrayList<Asset>();
        for (AssetId id : ids) {
            assets.add(asset(id));
        }
        return Plan.empty("p").withAssets(assets);
    }

    private static Plan plan(Snapshot snapshot) {
        Derived derived = Derivation.of(snapshot, CATALOGUE);
        return Plan.empty("p")
                .derivedFrom(snapshot.name(), derived.assets(), derived.dependencies());
    }

    private static Snapshot read(Path file) throws Exception {
        return Importer.read(
                        List.of(file), Optional.empty(), CATALOGUE, Instant.EPOCH, Progress.NONE)
                .value();
    }

    private static List<Proposal> best(List<Proposal> all) {
        return all.stream().filter(p -> !p.alternative()).toList();
    }

    private static Set<String> names(List<Proposal> some) {
        Set<String> names = new HashSet<>();
        some.forEach(p -> names.add(p.name()));
        return names;
    }

    private static Map<String, Set<AssetId>> byTag(Snapshot snapshot, String key) {
        Set<AssetId> assets = new HashSet<>();
        plan(snapshot).assets().forEach(a -> assets.add(a.id()));
        Map<String, Set<AssetId>> byTag = new TreeMap<>();
        for (Resource resource : snapshot.resources()) {
            AssetId id = AssetId.of(resource.id());
            resource.tag(key)
                    .filter(_ -> assets.contains(id))
                    .ifPresent(v -> byTag.computeIfAbsent(v, _ -> new HashSet<>()).add(id));
        }
        return byTag;
    }

    private static Snapshot withoutTags(Snapshot snapshot) {
        return new Snapshot(
                snapshot.name(),
                snapshot.taken(),
                snapshot.source(),
                snapshot.resources().stream().map(ProposalsTest::withoutTags).toList(),
                snapshot.evidence(),
                snapshot.coverage());
    }

    private static Resource withoutTags(Resource resource) {
        Map<String, Json> fields = new LinkedHashMap<>(resource.body().fields());
        fields.remove("tags");
        return new Resource(resource.id(), resource.type(), new Json.Obj(fields));
    }

    private static Map<String, Integer> agreement(
            Map<String, Set<AssetId>> truth, List<Proposal> proposals) {
        Map<String, Integer> agreement = new HashMap<>();
        truth.forEach(
                (name, assets) ->
                        agreement.put(
                                name,
                                proposals.stream()
                                        .mapToInt(p -> percentInBoth(assets, p.assets()))
                                        .max()
                                        .orElse(0)));
        return agreement;
    }

    private static int percentInBoth(Set<AssetId> some, List<AssetId> others) {
        Set<AssetId> both = new HashSet<>(some);
        both.retainAll(others);
        return (int) Math.round(100.0 * both.size() / (some.size() + others.size() - both.size()));
    }
}
