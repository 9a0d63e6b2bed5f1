package app.muster.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Dependency.Kind;
import app.muster.plan.Plan;
import app.muster.plan.Targets;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class StructureTest {

    /// Two applications over one gateway, and a hub that both use: web → gateway → database → keys;
    /// pay → gateway; gateway → network (of the hub).
    private static final Plan TWO_SHOPS =
            plan(
                    List.of(
                            application("shop", 8),
                            application("bank", 2),
                            application("hub", 24).shared(true)),
                    List.of(
                            "web in shop",
                            "gateway in shop",
                            "database in shop",
                            "keys in shop",
                            "pay in bank",
                            "network in hub",
                            "spare"),
                    "web NETWORK gateway",
                    "pay NETWORK gateway",
                    "gateway DATA database",
                    "database KEYS keys",
                    "gateway NETWORK network");

    @Test
    void whatNeedsAnAssetFallsWithItAndTheTightestPromiseIsCarriedAlong() {
        var structure = Structure.of(TWO_SHOPS);

        assertEquals(
                List.of(
                        radius("web", 0, 1, 8),
                        radius("gateway", 2, 2, 2),
                        radius("database", 3, 2, 2),
                        radius("keys", 4, 2, 2),
                        radius("pay", 0, 1, 2),
                        radius("network", 3, 3, 2),
                        new BlastRadius(id("spare"), 0, 0, Optional.empty())),
                structure.blastRadii());
    }

    @Test
    void whatAnApplicationRunsWithoutTakesItDownOnlyThroughWhatNeedsIt() {
        Plan spare = TWO_SHOPS.changing(id("web"), a -> a.needed(Optional.of(false)));
        Plan kept = TWO_SHOPS.changing(id("network"), a -> a.needed(Optional.of(false)));

        assertEquals(
                new BlastRadius(id("web"), 0, 0, Optional.empty()),
                Structure.of(spare).blastRadius(id("web")));
        assertEquals(
                List.of("shop", "bank"),
                Structure.of(kept).fall(List.of(id("network"))).applications().stream()
                        .map(application -> application.id().value())
                        .toList());
        assertEquals(
                List.of(id("gateway"), id("database"), id("keys"), id("network")),
                Structure.of(spare).needs(new ApplicationId("shop")));
    }

    @Test
    void aSharedServiceTakesThoseAlongWhoUseIt() {
        Plan plan =
                plan(
                        List.of(
                                application("shop", 8).using(List.of(new ApplicationId("hub"))),
                                application("mail", 1).using(List.of(new ApplicationId("shop"))),
                                application("hub", 24).shared(true)),
                        List.of("web in shop", "network in hub"));

        var structure = Structure.of(plan);

        assertEquals(radius("network", 0, 3, 1), structure.blastRadius(id("network")));
        assertEquals(
                List.of("shop", "mail", "hub"),
                structure.fall(List.of(id("network"))).applications().stream()
                        .map(a -> a.id().value())
                        .toList());
        assertEquals(
                Optional.of(Duration.ofHours(1)),
                structure.fall(List.of(id("network"))).tightestRto());
        assertEquals(List.of(id("web"), id("network")), structure.needs(new ApplicationId("shop")));
    }

    @Test
    void vaultsPipelinesAndMonitoringAreNotNeededToServe() {
        Plan plan =
                plan(
                        List.of(application("shop", 8)),
                        List.of("web in shop", "vault", "pipeline", "logs"),
                        "web RECOVERS vault",
                        "web DEPLOYS pipeline",
                        "web MONITORS logs");

        var structure = Structure.of(plan);

        assertEquals(Set.of(), structure.fall(List.of(id("vault"))).assets());
        assertEquals(
                List.of(id("vault"), id("pipeline")),
                structure.needs(List.of(id("web")), Sense.RESTORE));
    }

    @Test
    void whatFallsIsTheSameWhetherItIsListedOrCounted() {
        var structure = Structure.of(TWO_SHOPS);

        assertEquals(
                new LinkedHashSet<>(List.of(id("database"), id("gateway"), id("web"), id("pay"))),
                structure.fall(List.of(id("keys"))).assets());
        assertEquals(
                Set.of(id("web"), id("pay")),
                structure.fall(List.of(id("database"), id("gateway"))).assets());
    }

    @Test
    void dataIsPutBackLaterSoItsOwnersComeBackInTheSameWave() {
        var structure = Structure.of(TWO_SHOPS);

        assertEquals(
                List.of(
                        new Wave(1, List.of(id("keys"), id("network"), id("spare")), 0),
                        new Wave(2, List.of(id("gateway"), id("database")), 0),
                        new Wave(3, List.of(id("web"), id("pay")), 0)),
                structure.waves());
    }

    @Test
    void assetsInALoopComeBackTogetherAndTheWaveSaysSo() {
        Plan plan =
                plan(
                        List.of(),
                        List.of("agent", "network", "vm"),
                        "agent NETWORK network",
                        "network DEPLOYS agent",
                        "vm NETWORK network");

        var structure = Structure.of(plan);

        assertEquals(
                List.of(
                        new Wave(1, List.of(id("agent"), id("network")), 2),
                        new Wave(2, List.of(id("vm")), 0)),
                structure.waves());
        assertEquals(List.of(List.of(id("agent"), id("network"))), structure.loops(Sense.RESTORE));
        assertEquals(List.of(), structure.loops(Sense.SERVE));
    }

    @Test
    void everythingGoesThroughAChokePoint() {
        var structure = Structure.of(TWO_SHOPS);

        // the gateway alone leads to the database, the keys and the network; the database to the
        // keys; the network and the keys lead nowhere
        assertEquals(
                List.of(
                        new ChokePoint(radius("database", 3, 2, 2), 1, 2),
                        new ChokePoint(radius("gateway", 2, 2, 2), 3, 4)),
                structure.chokePoints());
    }

    @Test
    void aSecondWayRoundMakesItNoChokePoint() {
        Plan plan =
                plan(
                        List.of(application("shop", 8), application("bank", 2)),
                        List.of("web in shop", "pay in bank", "east", "west", "keys"),
                        "web NETWORK east",
                        "web NETWORK west",
                        "pay NETWORK east",
                        "pay NETWORK west",
                        "east KEYS keys",
                        "west KEYS keys");

        assertEquals(List.of(), Structure.of(plan).chokePoints());
    }

    @Test
    void whatAPersonRejectedIsNoDependency() {
        Plan plan =
                TWO_SHOPS.withDependencies(
                        TWO_SHOPS.dependencies().stream().map(d -> d.rejected(true)).toList());

        assertEquals(radius("keys", 0, 1, 8), Structure.of(plan).blastRadius(id("keys")));
    }

    @Test
    void anEmptyPlanHasNoStructure() {
        var structure = Structure.of(Plan.empty("nothing"));

        assertEquals(List.of(), structure.blastRadii());
        assertEquals(List.of(), structure.waves());
        assertEquals(List.of(), structure.chokePoints());
        assertThrows(IllegalArgumentException.class, () -> structure.blastRadius(id("nothing")));
    }

    static AssetId id(String name) {
        return new AssetId("other/" + name);
    }

    static BlastRadius radius(String name, long assets, int applications, int hours) {
        return new BlastRadius(
                id(name), assets, applications, Optional.of(Duration.ofHours(hours)));
    }

    static Application application(String id, int hours) {
        return Application.named(new ApplicationId(id), id)
                .aiming(
                        new Targets(
                                Optional.of(Duration.ofHours(hours)),
                                Optional.empty(),
                                Optional.empty()));
    }

    /// @param assets `name`, or `name in application`
    /// @param needs `name KIND name`
    static Plan plan(List<Application> applications, List<String> assets, String... needs) {
        var all = new ArrayList<Asset>();
        for (String asset : assets) {
            String[] parts = asset.split(" in ");
            all.add(
                    Asset.of(id(parts[0]), parts[0], "muster/thing", Category.A)
                            .of(
                                    parts.length == 1
                                            ? Optional.empty()
                                            : Optional.of(new ApplicationId(parts[1]))));
        }
        var dependencies = new ArrayList<Dependency>();
        for (String need : needs) {
            String[] parts = need.split(" ");
            dependencies.add(
                    new Dependency(
                            id(parts[0]),
                            id(parts[2]),
                            Kind.valueOf(parts[1]),
                            Dependency.Rule.DRAWN,
                            "",
                            false));
        }
        return Plan.empty("contoso")
                .withApplications(applications)
                .withAssets(all)
                .withDependencies(dependencies);
    }
}
