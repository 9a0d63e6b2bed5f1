package app.muster.structure;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds what all ways from applications to what they need go through.
final class Choking {

    private Choking() {}

    /// A shared service is reached through those who use it, and by nobody for its own sake.
    ///
    /// @param needs what each asset needs to serve
    /// @return for each asset how many other assets every application reaches through it alone
    static int[] onlyThrough(Adjacency needs, Condensation together, Owners owners) {
        int assets = needs.nodes();
        int applications = owners.applications().size();
        int root = assets + applications;
        boolean[] entries = entries(needs, together, owners);
        int[] own =
                IntStream.range(0, applications)
                        .filter(number -> !owners.applications().get(number).shared())
                        .toArray();
        int edges = needs.edges() + owners.uses().edges() + own.length + count(entries);
        var from = Arrays.copyOf(needs.origins(), edges);
        var to = Arrays.copyOf(needs.targets, edges);
        int next = needs.edges();
        int[] users = owners.uses().origins();
        for (int edge = 0; edge < users.length; edge++) {
            from[next] = assets + users[edge];
            to[next++] = assets + owners.uses().targets[edge];
        }
        for (int application : own) {
            from[next] = root;
            to[next++] = assets + application;
        }
        for (int asset = 0; asset < assets; asset++) {
            if (entries[asset]) {
                from[next] = assets + owners.of()[asset];
                to[next++] = asset;
            }
        }
        Adjacency all = Adjacency.of(root + 1, from, to);
        int[] tree = Dominators.of(all, root);
        return sums(tree, root, assets);
    }

    /// The size of each asset's part of the dominator tree without itself, applications not
    /// counted.
    private static int[] sums(int[] tree, int root, int assets) {
        int nodes = tree.length;
        var children = new int[nodes];
        for (int parent : tree) {
            if (parent != Dominators.NONE) {
                children[parent]++;
            }
        }
        var ready = new int[nodes];
        int tail = 0;
        for (int node = 0; node < nodes; node++) {
            if (children[node] == 0) {
                ready[tail++] = node;
            }
        }
        var below = new int[nodes];
        for (int head = 0; head < tail; head++) {
            int node = ready[head];
            int parent = tree[node];
            if (node != root && parent != Dominators.NONE) {
                below[parent] += below[node] + (node < assets ? 1 : 0);
                if (--children[parent] == 0) {
                    ready[tail++] = parent;
                }
            }
        }
        return Arrays.copyOf(below, assets);
    }

    /// Where each application begins: those of its own assets that no other one of its own needs,
    /// except in a loop.
    private static boolean[] entries(Adjacency needs, Condensation together, Owners owners) {
        Set<Long> inner = new HashSet<>();
        int[] origins = needs.origins();
        for (int edge = 0; edge < origins.length; edge++) {
            int from = origins[edge];
            int to = needs.targets[edge];
            if (owners.of()[from] == owners.of()[to] && together.of[from] != together.of[to]) {
                inner.add(key(to, together, owners));
            }
        }
        var entries = new boolean[needs.nodes()];
        for (int asset = 0; asset < entries.length; asset++) {
            entries[asset] =
                    owners.of()[asset] != Owners.NOBODY
                            && !inner.contains(key(asset, together, owners));
        }
        return entries;
    }

    private static long key(int asset, Condensation together, Owners owners) {
        return (long) together.of[asset] << Integer.SIZE | owners.of()[asset] + 1;
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }
}
