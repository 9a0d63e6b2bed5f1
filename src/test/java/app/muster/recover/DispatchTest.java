package app.muster.recover;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

class DispatchTest {

    private static final int[] NOBODY = {};

    @Test
    void onePersonDoesTenThousandJobsInTheOrderOfUrgency() {
        int count = 10_000;
        Course course = course(new int[count], alone(count), Roster.always(1));
        long[] ends = played(course, job -> 1 + job % 7, 50);

        long sum = 50;
        for (int job = 0; job < count; job++) {
            sum += 1 + job % 7;
            assertEquals(sum, ends[job]);
        }
    }

    @Test
    void aChainGoesThroughAHundredPools() {
        int count = 300;
        int[] pools = IntStream.range(0, count).map(job -> job % 100).toArray();
        int[][] chain = alone(count);
        for (int job = 0; job + 1 < count; job++) {
            chain[job] = new int[] {job + 1};
        }
        Roster[] ones = new Roster[100];
        Arrays.fill(ones, Roster.always(1));

        long[] ends = played(course(pools, chain, ones), _ -> 10, 0);

        for (int job = 0; job < count; job++) {
            assertEquals(10 * (job + 1), ends[job]);
        }
    }

    @Test
    void whatNeedsNobodyIsAllDoneAtOnce() {
        int count = 1_000;
        int[] pools = new int[count];
        Arrays.fill(pools, Dispatch.NONE);
        int[][] followers = alone(count);
        for (int job = 0; job + 1 < count; job++) {
            followers[job] = new int[] {count - 1};
        }

        long[] ends = played(course(pools, followers), job -> job + 1, 5);

        for (int job = 0; job + 1 < count; job++) {
            assertEquals(5 + job + 1, ends[job]);
        }
        assertEquals(5 + 999 + 1_000, ends[count - 1]);
    }

    @Test
    void twoPlayedTogetherEndLikeEachAlone() {
        int count = 200;
        var random = new Random(1);
        int[] pools = new int[count];
        int[][] followers = alone(count);
        for (int job = 0; job < count; job++) {
            pools[job] = random.nextInt(4) - 1;
            followers[job] = random.ints(2, job + 1, count + 1).distinct().sorted().toArray();
            followers[job] = Arrays.stream(followers[job]).filter(to -> to < count).toArray();
        }
        Course course =
                course(
                        pools,
                        followers,
                        Roster.always(1),
                        Roster.always(3),
                        new Roster(new int[] {0, 3_600, 7_200}, new int[] {1, 0, 2}));
        Dispatch again = new Dispatch(course, 0);
        for (int trial = 0; trial < 20; trial++) {
            int[] lengths = random.ints(count, 0, trial % 2 == 0 ? 900 : 9).toArray();
            for (int job = 0; job < count; job++) {
                again.durations[course.placeOf[job]] = lengths[job];
            }
            again.play(60);
            assertArrayEquals(
                    played(course, job -> lengths[job], 60),
                    Arrays.stream(course.placeOf).mapToLong(place -> again.ends[place]).toArray());
        }
    }

    private interface Length {
        int of(int job);
    }

    /// When each job ends.
    private static long[] played(Course course, Length length, long release) {
        Dispatch dispatch = new Dispatch(course, 0);
        for (int job = 0; job < course.placeOf.length; job++) {
            dispatch.durations[course.placeOf[job]] = length.of(job);
        }
        dispatch.play(release);
        return Arrays.stream(course.placeOf).mapToLong(place -> dispatch.ends[place]).toArray();
    }

    private static int[][] alone(int count) {
        int[][] followers = new int[count][];
        Arrays.fill(followers, NOBODY);
        return followers;
    }

    private static Course course(int[] pools, int[][] followers, Roster... rosters) {
        int[] waits = new int[pools.length];
        for (int[] of : followers) {
            for (int follower : of) {
                waits[follower]++;
            }
        }
        return new Course(new Jobs(pools, rosters, waits, followers));
    }
}
