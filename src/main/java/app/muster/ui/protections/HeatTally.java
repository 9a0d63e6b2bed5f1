package app.muster.ui.protections;

import app.muster.assess.Verdict;

import java.util.Optional;

/// How the verdicts of one cell fall; what does not apply is in no count.
record HeatTally(int missing, int unknown, int waived, int inPlace) {

    static final HeatTally NONE = new HeatTally(0, 0, 0, 0);

    int total() {
        return missing + unknown + waived + inPlace;
    }

    /// What the cell is coloured for: the worst that is in it, empty if nothing applies.
    Optional<Verdict> worst() {
        if (missing > 0) {
            return Optional.of(Verdict.MISSING);
        }
        if (unknown > 0) {
            return Optional.of(Verdict.UNKNOWN);
        }
        if (waived > 0) {
            return Optional.of(Verdict.WAIVED);
        }
        return inPlace > 0 ? Optional.of(Verdict.IN_PLACE) : Optional.empty();
    }

    /// How much of the cell the worst makes up, from 0.0 to 1.0.
    double share() {
        int first = missing > 0 ? missing : unknown > 0 ? unknown : waived > 0 ? waived : inPlace;
        return total() == 0 ? 0 : (double) first / total();
    }
}
