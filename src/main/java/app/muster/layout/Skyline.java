package app.muster.layout;

/// Heights above a line of places, all 0 at first; a tree of maxima answers in logarithmic time.
final class Skyline {

    private final int leaves;
    private final int[] highest;
    private final int[] everywhere;

    Skyline(int places) {
        leaves = Math.max(1, Integer.highestOneBit(Math.max(1, places - 1)) * 2);
        highest = new int[2 * leaves];
        everywhere = new int[2 * leaves];
    }

    /// Greatest height from one place to before another.
    int highest(int from, int to) {
        return highest(1, 0, leaves, from, to);
    }

    private int highest(int part, int start, int end, int from, int to) {
        if (to <= start || end <= from) {
            return 0;
        }
        if (from <= start && end <= to) {
            return highest[part];
        }
        int middle = (start + end) / 2;
        int within =
                Math.max(
                        highest(2 * part, start, middle, from, to),
                        highest(2 * part + 1, middle, end, from, to));
        return Math.max(everywhere[part], within);
    }

    /// Makes every height from one place to before another at least `height`.
    void raise(int from, int to, int height) {
        raise(1, 0, leaves, from, to, height);
    }

    private void raise(int part, int start, int end, int from, int to, int height) {
        if (to <= start || end <= from) {
            return;
        }
        highest[part] = Math.max(highest[part], height);
        if (from <= start && end <= to) {
            everywhere[part] = Math.max(everywhere[part], height);
            return;
        }
        int middle = (start + end) / 2;
        raise(2 * part, start, middle, from, to, height);
        raise(2 * part + 1, middle, end, from, to, height);
    }
}
