package app.muster.readiness;

import app.muster.expression.Truth;

import java.util.Collection;

/// How much of what a score stands on is known.
///
/// @param known facts that hold or do not
/// @param facts all of them
/// @param percent the weight of what is known in the weight of all, 0 to 100; 0 if there is nothing
public record Coverage(int known, int facts, int percent) {

    static Coverage of(Collection<Fact> facts) {
        int known = 0;
        long knownWeight = 0;
        long weight = 0;
        for (Fact fact : facts) {
            weight += fact.weight();
            if (fact.holds() != Truth.UNKNOWN) {
                known++;
                knownWeight += fact.weight();
            }
        }
        return new Coverage(
                known, facts.size(), weight == 0 ? 0 : (int) (knownWeight * 100 / weight));
    }
}
