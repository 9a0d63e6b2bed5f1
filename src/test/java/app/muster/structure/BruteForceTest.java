package app.muster.structure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Every search against the plainest way to the same answer, on graphs with loops, edges that occur
/// twice and edges from a node to itself.
class BruteForceTest {

    private static final int GRAPHS = 3_000;

    /// A random graph and who reaches whom in it, found by trying.
    private static final class Tried {
        final Adjacency graph;
        final boolean[][] reaches;

        Tried(Random random) {
            int nodes = 1 + random.nextInt(14);
            int edges = random.nextInt(3 * nodes);
            int[] from = random.ints(edges, 0, nodes).toArray();
            int[] to = random.ints(edges, 0, nodes).toArray();
            if (random.nextBoolean()) {
                for (int edge = 0; edge < edges; edge++) {
                    int low = Math.min(from[edge], to[edge]);
                    from[edge] = Math.max(from[edge], to[edge]);
                    to[edge] = low;
                }
            }
            graph = Adjacency.of(nodes, from, to);
            reaches = new boolean[nodes][nodes];
            for (int node = 0; node < nodes; node++) {
                reaches[node] = without(graph, node, -1);
            }
        }

        /// What is reached from a node if another one is not there.
        static boolean[] without(Adjacency graph, int root, int left) {
            var seen = new boolean[graph.nodes()];
            visit(graph, root, left, seen);
            return seen;
        }

        private static void visit(Adjacency graph, int node, int left, boolean[] seen) {
            if (node == left || seen[node]) {
                return;
            }
            seen[node] = true;
            for (int edge = graph.start[node]; edge < graph.start[node + 1]; edge++) {
                visit(graph, graph.targets[edge], left, seen);
            }
        }
    }

    @Test
    void componentsAreThoseThatReachEachOtherAndEdgesLeadToLowerNumbers() {
        var random = new Random(1);
        for (int i = 0; i < GRAPHS; i++) {
            var tried = new Tried(random);
            var found = Condensation.of(tried.graph);
            for (int a = 0; a < tried.reaches.length; a++) {
                for (int b = 0; b < tried.reaches.length; b++) {
                    assertEquals(
                            tried.reaches[a][b] && tried.reaches[b][a], found.of[a] == found.of[b]);
                    assertTrue(!tried.reaches[a][b] || found.of[a] >= found.of[b]);
                }
            }
        }
    }

    @Test
    void everyNodeIsReachedByAsManyAsItIsCountedFor() {
        var random = new Random(2);
        for (int i = 0; i < GRAPHS; i++) {
            var tried = new Tried(random);
            var found = Condensation.of(tried.graph);
            long[] counts = Reachers.weights(found.dag, found.sizes);
            for (int node = 0; node < tried.reaches.length; node++) {
                int component = found.of[node];
                assertEquals(
                        column(tried.reaches, node), counts[component] + found.sizes[component]);
            }
        }
    }

    @Test
    void countsHoldOverManyBlocksOfColumns() {
        var random = new Random(3);
        int nodes = 2_500;
        int[] from = random.ints(4 * nodes, 0, nodes).map(n -> n - n % 3).toArray();
        int[] to = random.ints(4 * nodes, 0, nodes).toArray();
        for (int edge = 0; edge < from.length; edge++) {
            // loops are rare, so that many components are left to count
            if (from[edge] < to[edge] && edge % 40 != 0) {
                int low = from[edge];
                from[edge] = to[edge];
                to[edge] = low;
            }
        }
        Adjacency graph = Adjacency.of(nodes, from, to);
        var found = Condensation.of(graph);
        assertTrue(found.count() > 1_200 && found.count() < nodes, "" + found.count());

        long[] counts = Reachers.weights(found.dag, found.sizes);

        Adjacency back = graph.reversed();
        for (int node = 0; node < nodes; node++) {
            int component = found.of[node];
            assertEquals(
                    back.reached(new int[] {node}).length,
                    counts[component] + found.sizes[component]);
        }
    }

