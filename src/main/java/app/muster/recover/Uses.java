package app.muster.recover;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Adds up how busy everybody, and every service with a limit, is.
final class Uses {

    private final Operation operation;
    private final Played played;
    private final List<TreeMap<Long, Integer>> changes = new ArrayList<>();
    private final long[] busy;

    Uses(Operation operation, Played played) {
        this.operation = operation;
        this.played = played;
        busy = new long[operation.pools.size()];
        operation.pools.forEach(_ -> changes.add(new TreeMap<>()));
        List<Job> work = operation.agenda.work();
        for (int job = 0; job < work.size(); job++) {
            int pool = work.get(job).pool();
            if (pool != Dispatch.NONE) {
                busy[pool] += played.ends[job] - played.starts[job];
                changes.get(pool).merge(played.starts[job], 1, Integer::sum);
                changes.get(pool).merge(played.ends[job], -1, Integer::sum);
            }
        }
    }

    List<Use> all() {
        long end = Arrays.stream(played.ends).max().orElse(played.release);
        var uses = new ArrayList<Use>();
        for (int pool = 0; pool < busy.length; pool++) {
            if (!changes.get(pool).isEmpty()) {
                uses.add(use(pool, end));
            }
        }
        uses.sort(Comparator.comparing(use -> !use.isCrew()));
        return uses;
    }

    private Use use(int number, long end) {
        Pool pool = operation.pools.get(number);
        var levels = new ArrayList<Use.Level>();
        int level = 0;
        int peak = 0;
        for (var change : changes.get(number).entrySet()) {
            if (change.getValue() != 0) {
                level += change.getValue();
                peak = Math.max(peak, level);
                levels.add(new Use.Level(Duration.ofSeconds(change.getKey()), level));
            }
        }
        return new Use(
                pool.isCrew(),
                pool.key(),
                pool.name(),
                pool.roster().most(),
                peak,
                Duration.ofSeconds(busy[number]),
                Duration.ofSeconds(available(pool.roster(), end)),
                levels);
    }

    private long available(Roster roster, long end) {
        long attack = operation.conditions.attack();
        if (roster.isConstant()) {
            return roster.most() * (end - played.release);
        }
        long sum = 0;
        long at = attack + played.release;
        while (at < attack + end) {
            long next = Math.min(attack + end, roster.nextChange(at));
            sum += roster.at(at) * (next - at);
            at = next;
        }
        return sum;
    }
}
