package app.muster.recover;

import static app.muster.recover.Plans.catalogue;
import static app.muster.recover.Plans.hands;
import static app.muster.recover.Plans.lost;
import static app.muster.recover.Plans.minutes;
import static app.muster.recover.Plans.plan;
import static app.muster.recover.Plans.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.catalogue.RecoveryFacts;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class AccessTest {

    private static final Plan SHOP = plan(Duration.ofHours(1), List.of("a"));

    @Test
    void nothingIsRestoredBeforeIdentityAndAccessAreTakenBack() {
        Schedule schedule =
                Recovery.of(
                        SHOP,
                        catalogue(hands("a", 10)),
                        lost(List.of("a")),
                        Conditions.of(Crews.AS_PLANNED)
                                .noticed(Estimate.minutes(30, 30, 30), Estimate.minutes(15, 15, 15))
                                .takingAccessBack(
                                        List.of(
                                                Estimate.minutes(20, 20, 20),
                                                Estimate.minutes(40, 40, 40))));

        assertEquals(Duration.ofMinutes(60), schedule.access());
        assertEquals(Duration.ofMinutes(30 + 15 + 20 + 40), schedule.tasks().getFirst().start());
        assertEquals(
                "waits until identity and access are taken back",
                schedule.tasks().getFirst().waitsFor());
        assertEquals(Duration.ofMinutes(115), schedule.makespan());
    }

    @Test
    void itsSpreadCountsInTheTrialsAndIsNamedAmongWhatTheSpreadComesFrom() throws Cancelled {
        Trials trials =
                Trials.run(
                        SHOP,
                        catalogue(hands("a", 10)),
                        lost(List.of("a")),
                        Conditions.of(Crews.AS_PLANNED)
                                .takingAccessBack(List.of(Estimate.minutes(0, 60, 120))),
                        4_000,
                        1,
                        Runnable::run,
                        Progress.NONE);

        Chance shop = trials.applications().getFirst();
        // beta(3, 3) between 0 and 2 h: mean 60 min, and P90 at 0.7574 of them
        assertEquals(70.0, shop.mean().orElseThrow().toSeconds() / 60.0, 1.5);
        assertEquals(10 + 0.7534 * 120, shop.nineOfTen().orElseThrow().toSeconds() / 60.0, 2.5);
        assertEquals("Time to take access back", shop.drivers().getFirst().title());
        assertEquals(1.0, shop.drivers().getFirst().share(), 1e-6);
    }

    @Test
    void theCataloguesPlaybookCountsUntilThePlanHasOneOfItsOwn() {
        Catalogue catalogue =
                new Catalogue(
                        Map.of(),
                        List.of(),
                        "test/1",
                        List.of(),
                        List.of(template("first", true, minutes(1, Plans.OWNER, true, 25))),
                        new RecoveryFacts(List.of(), Optional.empty(), 0, 0, Optional.of("first")));

        assertEquals(List.of(Estimate.minutes(25, 25, 25)), Access.takenBack(SHOP, catalogue));
        assertEquals(List.of(), Access.takenBack(SHOP, catalogue()));
    }

    @Test
    void theBuiltInCatalogueTakesTwoAndAHalfHoursForIt() {
        List<Estimate> steps = Access.takenBack(SHOP, CatalogueReader.builtIn());

        assertEquals(6, steps.size());
        long mean = steps.stream().mapToLong(step -> Math.round(Pace.mean(step))).sum();
        // (5+60+60)/6 + (2+20+20)/6 + (5+40+30)/6 + (20+240+240)/6 + (5+80+90)/6 + (2+20+10)/6 min
        assertEquals(9_490, mean, 1);
    }

    @Test
    void whereItIsNotCountedTheAnswerSaysSo() {
        Conditions without = Conditions.of(Crews.AS_PLANNED);
        Conditions with = without.takingAccessBack(List.of(Estimate.minutes(5, 5, 5)));

        assertTrue(assumes(without));
        assertFalse(assumes(with));
    }

    private static boolean assumes(Conditions conditions) {
        return Recovery.of(SHOP, CatalogueReader.builtIn(), lost(List.of("a")), conditions)
                .assumptions()
                .stream()
                .anyMatch(said -> said.contains("taking identity and access back"));
    }
}
