package app.muster.mapping;

import static app.muster.mapping.Estate.ERP;
import static app.muster.mapping.Estate.HUB;
import static app.muster.mapping.Estate.SHOP;
import static app.muster.mapping.Estate.plan;
import static app.muster.mapping.Estate.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.mapping.EffectiveTargets.Target;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.plan.Targets;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class EffectiveTargetsTest {

    @Test
    void aSharedServiceIsAskedWhatItsStrictestUserAsks() {
        Plan plan =
                plan().changing(SHOP, a -> a.using(List.of(HUB)).aiming(hours(4, 1, 24)).inTier(1))
                        .changing(ERP, a -> a.using(List.of(HUB)).aiming(hours(8, 1, 48)).inTier(2))
                        .changing(HUB, a -> a.aiming(hours(6, 2, 12)).inTier(2));

        EffectiveTargets hub = EffectiveTargets.of(plan).getLast();

        assertEquals(
                new EffectiveTargets(
                        HUB,
                        target(6, 4, SHOP),
                        new Target<>(
                                Optional.of(Duration.ofHours(2)),
                                Optional.of(Duration.ofHours(1)),
                                List.of(SHOP, ERP)),
                        new Target<>(
                                Optional.of(Duration.ofHours(12)),
                                Optional.of(Duration.ofHours(12)),
                                List.of()),
                        new Target<>(Optional.of(2), Optional.of(1), List.of(SHOP)),
                        List.of(SHOP, ERP)),
                hub);
        assertEquals(true, hub.isContradicted());
        assertEquals(false, hub.mtd().isContradicted());
    }

    @Test
    void whatIsUsedBehindWhatIsUsedCountsAndSoDoAssets() {
        AssetId web = vm("a", "web");
        AssetId core = vm("b", "core");
        Plan plan =
                plan(web, core)
                        .changing(web, a -> a.of(Optional.of(SHOP)))
                        .changing(core, a -> a.of(Optional.of(ERP)))
                        .withDependencies(
                                List.of(
                                        new Dependency(
                                                web,
                                                core,
                                                Dependency.Kind.DATA,
                                                Dependency.Rule.REFERENCE,
                                                "",
                                                false)))
                        .changing(SHOP, a -> a.aiming(hours(1, 1, 1)))
                        .changing(ERP, a -> a.using(List.of(HUB)));

        EffectiveTargets hub = EffectiveTargets.of(plan).getLast();

        assertEquals(
                new Target<>(Optional.empty(), Optional.of(Duration.ofHours(1)), List.of(SHOP)),
                hub.rto());
        assertEquals(List.of(SHOP, ERP), hub.users());
        assertEquals(false, hub.isContradicted());
    }

    @Test
    void aCircleOfUsersEnds() {
        Plan plan =
                plan().changing(SHOP, a -> a.using(List.of(ERP)).aiming(hours(4, 4, 4)))
                        .changing(ERP, a -> a.using(List.of(SHOP)));

        assertEquals(
                List.of(List.of(ERP), List.of(SHOP), List.of()),
                EffectiveTargets.of(plan).stream().map(EffectiveTargets::users).toList());
    }

    private static Target<Duration> target(
            int own, int effective, app.muster.plan.ApplicationId forcedBy) {
        return new Target<>(
                Optional.of(Duration.ofHours(own)),
                Optional.of(Duration.ofHours(effective)),
                List.of(forcedBy));
    }

    private static Targets hours(int rto, int rpo, int mtd) {
        return Targets.of(Duration.ofHours(rto), Duration.ofHours(rpo), Duration.ofHours(mtd));
    }
}
