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

    /// The parts of a random number of 32 bits, from above: which point of a table, how far to the
    /// next one, and from which of two tables.
    private static final int POINT_SHIFT = 32 - Pert.POINT_BITS;

    private static final int CHOICE_BITS = 11;
    private static final int CHOICES = 1 << CHOICE_BITS;
    private static final int WITHIN_BITS = POINT_SHIFT - CHOICE_BITS;
    private static final int WITHIN = 1 << WITHIN_BITS;

    /// What [#share] is a share of.
    private static final double SCALE = (double) Pert.SCALE * WITHIN;

    /// Widths are kept so that width and share multiplied are seconds above these bits.
    private static final int SECOND_BITS = 30;

    private static final double SECOND = (1L << SECOND_BITS) / SCALE;
    private static final long HALF_A_SECOND = 1L << SECOND_BITS - 1;

    /// Nothing takes longer, in seconds.
    private static final int MOST = Integer.MAX_VALUE / 2;

    /// Chances of a failure are of so many.
    private static final int CHANCE = 1 << 16;

    private static final char[] QUANTILES = Pert.QUANTILES;

    /// What passes before the work, numbered behind the jobs: detection, decision, and taking
    /// access back.
    static final int BEFORE = 3;

    private final int jobs;
    private final int parts;
    private final int[] partFrom;
    private final int[] places;
    private final int[] placeOfPart;
    private final int[] leasts;

    /// Where the width of each part is counted from: its least, or its most where it counts back.
    private final int[] starts;

    private final int[] widths;
    private final int[] shapes;
    private final int[] failures;
    private final boolean areFailing;

    /// Whether a job can take longer than the quick way of adding up can count.
    private final boolean areLong;

    private final int[] regionOf;
    private final List<String> regions;
    private final Optional<Conditions.Slowness> slowness;
    private final int factorPart;

    /// @param places where the duration of each job belongs
    /// @param locations the region of each job; empty where there is none
    Draws(List<Job> work, int[] places, List<String> locations, Conditions conditions, Pace pace) {
        this.places = places;
        jobs = work.size();
        int before = 2 + conditions.access().size();
        partFrom = new int[jobs + BEFORE + 1];
        parts = work.stream().mapToInt(job -> job.steps().size()).sum();
        factorPart = parts + before;
        placeOfPart = new int[parts];
        leasts = new int[factorPart + 1];
        starts = new int[factorPart + 1];
        widths = new int[factorPart + 1];
        shapes = new int[factorPart + 1];
        failures = new int[factorPart + 1];
        slowness = pace.slowness();
        var names = new TreeSet<>(locations);
        names.remove("");
        var numbers = new HashMap<String, Integer>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        regionOf = new int[jobs];
        int part = 0;
        long longest = 0;
        for (int job = 0; job < jobs; job++) {
            long most = 0;
            regionOf[job] = numbers.getOrDefault(locations.get(job), Dispatch.NONE);
            for (Step step : work.get(job).steps()) {
                placeOfPart[part] = places[job];
                failures[part] = (int) Math.round(pace.failures(step) * CHANCE);
                set(part++, step.estimate());
                most += Pace.seconds(step.estimate().most());
            }
            longest = Math.max(longest, most);
            partFrom[job + 1] = part;
        }
        set(part++, conditions.detection());
        partFrom[jobs + 1] = part;
        set(part++, conditions.decision());
        partFrom[jobs + 2] = part;
        for (Estimate step : conditions.access()) {
            set(part++, step);
        }
        partFrom[jobs + 3] = part;
        regions = slowness.isPresent() ? List.copyOf(names) : List.of();
        areLong = longest > MOST;
        areFailing = Arrays.stream(failures).anyMatch(chance -> chance > 0);
        slowness.ifPresent(
                slow -> {
                    double width = slow.most() - slow.least();
                    shape(factorPart, width == 0 ? 0 : (slow.likely() - slow.least()) / width, 1);
                });
    }

    private void set(int part, Estimate estimate) {
        leasts[part] = Pace.seconds(estimate.least());
        int width = Pace.seconds(estimate.most()) - leasts[part];
        double mode =
                width == 0 ? 0 : (Pace.seconds(estimate.likely()) - leasts[part]) / (double) width;
        shape(part, mode, width);
    }

    /// A shape of the upper half counts back from the most.
    private void shape(int part, double mode, int width) {
        boolean isMirrored = mode > 0.5;
        double tables = (isMirrored ? 1 - mode : mode) * 2 * Pert.SHAPES;
        int below = (int) Math.min(Pert.SHAPES - 1, tables);
        int others = (int) Math.round((tables - below) * CHOICES);
        int table = below + others / CHOICES;
        shapes[part] = table * Pert.STRIDE << CHOICE_BITS | others % CHOICES;
        widths[part] = (int) Math.round((isMirrored ? -width : width) * SECOND);
        starts[part] = leasts[part] + (isMirrored ? width : 0);
    }

    /// The regions that have a factor of their own, by its number.
    List<String> regions() {
        return regions;
    }

    /// Where the random numbers of a trial start.
    static long stream(long seed, long trial) {
        return Pert.mixed(seed + Pert.mixed(trial + 1));
    }

    /// Fills in one duration for each job, in seconds, at its place.
    void draw(long stream, int[] durations) {
        if (areFailing || areLong || !regions.isEmpty()) {
            for (int job = 0; job < jobs; job++) {
                durations[places[job]] = duration(job, stream);
            }
            return;
        }
        Arrays.fill(durations, 0);
        long next = stream;
        int part = 0;
        for (; part + 1 < parts; part += 2) {
            next += GOLDEN;
            long bits = Pert.mixed(next);
            durations[placeOfPart[part]] += seconds(part, (int) bits);
            durations[placeOfPart[part + 1]] += seconds(part + 1, (int) (bits >>> 32));
        }
        if (part < parts) {
            durations[placeOfPart[part]] += seconds(part, bits(stream, part));
        }
    }

    /// The duration of one job alone, in seconds.
    int duration(int job, long stream) {
        long sum = 0;
        for (int part = partFrom[job]; part < partFrom[job + 1]; part++) {
            sum += seconds(part, bits(stream, part));
            for (int attempt = 1; fails(part, attempt, stream); attempt++) {
                sum += seconds(part, bits(stream, number(part, attempt)));
            }
        }
        if (job < jobs && !regions.isEmpty() && regionOf[job] != Dispatch.NONE) {
            sum = Math.round(sum * (double) factor(regionOf[job], stream));
        }
        return (int) Math.min(MOST, sum);
    }

    private boolean fails(int part, int attempt, long stream) {
        return failures[part] > 0
                && attempt < Pace.MOST_ATTEMPTS
                && (bits(Pert.mixed(stream), number(part, attempt)) & CHANCE - 1) < failures[part];
    }

    /// A number that only this attempt has.
    private long number(int part, int attempt) {
        return part + attempt * (factorPart + (long) regions.size());
    }

    /// The least that a job takes in any trial, in seconds; 0 where a region may be faster.
    long least(int job) {
        long sum = 0;
        for (int part = partFrom[job]; regions.isEmpty() && part < partFrom[job + 1]; part++) {
            sum += leasts[part];
        }
        return sum;
    }

    /// Seconds from the attack until the work may begin.
    long before(long stream) {
        long sum = 0;
        for (int item = jobs; item < jobs + BEFORE; item++) {
            sum += duration(item, stream);
        }
        return sum;
    }

    /// How many times as long everything in a region takes.
    float factor(int region, long stream) {
        Conditions.Slowness slow = slowness.orElseThrow();
        int bits = bits(stream, factorPart + (long) region);
        double share = share(shapes[factorPart], bits) / SCALE;
        double way = widths[factorPart] < 0 ? 1 - share : share;
        return (float) (slow.least() + (slow.most() - slow.least()) * way);
    }

    /// Two parts share one mixed number.
    private static int bits(long stream, long part) {
        return (int) (Pert.mixed(stream + ((part >>> 1) + 1) * GOLDEN) >>> ((part & 1) << 5));
    }

    private int seconds(int part, int bits) {
        long width = (long) widths[part] * share(shapes[part], bits);
        return starts[part] + (int) (width + HALF_A_SECOND >> SECOND_BITS);
    }

    private static int share(int shape, int bits) {
        // all ones where the other table is drawn: a choice without a jump that nobody can foresee
        int isOther = (bits & CHOICES - 1) - (shape & CHOICES - 1) >> 31;
        int at = (shape >>> CHOICE_BITS) + (isOther & Pert.STRIDE) + (bits >>> POINT_SHIFT);
        int low = QUANTILES[at];
        return (low << WITHIN_BITS)
                + (QUANTILES[at + 1] - low) * (bits >>> CHOICE_BITS & WITHIN - 1);
    }
}
