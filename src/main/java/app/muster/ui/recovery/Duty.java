package app.muster.ui.recovery;

import app.muster.plan.Role;
import app.muster.plan.Shift;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// When somebody of a role is on duty, counted from the attack.
///
/// @param hours in order; they may overlap
record Duty(List<Hours> hours) {

    /// Day on which an attack counts to happen while nobody says when: some Saturday at night.
    static final LocalDateTime UNSAID = LocalDateTime.of(2026, 11, 28, 2, 0);

    record Hours(Duration from, Duration until) {}

    Duty {
        hours = List.copyOf(hours);
    }

    /// @param until as far as it is asked for
    /// @return no hours at all for a role that has no shifts: it is there around the clock
    static Duty of(Role role, LocalDateTime attack, Duration until) {
        var hours = new ArrayList<Hours>();
        LocalDate last = attack.plus(until).toLocalDate();
        for (LocalDate day = attack.toLocalDate().minusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            for (Shift shift : role.shifts()) {
                if (shift.days().contains(day.getDayOfWeek())
                        && shift.people().orElse(role.people()) > 0) {
                    add(hours, shift, day, attack, until);
                }
            }
        }
        return new Duty(hours);
    }

    private static void add(
            List<Hours> hours, Shift shift, LocalDate day, LocalDateTime attack, Duration until) {
        LocalDateTime begin = day.atTime(shift.from());
        LocalDateTime end = day.atTime(shift.until());
        if (!end.isAfter(begin)) {
            end = end.plusDays(1);
        }
        Duration from = Duration.between(attack, begin);
        Duration to = Duration.between(attack, end);
        if (to.isPositive() && from.compareTo(until) < 0) {
            hours.add(
                    new Hours(
                            from.isNegative() ? Duration.ZERO : from,
                            to.compareTo(until) > 0 ? until : to));
        }
    }
}
