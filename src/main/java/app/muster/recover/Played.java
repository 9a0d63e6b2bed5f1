package app.muster.recover;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/// One recovery that was played, and why each job began when it did.
final class Played {

    /// What kept a job from beginning earlier.
    enum Cause {
        START,
        JOB,
        BUSY,
        SHIFT
    }

    final long release;
    final long[] starts;
    final long[] ends;

    /// The job whose end made each one ready, or [Dispatch#NONE].
    final int[] readiedBy;

    /// The job whose end made somebody or a place free for each one that had to wait for that, or
    /// [Dispatch#NONE].
    final int[] freedBy;

    final Cause[] causes;

    /// The job that the same person, or the same place in a service, had before.
    private final int[] unitBefore;

    private final Agenda agenda;

    Played(Agenda agenda, int[] durations, long release, long attack) {
        this.agenda = agenda;
        this.release = release;
        int count = durations.length;
        int[] places = agenda.course().placeOf;
        var dispatch = new Dispatch(agenda.course(), attack);
        for (int job = 0; job < count; job++) {
            dispatch.durations[places[job]] = durations[job];
        }
        Arrays.fill(dispatch.ends, Long.MAX_VALUE);
        dispatch.play(release);
        ends = new long[count];
        Arrays.setAll(ends, job -> dispatch.ends[places[job]]);
        for (int job = 0; job < count; job++) {
            if (ends[job] == Long.MAX_VALUE) {
                throw new IllegalStateException("job " + job + " never began");
            }
        }
        starts = new long[count];
        readiedBy = new int[count];
        freedBy = new int[count];
        unitBefore = new int[count];
        causes = new Cause[count];
        Arrays.setAll(starts, job -> ends[job] - durations[job]);
        Arrays.setAll(readiedBy, job -> last(agenda.before()[job]));
        explain();
    }

    /// Of several that end last the most urgent.
    int last(int[] jobs) {
        int last = Dispatch.NONE;
        for (int job : jobs) {
            if (last == Dispatch.NONE || ends[job] > ends[last]) {
                last = job;
            }
        }
        return last;
    }

    /// The job that had to end before this one could start; [Dispatch#NONE] if only the clock
    /// decided.
    int decider(int job) {
        if (causes[job] == Cause.SHIFT) {
            return Dispatch.NONE;
        }
        return freedBy[job] == Dispatch.NONE ? readiedBy[job] : freedBy[job];
    }

    private record Unit(long free, int job, int number) {}

    private record End(int pool, long time) {}

    /// Follows who does what: a job that had to wait takes over from the one that made it wait, any
    /// other from whoever has been idle longest.
    private void explain() {
        int[] pools = agenda.jobs().pools();
        Map<End, Integer> freeing = new HashMap<>();
        for (int job = ends.length - 1; job >= 0; job--) {
            // what takes no time kept nobody busy
            if (ends[job] > starts[job]) {
                freeing.put(new End(pools[job], ends[job]), job);
            }
        }
        Map<Integer, PriorityQueue<Unit>> idle = new HashMap<>();
        Map<Integer, Integer> made = new HashMap<>();
        for (int job : byStart()) {
            int by = readiedBy[job];
            long ready = by == Dispatch.NONE ? release : ends[by];
            boolean waited = starts[job] > ready;
            Integer freed = waited ? freeing.get(new End(pools[job], starts[job])) : null;
            freedBy[job] = freed == null ? Dispatch.NONE : freed;
            causes[job] =
                    freed != null
                            ? Cause.BUSY
                            : waited ? Cause.SHIFT : by == Dispatch.NONE ? Cause.START : Cause.JOB;
            unitBefore[job] = Dispatch.NONE;
            if (pools[job] != Dispatch.NONE) {
                var units = idle.computeIfAbsent(pools[job], _ -> queue());
                unitBefore[job] = takeUnit(job, units, made);
                units.add(new Unit(ends[job], job, job));
            }
        }
    }

    private static PriorityQueue<Unit> queue() {
        return new PriorityQueue<>(
                Comparator.comparingLong(Unit::free).thenComparingInt(Unit::number));
    }

    private int takeUnit(int job, PriorityQueue<Unit> units, Map<Integer, Integer> made) {
        int pool = agenda.jobs().pools()[job];
        int most = agenda.jobs().rosters()[pool].most();
        int before = made.getOrDefault(pool, 0);
        if (freedBy[job] == Dispatch.NONE && before < most) {
            made.put(pool, before + 1);
            return Dispatch.NONE;
        }
        if (freedBy[job] != Dispatch.NONE
                && units.remove(new Unit(starts[job], freedBy[job], freedBy[job]))) {
            return freedBy[job];
        }
        Unit longest = units.peek();
        if (longest == null || longest.free() > starts[job]) {
            return Dispatch.NONE;
        }
        units.remove();
        return longest.job();
    }

    private List<Integer> byStart() {
        return IntStream.range(0, ends.length)
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingLong(job -> starts[job])
                                .thenComparingLong(job -> ends[job])
                                .thenComparingInt(job -> job))
                .toList();
    }

    /// How much later each job may end.
    ///
    /// @param latest the latest end that each job is allowed for the sake of an application;
    ///   [Long#MAX_VALUE] where none waits for it
    long[] slack(long[] latest) {
        long makespan = Arrays.stream(ends).max().orElse(0);
        long[] ending = Arrays.stream(latest).map(time -> Math.min(time, makespan)).toArray();
        List<Integer> backwards = byStart().reversed();
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int job : backwards) {
                long start = ending[job] - (ends[job] - starts[job]);
                for (int before : agenda.before()[job]) {
                    changed |= start < ending[before];
                    ending[before] = Math.min(ending[before], start);
                }
                int unit = unitBefore[job];
                if (unit != Dispatch.NONE) {
                    changed |= start < ending[unit];
                    ending[unit] = Math.min(ending[unit], start);
                }
            }
        }
        long[] slack = new long[ends.length];
        Arrays.setAll(slack, job -> ending[job] - ends[job]);
        return slack;
    }
}
