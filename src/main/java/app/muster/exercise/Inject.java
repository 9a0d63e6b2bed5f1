package app.muster.exercise;

import java.util.List;

/// A piece of news for the table.
///
/// @param when a further condition, or empty
/// @param to seats that hear it, or `all`
/// @param expect what a good team does on hearing it
/// @param hint for an inject that helps: the expected action it gives away, or words
/// @param refute for noise: what shows that it has nothing to do with the attack
/// @param auto whether it is delivered without the facilitator's hand
/// @param hidden whether only the seats it goes to see it
public record Inject(
        String id,
        Trigger trigger,
        String when,
        Kind kind,
        Purpose purpose,
        String via,
        String from,
        List<String> to,
        String text,
        String artefact,
        List<String> expect,
        List<String> questions,
        String hint,
        String refute,
        Notes notes,
        boolean auto,
        boolean hidden) {

    public Inject {
        to = List.copyOf(to);
        expect = List.copyOf(expect);
        questions = List.copyOf(questions);
    }

    /// What it is in the story.
    public enum Kind {
        /// It belongs to the story whatever the team does.
        CONTEXTUAL,
        /// It is for the case that the team does not act.
        CONTINGENCY,
        /// It has nothing to do with the attack.
        NOISE
    }

    /// What a contingency is for.
    public enum Purpose {
        NONE,
        HELP,
        PRESSURE,
        REDIRECT
    }

    /// What the facilitator keeps in mind.
    public record Notes(
            List<String> keyPoints, List<String> redFlags, String success, String transition) {
        public static final Notes NONE = new Notes(List.of(), List.of(), "", "");
    }
}
