package app.muster.recover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Dependency.Kind;
import app.muster.plan.Dependency.Rule;
import app.muster.plan.Plan;
import app.muster.recover.Loop.Why;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class BootstrapLoopsTest {

    @Test
    void aPipelineWhoseAgentLivesInTheNetworkItBuilds() {
        Plan plan =
                plan(
                        List.of(
                                asset("pipeline", Category.E),
                                asset("agent", Category.A),
                                asset("network", Category.D),
                                asset("shop", Category.B)),
                        need("pipeline", "agent", Kind.COMPUTE),
                        need("agent", "network", Kind.NETWORK),
                        need("network", "pipeline", Kind.DEPLOYS),
                        need("shop", "network", Kind.NETWORK));

        var found = BootstrapLoops.of(plan);

        assertEquals(1, found.loops().size());
        Loop loop = found.loops().getFirst();
        assertEquals(Why.AUTOMATION, loop.why());
        assertEquals(
                List.of(
                        "pipeline needs agent, because it runs on it.",
                        "agent needs network, because it is reached through it.",
                        "network needs pipeline, because that builds it."),
                loop.story());
        assertTrue(loop.meaning().contains("nothing can be built"), loop.meaning());
        assertTrue(loop.remedy().contains("second way to deploy"), loop.remedy());
        assertEquals(List.of(), found.plain());
    }

    @Test
    void aVaultWhoseKeyWouldHaveToComeBackFromIt() {
        Plan plan =
                plan(
                        List.of(
                                asset("backup-vault", Category.C),
                                asset("key-vault", Category.B),
                                asset("account", Category.B)),
                        need("backup-vault", "key-vault", Kind.KEYS),
                        need("key-vault", "account", Kind.DATA),
                        need("account", "backup-vault", Kind.RECOVERS));

        var found = BootstrapLoops.of(plan);

        assertEquals(List.of(Why.KEY_OF_BACKUP), found.loops().stream().map(Loop::why).toList());
        assertEquals(
                List.of("backup-vault", "key-vault", "account"),
                found.loops().getFirst().assets().stream().map(AssetId::shortName).toList());
    }

    @Test
    void aRunbookThatSignsInWithAnIdentityItMustRebuild() {
        Plan plan =
                plan(
                        List.of(asset("automation", Category.E), asset("identity", Category.D)),
                        need("automation", "identity", Kind.IDENTITY),
                        need("identity", "automation", Kind.DEPLOYS));

        assertEquals(
                List.of(Why.AUTOMATION),
                BootstrapLoops.of(plan).loops().stream().map(Loop::why).toList());
    }

    @Test
    void aVaultThatIsReachedThroughWhatItRestores() {
        Plan plan =
                plan(
                        List.of(asset("vault", Category.C), asset("controller", Category.A)),
                        need("vault", "controller", Kind.IDENTITY),
                        need("controller", "vault", Kind.RECOVERS));

        assertEquals(
                List.of(Why.BACKUP),
                BootstrapLoops.of(plan).loops().stream().map(Loop::why).toList());
    }

    @Test
    void aKeyBehindItsOwnLock() {
        Plan plan =
                plan(
                        List.of(asset("key-vault", Category.B), asset("disk", Category.A)),
                        need("disk", "key-vault", Kind.KEYS),
                        need("key-vault", "disk", Kind.DATA));

        assertEquals(
                List.of(Why.KEY), BootstrapLoops.of(plan).loops().stream().map(Loop::why).toList());
    }

    @Test
    void networksThatArePeeredAndServersThatFailOverArePlain() {
        Plan plan =
                plan(
                        List.of(
                                asset("hub", Category.D),
                                asset("spoke", Category.D),
                                asset("sql1", Category.B),
                                asset("sql2", Category.B)),
                        need("hub", "spoke", Kind.NETWORK),
                        need("spoke", "hub", Kind.NETWORK),
                        need("sql1", "sql2", Kind.RECOVERS),
                        need("sql2", "sql1", Kind.RECOVERS));

        var found = BootstrapLoops.of(plan);

        assertEquals(List.of(), found.loops());
        assertEquals(List.of(Why.PLAIN, Why.PLAIN), found.plain().stream().map(Loop::why).toList());
        assertEquals("", found.plain().getFirst().remedy());
    }

    @Test
    void monitoringAndWhatAPersonRejectedCloseNoLoop() {
        Plan plan =
                plan(
                        List.of(asset("workspace", Category.C), asset("automation", Category.E)),
                        need("automation", "workspace", Kind.MONITORS),
                        need("workspace", "automation", Kind.DEPLOYS));

        assertEquals(new BootstrapLoops(List.of(), List.of(), 0), BootstrapLoops.of(plan));
        Plan rejected =
                plan(
                        List.of(asset("vault", Category.C), asset("vm", Category.A)),
                        need("vault", "vm", Kind.COMPUTE).rejected(true),
                        need("vm", "vault", Kind.RECOVERS));
        assertEquals(new BootstrapLoops(List.of(), List.of(), 0), BootstrapLoops.of(rejected));
    }

    @Test
    void aShorterHarmlessLoopDoesNotHideTheOneThroughTheKey() {
        Plan plan =
                plan(
                        List.of(
                                asset("db", Category.B),
                                asset("kv", Category.D),
                                asset("vnet", Category.D),
                                asset("peer", Category.B)),
                        need("db", "kv", Kind.KEYS),
                        need("kv", "vnet", Kind.NETWORK),
                        need("vnet", "db", Kind.DATA),
                        need("db", "peer", Kind.DATA),
                        need("peer", "db", Kind.DATA));

        var found = BootstrapLoops.of(plan);

        assertEquals(List.of(Loop.Why.KEY), found.loops().stream().map(Loop::why).toList());
        assertEquals(3, found.loops().getFirst().steps().size());
    }

    /// A hundred thousand assets in one ring, with ten thousand vaults: one way round tells all.
    @Test
    void aRingOfAHundredThousandEnds() {
        int count = 100_000;
        var assets = new ArrayList<Asset>();
        var needs = new ArrayList<Dependency>();
        for (int i = 0; i < count; i++) {
            assets.add(asset("a%06d".formatted(i), i % 10 == 0 ? Category.C : Category.A));
            needs.add(need("a%06d".formatted(i), "a%06d".formatted((i + 1) % count), Kind.COMPUTE));
        }

        var found = BootstrapLoops.of(plan(assets, needs.toArray(Dependency[]::new)));

        assertEquals(List.of(count), found.loops().stream().map(l -> l.steps().size()).toList());
        assertEquals(0, found.more());
    }

    private static Plan plan(List<Asset> assets, Dependency... needs) {
        return Plan.empty("contoso").withAssets(assets).withDependencies(List.of(needs));
    }

    private static Asset asset(String name, Category category) {
        return Asset.of(Plans.id(name), name, "muster/thing", category);
    }

    private static Dependency need(String from, String to, Kind kind) {
        return new Dependency(Plans.id(from), Plans.id(to), kind, Rule.DRAWN, "", false);
    }
}
