package app.muster.recover;

import static app.muster.recover.Plans.OPERATOR;
import static app.muster.recover.Plans.catalogue;
import static app.muster.recover.Plans.lost;
import static app.muster.recover.Plans.plan;
import static app.muster.recover.Plans.step;
import static app.muster.recover.Plans.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Step;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class TrialsTest {

    private static final int MANY = 40_000;
    private static final Duration RTO = Duration.ofMinutes(60);

    /// The standard error of a mean of that many PERT times between 0 and 60 minutes is 0.06
    /// minutes; 0.2 minutes are more than three of them.
    private static final double MEAN_ERROR = 0.2;

    @Test
    void aChainsMeanIsTheSumOfItsMeans() throws Exception {
        Plan plan = plan(RTO, List.of("a", "b"), "b needs a");
        Catalogue catalogue =
                catalogue(
                        pert("a", Estimate.minutes(0, 10, 60)),
                        pert("b", Estimate.minutes(5, 30, 40)));

        Chance chance = run(plan, catalogue, 7).applications().getFirst();

        // (0 + 40 + 60) / 6 + (5 + 120 + 40) / 6
        assertEquals(100 / 6.0 + 165 / 6.0, mean(chance), MEAN_ERROR);
    }

    @Test
    void theLaterOfTwoSymmetricTimesHasTheMeanThatTheoryGives() throws Exception {
        Plan plan = plan(RTO, List.of("a", "b"));
        Catalogue catalogue =
                catalogue(
                        pert("a", Estimate.minutes(0, 30, 60)),
                        pert("b", Estimate.minutes(0, 30, 60)));

        Chance chance = run(plan, catalogue, 7).applications().getFirst();

        // Beta(3, 3) has the distribution function x³(10 - 15x + 6x²); the later of two has the
        // mean
        // 1 - ∫F² = 281/462.
        assertEquals(60 * 281 / 462.0, mean(chance), MEAN_ERROR);
    }

    /// Eight times nine years are more seconds than a small number holds.
    @Test
    void whatTakesLongerThanAnybodyPlansIsNotBackAtOnce() throws Exception {
        long nineYears = 9L * 365 * 24 * 60;
        Step[] steps = new Step[8];
        for (int i = 0; i < steps.length; i++) {
            steps[i] =
                    step(i + 1, OPERATOR, true, Estimate.minutes(nineYears, nineYears, nineYears));
        }
        Chance chance =
                run(plan(RTO, List.of("a")), catalogue(template("a", true, steps)), 7)
                        .applications()
                        .getFirst();

        assertEquals(0.0, chance.rto().orElseThrow().value());
        assertEquals(true, chance.half().orElseThrow().toDays() > 30 * 365);
    }

    @Test
    void halfAndNineOfTenAreTheQuantilesOfASingleStep() throws Exception {
        Plan plan = plan(RTO, List.of("a"));
        Catalogue catalogue = catalogue(pert("a", Estimate.minutes(0, 30, 60)));

        Chance chance = run(plan, catalogue, 3).applications().getFirst();

        assertEquals(30, chance.half().map(Duration::toSeconds).orElseThrow() / 60.0, 0.3);
        // F(0.7534) = 0.9 for Beta(3, 3)
        assertEquals(45.2, chance.nineOfTen().map(Duration::toSeconds).orElseThrow() / 60.0, 0.3);
    }

    @Test
    void theChanceToMakeItsTimeLiesInItsInterval() throws Exception {
        Plan plan = plan(Duration.ofMinutes(30), List.of("a"));
        Catalogue catalogue = catalogue(pert("a", Estimate.minutes(0, 30, 60)));

        Chance.Share share = run(plan, catalogue, 5).applications().getFirst().rto().orElseThrow();

        assertEquals(0.5, share.value(), 0.01);
        assertEquals(0.0098, share.high() - share.low(), 0.0001);
    }

    @Test
    void wilsonsIntervalIsTheOneInTheTextbook() {
        Chance.Share share = Chance.Share.of(8, 10);

        assertEquals(0.8, share.value());
        assertEquals(0.4902, share.low(), 0.0001);
        assertEquals(0.9433, share.high(), 0.0001);
    }

    @Test
    void certainDurationsGiveWhatTheScheduleGives() throws Exception {
        Plan plan = plan(RTO, List.of("a", "b", "c"), "c needs a");
        Catalogue catalogue =
                catalogue(Plans.hands("a", 10), Plans.hands("b", 30), Plans.hands("c", 25));
        List<Loss> losses = lost(List.of("a", "b", "c"));

        Optional<Duration> scheduled =
                Recovery.of(plan, catalogue, losses, Crews.AS_PLANNED)
                        .applications()
                        .getFirst()
                        .back();

        Chance chance =
                Trials.run(
                                plan,
                                catalogue,
                                losses,
                                Crews.AS_PLANNED,
                                10,
                                1,
                                Runnable::run,
                                Progress.NONE)
                        .applications()
                        .getFirst();

        assertEquals(scheduled, chance.mean());
        assertEquals(scheduled, chance.half());
        assertEquals(scheduled, chance.nineteenOfTwenty());
        assertEquals(Optional.of(Chance.Share.of(0, 10)), chance.rto());
        assertEquals(List.of(), chance.drivers());
    }

    @Test
    void theSameSeedGivesTheSameResultWithOneThreadAndWithTwo() throws Exception {
        Plan plan = plan(RTO, List.of("a", "b", "c"), "c needs a");
        Catalogue catalogue =
                catalogue(
                        pert("a", Estimate.minutes(1, 10, 50)),
                        pert("b", Estimate.minutes(5, 20, 30)),
                        pert("c", Estimate.minutes(5, 6, 30)));
        List<Loss> losses = lost(List.of("a", "b", "c"));

        Trials alone =
                Trials.run(
                        plan,
                        catalogue,
                        losses,
                        Crews.AS_PLANNED,
                        7_777,
                        42,
                        Runnable::run,
                        Progress.NONE);

        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            assertEquals(
                    alone,
                    Trials.run(
                            plan,
                            catalogue,
                            losses,
                            Crews.AS_PLANNED,
                            7_777,
                            42,
                            two,
                            Progress.NONE));
        }
    }

    @Test
    void cancelledTrialsStop() {
        Progress cancelling =
                (_, _, _) -> {
                    throw new Cancelled();
                };

        assertThrows(
                Cancelled.class,
                () ->
                        Trials.run(
                                plan(RTO, List.of("a")),
                                catalogue(),
                                List.of(),
                                Crews.AS_PLANNED,
                                10,
                                1,
                                Runnable::run,
                                cancelling));
    }

    private static PlaybookTemplate pert(String key, Estimate estimate) {
        return template(key, true, step(1, OPERATOR, false, estimate));
    }

    private static Trials run(Plan plan, Catalogue catalogue, long seed) throws Cancelled {
        List<Loss> losses =
                plan.assets().stream().map(asset -> lost(asset.id().shortName())).toList();
        return Trials.run(
                plan,
                catalogue,
                losses,
                Crews.AS_PLANNED,
                MANY,
                seed,
                Runnable::run,
                Progress.NONE);
    }

    private static double mean(Chance chance) {
        return chance.mean().orElseThrow().toMillis() / 60_000.0;
    }
}
