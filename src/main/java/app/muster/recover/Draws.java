package app.muster.recover;

import app.muster.plan.Estimate;
import app.muster.plan.Step;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Draws how long everything takes in one trial. Each step of each trial has a random number of its
/// own, found from seed, trial and step alone, so any one can be drawn again without the others.
///
/// A step that fails is begun anew at once by whoever is at it, with a duration of its own; the
/// attempt after the last failure allowed succeeds.
final class Draws {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /// The parts of a random number: which point of a table, how far to the next one, whether the
    /// attempt fails, and from which of two tables.
    private static final int POINT_SHIFT = 54;

    private static final int WITHIN_SHIFT = 32;
    private static final int WITHIN_MASK = (1 << 22) - 1;

    private static final int CHANCE_SHIFT = 16;
    private static final int CHANCE = 1 << 16;

    private final int jobs;
    private final int[] partFrom;
    private final int[] leasts;
    private final float[] widths;
    private final int[] tables;
    private final int[] steps;
    private final int[] others;
    private final int[] failures;
    private final boolean areFailing;
    private final char[] quantiles;
    private final int[] regionOf;
    private final List<String> regions;
    private final Optional<Conditions.Slowness> slowness;
    private final int factorPart;

    /// @param locations the region of each job; empty where there is none
    Draws(List<Job> work, List<String> locations, Conditions conditions, Pace pace) {
        jobs = work.size();
        partFrom = new int[jobs + 3];
        int parts = work.stream().mapToInt(job -> job.steps().size()).sum() + 3;
        leasts = new int[parts];
        widths = new float[parts];
        tables = new int[parts];
        steps = new int[parts];
        others = new int[parts];
        failures = new int[parts];
        slowness = pace.slowness();
        var shapes = new Pert();
        var names = new TreeSet<>(locations);
        names.remove("");
        var numbers = new HashMap<String, Integer>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        regionOf = new int[jobs];
        int part = 0;
        for (int job = 0; job < jobs; job++) {
            regionOf[job] = numbers.getOrDefault(locations.get(job), Dispatch.NONE);
            for (Step step : work.get(job).steps()) {
                failures[part] = (int) Math.round(pace.failures(step) * CHANCE);
                set(part++, step.estimate(), shapes);
            }
            partFrom[job + 1] = part;
        }
        set(part++, conditions.detection(), shapes);
        partFrom[jobs + 1] = part;
        set(part++, conditions.decision(), shapes);
        partFrom[jobs + 2] = part;
        regions = slowness.isPresent() ? List.copyOf(names) : List.of();
        areFailing = Arrays.stream(failures).anyMatch(chance -> chance > 0);
        factorPart = part;
        slowness.ifPresent(slow -> shape(factorPart, mode(slow), shapes));
        quantiles = shapes.all();
    }

    private static double mode(Conditions.Slowness slow) {
        return slow.most() == slow.least()
                ? 0
                : (slow.likely() - slow.least()) / (slow.most() - slow.least());
    }

    private void set(int part, Estimate estimate, Pert shapes) {
        leasts[part] = Pace.seconds(estimate.least());
        int width = Pace.seconds(estimate.most()) - leasts[part];
        widths[part] = width / Pert.SCALE;
        double mode =
                width == 0 ? 0 : (Pace.seconds(estimate.likely()) - leasts[part]) / (double) width;
        shape(part, mode, shapes);
    }

    private void shape(int part, double mode, Pert shapes) {
        int below = (int) Math.min(Pert.SHAPES - 1, mode * Pert.SHAPES);
        others[part] = (int) Math.round((mode * Pert.SHAPES - below) * CHANCE);
        tables[part] = shapes.offset(below);
        steps[part] = others[part] == 0 ? 0 : shapes.offset(below + 1) - tables[part];
    }

    /// The regions that have a factor of their own, by its number.
    List<String> regions() {
        return regions;
    }

    /// Where the random numbers of a trial start.
    static long stream(long seed, long trial) {
        return Pert.mixed(seed + Pert.mixed(trial + 1));
    }

    /// Fills in one duration for each job, in seconds.
    void draw(long stream, int[] durations) {
        if (areFailing || !regions.isEmpty()) {
            for (int job = 0; job < jobs; job++) {
                durations[job] = duration(job, stream);
            }
            return;
        }
        long next = stream;
        int part = 0;
        for (int job = 0; job < jobs; job++) {
            int end = partFrom[job + 1];
            int sum = 0;
            for (; part < end; part++) {
                next += GOLDEN;
                sum += seconds(part, Pert.mixed(next));
            }
            durations[job] = sum;
        }
    }

    /// The duration of one job alone, in seconds.
    int duration(int job, long stream) {
        long sum = 0;
        for (int part = partFrom[job]; part < partFrom[job + 1]; part++) {
            long bits = bits(stream, part);
            sum += seconds(part, bits);
            for (int attempt = 1;
                    attempt < Pace.MOST_ATTEMPTS
                            && (bits >>> CHANCE_SHIFT & CHANCE - 1) < failures[part];
                    attempt++) {
                bits = bits(stream, part + attempt * (partFrom[jobs + 2] + (long) regions.size()));
                sum += seconds(part, bits);
            }
        }
        if (job < jobs && !regions.isEmpty() && regionOf[job] != Dispatch.NONE) {
            sum = Math.round(sum * (double) factor(regionOf[job], stream));
        }
        return (int) Math.min(Integer.MAX_VALUE / 2, sum);
    }

    /// The least that a job takes in any trial, in seconds; 0 where a region may be faster.
    long least(int job) {
        long sum = 0;
        for (int part = partFrom[job]; regions.isEmpty() && part < partFrom[job + 1]; part++) {
            sum += leasts[part];
        }
        return sum;
    }

    int detection(long stream) {
        return duration(jobs, stream);
    }

    int decision(long stream) {
        return duration(jobs + 1, stream);
    }

    /// How many times as long everything in a region takes.
    float factor(int region, long stream) {
        Conditions.Slowness slow = slowness.orElseThrow();
        float share = quantile(factorPart, bits(stream, partFrom[jobs + 2] + region)) / Pert.SCALE;
        return (float) (slow.least() + (slow.most() - slow.least()) * share);
    }

    private static long bits(long stream, long part) {
        return Pert.mixed(stream + (part + 1) * GOLDEN);
    }

    private int seconds(int part, long bits) {
        return leasts[part] + (int) (widths[part] * quantile(part, bits) + 0.5f);
    }

    /// @return 0 to [Pert#SCALE]
    private float quantile(int part, long bits) {
        // all ones where the other table is drawn: a choice without a jump that nobody can foresee
        int isOther = ((int) bits & CHANCE - 1) - others[part] >> 31;
        int at = tables[part] + (isOther & steps[part]) + (int) (bits >>> POINT_SHIFT);
        float within = (bits >>> WITHIN_SHIFT & WITHIN_MASK) * 0x1p-22f;
        int low = quantiles[at];
        return low + within * (quantiles[at + 1] - low);
    }
}
