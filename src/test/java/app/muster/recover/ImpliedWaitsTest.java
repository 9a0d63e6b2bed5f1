package app.muster.recover;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;

class ImpliedWaitsTest {

    private static final int[] NOBODY = {};

    @Test
    void whatIsWaitedForThroughSomethingElseIsNotWaitedForTwice() {
        // 2 waits for 1 and 0, and 1 waits for 0
        Jobs left = ImpliedWaits.leftOut(jobs(new int[][] {{1, 2}, {2}, NOBODY}));
        assertArrayEquals(new int[][] {{1}, {2}, NOBODY}, left.followers());
        assertArrayEquals(new int[] {0, 1, 1}, left.waits());
    }

    @Test
    void whatNothingImpliesStays() {
        int[][] diamond = {{1, 2}, {3}, {3}, NOBODY};
        Jobs left = ImpliedWaits.leftOut(jobs(diamond));
        assertArrayEquals(diamond, sorted(left.followers()));
        assertArrayEquals(new int[] {0, 1, 1, 2}, left.waits());
    }

    @Test
    void jobsNeedNotStandInTheOrderInWhichTheyWait() {
        // 0 waits for 2 and 1, and 1 waits for 2
        Jobs left = ImpliedWaits.leftOut(jobs(new int[][] {NOBODY, {0}, {0, 1}}));
        assertArrayEquals(new int[][] {NOBODY, {0}, {1}}, left.followers());
    }

    @Test
    void inAnyGraphEverythingIsWaitedForAsBeforeAndNothingTwice() {
        var random = new Random(5);
        for (int graph = 0; graph < 300; graph++) {
            int[][] followers = random(2 + random.nextInt(40), 1 + random.nextInt(6), random);
            Jobs left = ImpliedWaits.leftOut(jobs(followers));
            assertArrayEquals(waits(left.followers()), left.waits());
            BitSet[] wanted = reached(followers);
            assertArrayEquals(wanted, reached(left.followers()));
            for (int[] after : left.followers()) {
                for (int one : after) {
                    assertTrue(Arrays.stream(after).noneMatch(other -> wanted[other].get(one)));
                }
            }
        }
    }

    @Test
    void whereItTakesTooLongToSeeTheWaitStays() {
        int count = 500;
        int[][] chain = new int[count][];
        Arrays.setAll(chain, job -> job + 1 < count ? new int[] {job + 1} : NOBODY);
        chain[0] = new int[] {1, count - 1};
        Jobs left = ImpliedWaits.leftOut(jobs(chain));
        assertArrayEquals(reached(chain), reached(left.followers()));
        assertEquals(2, left.waits()[count - 1]);
    }

    private static Jobs jobs(int[][] followers) {
        int[] pools = new int[followers.length];
        return new Jobs(pools, new Roster[] {Roster.always(1)}, waits(followers), followers);
    }

    private static int[] waits(int[][] followers) {
        int[] waits = new int[followers.length];
        for (int[] after : followers) {
            for (int follower : after) {
                waits[follower]++;
            }
        }
        return waits;
    }

    private static int[][] random(int count, int most, Random random) {
        int[][] followers = new int[count][];
        for (int job = 0; job < count; job++) {
            int first = job + 1;
            followers[job] =
                    first == count
                            ? NOBODY
                            : random.ints(random.nextInt(most + 1), first, count)
                                    .distinct()
                                    .toArray();
        }
        return followers;
    }

    /// What can be reached from each job, by the definition.
    private static BitSet[] reached(int[][] followers) {
        var reached = new BitSet[followers.length];
        for (int job = followers.length - 1; job >= 0; job--) {
            reached[job] = new BitSet();
            for (int follower : followers[job]) {
                reached[job].set(follower);
                reached[job].or(reached[follower]);
            }
        }
        return reached;
    }

    private static int[][] sorted(int[][] followers) {
        return Arrays.stream(followers)
                .map(after -> Arrays.stream(after).sorted().toArray())
                .toArray(int[][]::new);
    }
}
