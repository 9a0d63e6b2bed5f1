package app.muster.plan;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hours of the week at which people of a role are on duty. Written `mon-fri 06:00-22:00 x2`; the
/// days may be left out for every day, the number for as many as the role has.
///
/// @param days on which it begins
/// @param until at most a day after `from`; the same time means around the clock, an earlier one
///   the next day
/// @param people on duty, 0 to 999; empty for as many as the role has
public record Shift(
        Set<DayOfWeek> days, LocalTime from, LocalTime until, Optional<Integer> people) {

    private static final List<String> DAYS =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final String DAY = "(mon|tue|wed|thu|fri|sat|sun)";
    private static final String TIME = "([01]\\d|2[0-3]):([0-5]\\d)";
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:("
                            + DAY
                            + "(?:-"
                            + DAY
                            + ")?(?:,"
                            + DAY
                            + "(?:-"
                            + DAY
                            + ")?)*) +)?"
                            + "("
                            + TIME
                            + ")-("
                            + TIME
                            + "|24:00)(?: +x(\\d{1,3}))?");

    public Shift {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a shift on no day");
        }
        people.filter(count -> count < 0 || count > 999)
                .ifPresent(
                        count -> {
                            throw new IllegalArgumentException(count + " people on a shift");
                        });
    }

    /// @throws IllegalArgumentException if it is not written like a shift
    public static Shift parse(String text) {
        Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw new IllegalArgumentException("no shift: " + text);
        }
        String until = Objects.requireNonNull(form.group(9));
        return new Shift(
                days(form.group(1)),
                LocalTime.parse(Objects.requireNonNull(form.group(6))),
                until.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(until),
                Optional.ofNullable(form.group(12)).map(Integer::valueOf));
    }

    private static Set<DayOfWeek> days(@Nullable String text) {
        if (text == null) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split(",")) {
            String[] ends = part.split("-");
            DayOfWeek last = day(ends[ends.length - 1]);
            DayOfWeek day = day(ends[0]);
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        return DayOfWeek.of(DAYS.indexOf(name) + 1);
    }

    /// As it is written: `mon-fri 06:00-22:00 x2`.
    public String text() {
        var text = new StringBuilder();
        if (days.size() < 7) {
            text.append(String.join(",", runs())).append(' ');
        }
        text.append(from).append('-');
        text.append(until.equals(LocalTime.MIDNIGHT) ? "24:00" : until);
        people.ifPresent(count -> text.append(" x").append(count));
        return text.toString();
    }

    private List<String> runs() {
        var runs = new ArrayList<String>();
        for (int day = 1; day <= 7; day++) {
            int last = day;
            while (last < 7 && isOn(day) && isOn(last + 1)) {
                last++;
            }
            if (isOn(day)) {
                String first = DAYS.get(day - 1);
                runs.add(last == day ? first : first + "-" + DAYS.get(last - 1));
            }
            day = last;
        }
        return runs;
    }

    private boolean isOn(int day) {
        return days.contains(DayOfWeek.of(day));
    }
}
