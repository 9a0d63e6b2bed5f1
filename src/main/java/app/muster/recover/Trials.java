package app.muster.recover;

import app.muster.catalogue.Catalogue;
import app.muster.plan.Plan;
import app.muster.plan.Targets;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Many recoveries from the same losses, each with durations drawn anew. The order in which people
/// choose steps is the one of [Recovery]. Trial `n` of a seed is the same whoever computes it, so
/// the result does not depend on the executor.
///
/// @param applications in the plan's order
public record Trials(int trials, long seed, List<Chance> applications) {

    /// The most trials of one run.
    public static final int MOST = 1_000_000;

    /// How many times to service are kept at once.
    private static final long MOST_TIMES = 50_000_000;

    /// How many jobs one portion plays.
    private static final int PORTION = 1_000_000;

    public Trials {
        applications = List.copyOf(applications);
    }

    /// With the work beginning at the attack and no lock in the way.
    public static Trials run(
            Plan plan,
            Catalogue catalogue,
            List<Loss> losses,
            Crews crews,
            int trials,
            long seed,
            Executor executor,
            Progress progress)
            throws Cancelled {
        return run(plan, catalogue, losses, Conditions.of(crews), trials, seed, executor, progress);
    }

    /// @param trials 1 to [#MOST]
    /// @param executor does the trials in portions; `Runnable::run` does them here
    /// @throws IllegalArgumentException if `trials` is out of range
    /// @throws TooManySteps if the recovery has more than a million steps, or so many applications
    ///   that so many trials of each cannot be kept
    public static Trials run(
            Plan plan,
            Catalogue catalogue,
            List<Loss> losses,
            Conditions conditions,
            int trials,
            long seed,
            Executor executor,
            Progress progress)
            throws Cancelled {
        if (trials < 1 || trials > MOST) {
            throw new IllegalArgumentException(trials + " trials");
        }
        var operation = new Operation(plan, catalogue, losses, conditions);
        var goals = new Goals(operation.reaches);
        if ((long) goals.count() * trials > MOST_TIMES) {
            throw new TooManySteps((long) goals.count() * trials, MOST_TIMES);
        }
        Draws draws = operation.draws();
        var portions = new Portions(executor, progress, Words.of("recover.trials"));
        int[][] backs = new int[goals.count()][trials];
        int size = portion(operation.agenda.work().size());
        portions.each(
                trials, size, (from, to) -> play(operation, draws, goals, seed, from, to, backs));
        var sensitivity = new Sensitivity(operation, draws, seed);
        List<List<Driver>> drivers = sensitivity.drivers(backs, portions);
        portions.each(backs.length, 1, (from, _) -> Arrays.sort(backs[from]));
        var chances = new ArrayList<Chance>();
        for (int i = 0; i < operation.reaches.size(); i++) {
            int goal = goals.of(i);
            chances.add(
                    chance(
                            operation.reaches.get(i),
                            trials,
                            goal == Dispatch.NONE ? new int[trials] : backs[goal],
                            goal == Dispatch.NONE ? List.of() : drivers.get(goal)));
        }
        return new Trials(trials, seed, chances);
    }

    /// How many trials are played in one go.
    static int portion(int jobs) {
        return Math.clamp(PORTION / Math.max(1, jobs), 1, 1_000);
    }

    private static void play(
            Operation operation,
            Draws draws,
            Goals goals,
            long seed,
            int from,
            int to,
            int[][] backs) {
        Dispatch dispatch = operation.dispatch();
        int[] places = operation.agenda.course().placeOf;
        boolean isAtOnce = operation.conditions.beginsAtOnce();
        for (int trial = from; trial < to; trial++) {
            long stream = Draws.stream(seed, trial);
            draws.draw(stream, dispatch.durations);
            dispatch.play(isAtOnce ? 0 : draws.before(stream));
            for (int goal = 0; goal < backs.length; goal++) {
                long back = 0;
                for (int gate : goals.gates(goal)) {
                    back = Math.max(back, dispatch.ends[places[gate]]);
                }
                backs[goal][trial] = (int) Math.min(Integer.MAX_VALUE, back);
            }
        }
    }

    private static Chance chance(Reach reach, int trials, int[] backs, List<Driver> drivers) {
        Targets targets = reach.application().targets();
        if (!reach.noWayBack().isEmpty()) {
            var never = Chance.Share.of(0, trials);
            return new Chance(
                    reach.application().id(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    targets.rto().map(_ -> never),
                    targets.mtd().map(_ -> never),
                    Optional.empty(),
                    List.of());
        }
        long sum = Arrays.stream(backs).asLongStream().sum();
        return new Chance(
                reach.application().id(),
                Optional.of(Duration.ofMillis(Math.round(1000.0 * sum / trials))),
                Optional.of(quantile(backs, 50)),
                Optional.of(quantile(backs, 90)),
                Optional.of(quantile(backs, 95)),
                targets.rto().map(limit -> within(backs, limit)),
                targets.mtd().map(limit -> within(backs, limit)),
                Optional.of(Chance.Histogram.of(backs)),
                drivers);
    }

    /// The smallest value that at least that many of a hundred trials do not exceed.
    private static Duration quantile(int[] sorted, int percent) {
        long place = ((long) percent * sorted.length + 99) / 100 - 1;
        return Duration.ofSeconds(sorted[(int) Math.max(0, place)]);
    }

    private static Chance.Share within(int[] sorted, Duration limit) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] <= limit.toSeconds()) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return Chance.Share.of(from, sorted.length);
    }
}
