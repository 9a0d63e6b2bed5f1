package app.muster.plan.estate;

import java.util.Locale;

/// Whether one kind of evidence was read for one scope.
///
/// @param note what was in the way, in words; empty if nothing was
public record Coverage(EvidenceKind kind, String scope, State state, String note) {

    public enum State {
        /// Read to the last page: what is not in it does not exist.
        COMPLETE,
        /// Some of it was read; what is not in it may exist.
        PARTIAL,
        /// Refused for want of a role.
        DENIED,
        /// Tried and broken off.
        FAILED,
        /// Nobody asked.
        NOT_ASKED;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
