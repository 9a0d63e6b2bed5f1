package app.muster.recover;

import static app.muster.recover.Plans.OPERATOR;
import static app.muster.recover.Plans.lost;
import static app.muster.recover.Plans.plan;
import static app.muster.recover.Plans.step;
import static app.muster.recover.Plans.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.catalogue.RecoveryFacts;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Trials against what can be calculated.
class SpreadTest {

    private static final int MANY = 40_000;
    private static final Duration RTO = Duration.ofHours(2);

    @Test
    void theLaterOfTwoLopsidedTimesHasTheMeanThatNumericIntegrationGives() throws Exception {
        Chance chance =
                run(
                        plan(RTO, List.of("a", "b")),
                        catalogue(waits("a", 0, 10, 60), waits("b", 0, 45, 60)),
                        conditions());

        // mode 1/6: Beta(5/3, 13/3); mode 3/4: Beta(4, 2)
        double mean = 60 * meanOfLater(5 / 3.0, 13 / 3.0, 4, 2);
        assertEquals(mean, minutes(chance.mean()), 5 * 11 / Math.sqrt(MANY));
    }

    @Test
    void onePersonTakesTheSumOfAllTheWork() throws Exception {
        Chance chance =
                run(
                        plan(RTO, List.of("a", "b", "c")),
                        catalogue(
                                hands("a", 0, 10, 20), hands("b", 0, 30, 60), hands("c", 5, 6, 7)),
                        conditions());

        assertEquals(10 + 30 + 6, minutes(chance.mean()), 5 * 13 / Math.sqrt(MANY));
    }

    @Test
    void detectionAndDecisionComeBeforeTheWorkAndHaveTheirShareOfTheSpread() throws Exception {
        Conditions late =
                conditions().noticed(Estimate.minutes(0, 60, 120), Estimate.minutes(10, 10, 10));

        Chance chance = run(plan(RTO, List.of("a")), catalogue(waits("a", 0, 30, 60)), late);

        assertEquals(60 + 10 + 30, minutes(chance.mean()), 5 * 26 / Math.sqrt(MANY));
        // all are Beta(3, 3): variances as 120² to 60²
        assertEquals(0.8, chance.drivers().getFirst().share(), 0.03);
        assertEquals("Time to detection", chance.drivers().getFirst().title());
        assertEquals(0.2, chance.drivers().get(1).share(), 0.04);
        assertEquals(Optional.of(Plans.id("a")), chance.drivers().get(1).asset());
    }

    @Test
    void whatIsOffTheWayToAnApplicationHasNoShareInItsSpread() throws Exception {
        Chance chance =
                run(
                        plan(RTO, List.of("a", "b")),
                        catalogue(waits("a", 0, 1, 2), waits("b", 20, 30, 60)),
                        conditions());

        assertEquals(1, chance.drivers().size());
        assertEquals(Optional.of(Plans.id("b")), chance.drivers().getFirst().asset());
        assertEquals(1, chance.drivers().getFirst().share(), 1e-9);
    }

    @Test
    void theSameSeedGivesTheSameWithAnyNumberOfThreadsWhateverElseIsDrawn() throws Exception {
        Plan plan = plan(RTO, List.of("a", "b", "c"), "c needs a");
        Catalogue catalogue =
                catalogue(hands("a", 1, 10, 50), hands("b", 5, 20, 30), waits("c", 5, 6, 30));
        Conditions all =
                conditions()
                        .noticed(Estimate.minutes(1, 2, 9), Estimate.minutes(0, 5, 7))
                        .slowed(new Conditions.Slowness(1, 1, 3))
                        .failing(true);

        Chance alone = run(plan, catalogue, all);
        try (ExecutorService three = Executors.newFixedThreadPool(3)) {
            Trials together =
                    Trials.run(
                            plan,
                            catalogue,
                            lost(List.of("a", "b", "c")),
                            all,
                            MANY,
                            7,
                            three,
                            Progress.NONE);
            assertEquals(alone, together.applications().getFirst());
        }
    }

    @Test
    void theQuantilesAreInOrderAndTheHistogramHoldsEveryTrial() throws Exception {
        Chance chance =
                run(plan(RTO, List.of("a")), catalogue(waits("a", 0, 30, 60)), conditions());

        assertEquals(
                MANY, chance.histogram().orElseThrow().counts().stream().mapToInt(n -> n).sum());
        assertEquals(30, minutes(chance.half()), 0.3);
        assertEquals(45.2, minutes(chance.nineOfTen()), 0.3);
        // F(0.8107) = 0.95 for Beta(3, 3)
        assertEquals(48.6, minutes(chance.nineteenOfTwenty()), 0.3);
    }

    private static Conditions conditions() {
        return Conditions.of(Crews.AS_PLANNED);
    }

    private static PlaybookTemplate waits(String key, long least, long likely, long most) {
        return template(key, true, step(1, OPERATOR, false, Estimate.minutes(least, likely, most)));
    }

    private static PlaybookTemplate hands(String key, long least, long likely, long most) {
        return template(key, true, step(1, OPERATOR, true, Estimate.minutes(least, likely, most)));
    }

    private static Catalogue catalogue(PlaybookTemplate... templates) {
        return new Catalogue(
                Map.of(),
                List.of(),
                "test/1",
                List.of(),
                List.of(templates),
                new RecoveryFacts(List.of(), Optional.empty(), 0.2, 0.1, Optional.empty()));
    }

    private static Chance run(Plan plan, Catalogue catalogue, Conditions conditions)
            throws Exception {
        return Trials.run(
                        plan,
                        catalogue,
                        plan.assets().stream().map(a -> lost(a.id().shortName())).toList(),
                        conditions,
                        MANY,
                        7,
                        Runnable::run,
                        Progress.NONE)
                .applications()
                .getFirst();
    }

    /// 1 - ∫ F G for two beta distributions between 0 and 1.
    private static double meanOfLater(double a, double b, double c, double d) {
        int cells = 100_000;
        double[] first = sums(a, b, cells);
        double[] second = sums(c, d, cells);
        double area = 0;
        for (int i = 0; i < cells; i++) {
            area += (first[i] * second[i] + first[i + 1] * second[i + 1]) / 2 / cells;
        }
        return 1 - area;
    }

    private static double[] sums(double a, double b, int cells) {
        double[] sums = new double[cells + 1];
        for (int i = 0; i < cells; i++) {
            double x = (i + 0.5) / cells;
            sums[i + 1] = sums[i] + Math.pow(x, a - 1) * Math.pow(1 - x, b - 1);
        }
        double all = sums[cells];
        for (int i = 0; i <= cells; i++) {
            sums[i] /= all;
        }
        return sums;
    }

    private static double minutes(Optional<Duration> time) {
        return time.orElseThrow().toMillis() / 60_000.0;
    }
}
