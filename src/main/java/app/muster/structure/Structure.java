package app.muster.structure;

import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// How the assets of one plan hang together. Immutable; the parts that take longer are computed
/// when they are first asked for, and are equal whoever asks.
///
/// What a person rejected counts as no dependency.
public final class Structure {

    private final Plan plan;
    private final Map<AssetId, Integer> numbers;
    private final Adjacency serve;
    private final Adjacency servedBy;
    private final Adjacency restore;
    private final Owners owners;
    private volatile @Nullable Condensation together;
    private volatile @Nullable Radii radii;
    private volatile @Nullable List<ChokePoint> chokePoints;

    private Structure(Plan plan) {
        this.plan = plan;
        numbers = HashMap.newHashMap(plan.assets().size());
        for (Asset asset : plan.assets()) {
            numbers.put(asset.id(), numbers.size());
        }
        serve = edges(Sense.SERVE, _ -> true);
        servedBy = serve.reversed();
        restore = edges(Sense.RESTORE, _ -> true);
        owners = Owners.of(plan);
    }

    public static Structure of(Plan plan) {
        return new Structure(plan);
    }

    private Adjacency edges(Sense sense, Predicate<Dependency> counts) {
        List<Dependency> all = plan.dependencies();
        var from = new int[all.size()];
        var to = new int[all.size()];
        int count = 0;
        for (Dependency need : all) {
            if (!need.rejected() && sense.counts(need.kind()) && counts.test(need)) {
                from[count] = number(need.from());
                to[count++] = number(need.to());
            }
        }
        return Adjacency.of(
                plan.assets().size(), Arrays.copyOf(from, count), Arrays.copyOf(to, count));
    }

    public Plan plan() {
        return plan;
    }

    /// @throws IllegalArgumentException if the plan has no such asset
    public BlastRadius blastRadius(AssetId asset) {
        return blastRadius(number(asset));
    }

    /// The blast radius of every asset, in the plan's order.
    public List<BlastRadius> blastRadii() {
        return IntStream.range(0, plan.assets().size()).mapToObj(this::blastRadius).toList();
    }

    private BlastRadius blastRadius(int asset) {
        Radii known = radii();
        return new BlastRadius(
                plan.assets().get(asset).id(),
                known.assets()[asset],
                known.applications()[asset],
                known.rto(asset));
    }

    /// What can no longer serve when these assets fall together.
    ///
    /// @throws IllegalArgumentException if the plan lacks one of them
    public Fall fall(Collection<AssetId> assets) {
        int[] from = assets.stream().mapToInt(this::number).distinct().toArray();
        int[] reached = servedBy.reached(from);
        var hit = new BitSet();
        for (int asset : reached) {
            if (owners.of()[asset] != Owners.NOBODY) {
                hit.set(owners.of()[asset]);
            }
        }
        int[] applications = owners.usedBy().reached(hit.stream().toArray());
        return Fall.of(
                ids(Arrays.copyOfRange(reached, from.length, reached.length)),
                Arrays.stream(applications).sorted().mapToObj(plan.applications()::get).toList());
    }

    /// Everything these assets need, directly or through others; not they themselves.
    ///
    /// @return the nearest first
    public List<AssetId> needs(Collection<AssetId> assets, Sense sense) {
        int[] from = assets.stream().mapToInt(this::number).distinct().toArray();
        int[] reached = (sense == Sense.SERVE ? serve : restore).reached(from);
        return ids(Arrays.copyOfRange(reached, from.length, reached.length));
    }

    /// Everything an application stands on while it serves: its own assets, those of the shared
    /// services it uses, and all that these need.
    public List<AssetId> needs(ApplicationId application) {
        var used = new BitSet();
        for (int number = 0; number < plan.applications().size(); number++) {
            if (plan.applications().get(number).id().equals(application)) {
                Arrays.stream(owners.uses().reached(new int[] {number})).forEach(used::set);
            }
        }
        int[] own =
                IntStream.range(0, owners.of().length)
                        .filter(a -> owners.of()[a] != Owners.NOBODY && used.get(owners.of()[a]))
                        .toArray();
        return ids(serve.reached(own));
    }

