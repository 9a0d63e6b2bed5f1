package app.muster.recover;

import app.muster.assess.Copies;
import app.muster.assess.Estate;
import app.muster.expression.Truth;
import app.muster.plan.AssetId;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How often what is backed up is backed up, from the policies that were read. A backup that was
/// stopped counts no more than none.
///
/// @see "Azure REST, Backup: protection policies, schedulePolicy; Data Protection: policyRules"
final class BackupSchedules {

    private static final Duration DAY = Duration.ofDays(1);
    private static final String COSMOS = "microsoft.documentdb/databaseaccounts";
    private static final int LONGEST_MONTH = 31;

    private final Map<String, Duration> every = new HashMap<>();
    private final Set<String> unsure = new HashSet<>();
    private final Map<String, Truth> replicas;

    BackupSchedules(Estate estate) {
        Map<String, Duration> policies = new HashMap<>();
        for (Json.Obj policy : estate.items(EvidenceKind.BACKUP_POLICIES)) {
            interval(policy.object("properties"))
                    .ifPresent(time -> policies.put(key(policy.text("id")), time));
        }
        for (Copies.Backed backed : Copies.backups(estate)) {
            Optional<Duration> interval = Optional.ofNullable(policies.get(backed.policy()));
            switch (backed.active()) {
                case TRUE ->
                        interval.ifPresentOrElse(
                                time ->
                                        every.merge(
                                                backed.source(),
                                                time,
                                                (a, b) -> a.compareTo(b) <= 0 ? a : b),
                                () -> unsure.add(backed.source()));
                case UNKNOWN -> unsure.add(backed.source());
                case FALSE -> {
                    continue;
                }
            }
            // a machine whose disks are backed up on their own is not without a copy
            ResourceId.in(backed.source())
                    .flatMap(estate::resource)
                    .map(disk -> key(disk.body().text("managedBy")))
                    .ifPresent(unsure::add);
        }
        for (Resource account : estate.ofType(COSMOS)) {
            Json.Obj periodic =
                    account.body()
                            .object("properties")
                            .object("backupPolicy")
                            .object("periodicModeProperties");
            number(periodic, "backupIntervalInMinutes")
                    .map(Duration::ofMinutes)
                    .filter(Duration::isPositive)
                    .ifPresent(time -> every.put(account.id().key(), time));
        }
        replicas = Copies.replicas(estate);
    }

    /// The longest time between two backups of the asset; of several schedules the densest counts.
    Optional<Duration> every(AssetId asset) {
        return Optional.ofNullable(every.get(asset.value()));
    }

    /// Whether something of which not enough was read may copy it more often than [#every] says.
    boolean mayBeDenser(AssetId asset) {
        return unsure.contains(asset.value()) || replica(asset) == Truth.UNKNOWN;
    }

    /// Whether Site Recovery keeps points of it that are minutes apart.
    boolean isReplicated(AssetId asset) {
        return replica(asset) == Truth.TRUE;
    }

    private Truth replica(AssetId asset) {
        return replicas.getOrDefault(asset.value(), Truth.FALSE);
    }

    private static Optional<Duration> interval(Json.Obj policy) {
        return densest(policy).filter(Duration::isPositive);
    }

    private static Optional<Duration> densest(Json.Obj policy) {
        Optional<Duration> found = scheduled(policy.object("schedulePolicy"));
        for (Json part : policy.list("subProtectionPolicy")) {
            if (part instanceof Json.Obj sub) {
                found = denser(found, scheduled(sub.object("schedulePolicy")));
            }
        }
        for (Json rule : policy.list("policyRules")) {
            if (rule instanceof Json.Obj object) {
                Json.Obj schedule = object.object("trigger").object("schedule");
                for (Json each : schedule.list("repeatingTimeIntervals")) {
                    if (each instanceof Json.Text(String text)) {
                        found = denser(found, repeating(text));
                    }
                }
            }
        }
        return found;
    }

