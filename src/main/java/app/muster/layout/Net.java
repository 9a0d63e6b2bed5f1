package app.muster.layout;

/// A graph on the numbers 0 to `size` - 1: edge `e` runs from `from[e]` to `to[e]`.
record Net(int size, int[] from, int[] to) {

    /// The edges at each number: those of `n` stand in `edges` from `start[n]` to before `start[n +
    /// 1]`, lowest first.
    record Ends(int[] start, int[] edges) {

        int count(int number) {
            return start[number + 1] - start[number];
        }
    }

    int edges() {
        return from.length;
    }

    Ends leaving() {
        return ends(from);
    }

    Ends entering() {
        return ends(to);
    }

    private Ends ends(int[] end) {
        int[] start = new int[size + 1];
        for (int number : end) {
            start[number + 1]++;
        }
        for (int n = 0; n < size; n++) {
            start[n + 1] += start[n];
        }
        int[] next = start.clone();
        int[] edges = new int[end.length];
        for (int e = 0; e < end.length; e++) {
            edges[next[end[e]]++] = e;
        }
        return new Ends(start, edges);
    }
}
