package app.muster.recover;

import java.util.Arrays;

/// Plays one recovery: whatever becomes free goes to the most urgent job that is ready and wants
/// it. Works on plain arrays, allocates nothing once made, and is not for two threads at once.
///
/// At one moment everything that ends does so before anything begins. Once begun, a job goes on to
/// its end, past the end of a shift too. Times are seconds from the attack.
final class Dispatch {

    /// Stands for no job, and for nothing being held.
    static final int NONE = -1;

    private static final int JOB_BITS = 21;
    private static final int JOB_MASK = (1 << JOB_BITS) - 1;

    /// The most jobs one recovery can have.
    static final int MOST_JOBS = 1 << JOB_BITS - 1;

    private static final int[] EVERYTHING = {};
    private static final long MOST_SECONDS = (Long.MAX_VALUE >>> JOB_BITS) - 1;

    final long[] ends;

    private final int count;
    private final long attack;
    private final int[] pools;
    private final Roster[] rosters;
    private final int[] waits;
    private final int[] first;
    private final int[] followerFrom;
    private final int[] followers;
    private final int[] freeFrom;
    private final int[] slots;
    private final int[] jobAt;
    private final int[] lowest;

    private final int[] missing;
    private final long[] ready;
    private final int[] wordFrom;
    private final int[] queued;
    private final int[] busy;
    private final int[] places;
    private final boolean[] isRostered;
    private final long[] wakes;
    private final long[] touched;
    private final Events events;

    /// @param attack seconds from some Monday 00:00 to the attack
    Dispatch(Jobs jobs, long attack) {
        this.attack = attack;
        count = jobs.count();
        pools = jobs.pools();
        rosters = jobs.rosters();
        waits = jobs.waits();
        first = jobs.first();
        ends = new long[count];
        missing = new int[count];
        followerFrom = new int[count + 1];
        for (int job = 0; job < count; job++) {
            followerFrom[job + 1] = followerFrom[job] + jobs.followers()[job].length;
        }
        followers = new int[followerFrom[count]];
        freeFrom = new int[count];
        for (int job = 0; job < count; job++) {
            fillFollowers(job, jobs.followers()[job]);
        }
        wordFrom = new int[rosters.length];
        slots = new int[count];
        jobAt = slots();
        ready = new long[(jobAt.length + 63) >>> 6];
        lowest = new int[rosters.length];
        queued = new int[rosters.length];
        busy = new int[rosters.length];
        places = Arrays.stream(rosters).mapToInt(Roster::most).toArray();
        isRostered = new boolean[rosters.length];
        wakes = new long[rosters.length];
        touched = new long[(rosters.length + 63) >>> 6];
        events = new Events(mostEvents());
    }

    /// Those that hold something first, then those that do not.
    private void fillFollowers(int job, int[] of) {
        int at = followerFrom[job];
        for (int follower : of) {
            if (pools[follower] != NONE) {
                followers[at++] = follower;
            }
        }
        freeFrom[job] = at;
        for (int follower : of) {
            if (pools[follower] == NONE) {
                followers[at++] = follower;
            }
        }
    }

    /// Gives each job a bit in the words of its pool, in the order of urgency.
    private int[] slots() {
        int[] sizes = new int[rosters.length];
        for (int pool : pools) {
            if (pool != NONE) {
                sizes[pool]++;
            }
        }
        int words = 0;
        for (int pool = 0; pool < sizes.length; pool++) {
            wordFrom[pool] = words;
            words += (sizes[pool] + 63) >>> 6;
        }
        int[] at = new int[words << 6];
        int[] next = Arrays.stream(wordFrom).map(word -> word << 6).toArray();
        for (int job = 0; job < count; job++) {
            if (pools[job] != NONE) {
                slots[job] = next[pools[job]]++;
                at[slots[job]] = job;
            }
        }
        return at;
    }

    private int mostEvents() {
        long most = 0;
        int[] sizes = new int[rosters.length];
        for (int pool : pools) {
            if (pool == NONE) {
                most++;
            } else {
                sizes[pool]++;
            }
        }
        for (int pool = 0; pool < rosters.length; pool++) {
            isRostered[pool] = !rosters[pool].isConstant();
            most += Math.min(sizes[pool], rosters[pool].most()) + (isRostered[pool] ? 1 : 0);
        }
        return (int) most;
    }

    /// Plays the recovery; when each job ends stands in [#ends].
    ///
    /// @param durations seconds, one for each job
    /// @param release when the work may begin
    void play(int[] durations, long release) {
        play(durations, release, Long.MAX_VALUE - 1, EVERYTHING);
    }

