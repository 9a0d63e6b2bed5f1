package app.muster.recover;

import java.util.Arrays;

/// Leaves out that a job waits for another where it does so anyway, because something else that it
/// waits for waits for that too. When each job becomes ready stays the same, and there is less to
/// count when a recovery is played again and again.
///
/// Looks only so far, so that the effort grows with the number of waits alone: what is not found to
/// be implied stays.
///
/// @see "A. V. Aho, M. R. Garey, J. D. Ullman, The Transitive Reduction of a Directed Graph, 1972"
final class ImpliedWaits {

    /// How many jobs are looked at for the sake of one.
    private static final int FARTHEST = 64;

    private final Jobs jobs;

    /// Where each job stands if all stand behind what they wait for.
    private final int[] rank;

    /// What each job waits for, nearest first; filled in the order of ranks.
    private final int[][] before;

    /// For which job each one was looked at last.
    private final int[] seenFor;

    private final int[] next = new int[FARTHEST];

    private ImpliedWaits(Jobs jobs) {
        this.jobs = jobs;
        int count = jobs.count();
        rank = new int[count];
        before = new int[count][];
        seenFor = new int[count];
        Arrays.fill(seenFor, Dispatch.NONE);
    }

    static Jobs leftOut(Jobs jobs) {
        return new ImpliedWaits(jobs).left();
    }

    private Jobs left() {
        int count = jobs.count();
        int[] order = inOrder();
        int[] waits = new int[count];
        int[] followers = new int[count];
        for (int job : order) {
            before[job] = needed(job);
            waits[job] = before[job].length;
            for (int other : before[job]) {
                followers[other]++;
            }
        }
        int[][] after = new int[count][];
        Arrays.setAll(after, job -> new int[followers[job]]);
        for (int job : order) {
            for (int other : before[job]) {
                after[other][--followers[other]] = job;
            }
        }
        return new Jobs(jobs.pools(), jobs.rosters(), waits, after);
    }

    /// Ranks all jobs and collects what each one waits for.
    private int[] inOrder() {
        int[] missing = jobs.waits().clone();
        int[] order = Arrays.copyOf(jobs.first(), jobs.count());
        int known = jobs.first().length;
        Arrays.setAll(before, job -> new int[missing[job]]);
        for (int at = 0; at < known; at++) {
            int job = order[at];
            rank[job] = at;
            for (int follower : jobs.followers()[job]) {
                before[follower][--missing[follower]] = job;
                if (missing[follower] == 0) {
                    order[known++] = follower;
                }
            }
        }
        return Arrays.copyOf(order, known);
    }

    private int[] needed(int job) {
        // found in the order of ranks and filled in from the end, they stand nearest first
        int[] all = before[job];
        if (all.length < 2) {
            return all;
        }
        int lowest = rank[all[all.length - 1]];
        int kept = 0;
        int looked = 0;
        for (int other : all) {
            if (seenFor[other] != job) {
                seenFor[other] = job;
                all[kept++] = other;
                looked = lookBehind(other, job, lowest, looked);
            }
        }
        return Arrays.copyOf(all, kept);
    }

    /// Marks what `other` waits for as seen for `job`, through everything, as far as it is not
    /// ranked below all that the job waits for.
    ///
    /// @return how many were looked at for the job now
    private int lookBehind(int other, int job, int lowest, int looked) {
        int open = 0;
        next[open++] = other;
        int sum = looked;
        while (open > 0) {
            for (int far : before[next[--open]]) {
                if (rank[far] >= lowest && seenFor[far] != job && sum < FARTHEST) {
                    seenFor[far] = job;
                    next[open++] = far;
                    sum++;
                }
            }
        }
        return sum;
    }
}
