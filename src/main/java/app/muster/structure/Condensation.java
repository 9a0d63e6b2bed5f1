package app.muster.structure;

import java.util.Arrays;

/// A graph with each strongly connected component drawn together into one node, after Tarjan,
/// without recursion.
///
/// Components are numbered so that every edge leads to a lower number.
///
/// @see "R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972)"
final class Condensation {

    private final Adjacency graph;

    /// The component of each node.
    final int[] of;

    /// How many nodes each component has.
    final int[] sizes;

    /// Edges between components, each once, none to itself.
    final Adjacency dag;

    private Condensation(Adjacency graph, int[] of, int count) {
        this.graph = graph;
        this.of = of;
        sizes = new int[count];
        for (int component : of) {
            sizes[component]++;
        }
        dag = between();
    }

    static Condensation of(Adjacency graph) {
        var search = new Search(graph);
        for (int node = 0; node < graph.nodes(); node++) {
            if (search.index[node] == 0) {
                search.from(node);
            }
        }
        return new Condensation(graph, search.component, search.components);
    }

    int count() {
        return sizes.length;
    }

    /// The nodes of each component one after another, as targets of the component.
    Adjacency members() {
        int[] nodes = new int[of.length];
        Arrays.setAll(nodes, node -> node);
        return Adjacency.of(count(), of, nodes);
    }

    private Adjacency between() {
        Adjacency members = members();
        var last = new int[count()];
        Arrays.fill(last, -1);
        var from = new int[graph.edges()];
        var to = new int[graph.edges()];
        int edges = 0;
        for (int component = 0; component < count(); component++) {
            last[component] = component;
            for (int i = members.start[component]; i < members.start[component + 1]; i++) {
                int node = members.targets[i];
                for (int edge = graph.start[node]; edge < graph.start[node + 1]; edge++) {
                    int other = of[graph.targets[edge]];
                    if (last[other] != component) {
                        last[other] = component;
                        from[edges] = component;
                        to[edges++] = other;
                    }
                }
            }
        }
        return Adjacency.of(count(), Arrays.copyOf(from, edges), Arrays.copyOf(to, edges));
    }

    private static final class Search {
        final Adjacency graph;
        final int[] index;
        final int[] low;
        final int[] component;
        final int[] next;
        final int[] path;
        final int[] stack;
        int components;
        int counter;
        int stacked;
        int depth;

        Search(Adjacency graph) {
            this.graph = graph;
            int nodes = graph.nodes();
            index = new int[nodes];
            low = new int[nodes];
            component = new int[nodes];
            Arrays.fill(component, -1);
            next = Arrays.copyOf(graph.start, nodes);
            path = new int[nodes];
            stack = new int[nodes];
        }

        void from(int start) {
            open(start);
            while (depth > 0) {
                int node = path[depth - 1];
                if (next[node] < graph.start[node + 1]) {
                    int to = graph.targets[next[node]++];
                    if (index[to] == 0) {
                        open(to);
                    } else if (component[to] < 0) {
                        low[node] = Math.min(low[node], index[to]);
                    }
                } else {
                    depth--;
                    if (depth > 0) {
                        int above = path[depth - 1];
                        low[above] = Math.min(low[above], low[node]);
                    }
                    if (low[node] == index[node]) {
                        close(node);
                    }
                }
            }
        }

        private void open(int node) {
            index[node] = ++counter;
            low[node] = counter;
            stack[stacked++] = node;
            path[depth++] = node;
        }

        private void close(int node) {
            int member;
            do {
                member = stack[--stacked];
                component[member] = components;
            } while (member != node);
            components++;
        }
    }
}
