package app.muster.recover;

/// Times still to come, the earliest first. Few are kept in order, the latest first; many in a
/// heap, in which the place of one that was taken stays open for the next that is added.
final class Events {

    /// Up to this many it is quicker to move numbers up than to keep a heap.
    private static final int FEW = 16;

    private final boolean areFew;
    private final long[] keys;
    private int count;
    private boolean isOpen;

    /// @param most how many there can be at once
    Events(int most) {
        areFew = most <= FEW;
        keys = new long[most + 1];
    }

    void clear() {
        count = 0;
        isOpen = false;
    }

    /// @return the earliest, or [Long#MAX_VALUE] if there is none
    long first() {
        if (isOpen) {
            isOpen = false;
            count--;
            if (count > 0) {
                sink(keys[count]);
            }
        }
        return count == 0 ? Long.MAX_VALUE : areFew ? keys[count - 1] : keys[0];
    }

    /// The same as [#first()], but leaves an open place open.
    long next() {
        if (!isOpen) {
            return first();
        }
        return count < 2 ? Long.MAX_VALUE : count == 2 ? keys[1] : Math.min(keys[1], keys[2]);
    }

    void add(long key) {
        if (areFew) {
            insert(key);
        } else if (isOpen) {
            isOpen = false;
            sink(key);
        } else {
            rise(key);
        }
    }

    /// Takes the earliest away, which has just been looked at.
    void take() {
        if (areFew) {
            count--;
        } else {
            isOpen = true;
        }
    }

    /// Carries the lesser of two along to the end: no jump that nobody can foresee.
    private void insert(long key) {
        long carried = key;
        for (int at = 0; at < count; at++) {
            long here = keys[at];
            keys[at] = Math.max(here, carried);
            carried = Math.min(here, carried);
        }
        keys[count++] = carried;
    }

    private void rise(long key) {
        int at = count++;
        while (at > 0) {
            int above = (at - 1) >>> 1;
            if (keys[above] <= key) {
                break;
            }
            keys[at] = keys[above];
            at = above;
        }
        keys[at] = key;
    }

    /// Puts a key in at the top, which is open.
    private void sink(long key) {
        int at = 0;
        int below = 1;
        while (below + 1 < count) {
            long left = keys[below];
            long right = keys[below + 1];
            // without a jump that nobody can foresee
            below += right < left ? 1 : 0;
            long least = Math.min(left, right);
            if (key <= least) {
                break;
            }
            keys[at] = least;
            at = below;
            below = 2 * at + 1;
        }
        if (below + 1 == count && keys[below] < key) {
            keys[at] = keys[below];
            at = below;
        }
        keys[at] = key;
    }
}
