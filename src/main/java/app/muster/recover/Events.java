package app.muster.recover;

import java.util.Arrays;

/// What is still to come, each at its time, earliest first. Each event has a slot: a leaf of a
/// tournament in which sixteen play for one place above, so that the root is the earliest. Which
/// are compared does not depend on the times: there is no jump that nobody can foresee. There are
/// as many slots as were ever needed at once.
final class Events {

    private static final int FAN_BITS = 4;
    private static final int FAN = 1 << FAN_BITS;

    /// Times stand above these bits, slots in them.
    private static final int SLOT_BITS = 22;

    private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;

    /// The last time that an event can have, in seconds.
    static final long LAST = (Long.MAX_VALUE >>> SLOT_BITS) - 1;

    private int slots;

    /// The root, then what plays for it, level by level; the slots come last.
    private long[] tree;

    private int firstSlot;

    /// What happens, by slot.
    private int[] what;

    private int[] free;
    private int frees;

    Events() {
        makeRoom(FAN);
        clear();
    }

    private void makeRoom(int wanted) {
        firstSlot = 0;
        for (slots = 1; slots < wanted; slots <<= FAN_BITS) {
            firstSlot += slots;
        }
        tree = new long[firstSlot + slots];
        what = new int[slots];
        free = new int[slots];
    }

    void clear() {
        Arrays.fill(tree, Long.MAX_VALUE);
        frees = 0;
        freeFrom(0);
    }

    private void freeFrom(int first) {
        for (int slot = slots - 1; slot >= first; slot--) {
            free[frees++] = slot;
        }
    }

    /// Stands for the earliest event: greater for a later one, [Long#MAX_VALUE] if there is none.
    long first() {
        return tree[0];
    }

    /// When it happens.
    static long time(long event) {
        return event >>> SLOT_BITS;
    }

    /// Takes the earliest away.
    ///
    /// @return what happens
    int take(long event) {
        int slot = (int) event & SLOT_MASK;
        free[frees++] = slot;
        long[] times = tree;
        int at = firstSlot + slot;
        times[at] = Long.MAX_VALUE;
        while (at > 0) {
            at = at - 1 >>> FAN_BITS;
            times[at] = least(times, (at << FAN_BITS) + 1);
        }
        return what[slot];
    }

    /// @param time up to [#LAST]
    void add(long time, int event) {
        if (frees == 0) {
            grow();
        }
        int slot = free[--frees];
        what[slot] = event;
        put(slot, time << SLOT_BITS | slot);
    }

    private void put(int slot, long key) {
        long[] times = tree;
        int at = firstSlot + slot;
        times[at] = key;
        while (at > 0) {
            at = at - 1 >>> FAN_BITS;
            times[at] = Math.min(times[at], key);
        }
    }

    /// The least of the sixteen from there on; written out since a loop takes twice as long.
    private static long least(long[] of, int at) {
        long a = Math.min(Math.min(of[at], of[at + 1]), Math.min(of[at + 2], of[at + 3]));
        long b = Math.min(Math.min(of[at + 4], of[at + 5]), Math.min(of[at + 6], of[at + 7]));
        long c = Math.min(Math.min(of[at + 8], of[at + 9]), Math.min(of[at + 10], of[at + 11]));
        long d = Math.min(Math.min(of[at + 12], of[at + 13]), Math.min(of[at + 14], of[at + 15]));
        return Math.min(Math.min(a, b), Math.min(c, d));
    }

    /// The slots keep their numbers. Only called when all are taken.
    private void grow() {
        long[] old = tree;
        int[] happens = what;
        int from = firstSlot;
        int before = slots;
        makeRoom(before << FAN_BITS);
        Arrays.fill(tree, Long.MAX_VALUE);
        System.arraycopy(happens, 0, what, 0, before);
        for (int slot = 0; slot < before; slot++) {
            put(slot, old[from + slot]);
        }
        freeFrom(before);
    }
}
