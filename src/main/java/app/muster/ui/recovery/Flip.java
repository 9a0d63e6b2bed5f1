package app.muster.ui.recovery;

import app.muster.assess.Finding;
import app.muster.assess.Verdict;
import app.muster.attack.Assumption;
import app.muster.attack.Outcome;
import app.muster.catalogue.Control;

/// What would become of an asset if one control were otherwise.
///
/// @param finding what was read of the control
/// @param assumption the other way than it counts now
/// @param now how the asset ends with what is assumed already
/// @param then how it would end
/// @param others how many other assets would end otherwise too
record Flip(Finding finding, Assumption assumption, Outcome now, Outcome then, int others) {

    Control control() {
        return finding.control();
    }

    /// Whether it changes the end of the asset itself.
    boolean matters() {
        return differs(now, then);
    }

    boolean isUnknown() {
        return finding.verdict() == Verdict.UNKNOWN;
    }

    static boolean differs(Outcome before, Outcome after) {
        return before.result() != after.result()
                || !before.possible().equals(after.possible())
                || !before.keptFor().equals(after.keptFor());
    }
}
