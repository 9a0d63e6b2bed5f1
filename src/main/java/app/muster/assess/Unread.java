package app.muster.assess;

import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;
import app.muster.text.Messages;

import java.util.Locale;

/// Says in words what was not read, so that somebody can go and read it.
final class Unread {

    static final Messages words = new Messages(Locale.ENGLISH);

    private Unread() {}

    static String expression(String expression) {
        return words.get("assess.unread.expression", expression);
    }

    static String settings(String name) {
        return words.get("assess.unread.settings", name);
    }

    static String field(String path, String name) {
        return words.get("assess.unread.field", path, name);
    }

    static String attestation() {
        return words.get("assess.unread.attestation");
    }

    static String alerts(String subscription) {
        return words.get("assess.unread.alerts", Paths.last(subscription));
    }

    static String copies(String name) {
        return words.get("assess.unread.copies", name);
    }

    static String containers(String name) {
        return words.get("assess.unread.containers", name);
    }

    static String children(String kind, String name) {
        return words.get("assess.unread.children", kind, name);
    }

    static String policy(String name) {
        return words.get("assess.unread.policy", name);
    }

    static String override(String plan) {
        return words.get("assess.unread.override", plan);
    }

    /// @param scope what it would have to be read for
    static String evidence(EvidenceKind kind, Coverage.State state, String note, String scope) {
        String name = Paths.last(scope);
        String what = words.get("evidence.unread." + kind.key(), name);
        String why =
                switch (state) {
                    case COMPLETE, NOT_ASKED -> "";
                    case PARTIAL -> words.get("assess.unread.partial");
                    case DENIED -> words.get("assess.unread.denied");
                    case FAILED -> words.get("assess.unread.failed");
                };
        return what + (why.isEmpty() ? "" : " (" + why + (note.isEmpty() ? "" : ": " + note) + ")");
    }
}