    /// The same, but only up to a moment or until it is known when all awaited jobs end; what has
    /// not begun by then ends at [Long#MAX_VALUE].
    void playUntil(long moment, int[] awaited, int[] durations, long release) {
        Arrays.fill(ends, Long.MAX_VALUE);
        Arrays.fill(ready, 0);
        Arrays.fill(queued, 0);
        Arrays.fill(touched, 0);
        long last = Math.min(moment, MOST_SECONDS) << JOB_BITS | JOB_MASK;
        play(durations, release, last, awaited);
    }

    private void play(int[] durations, long release, long last, int[] awaited) {
        int known = 0;
        System.arraycopy(waits, 0, missing, 0, count);
        System.arraycopy(wordFrom, 0, lowest, 0, lowest.length);
        Arrays.fill(busy, 0);
        Arrays.fill(wakes, NONE);
        events.clear();
        for (int job : first) {
            ready(job, release, durations);
        }
        finishAll(release, durations);
        begin(release, durations);
        for (long event = events.first(); event <= last; event = events.first()) {
            while (known < awaited.length && ends[awaited[known]] != Long.MAX_VALUE) {
                known++;
            }
            if (known == awaited.length && known > 0) {
                return;
            }
            long now = event >>> JOB_BITS;
            events.take();
            finish((int) event & JOB_MASK, now, durations);
            finishAll(now, durations);
            begin(now, durations);
        }
    }

    /// Ends all that ends now, with all that takes no time and nobody after it.
    private void finishAll(long now, int[] durations) {
        while (events.next() >>> JOB_BITS == now) {
            int job = (int) events.first() & JOB_MASK;
            events.take();
            finish(job, now, durations);
        }
    }

    private void finish(int job, long now, int[] durations) {
        if (job >= count) {
            touch(job - count);
            return;
        }
        int pool = pools[job];
        if (pool != NONE) {
            busy[pool]--;
            touch(pool);
        }
        int end = followerFrom[job + 1];
        int free = freeFrom[job];
        for (int at = followerFrom[job]; at < free; at++) {
            countDown(followers[at]);
        }
        for (int at = free; at < end; at++) {
            int follower = followers[at];
            if (--missing[follower] == 0) {
                start(follower, now, durations);
            }
        }
    }

    /// Queues a job that holds something if nothing is missing any more, without a jump that nobody
    /// can foresee.
    private void countDown(int job) {
        int left = --missing[job];
        int isReady = left - 1 >>> 31;
        int pool = pools[job];
        int slot = slots[job];
        int word = slot >>> 6;
        ready[word] |= (long) isReady << slot;
        lowest[pool] = Math.min(lowest[pool], word | isReady - 1 & Integer.MAX_VALUE);
        queued[pool] += isReady;
        touch(pool);
    }

    private void ready(int job, long now, int[] durations) {
        if (pools[job] == NONE) {
            start(job, now, durations);
        } else {
            missing[job] = 1;
            countDown(job);
        }
    }

    private void touch(int pool) {
        touched[pool >>> 6] |= 1L << pool;
    }

    private void begin(long now, int[] durations) {
        for (int word = 0; word < touched.length; word++) {
            for (long pools = touched[word]; pools != 0; pools &= pools - 1) {
                begin((word << 6) + Long.numberOfTrailingZeros(pools), now, durations);
            }
            touched[word] = 0;
        }
    }

    private void begin(int pool, long now, int[] durations) {
        int all = isRostered[pool] ? rosters[pool].at(attack + now) : places[pool];
        int starting = Math.min(all - busy[pool], queued[pool]);
        if (starting > 0) {
            busy[pool] += starting;
            queued[pool] -= starting;
            for (; starting > 0; starting--) {
                start(dequeue(pool), now, durations);
            }
        }
        if (isRostered[pool] && queued[pool] > 0) {
            wake(pool, rosters[pool].nextChange(attack + now) - attack);
        }
    }

    private int dequeue(int pool) {
        int word = lowest[pool];
        long bits = ready[word];
        while (bits == 0) {
            bits = ready[++word];
        }
        lowest[pool] = word;
        ready[word] = bits & bits - 1;
        return jobAt[(word << 6) + Long.numberOfTrailingZeros(bits)];
    }

    private void wake(int pool, long time) {
        if (wakes[pool] != time) {
            wakes[pool] = time;
            events.add(time << JOB_BITS | count + pool);
        }
    }

    private void start(int job, long now, int[] durations) {
        long end = now + durations[job];
        ends[job] = end;
        events.add(end << JOB_BITS | job);
    }
}
