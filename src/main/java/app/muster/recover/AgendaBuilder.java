package app.muster.recover;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Step;
import app.muster.recover.Job.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;

/// Makes jobs of lost assets, or of deployments of several, and their playbooks and numbers them by
/// urgency.
///
/// Steps of one asset that follow each other and need the same people, the same service's limit, or
/// nobody, are one job: who has begun goes on.
final class AgendaBuilder {

    private final Graph graph;
    private final Importance importance;
    private final Map<AssetId, Way> ways;
    private final Rounds rounds;
    private final Pools pools;
    private final LocksInTheWay locks;
    private final ToLongFunction<Job> mean;
    private final List<Draft> drafts = new ArrayList<>();
    private final Draft[] unlocks;
    private final @Nullable Draft[] ends;

    /// The end of the last round of each deployment so far.
    private final @Nullable Draft[] deployed;

    /// @param mean seconds that a job takes, without what it waits for
    AgendaBuilder(
            Graph graph,
            Importance importance,
            Map<AssetId, Way> ways,
            Rounds rounds,
            Pools pools,
            LocksInTheWay locks,
            ToLongFunction<Job> mean) {
        this.graph = graph;
        this.importance = importance;
        this.ways = ways;
        this.rounds = rounds;
        this.pools = pools;
        this.locks = locks;
        this.mean = mean;
        unlocks = new Draft[locks.count()];
        ends = new Draft[2 * graph.assets().size()];
        deployed = new Draft[rounds.rounds().length];
    }

    /// @throws TooManySteps if there are more jobs than [Dispatch#MOST_JOBS]
    Agenda built() {
        long steps = rounds.order().stream().mapToLong(this::steps).sum();
        if (steps + 2L * locks.count() > Dispatch.MOST_JOBS) {
            throw new TooManySteps(steps, Dispatch.MOST_JOBS);
        }
        for (int lock = 0; lock < unlocks.length; lock++) {
            unlocks[lock] = lockJob(lock, Kind.UNLOCK, List.of());
        }
        for (Rounds.Round round : rounds.order()) {
            if (round.deployment() < 0) {
                draft(round.nodes()[0]);
            } else {
                deploy(round);
            }
        }
        for (int lock = 0; lock < unlocks.length; lock++) {
            List<Draft> restored =
                    locks.covered(lock).stream().map(this::restored).distinct().toList();
            lockJob(lock, Kind.RELOCK, restored);
        }
        for (int asset = 0; asset < graph.assets().size(); asset++) {
            Draft end = ends[asset];
            if (end != null) {
                end.press(importance.tiers()[asset], importance.deadlines()[asset]);
            }
        }
        // no job stands before one that it waits for
        drafts.reversed().forEach(Draft::passOn);
        List<Draft> byUrgency = drafts.stream().sorted(Draft.MOST_URGENT).toList();
        if (byUrgency.size() > Dispatch.MOST_JOBS) {
            throw new TooManySteps(steps, Dispatch.MOST_JOBS);
        }
        for (int number = 0; number < byUrgency.size(); number++) {
            byUrgency.get(number).number = number;
        }
        return agenda(byUrgency);
    }

    private Draft restored(int asset) {
        return Objects.requireNonNull(ends[graph.assets().size() + asset]);
    }

    private Draft lockJob(int lock, Kind kind, List<Draft> before) {
        Step step = locks.step(lock, kind);
        var job =
                new Job(
                        locks.covered(lock).getFirst(),
                        List.of(),
                        kind,
                        "",
                        List.of(step),
                        pools.crew(step.role()),
                        lock);
        return add(job, kind == Kind.UNLOCK ? -1 : Integer.MAX_VALUE, before);
    }

    private Draft add(Job job, int place, List<Draft> before) {
        var draft = new Draft(job, place, before, mean.applyAsLong(job));
        drafts.add(draft);
        return draft;
    }

    private void draft(int node) {
        int count = graph.assets().size();
        Set<Draft> gates = new LinkedHashSet<>();
        for (int needed : graph.waitsFor()[node]) {
            Draft end = ends[needed];
            if (end != null) {
                gates.add(end);
            }
        }
        int number = node % count;
        Asset asset = graph.assets().get(number);
        Way way = node < count ? null : ways.get(asset.id());
        if (way == null || way.steps().isEmpty()) {
            ends[node] = moment(number, List.copyOf(gates));
            return;
        }
        locks.over(number).forEach(lock -> gates.add(unlocks[lock]));
        ends[node] = steps(number, List.of(), asset, way, List.copyOf(gates));
    }

