package app.muster.recover;

import app.muster.plan.Shift;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// How many there are of something at each time of the week: people on duty, or places in a
/// service.
///
/// @param from seconds since Monday 00:00 at which the number changes, ascending, the first 0
/// @param count how many there are from then on
record Roster(int[] from, int[] count) {

    static final int DAY = 24 * 60 * 60;
    static final int WEEK = 7 * DAY;

    static Roster always(int count) {
        return new Roster(new int[1], new int[] {count});
    }

    /// Shifts that overlap add up.
    ///
    /// @param people in each shift that does not say how many
    static Roster of(List<Shift> shifts, int people) {
        if (shifts.isEmpty()) {
            return always(people);
        }
        var changes = new TreeMap<Integer, Integer>();
        changes.put(0, 0);
        for (Shift shift : shifts) {
            int length = shift.until().toSecondOfDay() - shift.from().toSecondOfDay();
            for (DayOfWeek day : shift.days()) {
                int start = (day.getValue() - 1) * DAY + shift.from().toSecondOfDay();
                add(
                        changes,
                        start,
                        start + (length > 0 ? length : length + DAY),
                        shift.people().orElse(people));
            }
        }
        int[] from = new int[changes.size()];
        int[] count = new int[from.length];
        int at = 0;
        int sum = 0;
        for (var change : changes.entrySet()) {
            sum += change.getValue();
            if (at == 0 || count[at - 1] != sum) {
                from[at] = change.getKey();
                count[at++] = sum;
            }
        }
        return new Roster(Arrays.copyOf(from, at), Arrays.copyOf(count, at));
    }

    private static void add(TreeMap<Integer, Integer> changes, int start, int end, int people) {
        changes.merge(start, people, Integer::sum);
        changes.merge(Math.min(end, WEEK), -people, Integer::sum);
        if (end > WEEK) {
            changes.merge(0, people, Integer::sum);
            changes.merge(end - WEEK, -people, Integer::sum);
        }
        changes.remove(WEEK);
    }

    boolean isConstant() {
        return from.length == 1;
    }

    int most() {
        return Arrays.stream(count).max().orElse(0);
    }

    /// @param time seconds since some Monday 00:00
    int at(long time) {
        return count[piece((int) (time % WEEK))];
    }

    /// @return the next time after the given one at which the number changes
    long nextChange(long time) {
        int second = (int) (time % WEEK);
        int next = piece(second) + 1;
        return time - second + (next < from.length ? from[next] : WEEK);
    }

    private int piece(int second) {
        int piece = 0;
        while (piece + 1 < from.length && from[piece + 1] <= second) {
            piece++;
        }
        return piece;
    }
}
