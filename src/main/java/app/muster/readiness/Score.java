package app.muster.readiness;

import java.util.Collection;

/// A share in percent, as a range that is as wide as what is not known.
///
/// @param low 0 to 100, everything unknown counted as missing
/// @param high 0 to 100, everything unknown counted as in place
public record Score(int low, int high) {

    public Score {
        if (low < 0 || high > 100 || low > high) {
            throw new IllegalArgumentException(low + ".." + high);
        }
    }

    static Score of(Collection<Fact> facts) {
        return Tally.of(facts, _ -> false).score();
    }

    static Score mean(Collection<Score> scores) {
        return new Score(
                (int) scores.stream().mapToInt(Score::low).average().orElse(0),
                (int) scores.stream().mapToInt(Score::high).average().orElse(100));
    }
}
