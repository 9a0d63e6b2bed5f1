package app.muster.layout;

/// Which layer each number of a net lies in, top first, so that every edge runs downwards except
/// those that had to be turned to break cycles.
///
/// @param of layer of each number, 0 to `count` - 1, none empty
/// @param turned which edges run upwards
record Layers(int[] of, boolean[] turned, int count) {

    /// Longest path from the top; then whatever needs more than it is needed sinks towards what it
    /// needs, which shortens more edges than it lengthens.
    static Layers of(Net net) {
        boolean[] turned = new boolean[net.edges()];
        int[] finished = depthFirst(net, turned);
        Net downwards = downwards(net, turned);
        Net.Ends leaving = downwards.leaving();
        Net.Ends entering = downwards.entering();
        int[] layer = new int[net.size()];
        for (int i = net.size() - 1; i >= 0; i--) {
            int node = finished[i];
            for (int e = leaving.start()[node]; e < leaving.start()[node + 1]; e++) {
                int below = downwards.to()[leaving.edges()[e]];
                layer[below] = Math.max(layer[below], layer[node] + 1);
            }
        }
        for (int node : finished) {
            if (leaving.count(node) > entering.count(node)) {
                int highest = Integer.MAX_VALUE;
                for (int e = leaving.start()[node]; e < leaving.start()[node + 1]; e++) {
                    highest = Math.min(highest, layer[downwards.to()[leaving.edges()[e]]]);
                }
                layer[node] = highest - 1;
            }
        }
        return new Layers(layer, turned, closeGaps(layer));
    }

    static Net downwards(Net net, boolean[] turned) {
        int[] from = net.from().clone();
        int[] to = net.to().clone();
        for (int e = 0; e < from.length; e++) {
            if (turned[e]) {
                from[e] = net.to()[e];
                to[e] = net.from()[e];
            }
        }
        return new Net(net.size(), from, to);
    }

    /// Numbers in the order a depth-first walk finishes them: each after all it reaches, if the
    /// edges that close a cycle, marked in `turned`, are turned round.
    private static int[] depthFirst(Net net, boolean[] turned) {
        Net.Ends leaving = net.leaving();
        Net.Ends entering = net.entering();
        int[] next = leaving.start().clone();
        byte[] state = new byte[net.size()];
        int[] stack = new int[net.size()];
        int[] finished = new int[net.size()];
        int done = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int root = 0; root < net.size(); root++) {
                if (state[root] != UNSEEN || pass == 0 && entering.count(root) > 0) {
                    continue;
                }
                int depth = 0;
                stack[0] = root;
                state[root] = OPEN;
                while (depth >= 0) {
                    int node = stack[depth];
                    if (next[node] == leaving.start()[node + 1]) {
                        state[node] = CLOSED;
                        finished[done++] = node;
                        depth--;
                        continue;
                    }
                    int edge = leaving.edges()[next[node]++];
                    int other = net.to()[edge];
                    if (state[other] == OPEN) {
                        turned[edge] = true;
                    } else if (state[other] == UNSEEN) {
                        state[other] = OPEN;
                        stack[++depth] = other;
                    }
                }
            }
        }
        return finished;
    }

    private static final byte UNSEEN = 0;
    private static final byte OPEN = 1;
    private static final byte CLOSED = 2;

    private static int closeGaps(int[] layer) {
        int deepest = -1;
        for (int of : layer) {
            deepest = Math.max(deepest, of);
        }
        int[] name = new int[deepest + 1];
        for (int of : layer) {
            name[of] = 1;
        }
        int count = 0;
        for (int i = 0; i <= deepest; i++) {
            count += name[i];
            name[i] = count - 1;
        }
        for (int n = 0; n < layer.length; n++) {
            layer[n] = name[layer[n]];
        }
        return count;
    }
}
