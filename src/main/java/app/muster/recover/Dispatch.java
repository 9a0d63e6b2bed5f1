package app.muster.recover;

import java.util.Arrays;

/// Plays one recovery: whoever becomes free takes the most urgent step that is ready. Works on
/// plain arrays, allocates nothing once made, and is not for two threads at once.
///
/// Jobs are numbered by urgency, most urgent first. Times are milliseconds.
final class Dispatch {

    /// Stands for no job, and for nobody being needed.
    static final int NONE = -1;

    private static final int JOB_BITS = 20;
    private static final long JOB_MASK = (1L << JOB_BITS) - 1;

    /// The most jobs one recovery can have.
    static final int MOST_JOBS = 1 << JOB_BITS;

    final long[] starts;
    final long[] ends;

    /// The job whose end made each one ready.
    final int[] readiedBy;

    /// The job whose end made somebody free for each one, if it had to wait for that.
    final int[] freedBy;

    private final Jobs jobs;
    private final int[] missing;
    private final int[] free;
    private final int[] lastFreed;
    private final long[] readyAt;
    private final long[] events;
    private int eventCount;
    private final int[][] queues;
    private final int[] queued;

    Dispatch(Jobs jobs) {
        this.jobs = jobs;
        int count = jobs.count();
        starts = new long[count];
        ends = new long[count];
        readiedBy = new int[count];
        freedBy = new int[count];
        missing = new int[count];
        readyAt = new long[count];
        events = new long[count];
        free = new int[jobs.people().length];
        lastFreed = new int[free.length];
        queues = new int[free.length][];
        for (int role = 0; role < free.length; role++) {
            int wanted = role;
            queues[role] =
                    new int[(int) Arrays.stream(jobs.roles()).filter(r -> r == wanted).count()];
        }
        queued = new int[free.length];
    }

    /// Plays the recovery with these durations, one for each job; the results stand in the fields.
    void play(long[] durations) {
        System.arraycopy(jobs.waits(), 0, missing, 0, missing.length);
        System.arraycopy(jobs.people(), 0, free, 0, free.length);
        Arrays.fill(lastFreed, NONE);
        eventCount = 0;
        for (int job : jobs.first()) {
            ready(job, 0, NONE, durations);
        }
        startQueued(0, durations);
        while (eventCount > 0) {
            long now = events[0] >>> JOB_BITS;
            while (eventCount > 0 && events[0] >>> JOB_BITS == now) {
                finish((int) (takeEvent() & JOB_MASK), now, durations);
            }
            startQueued(now, durations);
        }
    }

    private void finish(int job, long now, long[] durations) {
        int role = jobs.roles()[job];
        if (role != NONE) {
            free[role]++;
            lastFreed[role] = job;
        }
        int[] followers = jobs.followers()[job];
        for (int follower : followers) {
            if (--missing[follower] == 0) {
                ready(follower, now, job, durations);
            }
        }
    }

    private void ready(int job, long now, int by, long[] durations) {
        readiedBy[job] = by;
        readyAt[job] = now;
        int role = jobs.roles()[job];
        if (role == NONE) {
            start(job, now, NONE, durations);
        } else {
            enqueue(role, job);
        }
    }

    private void startQueued(long now, long[] durations) {
        for (int role = 0; role < free.length; role++) {
            while (free[role] > 0 && queued[role] > 0) {
                free[role]--;
                int job = dequeue(role);
                start(job, now, readyAt[job] < now ? lastFreed[role] : NONE, durations);
            }
        }
    }

    private void start(int job, long now, int by, long[] durations) {
        starts[job] = now;
        freedBy[job] = by;
        long end = now + durations[job];
        ends[job] = end;
        long event = end << JOB_BITS | job;
        int at = eventCount++;
        while (at > 0) {
            int above = (at - 1) >>> 1;
            if (events[above] <= event) {
                break;
            }
            events[at] = events[above];
            at = above;
        }
        events[at] = event;
    }

    private long takeEvent() {
        long first = events[0];
        long last = events[--eventCount];
        int at = 0;
        for (int below = 1; below < eventCount; below = 2 * at + 1) {
            if (below + 1 < eventCount && events[below + 1] < events[below]) {
                below++;
            }
            if (last <= events[below]) {
                break;
            }
            events[at] = events[below];
            at = below;
        }
        events[at] = last;
        return first;
    }

    private void enqueue(int role, int job) {
        int[] queue = queues[role];
        int at = queued[role]++;
        while (at > 0) {
            int above = (at - 1) >>> 1;
            if (queue[above] <= job) {
                break;
            }
            queue[at] = queue[above];
            at = above;
        }
        queue[at] = job;
    }

    private int dequeue(int role) {
        int[] queue = queues[role];
        int first = queue[0];
        int last = queue[--queued[role]];
        int at = 0;
        for (int below = 1; below < queued[role]; below = 2 * at + 1) {
            if (below + 1 < queued[role] && queue[below + 1] < queue[below]) {
                below++;
            }
            if (last <= queue[below]) {
                break;
            }
            queue[at] = queue[below];
            at = below;
        }
        queue[at] = last;
        return first;
    }
}
