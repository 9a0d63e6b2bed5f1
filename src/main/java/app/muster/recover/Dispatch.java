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

    private static final int JOB_BITS = Course.PLACE_BITS;
    private static final int JOB_MASK = (1 << JOB_BITS) - 1;

    /// The most jobs one recovery can have.
    static final int MOST_JOBS = 1 << 20;

    /// How long each job takes, in seconds, by its place in the [Course].
    final int[] durations;

    /// When each job ends, by its place.
    final long[] ends;

    private final Course course;
    private final long attack;
    private final int size;
    private final int unheld;
    private final int[] from;
    private final int[] followers;
    private final int[] poolOfWord;

    private final int[] missing;
    private final long[] ready;
    private final long[] words;
    private final int[] wordFrom;
    private final int[] idle;
    private final int[] places;
    private final boolean[] isRostered;
    private final long[] wakes;
    private final Events events = new Events();

    /// The pools in which something changed: a bit for each of the first 64, again for the next.
    private long touched;

    /// @param attack seconds from some Monday 00:00 to the attack
    Dispatch(Course course, long attack) {
        this.course = course;
        this.attack = attack;
        size = course.size;
        unheld = course.unheld;
        from = course.from;
        followers = course.followers;
        poolOfWord = course.poolOfWord;
        int pools = course.rosters.length;
        durations = new int[size];
        ends = new long[size];
        missing = new int[size];
        ready = new long[poolOfWord.length];
        words = new long[ready.length + 63 >>> Course.WORD_SHIFT];
        wordFrom = course.wordFrom;
        idle = new int[pools];
        places = new int[pools];
        isRostered = new boolean[pools];
        wakes = new long[pools];
        for (int pool = 0; pool < pools; pool++) {
            isRostered[pool] = !course.rosters[pool].isConstant();
            places[pool] = isRostered[pool] ? 0 : course.rosters[pool].most();
        }
    }

    /// Plays the recovery with these [#durations]; when each job ends stands in [#ends] then.
    ///
    /// @param release when the work may begin
    void play(long release) {
        open(release);
        while (events.first() != Long.MAX_VALUE) {
            step();
        }
    }

    /// The same, but only up to a moment or until it is known when all awaited jobs end; what has
    /// not begun by then ends at [Long#MAX_VALUE].
    ///
    /// @param awaited places of jobs
    void playUntil(long moment, int[] awaited, long release) {
        Arrays.fill(ends, Long.MAX_VALUE);
        Arrays.fill(ready, 0);
        Arrays.fill(words, 0);
        long last = Math.min(moment, Events.LAST);
        int known = 0;
        open(release);
        while (Events.time(events.first()) <= last) {
            while (known < awaited.length && ends[awaited[known]] != Long.MAX_VALUE) {
                known++;
            }
            if (known == awaited.length && known > 0) {
                return;
            }
            step();
        }
    }

    /// Brings the recovery to where the first jobs have begun.
    private void open(long release) {
        System.arraycopy(course.waits, 0, missing, 0, size);
        System.arraycopy(places, 0, idle, 0, idle.length);
        Arrays.fill(wakes, NONE);
        events.clear();
        touched = 0;
        for (int job : course.first) {
            if (job < unheld) {
                missing[job] = 1;
                countDown(poolOfWord[job >>> Course.WORD_SHIFT] << JOB_BITS | job);
            } else {
                start(job, release);
            }
        }
        if (Events.time(events.first()) != release) {
            begin(release);
        }
    }

    /// Lets happen what comes next.
    private void step() {
        long event = events.first();
        long now = Events.time(event);
        finish(events.take(event), now);
        if (Events.time(events.first()) != now) {
            begin(now);
        }
    }

    private void finish(int job, long now) {
        if (job >= size) {
            touched |= 1L << job - size;
            return;
        }
        if (job < unheld) {
            int pool = poolOfWord[job >>> Course.WORD_SHIFT];
            idle[pool]++;
            touched |= 1L << pool;
        }
        int held = from[2 * job + 1];
        int end = from[2 * job + 2];
        for (int at = from[2 * job]; at < held; at++) {
            countDown(followers[at]);
        }
        for (int at = held; at < end; at++) {
            int follower = followers[at];
            if (--missing[follower] == 0) {
                start(follower, now);
            }
        }
    }

    /// Queues a job that holds something if nothing is missing any more, without a jump that nobody
    /// can foresee.
    private void countDown(int follower) {
        int job = follower & JOB_MASK;
        int left = --missing[job];
        long isReady = left - 1 >>> 31;
        int word = job >>> Course.WORD_SHIFT;
        ready[word] |= isReady << job;
        words[word >>> Course.WORD_SHIFT] |= isReady << word;
        touched |= isReady << (follower >>> JOB_BITS);
    }

    private void begin(long now) {
        for (long pools = touched; pools != 0; pools &= pools - 1) {
            for (int pool = Long.numberOfTrailingZeros(pools); pool < idle.length; pool += 64) {
                begin(pool, now);
            }
        }
        touched = 0;
    }

    private void begin(int pool, long now) {
        int more = isRostered[pool] ? course.rosters[pool].at(attack + now) : 0;
        int word = nextWord(pool, wordFrom[pool]);
        while (word != NONE) {
            if (idle[pool] + more <= 0) {
                if (isRostered[pool]) {
                    wake(pool, course.rosters[pool].nextChange(attack + now) - attack);
                }
                return;
            }
            idle[pool]--;
            long bits = ready[word];
            long rest = bits & bits - 1;
            ready[word] = rest;
            start((word << Course.WORD_SHIFT) + Long.numberOfTrailingZeros(bits), now);
            if (rest == 0) {
                words[word >>> Course.WORD_SHIFT] &= ~(1L << word);
                word = nextWord(pool, word);
            }
        }
    }

    /// @return the first word of a pool, from that one on, in which a job is ready, or [#NONE]
    private int nextWord(int pool, int from) {
        int end = wordFrom[pool + 1];
        for (int at = from; at < end; at = (at | 63) + 1) {
            long rest = words[at >>> Course.WORD_SHIFT] >>> at;
            if (rest != 0) {
                int word = at + Long.numberOfTrailingZeros(rest);
                return word < end ? word : NONE;
            }
        }
        return NONE;
    }

    private void wake(int pool, long time) {
        if (wakes[pool] != time) {
            wakes[pool] = time;
            events.add(time, size + pool);
        }
    }

    private void start(int job, long now) {
        long end = now + durations[job];
        ends[job] = end;
        events.add(end, job);
    }
}