    /// What its assets need of each other does not hold a deployment; the round before does.
    private void deploy(Rounds.Round round) {
        int count = graph.assets().size();
        Set<Draft> gates = new LinkedHashSet<>();
        Draft before = deployed[round.deployment()];
        if (before != null) {
            gates.add(before);
        }
        for (int node : round.nodes()) {
            for (int needed : graph.waitsFor()[node]) {
                // what is not there yet only waits for this deployment
                Draft end = rounds.isInside(node, needed) ? null : ends[needed];
                if (end != null) {
                    gates.add(end);
                }
            }
            locks.over(node - count).forEach(lock -> gates.add(unlocks[lock]));
        }
        int lead = lead(round.nodes());
        List<Integer> others =
                Arrays.stream(round.nodes())
                        .map(node -> node - count)
                        .filter(number -> number != lead)
                        .boxed()
                        .toList();
        Asset asset = graph.assets().get(lead);
        Draft end = steps(lead, others, asset, way(asset), List.copyOf(gates));
        for (int node : round.nodes()) {
            ends[node] = end;
        }
        deployed[round.deployment()] = end;
    }

    /// The first of those in the region in which most of them are: that is where the work is done.
    private int lead(int[] nodes) {
        int count = graph.assets().size();
        Map<String, Integer> regions = new HashMap<>();
        for (int node : nodes) {
            regions.merge(graph.assets().get(node - count).location(), 1, Integer::sum);
        }
        int lead = nodes[0] - count;
        int most = 0;
        for (int node : nodes) {
            int here = regions.getOrDefault(graph.assets().get(node - count).location(), 0);
            if (here > most) {
                lead = node - count;
                most = here;
            }
        }
        return lead;
    }

    private Way way(Asset asset) {
        return Objects.requireNonNull(ways.get(asset.id()));
    }

    private int steps(Rounds.Round round) {
        int count = graph.assets().size();
        int node = round.nodes()[0];
        Way way = node < count ? null : ways.get(graph.assets().get(node - count).id());
        return way == null ? 0 : way.steps().size();
    }

    /// Nothing has to be done: with one thing to wait for it is that one's end.
    private @Nullable Draft moment(int number, List<Draft> gates) {
        if (gates.size() < 2) {
            return gates.isEmpty() ? null : gates.getFirst();
        }
        return add(
                new Job(
                        number,
                        List.of(),
                        Kind.MOMENT,
                        "",
                        List.of(),
                        Dispatch.NONE,
                        Dispatch.NONE),
                -1,
                gates);
    }

    private Draft steps(int number, List<Integer> others, Asset asset, Way way, List<Draft> gates) {
        List<Step> steps = way.steps();
        List<Draft> before = gates;
        int from = 0;
        while (true) {
            int pool = pools.of(steps.get(from), asset, way);
            int to = from + 1;
            while (to < steps.size() && pools.of(steps.get(to), asset, way) == pool) {
                to++;
            }
            var job =
                    new Job(
                            number,
                            others,
                            Kind.RESTORE,
                            way.playbook(),
                            steps.subList(from, to),
                            pool,
                            Dispatch.NONE);
            Draft draft = add(job, from, before);
            if (to == steps.size()) {
                return draft;
            }
            before = List.of(draft);
            from = to;
        }
    }

    private Agenda agenda(List<Draft> jobs) {
        int count = jobs.size();
        var held = new int[count];
        var waits = new int[count];
        var followers = new int[count][];
        var before = new int[count][];
        for (Draft draft : jobs) {
            held[draft.number] = draft.job.pool();
            waits[draft.number] = draft.before.size();
            before[draft.number] = numbers(draft.before);
            followers[draft.number] = numbers(draft.followers);
        }
        int[] last = new int[graph.assets().size()];
        for (int asset = 0; asset < last.length; asset++) {
            Draft end = ends[asset];
            last[asset] = end == null ? Dispatch.NONE : end.number;
        }
        Roster[] rosters = pools.all().stream().map(Pool::roster).toArray(Roster[]::new);
        var numbers = new Jobs(held, rosters, waits, followers);
        return new Agenda(
                numbers,
                new Course(numbers),
                jobs.stream().map(draft -> draft.job).toList(),
                before,
                last);
    }

    private static int[] numbers(List<Draft> drafts) {
        return drafts.stream().mapToInt(draft -> draft.number).sorted().toArray();
    }
}
