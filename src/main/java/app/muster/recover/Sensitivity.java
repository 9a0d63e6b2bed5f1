package app.muster.recover;

import app.muster.plan.AssetId;
import app.muster.plan.Step;
import app.muster.work.Cancelled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds what the spread of each time to service comes from: the square of its correlation with the
/// duration of each job, with detection, decision and the factor of each region, over the first of
/// the trials. For a sum of independent durations that is exactly each one's share of the variance.
///
/// @see "A. Saltelli et al., Global Sensitivity Analysis: The Primer, 2008, chapter 1.2.5"
final class Sensitivity {

    private static final int MOST_TRIALS = 2_000;
    private static final int FEWEST_TRIALS = 200;
    private static final int MOST_DRAWS = 6_000_000;
    private static final int NAMED = 5;
    private static final double LEAST_SHARE = 0.01;

    private final Operation operation;
    private final Draws draws;
    private final long seed;
    private final int jobs;
    private final List<String> regions;

    Sensitivity(Operation operation, Draws draws, long seed) {
        this.operation = operation;
        this.draws = draws;
        this.seed = seed;
        jobs = operation.agenda.work().size();
        regions = draws.regions();
    }

    /// @param backs for each goal the time to service of each trial
    /// @return for each goal what matters, most first
    List<List<Driver>> drivers(int[][] backs, Portions portions) throws Cancelled {
        int columns = jobs + Draws.BEFORE + regions.size();
        int trials = backs.length == 0 ? 0 : Math.min(backs[0].length, most(columns));
        double[][] outcomes = new double[backs.length][];
        Arrays.setAll(
                outcomes,
                goal -> centred(Arrays.stream(backs[goal], 0, trials).asDoubleStream().toArray()));
        double[][] shares = new double[backs.length][columns];
        if (trials > 1) {
            portions.each(
                    columns,
                    Math.clamp(1_000_000 / trials, 1, columns),
                    (from, to) -> fill(shares, outcomes, trials, from, to));
        }
        return Arrays.stream(shares).map(row -> named(row, trials)).toList();
    }

    private static int most(int columns) {
        return Math.clamp(MOST_DRAWS / columns, FEWEST_TRIALS, MOST_TRIALS);
    }

    private void fill(double[][] shares, double[][] outcomes, int trials, int from, int to) {
        long[] streams = new long[trials];
        Arrays.setAll(streams, trial -> Draws.stream(seed, trial));
        double[] drawn = new double[trials];
        for (int column = from; column < to; column++) {
            boolean varies = false;
            for (int trial = 0; trial < trials; trial++) {
                drawn[trial] = value(column, streams[trial]);
                varies |= drawn[trial] != drawn[0];
            }
            if (varies) {
                centred(drawn);
                for (int goal = 0; goal < outcomes.length; goal++) {
                    shares[goal][column] = dot(drawn, outcomes[goal]);
                }
            }
        }
    }

    private double value(int column, long stream) {
        return column < jobs + Draws.BEFORE
                ? draws.duration(column, stream)
                : draws.factor(column - jobs - Draws.BEFORE, stream);
    }

    /// Moves the values to mean 0 and scales them to length 1; all 0 if they do not vary.
    private static double[] centred(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value;
        }
        mean /= values.length;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
            squares += values[i] * values[i];
        }
        double scale = squares == 0 ? 0 : 1 / Math.sqrt(squares);
        for (int i = 0; i < values.length; i++) {
            values[i] *= scale;
        }
        return values;
    }

    private static double dot(double[] a, double[] b) {
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 1 < a.length; i += 2) {
            even += a[i] * b[i];
            odd += a[i + 1] * b[i + 1];
        }
        return even + odd + (i < a.length ? a[i] * b[i] : 0);
    }

    /// Leaves out what may be chance alone: below three standard errors of a correlation.
    private List<Driver> named(double[] correlations, int trials) {
        var drivers = new ArrayList<Driver>();
        double noise = Math.max(LEAST_SHARE, 9.0 / Math.max(1, trials));
        for (int column = 0; column < correlations.length; column++) {
            double share = correlations[column] * correlations[column];
            if (correlations[column] > 0 && share >= noise) {
                drivers.add(driver(column, Math.min(1, share)));
            }
        }
        drivers.sort(Comparator.comparingDouble((Driver driver) -> -driver.share()));
        return List.copyOf(drivers.subList(0, Math.min(NAMED, drivers.size())));
    }

    private Driver driver(int column, double share) {
        if (column >= jobs) {
            String title =
                    switch (column - jobs) {
                        case 0 -> Words.of("recover.driver.detection");
                        case 1 -> Words.of("recover.driver.decision");
                        case 2 -> Words.of("recover.driver.access");
                        default ->
                                Words.of(
                                        "recover.driver.region",
                                        regions.get(column - jobs - Draws.BEFORE));
                    };
            return new Driver(title, Optional.empty(), "", List.of(), share);
        }
        Job job = operation.agenda.work().get(column);
        AssetId asset = operation.graph.assets().get(job.asset()).id();
        String first = job.steps().getFirst().title();
        return new Driver(
                job.steps().size() == 1
                        ? first
                        : Words.of("recover.driver.more", first, job.steps().size() - 1),
                Optional.of(asset),
                job.playbook(),
                job.steps().stream().map(Step::id).toList(),
                share);
    }
}
