package app.muster.ui.control;

import app.muster.assess.Change.Alarm;
import app.muster.text.Messages;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// What went away, and who did it, in words.
public final class AlarmWords {

    private static final String PROVIDERS = "/providers/";
    private static final String LOCKS = "/providers/microsoft.authorization/locks/";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private AlarmWords() {}

    public static String what(Alarm alarm, Messages words) {
        String reason = words.get("change.reason." + alarm.reason().key());
        String thing = subject(alarm);
        return words.get(
                "awareness.line",
                reason,
                thing.equals(alarm.id())
                        ? last(thing)
                        : words.get("awareness.lock", last(alarm.id()), last(thing)));
    }

    public static String who(Alarm alarm, Messages words) {
        return alarm.deed()
                .map(deed -> words.get("awareness.deed", deed.by(), MINUTE.format(deed.at())))
                .orElseGet(() -> words.get("awareness.nobody"));
    }

    /// What it is about: of a lock, what it was on.
    public static String subject(Alarm alarm) {
        int lock = alarm.id().lastIndexOf(LOCKS);
        return lock > 0 ? alarm.id().substring(0, lock) : alarm.id();
    }

    /// Whether it is about a single thing and not about a group or a subscription.
    public static boolean isAboutAThing(Alarm alarm) {
        return subject(alarm).contains(PROVIDERS);
    }

    private static String last(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
