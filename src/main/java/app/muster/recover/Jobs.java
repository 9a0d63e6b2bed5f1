package app.muster.recover;

import java.util.Arrays;

/// What a recovery consists of, as numbers: who waits for whom, and what each job holds one of
/// while it is done. A job's number is its urgency, most urgent first.
///
/// @param pools what each job holds one of: people of a role, places in a service; or
///   [Dispatch#NONE]
/// @param rosters how many each pool has
/// @param waits how many jobs each job waits for
/// @param followers the jobs that wait for each job
record Jobs(int[] pools, Roster[] rosters, int[] waits, int[][] followers) {

    int count() {
        return pools.length;
    }

    /// The jobs that wait for none.
    int[] first() {
        int[] first = new int[count()];
        int found = 0;
        for (int job = 0; job < first.length; job++) {
            if (waits[job] == 0) {
                first[found++] = job;
            }
        }
        return Arrays.copyOf(first, found);
    }
}
