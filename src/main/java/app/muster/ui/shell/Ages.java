package app.muster.ui.shell;

import app.muster.text.Messages;

import java.time.Duration;

/// How long ago something was, as people say it.
public final class Ages {

    private Ages() {}

    /// @param age not negative; a clock that runs behind counts as now
    public static String words(Duration age, Messages words) {
        if (age.toMinutes() < 1) {
            return words.get("age.now");
        }
        if (age.toHours() < 1) {
            return words.get("age.minutes", age.toMinutes());
        }
        if (age.toDays() < 1) {
            return words.get("age.hours", age.toHours());
        }
        return words.get("age.days", age.toDays());
    }
}