    @Test
    void aDominatorIsWhatNothingIsReachedWithout() {
        var random = new Random(4);
        for (int i = 0; i < GRAPHS; i++) {
            var tried = new Tried(random);
            int nodes = tried.reaches.length;
            int root = random.nextInt(nodes);
            int[] tree = Dominators.of(tried.graph, root);
            for (int node = 0; node < nodes; node++) {
                Set<Integer> above = new HashSet<>();
                for (int up = tree[node]; up != Dominators.NONE; up = tree[up]) {
                    above.add(up);
                }
                Set<Integer> expected = new HashSet<>();
                for (int left = 0; left < nodes; left++) {
                    if (left != node
                            && tried.reaches[root][node]
                            && !Tried.without(tried.graph, root, left)[node]) {
                        expected.add(left);
                    }
                }
                assertEquals(expected, above);
            }
        }
    }

    @Test
    void withoutANodeItsNeighboursFallIntoSoManyParts() {
        var random = new Random(5);
        for (int i = 0; i < GRAPHS; i++) {
            var tried = new Tried(random);
            Adjacency both = tried.graph.undirected();
            var expected = new int[both.nodes()];
            for (int left = 0; left < both.nodes(); left++) {
                var seen = new boolean[both.nodes()];
                for (int edge = both.start[left]; edge < both.start[left + 1]; edge++) {
                    int neighbour = both.targets[edge];
                    if (neighbour != left && !seen[neighbour]) {
                        expected[left]++;
                        Tried.visit(both, neighbour, left, seen);
                    }
                }
            }
            assertArrayEquals(expected, CutNodes.parts(tried.graph));
        }
    }

    @Test
    void blastRadiiOfPlansAreWhatFallsOneByOne() {
        var random = new Random(6);
        for (int i = 0; i < 400; i++) {
            Plan plan = plan(random);
            var structure = Structure.of(plan);
            for (var asset : plan.assets()) {
                Fall fall = structure.fall(List.of(asset.id()));
                assertEquals(
                        new BlastRadius(
                                asset.id(),
                                fall.assets().size(),
                                fall.applications().size(),
                                fall.tightestRto()),
                        structure.blastRadius(asset.id()));
                assertEquals(slowly(plan, asset.id()), fall.assets());
            }
        }
    }

    /// Grows what falls until nothing is added.
    private static Set<AssetId> slowly(Plan plan, AssetId fallen) {
        Set<AssetId> down = new HashSet<>(Set.of(fallen));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (var need : plan.dependencies()) {
                if (Sense.SERVE.counts(need.kind()) && down.contains(need.to())) {
                    grows |= down.add(need.from());
                }
            }
        }
        down.remove(fallen);
        return down;
    }

    private static Plan plan(Random random) {
        int count = 1 + random.nextInt(80);
        var applications = new ArrayList<Application>();
        for (int i = 0; i < count; i++) {
            Application one =
                    random.nextInt(3) == 0
                            ? Application.named(new ApplicationId("a" + i), "a" + i)
                            : StructureTest.application("a" + i, 1 + random.nextInt(90));
            applications.add(
                    random.nextInt(3) > 0
                            ? one
                            : one.using(List.of(new ApplicationId("a" + random.nextInt(count)))));
        }
        var assets = new ArrayList<String>();
        var needs = new ArrayList<String>();
        String[] kinds = {"NETWORK", "DATA", "KEYS", "RECOVERS", "MONITORS"};
        int size = 1 + random.nextInt(25);
        for (int i = 0; i < size; i++) {
            assets.add("n" + i + (random.nextInt(4) == 0 ? "" : " in a" + random.nextInt(count)));
            for (int k = random.nextInt(3); k > 0; k--) {
                int other = random.nextInt(size);
                if (other != i) {
                    needs.add("n%d %s n%d".formatted(i, kinds[random.nextInt(5)], other));
                }
            }
        }
        return StructureTest.plan(applications, assets, needs.toArray(String[]::new));
    }

    private static long column(boolean[][] reaches, int node) {
        long count = 0;
        for (boolean[] row : reaches) {
            count += row[node] ? 1 : 0;
        }
        return count;
    }
}