    /// In which order everything could be restored if everything were gone, and no one had to wait
    /// for a person.
    public List<Wave> waves() {
        Condensation groups = Condensation.of(restore);
        var level = new int[groups.count()];
        int last = 0;
        for (int group = 0; group < level.length; group++) {
            for (int edge = groups.dag.start[group]; edge < groups.dag.start[group + 1]; edge++) {
                level[group] = Math.max(level[group], level[groups.dag.targets[edge]] + 1);
            }
            last = Math.max(last, level[group]);
        }
        var assets = new ArrayList<List<AssetId>>();
        IntStream.rangeClosed(0, last).forEach(_ -> assets.add(new ArrayList<>()));
        var inLoops = new int[last + 1];
        for (int asset = 0; asset < plan.assets().size(); asset++) {
            int group = groups.of[asset];
            assets.get(level[group]).add(plan.assets().get(asset).id());
            inLoops[level[group]] += groups.sizes[group] > 1 ? 1 : 0;
        }
        return IntStream.rangeClosed(0, last)
                .filter(number -> !assets.get(number).isEmpty())
                .mapToObj(number -> new Wave(number + 1, assets.get(number), inLoops[number]))
                .toList();
    }

    /// The longest ways through what has to be restored.
    ///
    /// @param lengths how long each asset takes by itself, in any unit
    public Chains chains(ToLongFunction<Asset> lengths) {
        return chains(lengths, _ -> Set.of(), _ -> true);
    }

    /// The longest ways where what one needs of another adds nothing if both can come back at once.
    ///
    /// @param lengths how long each asset takes by itself, in any unit
    /// @param together for each asset the names of what may bring it back along with others
    /// @param holdsBack whether what is needed has to be there before the restore, whichever way
    public Chains chains(
            ToLongFunction<Asset> lengths,
            Function<Asset, Set<String>> together,
            Predicate<Dependency> holdsBack) {
        Condensation groups = Condensation.of(edges(Sense.RESTORE, holdsBack));
        return new Chains(plan.assets(), numbers, groups, lengths, together);
    }

    /// Assets that each need all others of their group, in one sense.
    ///
    /// @return groups of two or more, the largest first
    public List<List<AssetId>> loops(Sense sense) {
        Condensation groups = sense == Sense.SERVE ? together() : Condensation.of(restore);
        Adjacency members = groups.members();
        return IntStream.range(0, groups.count())
                .filter(group -> groups.sizes[group] > 1)
                .mapToObj(
                        group ->
                                ids(
                                        Arrays.copyOfRange(
                                                members.targets,
                                                members.start[group],
                                                members.start[group + 1])))
                .sorted(
                        Comparator.<List<AssetId>>comparingInt(group -> -group.size())
                                .thenComparing(List::getFirst))
                .toList();
    }

    /// Assets that others and two or more applications stand on, and that others are reached
    /// through alone or that alone hold the map together; those most stands on first.
    public List<ChokePoint> chokePoints() {
        List<ChokePoint> known = chokePoints;
        if (known == null) {
            known = findChokePoints();
            chokePoints = known;
        }
        return known;
    }

    private List<ChokePoint> findChokePoints() {
        int[] through = Choking.onlyThrough(serve, together(), owners);
        int[] parts = CutNodes.parts(serve);
        Radii all = radii();
        return IntStream.range(0, plan.assets().size())
                .filter(asset -> all.applications()[asset] > 1 && all.assets()[asset] > 0)
                .filter(asset -> through[asset] > 0 || parts[asset] > 1)
                .mapToObj(asset -> new ChokePoint(blastRadius(asset), through[asset], parts[asset]))
                .sorted(
                        Comparator.<ChokePoint>comparingInt(c -> -c.radius().applications())
                                .thenComparingLong(c -> -c.radius().assets())
                                .thenComparing(ChokePoint::asset))
                .toList();
    }

    private Condensation together() {
        Condensation known = together;
        if (known == null) {
            known = Condensation.of(serve);
            together = known;
        }
        return known;
    }

    private Radii radii() {
        Radii known = radii;
        if (known == null) {
            known = Radii.of(together(), owners);
            radii = known;
        }
        return known;
    }

    private List<AssetId> ids(int[] assets) {
        return Arrays.stream(assets).mapToObj(asset -> plan.assets().get(asset).id()).toList();
    }

    private int number(AssetId asset) {
        Integer number = numbers.get(asset);
        if (number == null) {
            throw new IllegalArgumentException("no asset " + asset);
        }
        return number;
    }
}
