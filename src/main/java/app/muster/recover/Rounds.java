package app.muster.recover;

import app.muster.plan.Asset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The nodes of a [Graph] in an order in which everything comes after all it waits for, where the
/// assets of a deployment are restored in one go.
///
/// What a deployment's assets need of each other, it orders itself. What any of them needs from
/// outside holds it as a whole. Where that goes in a circle, only what is ready is deployed first
/// and the rest in a later round, in the fewest deployments first: of those in the circle the one
/// is split of which most is ready. If a deployment is all that has to be done in the circle, it is
/// not split: what lies between its assets still stands.
final class Rounds {

    /// Stands for no deployment.
    static final int NONE = -1;

    private final Graph graph;
    private final int count;
    private final int[] group;
    private final boolean[] works;
    private final int[] position;
    private final int[] waits;
    private final int[][] followers;
    private final int[][] members;
    private final int[] groupWaits;
    private final int[] roundsOf;
    private final BitSet done = new BitSet();
    private final OpenCircle circles;
    private int passed;
    private int first;
    private final PriorityQueue<Integer> ready;
    private final List<Round> order = new ArrayList<>();

    /// Nodes that are passed together.
    ///
    /// @param nodes one, or those of the restored assets of a deployment
    /// @param deployment its number, or -1 for a single node
    /// @param number which of the deployment's rounds it is, from 0
    record Round(int[] nodes, int deployment, int number) {}

