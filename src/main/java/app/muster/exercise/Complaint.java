package app.muster.exercise;

/// Something in a script that is wrong or unwise.
///
/// @param line from 1
/// @param column from 1
/// @param id of the entry it is about, or its path where it has none
/// @param rule which check found it, for example `trigger-cycle`
/// @param message one sentence for people
/// @param instead what to write instead, or empty
public record Complaint(
        Severity severity,
        int line,
        int column,
        String id,
        String rule,
        String message,
        String instead) {

    public enum Severity {
        /// The script cannot be played.
        ERROR,
        /// It can, and it will play less well than it could.
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    static Complaint of(
            Severity severity,
            Script.Place at,
            String id,
            String rule,
            String instead,
            Object... args) {
        return new Complaint(
                severity,
                at.line(),
                at.column(),
                id,
                rule,
                Words.say("lint." + rule, args),
                instead);
    }
}
