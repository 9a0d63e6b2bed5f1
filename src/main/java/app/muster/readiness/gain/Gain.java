package app.muster.readiness.gain;

import app.muster.plan.ApplicationId;
import app.muster.readiness.Score;
import app.muster.recover.Chance.Share;

import java.util.List;

/// What one fix would change, everything else staying as it is.
///
/// @param readiness the score afterwards, held by the gates
/// @param points by how much the sum of facts rises, in points of 100, before any gate holds it
/// @param promises applications whose chance to make their recovery time objective changes by more
///   than the trials can blur
/// @param chance mean rise of that chance over all applications that have one, in points of 100
/// @param saved assets that the attack no longer destroys for good
/// @param survival `saved` in points of 100 of all assets
public record Gain(
        Fix fix,
        Score readiness,
        double points,
        List<Promise> promises,
        double chance,
        int saved,
        double survival) {

    /// One application's chance, before and after.
    public record Promise(ApplicationId application, Share before, Share after) {}

    public Gain {
        promises = List.copyOf(promises);
    }

    /// Points of readiness, of chance and of survival, added up.
    public double worth() {
        return points + chance + survival;
    }

    /// Whether anything that is counted changes, for better or worse.
    public boolean changesSomething() {
        return points != 0 || saved != 0 || !promises.isEmpty();
    }

    public double perHour() {
        return worth() / fix.hours();
    }
}
