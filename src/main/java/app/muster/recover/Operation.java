package app.muster.recover;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.RecoveryFacts;
import app.muster.catalogue.Result;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.plan.RoleId;
import app.muster.plan.Step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A recovery got ready to be played: what was lost, how each thing comes back, and what is taken
/// for granted.
final class Operation {

    final Plan plan;
    final Catalogue catalogue;
    final Graph graph;
    final Map<AssetId, Loss> losses = new TreeMap<>();
    final Map<AssetId, Way> ways = new TreeMap<>();

    /// What a disk comes back with, by disk: its machine, or another disk of it.
    final Map<AssetId, AssetId> followers;

    final Conditions conditions;
    final Pace pace;
    final LocksInTheWay locks;
    final Rounds rounds;
    final List<Pool> pools;
    final Agenda agenda;
    final List<Reach> reaches;
    private final Set<AssetId> unmanned = new TreeSet<>();
    final List<String> assumptions = new ArrayList<>();

    Operation(Plan plan, Catalogue catalogue, List<Loss> given, Conditions conditions) {
        this.plan = plan;
        this.catalogue = catalogue;
        this.conditions = conditions;
        pace = Pace.of(conditions, catalogue.recovery());
        Map<AssetId, Asset> assets = plan.assetsById();
        long strangers = given.stream().filter(loss -> !assets.containsKey(loss.asset())).count();
        if (strangers > 0) {
            assumptions.add(Words.of("recover.assume.strangers", strangers));
        }
        given.stream()
                .filter(loss -> assets.containsKey(loss.asset()) && loss.result().takesAway())
                .forEach(loss -> losses.merge(loss.asset(), counted(loss), Operation::worse));
        var choice = new Ways(plan, catalogue);
        losses.forEach(
                (id, loss) ->
                        choice.of(loss, Objects.requireNonNull(assets.get(id)))
                                .ifPresent(way -> ways.put(id, way)));
        var disks = new DiskWays(plan, losses, choice, ways);
        followers = disks.followers;
        leaveOutTheUnmanned();
        graph =
                Graph.of(
                        plan.withDependencies(plus(plan.dependencies(), disks.copies)),
                        losses.keySet(),
                        followers,
                        this::holdsBack);
        leaveOutTheLocked();
        locks = locksInTheWay();
        var held = new Pools(plan, catalogue, conditions.crews());
        rounds = rounds();
        agenda =
                new AgendaBuilder(
                                graph,
                                Importance.of(plan, graph),
                                ways,
                                rounds,
                                held,
                                locks,
                                this::seconds)
                        .built();
        pools = held.all();
        reaches = Reach.all(this);
        new Assumptions(this).tell();
    }