    /// @param group for each asset the number of its deployment, or -1
    /// @param works whether any steps are done for each asset
    Rounds(Graph graph, int[] group, boolean[] works) {
        this.graph = graph;
        this.group = group;
        this.works = works;
        count = graph.assets().size();
        int nodes = 2 * count;
        int groups = Arrays.stream(group).max().orElse(NONE) + 1;
        position = new int[nodes + groups];
        Arrays.fill(position, nodes, nodes + groups, Integer.MAX_VALUE);
        for (int place = 0; place < nodes; place++) {
            int node = graph.order()[place];
            position[node] = place;
            int unit = unit(node);
            position[unit] = Math.min(position[unit], place);
        }
        waits = new int[nodes];
        groupWaits = new int[groups];
        roundsOf = new int[groups];
        int[] sizes = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            for (int needed : graph.waitsFor()[node]) {
                if (!isInside(node, needed)) {
                    waits[node]++;
                    sizes[needed]++;
                }
            }
        }
        followers = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        for (int node = 0; node < nodes; node++) {
            for (int needed : graph.waitsFor()[node]) {
                if (!isInside(node, needed)) {
                    followers[needed][--sizes[needed]] = node;
                }
            }
        }
        members = new int[groups][0];
        for (int asset = 0; asset < count; asset++) {
            if (group[asset] != NONE) {
                int of = group[asset];
                members[of] = Arrays.copyOf(members[of], members[of].length + 1);
                members[of][members[of].length - 1] = count + asset;
                groupWaits[of] += waits[count + asset];
            }
        }
        ready = new PriorityQueue<>(Comparator.comparingInt(unit -> position[unit]));
        for (int node = 0; node < nodes; node++) {
            if (waits[node] == 0 && unit(node) == node) {
                ready.add(node);
            }
        }
        for (int of = 0; of < groups; of++) {
            if (groupWaits[of] == 0) {
                ready.add(nodes + of);
            }
        }
        circles = new OpenCircle(needs(), this::unit, done::get);
        play();
    }

    /// For each node, and each deployment behind them, what it waits for outside of itself.
    private int[][] needs() {
        int[][] needs = new int[2 * count + members.length][];
        for (int node = 0; node < 2 * count; node++) {
            int from = node;
            needs[node] =
                    Arrays.stream(graph.waitsFor()[node])
                            .filter(needed -> !isInside(from, needed))
                            .toArray();
        }
        for (int of = 0; of < members.length; of++) {
            needs[2 * count + of] =
                    Arrays.stream(members[of])
                            .flatMap(node -> Arrays.stream(needs[node]))
                            .toArray();
        }
        return needs;
    }

    List<Round> order() {
        return order;
    }

    /// How many rounds each deployment takes.
    int[] rounds() {
        return roundsOf;
    }

    List<Asset> assetsOf(int deployment) {
        return Arrays.stream(members[deployment])
                .mapToObj(node -> graph.assets().get(node - count))
                .toList();
    }

    /// Whether all of these come back by the same deployment.
    boolean isOneDeployment(int[] assets) {
        return group[assets[0]] != NONE
                && Arrays.stream(assets).allMatch(asset -> group[asset] == group[assets[0]]);
    }

    /// Whether what the node waits for comes back by the same deployment.
    boolean isInside(int node, int needed) {
        return node >= count
                && needed < count
                && group[needed] != NONE
                && group[node - count] == group[needed];
    }

    /// The node itself, or a number behind all nodes for the deployment that it is restored by.
    private int unit(int node) {
        return node < count || group[node - count] == NONE ? node : 2 * count + group[node - count];
    }

    private void play() {
        while (passed < 2 * count) {
            if (ready.isEmpty()) {
                breakCircle();
            } else {
                pass(ready.remove());
            }
        }
    }

    private void pass(int unit) {
        pass(unit, left(unit));
    }

    /// The nodes of the unit that were not passed yet.
    private int[] left(int unit) {
        return unit < 2 * count
                ? new int[] {unit}
                : Arrays.stream(members[unit - 2 * count])
                        .filter(node -> !done.get(node))
                        .toArray();
    }

    private void pass(int unit, int[] nodes) {
        int of = unit < 2 * count ? NONE : unit - 2 * count;
        order.add(new Round(nodes, of, of == NONE ? 0 : roundsOf[of]++));
        passed += nodes.length;
        Arrays.stream(nodes).forEach(done::set);
        for (int node : nodes) {
            for (int follower : followers[node]) {
                if (!done.get(follower)) {
                    advance(follower);
                }
            }
        }
    }

    private void advance(int node) {
        waits[node]--;
        int unit = unit(node);
        boolean isReady = unit == node ? waits[node] == 0 : --groupWaits[unit - 2 * count] == 0;
        if (isReady) {
            ready.add(unit);
        }
    }

    /// Nothing is ready: takes a circle that waits for nothing but itself.
    private void breakCircle() {
        while (done.get(graph.order()[first])) {
            first++;
        }
        breakUp(circles.from(unit(graph.order()[first])));
    }

    private void breakUp(int[] circle) {
        int deployments = 0;
        int others = 0;
        int alone = NONE;
        for (int unit : circle) {
            if (unit >= 2 * count) {
                deployments++;
                alone = unit;
            } else if (unit >= count && works[unit - count]) {
                others++;
            }
        }
        if (deployments == 1 && others == 0) {
            groupWaits[alone - 2 * count] = 0;
            pass(alone);
            return;
        }
        int[] most = {};
        int split = NONE;
        for (int unit : circle) {
            int[] some = unit < 2 * count ? new int[0] : closed(unit);
            boolean isMore =
                    some.length > most.length
                            || some.length == most.length
                                    && split != NONE
                                    && position[unit] < position[split];
            if (isMore) {
                most = some;
                split = unit;
            }
        }
        if (most.length == 0) {
            throw new IllegalStateException("a circle in which nothing is ready");
        }
        pass(split, most);
    }

    /// What of a deployment is ready and needs nothing of it that is not.
    private int[] closed(int unit) {
        int[] left = left(unit);
        if (Arrays.stream(left).noneMatch(node -> waits[node] == 0)) {
            return new int[0];
        }
        var some = new BitSet();
        Arrays.stream(left).filter(node -> waits[node] == 0).forEach(some::set);
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int node = some.nextSetBit(0); node >= 0; node = some.nextSetBit(node + 1)) {
                if (!isClosed(node, some)) {
                    some.clear(node);
                    changed = true;
                }
            }
        }
        return some.stream().toArray();
    }

    private boolean isClosed(int node, BitSet some) {
        for (int needed : graph.waitsFor()[node]) {
            if (isInside(node, needed)) {
                int restored = count + needed;
                if (!done.get(restored) && !some.get(restored)) {
                    return false;
                }
            }
        }
        return true;
    }
}
