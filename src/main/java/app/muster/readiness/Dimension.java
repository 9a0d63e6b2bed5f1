package app.muster.readiness;

import java.util.List;
import java.util.Locale;

/// One of the five sides of being ready.
///
/// @param facts what it stands on, all of it
public record Dimension(Side side, Score score, List<Fact> facts) {

    public enum Side {
        /// What keeps or brings data back is in place.
        PROTECT,
        /// Somebody is told when it is taken away.
        DETECT,
        /// The right people can act, and nobody else can.
        RESPOND,
        /// Everything is mapped, has a target and a playbook.
        RECOVER,
        /// It was done before, lately.
        REHEARSE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Dimension {
        facts = List.copyOf(facts);
    }

    static Dimension of(Side side, List<Fact> facts) {
        return new Dimension(side, Score.of(facts), facts);
    }

    /// How many of its facts were looked at.
    public long known() {
        return coverage().known();
    }

    public Coverage coverage() {
        return Coverage.of(facts);
    }
}
