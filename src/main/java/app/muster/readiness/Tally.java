package app.muster.readiness;

import app.muster.expression.Truth;

import java.util.Collection;
import java.util.function.Predicate;

/// Weights of facts, added up.
///
/// @param holds of what holds, what was turned included
/// @param unknown of what is not known
/// @param all of all
/// @param turned of what was taken as holding and does not hold
record Tally(long holds, long unknown, long all, long turned) {

    /// @param turn facts that are taken as holding, whatever is known of them
    static Tally of(Collection<Fact> facts, Predicate<Fact> turn) {
        long holds = 0;
        long unknown = 0;
        long all = 0;
        long turned = 0;
        for (Fact fact : facts) {
            all += fact.weight();
            if (fact.holds() == Truth.TRUE) {
                holds += fact.weight();
            } else if (turn.test(fact)) {
                holds += fact.weight();
                turned += fact.weight();
            } else if (fact.holds() == Truth.UNKNOWN) {
                unknown += fact.weight();
            }
        }
        return new Tally(holds, unknown, all, turned);
    }

    /// Nothing known of nothing may be anything.
    Score score() {
        return all == 0
                ? new Score(0, 100)
                : new Score((int) (holds * 100 / all), (int) ((holds + unknown) * 100 / all));
    }

    /// What the turned facts are worth, in points of 100.
    double gained() {
        return all == 0 ? 0 : turned * 100.0 / all;
    }
}
