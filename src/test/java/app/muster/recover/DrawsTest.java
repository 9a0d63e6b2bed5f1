package app.muster.recover;

import static app.muster.recover.Plans.OPERATOR;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.plan.Estimate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class DrawsTest {

    private static final int MANY = 400_000;

    /// What one in a thousand samples of that size exceeds: 1.95 / sqrt(n).
    private static final double CHANCE = 1.95 / Math.sqrt(MANY);

    /// What the tables may be off by.
    private static final double TABLES = 0.002;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.123, 0.25, 0.5, 0.77, 1})
    void theDrawsFollowTheBetaDistribution(double mode) {
        long width = 1_000_000;
        Draws draws = draws(0, seconds(0, Math.round(mode * width), width));
        int[] drawn = new int[MANY];
        for (int trial = 0; trial < MANY; trial++) {
            drawn[trial] = draws.duration(0, Draws.stream(11, trial));
        }
        Arrays.sort(drawn);

        double[] beta = beta(1 + 4 * mode, 5 - 4 * mode);
        double distance = 0;
        for (int i = 0; i < MANY; i++) {
            double share = beta[(int) ((long) drawn[i] * (beta.length - 1) / width)];
            distance = Math.max(distance, Math.abs(share - (i + 0.5) / MANY));
        }

        assertTrue(distance < CHANCE + TABLES, "distance " + distance);
    }

    @Test
    void theMeanIsThatOfThePertWhereverTheLikeliestStands() {
        for (int likely = 0; likely <= 1_000; likely += 37) {
            Draws draws = draws(0, seconds(0, likely, 1_000));
            long sum = 0;
            for (int trial = 0; trial < MANY / 4; trial++) {
                sum += draws.duration(0, Draws.stream(5, trial));
            }
            // five standard errors of a mean whose spread is at most 190
            assertEquals(
                    (4.0 * likely + 1_000) / 6,
                    sum / (MANY / 4.0),
                    5 * 190 / Math.sqrt(MANY / 4.0),
                    "likely " + likely);
        }
    }

    @Test
    void failedAttemptsAreMadeAgain() {
        Draws draws = draws(0.25, seconds(60, 60, 60));
        long sum = 0;
        for (int trial = 0; trial < MANY; trial++) {
            sum += draws.duration(0, Draws.stream(3, trial));
        }

        // (1 - 0.25^8) / (1 - 0.25) attempts of a minute; their spread is two thirds of one
        assertEquals(80, sum / (double) MANY, 5 * 40 / Math.sqrt(MANY));
        assertEquals(
                80,
                new Pace(0.25, 0.25, Optional.empty()).mean(step(seconds(60, 60, 60)), ""),
                0.01);
    }

    @Test
    void drawingAllAtOnceGivesTheSameAsDrawingOne() {
        Draws draws =
                new Draws(
                        List.of(job(seconds(1, 5, 90)), job(seconds(7, 7, 7), seconds(3, 40, 50))),
                        new int[] {0, 1},
                        List.of("", ""),
                        Conditions.of(Crews.AS_PLANNED),
                        new Pace(0, 0, Optional.empty()));
        int[] drawn = new int[2];
        for (int trial = 0; trial < 1_000; trial++) {
            long stream = Draws.stream(9, trial);
            draws.draw(stream, drawn);
            assertEquals(draws.duration(0, stream), drawn[0]);
            assertEquals(draws.duration(1, stream), drawn[1]);
        }
    }

    @Test
    void allThatIsInOneRegionIsSlowTogether() {
        Conditions slow = Conditions.of(Crews.AS_PLANNED).slowed(new Conditions.Slowness(1, 1, 7));
        Draws draws =
                new Draws(
                        List.of(
                                job(seconds(1_000, 1_000, 1_000)),
                                job(seconds(500, 500, 500)),
                                job(seconds(1_000, 1_000, 1_000))),
                        new int[] {0, 1, 2},
                        List.of("westeurope", "westeurope", ""),
                        slow,
                        new Pace(0, 0, slow.slowness()));
        double sum = 0;
        for (int trial = 0; trial < MANY; trial++) {
            long stream = Draws.stream(2, trial);
            int first = draws.duration(0, stream);
            assertEquals(first / 2.0, draws.duration(1, stream), 1);
            assertEquals(1_000, draws.duration(2, stream));
            sum += first;
        }

        // (1 + 4 + 7) / 6 times as long
        assertEquals(2_000, sum / MANY, 5 * 900 / Math.sqrt(MANY));
    }

    private static Draws draws(double failures, Estimate estimate) {
        return new Draws(
                List.of(job(estimate)),
                new int[1],
                List.of(""),
                Conditions.of(Crews.AS_PLANNED),
                new Pace(failures, failures, Optional.empty()));
    }

    private static Job job(Estimate... estimates) {
        return new Job(
                0,
                List.of(),
                Job.Kind.RESTORE,
                "",
                Arrays.stream(estimates).map(DrawsTest::step).toList(),
                Dispatch.NONE,
                Dispatch.NONE);
    }

    private static app.muster.plan.Step step(Estimate estimate) {
        return Plans.step(1, OPERATOR, true, estimate);
    }

    private static Estimate seconds(long least, long likely, long most) {
        return new Estimate(
                Duration.ofSeconds(least), Duration.ofSeconds(likely), Duration.ofSeconds(most));
    }

    /// The distribution function of a beta distribution at 200,001 places, by Simpson's rule.
    private static double[] beta(double a, double b) {
        int cells = 200_000;
        double[] below = new double[cells + 1];
        for (int i = 1; i <= cells; i++) {
            double left = density((i - 1.0) / cells, a, b);
            double middle = density((i - 0.5) / cells, a, b);
            double right = density((double) i / cells, a, b);
            below[i] = below[i - 1] + (left + 4 * middle + right) / 6;
        }
        return Arrays.stream(below).map(sum -> sum / below[cells]).toArray();
    }

    private static double density(double x, double a, double b) {
        return Math.pow(x, a - 1) * Math.pow(1 - x, b - 1);
    }
}
