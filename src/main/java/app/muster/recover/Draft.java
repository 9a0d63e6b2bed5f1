package app.muster.recover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A job before it has its number.
final class Draft {

    /// The first tier goes first; in one tier what has to begin earliest for its application to be
    /// back in time, then what has the longest way behind it.
    static final Comparator<Draft> MOST_URGENT =
            Comparator.<Draft>comparingInt(draft -> draft.tier)
                    .thenComparingLong(draft -> draft.latestEnd - draft.mean)
                    .thenComparingLong(draft -> -draft.remaining)
                    .thenComparingInt(draft -> draft.job.asset())
                    .thenComparingInt(draft -> draft.place)
                    .thenComparingInt(draft -> draft.job.lock());

    final Job job;
    final List<Draft> before;
    final List<Draft> followers = new ArrayList<>();
    int number;

    /// The step of its asset with which it begins.
    private final int place;

    private final long mean;

    /// From its beginning to the end of all that waits for it.
    private long remaining;

    /// The first tier of those that wait for it.
    private int tier = Importance.UNNEEDED;

    /// By when it has to end for those of that tier to be back in time.
    private long latestEnd = Importance.NEVER;

    /// @param mean seconds it takes, without what it waits for
    Draft(Job job, int place, List<Draft> before, long mean) {
        this.job = job;
        this.place = place;
        this.before = before;
        this.mean = mean;
        before.forEach(earlier -> earlier.followers.add(this));
    }

    /// Somebody in that tier wants it to have ended by then.
    void press(int byTier, long end) {
        if (byTier < tier) {
            tier = byTier;
            latestEnd = end;
        } else if (byTier == tier) {
            latestEnd = Math.min(latestEnd, end);
        }
    }

    /// Passes on how urgent it is to what it waits for. All that waits for it has done so before.
    void passOn() {
        remaining += mean;
        for (Draft earlier : before) {
            earlier.remaining = Math.max(earlier.remaining, remaining);
            earlier.press(tier, latestEnd - mean);
        }
    }
}
