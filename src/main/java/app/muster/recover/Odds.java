package app.muster.recover;

import app.muster.catalogue.Catalogue;
import app.muster.plan.ApplicationId;
import app.muster.plan.Plan;
import app.muster.recover.Chance.Share;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// The chances to make the recovery time objectives and nothing else: the very ones that [Trials]
/// finds, in less time. Nothing is played where no trial can end otherwise than another, and no
/// trial further than to the longest objective.
public final class Odds {

    private final int trials;
    private final Operation operation;
    private final Goals goals;
    private final Draws draws;
    private final List<Open> open = new ArrayList<>();
    private final Map<ApplicationId, Share> shares = new LinkedHashMap<>();

    /// An application whose trials may differ.
    private record Open(ApplicationId application, int goal, long limit) {}

    private Odds(Operation operation, int trials) {
        this.operation = operation;
        this.trials = trials;
        goals = new Goals(operation.reaches);
        draws = operation.draws();
        long[] earliest = earliest();
        for (int i = 0; i < operation.reaches.size(); i++) {
            Reach reach = operation.reaches.get(i);
            int goal = goals.of(i);
            reach.application()
                    .targets()
                    .rto()
                    .ifPresent(rto -> sort(reach, goal, rto.toSeconds(), earliest));
        }
    }

    /// @param trials 1 to [Trials#MOST]
    /// @return by application, of every one that has an objective, in the plan's order
    /// @throws TooManySteps if the recovery has more than a million steps
    public static Map<ApplicationId, Share> of(
            Plan plan,
            Catalogue catalogue,
            List<Loss> losses,
            Conditions conditions,
            int trials,
            long seed,
            Executor executor,
            Progress progress)
            throws Cancelled {
        var odds = new Odds(new Operation(plan, catalogue, losses, conditions), trials);
        odds.play(seed, new Portions(executor, progress, Words.of("recover.trials")));
        return odds.shares;
    }

    private void sort(Reach reach, int goal, long limit, long[] earliest) {
        ApplicationId id = reach.application().id();
        shares.put(id, Share.of(0, trials));
        if (!reach.noWayBack().isEmpty()) {
            return;
        }
        if (goal == Dispatch.NONE) {
            shares.put(id, Share.of(trials, trials));
            return;
        }
        long first = 0;
        for (int gate : goals.gates(goal)) {
            first = Math.max(first, earliest[gate]);
        }
        if (first <= limit && work(goals.gates(goal)) <= limit) {
            open.add(new Open(id, goal, limit));
        }
    }

    /// When each job ends if everybody is there and nothing takes longer than it has to.
    private long[] earliest() {
        Jobs jobs = operation.agenda.jobs();
        int[] waits = jobs.waits().clone();
        long[] ends = new long[jobs.count()];
        int[] order = new int[jobs.count()];
        int known = 0;
        for (int job : jobs.first()) {
            order[known++] = job;
        }
        for (int at = 0; at < known; at++) {
            int job = order[at];
            ends[job] += draws.least(job);
            for (int follower : jobs.followers()[job]) {
                ends[follower] = Math.max(ends[follower], ends[job]);
                if (--waits[follower] == 0) {
                    order[known++] = follower;
                }
            }
        }
        return ends;
    }

    /// How long the busiest pool is at what has to be done before all gates are, if it never waits
    /// and nothing takes longer than it has to.
    private long work(int[] gates) {
        Jobs jobs = operation.agenda.jobs();
        long[] seconds = new long[jobs.rosters().length];
        var known = new BitSet();
        var next = new ArrayDeque<Integer>();
        Arrays.stream(gates).forEach(next::add);
        while (!next.isEmpty()) {
            int job = next.removeFirst();
            if (known.get(job)) {
                continue;
            }
            known.set(job);
            if (jobs.pools()[job] != Dispatch.NONE) {
                seconds[jobs.pools()[job]] += draws.least(job);
            }
            Arrays.stream(operation.agenda.before()[job]).forEach(next::add);
        }
        long most = 0;
        for (int pool = 0; pool < seconds.length; pool++) {
            most = Math.max(most, seconds[pool] / Math.max(1, jobs.rosters()[pool].most()));
        }
        return most;
    }

    private void play(long seed, Portions portions) throws Cancelled {
        if (open.isEmpty()) {
            return;
        }
        var made = new AtomicIntegerArray(open.size());
        portions.each(
                trials,
                Trials.portion(operation.agenda.work().size()),
                (from, to) -> play(seed, from, to, made));
        for (int i = 0; i < open.size(); i++) {
            shares.put(open.get(i).application(), Share.of(made.get(i), trials));
        }
    }

    private void play(long seed, int from, int to, AtomicIntegerArray made) {
        long horizon = open.stream().mapToLong(Open::limit).max().orElse(0);
        Dispatch dispatch = operation.dispatch();
        int[] places = operation.agenda.course().placeOf;
        int[] awaited =
                open.stream()
                        .flatMapToInt(one -> Arrays.stream(goals.gates(one.goal())))
                        .map(gate -> places[gate])
                        .distinct()
                        .toArray();
        int[] hits = new int[open.size()];
        for (int trial = from; trial < to; trial++) {
            long stream = Draws.stream(seed, trial);
            draws.draw(stream, dispatch.durations);
            dispatch.playUntil(
                    horizon,
                    awaited,
                    operation.conditions.beginsAtOnce() ? 0 : draws.before(stream));
            for (int i = 0; i < hits.length; i++) {
                hits[i] += isMade(open.get(i), dispatch, places) ? 1 : 0;
            }
        }
        for (int i = 0; i < hits.length; i++) {
            made.addAndGet(i, hits[i]);
        }
    }

    private boolean isMade(Open one, Dispatch dispatch, int[] places) {
        for (int gate : goals.gates(one.goal())) {
            if (dispatch.ends[places[gate]] > one.limit()) {
                return false;
            }
        }
        return true;
    }
}