    private static Optional<Duration> denser(Optional<Duration> one, Optional<Duration> other) {
        return one.isPresent() && (other.isEmpty() || one.get().compareTo(other.get()) <= 0)
                ? one
                : other;
    }

    private static Optional<Duration> scheduled(Json.Obj schedule) {
        Optional<Long> minutes = number(schedule, "scheduleFrequencyInMins");
        if (minutes.isPresent()) {
            return minutes.map(Duration::ofMinutes);
        }
        return switch (schedule.text("scheduleRunFrequency").toLowerCase(Locale.ROOT)) {
            case "hourly" -> hourly(schedule.object("hourlySchedule"));
            case "daily" ->
                    Optional.of(
                            daily(
                                    schedule.list("scheduleRunTimes"),
                                    schedule.object("dailySchedule").list("scheduleRunTimes")));
            case "weekly" ->
                    Optional.of(
                            weekly(
                                    schedule.list("scheduleRunDays"),
                                    schedule.object("weeklySchedule").list("scheduleRunDays")));
            default -> Optional.empty();
        };
    }

    /// Runs every so many hours within a window, and not again before the next day's window.
    private static Optional<Duration> hourly(Json.Obj schedule) {
        Optional<Long> interval = number(schedule, "interval").filter(hours -> hours > 0);
        if (interval.isEmpty()) {
            return Optional.empty();
        }
        long step = interval.get();
        long window = number(schedule, "scheduleWindowDuration").orElse(24L);
        long night = 24 - Math.min(window, 24 - step) / step * step;
        return Optional.of(Duration.ofHours(Math.max(step, night)));
    }

    private static Duration daily(List<Json> simple, List<Json> second) {
        var times = new ArrayList<LocalTime>();
        for (Json time : simple.isEmpty() ? second : simple) {
            if (time instanceof Json.Text(String text)) {
                try {
                    times.add(OffsetDateTime.parse(text).toLocalTime());
                } catch (DateTimeException unreadable) {
                    return DAY;
                }
            }
        }
        times.sort(null);
        Duration longest = Duration.ZERO;
        for (int i = 1; i < times.size(); i++) {
            longest = longer(longest, Duration.between(times.get(i - 1), times.get(i)));
        }
        return times.size() < 2
                ? DAY
                : longer(longest, DAY.plus(Duration.between(times.getLast(), times.getFirst())));
    }

    private static Duration weekly(List<Json> simple, List<Json> second) {
        var days = new ArrayList<Integer>();
        for (Json day : simple.isEmpty() ? second : simple) {
            if (day instanceof Json.Text(String text)) {
                for (DayOfWeek known : DayOfWeek.values()) {
                    if (known.name().equalsIgnoreCase(text)) {
                        days.add(known.getValue());
                    }
                }
            }
        }
        days.sort(null);
        int longest = days.isEmpty() ? 7 : days.getFirst() + 7 - days.getLast();
        for (int i = 1; i < days.size(); i++) {
            longest = Math.max(longest, days.get(i) - days.get(i - 1));
        }
        return Duration.ofDays(longest);
    }

    /// An ISO 8601 repeating interval, for example `R/2026-01-01T22:00:00+00:00/PT4H`.
    private static Optional<Duration> repeating(String text) {
        String period = text.substring(text.lastIndexOf('/') + 1);
        try {
            return period.contains("T")
                    ? Optional.of(Duration.parse(period))
                    : days(Period.parse(period));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> days(Period period) {
        long months = period.toTotalMonths();
        return months > 1
                ? Optional.empty()
                : Optional.of(Duration.ofDays(months * LONGEST_MONTH + period.getDays()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Optional<Long> number(Json.Obj object, String name) {
        return object.get(name).orElse(Json.NULL) instanceof Json.Num(String digits)
                        && digits.matches("\\d{1,9}")
                ? Optional.of(Long.parseLong(digits))
                : Optional.empty();
    }

    static String key(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
