package app.muster.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class PlanTest {

    private static final Asset DISK =
            Asset.of(new AssetId("other/disk"), "disk", "muster/thing", Category.A);
    private static final Asset VM =
            Asset.of(new AssetId("other/vm"), "vm", "muster/thing", Category.A);
    private static final Dependency NEED =
            new Dependency(
                    VM.id(), DISK.id(), Dependency.Kind.DATA, Dependency.Rule.DRAWN, "", false);

    @Test
    void twoAssetsCannotShareAnId() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Plan.empty("p").withAssets(List.of(VM, VM.noted("again"))));
    }

    @Test
    void whatADependencyNamesThePlanHas() {
        var refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                Plan.empty("p")
                                        .withAssets(List.of(VM))
                                        .withDependencies(List.of(NEED)));
        assertEquals(
                "other/vm needs other/disk, which the plan does not have", refused.getMessage());
    }

    @Test
    void anAssetBelongsToAnApplicationThatThereIs() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        Plan.empty("p")
                                .withAssets(
                                        List.of(VM.of(Optional.of(new ApplicationId("shop"))))));
    }

    @Test
    void aRejectedDependencyIsNoNeed() {
        Plan plan = Plan.empty("p").withAssets(List.of(VM, DISK)).withDependencies(List.of(NEED));
        assertEquals(List.of(NEED), plan.needs().toList());
        assertEquals(
                List.of(), plan.withDependencies(List.of(NEED.rejected(true))).needs().toList());
    }

    @Test
    void changingSeveralAssetsChangesOnlyThose() {
        Plan plan = Plan.empty("p").withAssets(List.of(VM, DISK));
        Plan changed = plan.changing(Set.of(VM.id()), asset -> asset.in(Category.B));
        assertEquals(List.of(VM.in(Category.B), DISK), changed.assets());
        assertThrows(
                IllegalArgumentException.class,
                () -> plan.changing(new AssetId("other/gone"), asset -> asset));
    }

    @ParameterizedTest
    @CsvSource({
        "Online Shop, online-shop",
        "'  Ünï / côde  ', uni-code",
        "'***', unnamed",
        "shop, shop-2"
    })
    void anIdIsMadeOfTheNameAndDiffersFromAllOthers(String name, String expected) {
        assertEquals(expected, Names.idFor(name, List.of("shop")));
    }

    @Test
    void theMeanOfAnEstimateIsThatOfItsPertDistribution() {
        assertEquals(Duration.ofMinutes(25), Estimate.minutes(10, 20, 60).mean());
        assertThrows(IllegalArgumentException.class, () -> Estimate.minutes(10, 5, 60));
    }
}
