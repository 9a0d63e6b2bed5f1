package app.muster.recover;

import app.muster.catalogue.Catalogue;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Step;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/// Many recoveries from the same losses, each with durations drawn anew. The order in which people
/// choose steps is the one of [Recovery]. Trial `n` of a seed is the same whoever computes it, so
/// the result does not depend on the executor.
///
/// @param applications in the plan's order
public record Trials(int trials, long seed, List<Chance> applications) {

    private static final int CHUNK = 1_000;

    public Trials {
        applications = List.copyOf(applications);
    }

    /// @param trials 1 to 1,000,000
    /// @param executor does the trials in portions; `Runnable::run` does them here
    /// @throws IllegalArgumentException if `trials` is out of range
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
        if (trials < 1 || trials > 1_000_000) {
            throw new IllegalArgumentException(trials + " trials");
        }
        var operation = new Operation(plan, catalogue, losses, crews);
        Pert durations = durations(operation.agenda);
        var backs = new long[operation.reaches.size()][trials];
        var portions = new ArrayList<FutureTask<Integer>>();
        for (int from = 0; from < trials; from += CHUNK) {
            int start = from;
            int end = Math.min(trials, from + CHUNK);
            portions.add(
                    new FutureTask<>(
                            () -> play(operation, durations, seed, start, end, backs), end));
        }
        finish(portions, executor, progress, trials);
        var chances = new ArrayList<Chance>();
        for (int i = 0; i < backs.length; i++) {
            chances.add(chance(operation.reaches.get(i), backs[i]));
        }
        return new Trials(trials, seed, chances);
    }

    /// Hands the portions out and waits for all of them; when somebody stops the work, what has not
    /// begun never does.
    private static void finish(
            List<FutureTask<Integer>> portions, Executor executor, Progress progress, int trials)
            throws Cancelled {
        String what = Words.of("recover.trials");
        try {
            progress.step(what, 0, trials);
            portions.forEach(executor::execute);
            for (FutureTask<Integer> portion : portions) {
                progress.step(what, portion.get(), trials);
            }
        } catch (Cancelled | InterruptedException stopped) {
            portions.forEach(portion -> portion.cancel(false));
            throw new Cancelled();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static Pert durations(Agenda agenda) {
        return new Pert(
                Arrays.stream(agenda.details()).map(Step::estimate).toArray(Estimate[]::new));
    }

    private static void play(
            Operation operation, Pert pert, long seed, int from, int to, long[][] backs) {
        var dispatch = new Dispatch(operation.agenda.jobs());
        var durations = new long[operation.agenda.steps().length];
        for (int trial = from; trial < to; trial++) {
            pert.draw(Pert.mixed(seed + Pert.mixed(trial + 1L)), durations);
            dispatch.play(durations);
            for (int i = 0; i < backs.length; i++) {
                long back = 0;
                for (int gate : operation.reaches.get(i).gates()) {
                    back = Math.max(back, dispatch.ends[gate]);
                }
                backs[i][trial] = back;
            }
        }
    }

    private static Chance chance(Reach reach, long[] backs) {
        Optional<Duration> rto = reach.application().targets().rto();
        if (!reach.noWayBack().isEmpty()) {
            return new Chance(
                    reach.application().id(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    rto.map(_ -> Chance.Share.of(0, backs.length)));
        }
        Arrays.sort(backs);
        return new Chance(
                reach.application().id(),
                Optional.of(
                        Duration.ofMillis(Math.round(Arrays.stream(backs).average().orElse(0)))),
                Optional.of(quantile(backs, 0.5)),
                Optional.of(quantile(backs, 0.9)),
                rto.map(limit -> Chance.Share.of(within(backs, limit.toMillis()), backs.length)));
    }

    /// The smallest value that at least that share of the trials does not exceed.
    private static Duration quantile(long[] sorted, double share) {
        int place = (int) Math.ceil(share * sorted.length) - 1;
        return Duration.ofMillis(sorted[Math.max(0, place)]);
    }

    private static int within(long[] sorted, long limit) {
        int count = 0;
        while (count < sorted.length && sorted[count] <= limit) {
            count++;
        }
        return count;
    }
}