    private static <T> List<T> plus(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /// What nobody who is ever on duty can do is not done.
    private void leaveOutTheUnmanned() {
        Map<RoleId, Boolean> isManned = new TreeMap<>();
        ways.forEach(
                (asset, way) -> {
                    if (way.steps().stream()
                            .filter(Step::attended)
                            .anyMatch(
                                    step ->
                                            !isManned.computeIfAbsent(
                                                    step.role(), this::isManned))) {
                        unmanned.add(asset);
                    }
                });
        leaveOut();
        isManned.forEach(
                (role, manned) -> {
                    if (!manned) {
                        assumptions.add(Words.of("recover.assume.never-on-duty", role.value()));
                    }
                });
    }

    /// What a machine does not come back from, its disks do not either.
    private void leaveOut() {
        followers.forEach(
                (disk, machine) -> {
                    if (unmanned.contains(machine)) {
                        unmanned.add(disk);
                    }
                });
        unmanned.forEach(ways::remove);
    }

    /// Whether what is needed has to be there before its restore: of what keeps copies, only what
    /// the way back uses, and all of it where nobody has said which. A disk that comes back with
    /// its machine uses the machine's.
    boolean holdsBack(Dependency need) {
        if (need.kind() != Dependency.Kind.RECOVERS) {
            return true;
        }
        Way way = ways.get(need.from());
        return !followers.containsKey(need.from())
                && (way == null || way.relies().map(relies -> relies.uses(need)).orElse(true));
    }

    /// Nothing is restored under a lock that nobody who is ever on duty takes off.
    private void leaveOutTheLocked() {
        Optional<RoleId> keeper =
                catalogue
                        .recovery()
                        .locks()
                        .map(RecoveryFacts.LockWork::role)
                        .filter(role -> !isManned(role));
        if (keeper.isEmpty()) {
            return;
        }
        LocksInTheWay kept = locksInTheWay();
        List<AssetId> locked =
                ways.keySet().stream()
                        .filter(asset -> !kept.over(graph.numberOf(asset)).isEmpty())
                        .toList();
        if (!locked.isEmpty()) {
            unmanned.addAll(locked);
            leaveOut();
            assumptions.add(
                    Words.of(
                            "recover.assume.lock-stays",
                            Assumptions.some(locked, this),
                            keeper.get().value()));
        }
    }

    private LocksInTheWay locksInTheWay() {
        return new LocksInTheWay(
                conditions.locks(), catalogue.recovery().locks(), graph, ways.keySet(), followers);
    }

    private Rounds rounds() {
        var deployments = new Deployments(plan);
        Map<String, List<Integer>> together = new TreeMap<>();
        boolean[] works = new boolean[graph.assets().size()];
        ways.forEach(
                (asset, way) -> {
                    if (way.steps().isEmpty()) {
                        return;
                    }
                    works[graph.numberOf(asset)] = true;
                    deployments
                            .of(asset, way.donePer(), way.playbook())
                            .ifPresent(
                                    key ->
                                            together.computeIfAbsent(key, _ -> new ArrayList<>())
                                                    .add(graph.numberOf(asset)));
                });
        int[] group = new int[works.length];
        Arrays.fill(group, Rounds.NONE);
        int number = 0;
        for (List<Integer> members : together.values()) {
            if (members.size() > 1) {
                for (int member : members) {
                    group[member] = number;
                }
                number++;
            }
        }
        return new Rounds(graph, group, works);
    }

    private boolean isManned(RoleId role) {
        return conditions.crews().roster(role, plan).most() > 0;
    }

    boolean isUnmanned(AssetId asset) {
        return unmanned.contains(asset);
    }

    /// Seconds that a job takes on average.
    long seconds(Job job) {
        return job.steps().stream()
                .mapToLong(step -> Math.round(pace.mean(step, location(job))))
                .sum();
    }

    /// The region a job's work is done in.
    String location(Job job) {
        return graph.assets().get(job.asset()).location();
    }

    Dispatch dispatch() {
        return new Dispatch(agenda.course(), conditions.attack());
    }

    Draws draws() {
        return new Draws(
                agenda.work(),
                agenda.course().placeOf,
                agenda.work().stream().map(this::location).toList(),
                conditions,
                pace);
    }

    /// The ways as often as they are gone: once for each asset, or for each round of a deployment.
    List<Way> done() {
        return rounds.order().stream()
                .map(round -> round.nodes()[0] - graph.assets().size())
                .filter(asset -> asset >= 0)
                .flatMap(
                        asset ->
                                Optional.ofNullable(ways.get(graph.assets().get(asset).id()))
                                        .stream())
                .toList();
    }

    /// Whether the asset's data stays away: no playbook brings it back with its content.
    boolean hasNoWayBack(AssetId asset) {
        if (!losses.containsKey(asset)) {
            return false;
        }
        Way way = ways.get(asset);
        return way == null || !way.keepsData() && Ways.holdsData(asset(asset));
    }

    /// @throws IllegalArgumentException if the asset was not lost
    Loss loss(AssetId asset) {
        Loss loss = losses.get(asset);
        if (loss == null) {
            throw new IllegalArgumentException("not lost: " + asset);
        }
        return loss;
    }

    /// How the asset comes back.
    ///
    /// @throws IllegalArgumentException if it was not lost or nothing brings it back
    Way way(AssetId asset) {
        Way way = ways.get(asset);
        if (way == null) {
            throw new IllegalArgumentException("no way back for " + asset);
        }
        return way;
    }

    Asset asset(AssetId id) {
        return graph.assets().get(graph.numberOf(id));
    }

    /// As people call it, with how many more come back by the same steps.
    String shown(Job job) {
        String first = shown(graph.assets().get(job.asset()).id());
        return job.others().isEmpty()
                ? first
                : Words.of("recover.assume.more", first, job.others().size());
    }

    /// As people call it, with its kind: `kv-erp (Key vault)`.
    String shown(AssetId id) {
        Asset asset = asset(id);
        return Words.of("recover.asset", asset.name(), catalogue.type(asset.type()).title());
    }

    private static Loss counted(Loss loss) {
        return loss.result() == Result.UNKNOWN
                ? new Loss(
                        loss.asset(),
                        Result.LOST,
                        loss.playbook(),
                        loss.says(),
                        true,
                        loss.dataLost())
                : loss;
    }

    static Loss worse(Loss one, Loss other) {
        Loss worse = one.result().compareTo(other.result()) >= 0 ? one : other;
        Optional<Duration> lost =
                one.dataLost().isPresent() && other.dataLost().isPresent()
                        ? Optional.of(
                                one.dataLost().get().compareTo(other.dataLost().get()) >= 0
                                        ? one.dataLost().get()
                                        : other.dataLost().get())
                        : Optional.empty();
        return new Loss(
                worse.asset(),
                worse.result(),
                worse.playbook(),
                worse.says(),
                worse.assumed(),
                lost);
    }
}
