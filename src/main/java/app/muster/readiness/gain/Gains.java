package app.muster.readiness.gain;

import app.muster.plan.ApplicationId;
import app.muster.readiness.Score;
import app.muster.recover.Chance.Share;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/// What to do next: what each thing that a team can do would change by itself, most gain for the
/// work first. The effects are single ones: two fixes together can do more than their sum, or less.
///
/// @param readiness as it is
/// @param chances as they are, to make the recovery time objective
/// @param lost how many assets the attack destroys for good
/// @param gains those that change something; what does more harm than good comes last
/// @param idle how many more were tried and change nothing that is counted here
public record Gains(
        Score readiness, Map<ApplicationId, Share> chances, int lost, List<Gain> gains, int idle) {

    public Gains {
        chances = Map.copyOf(chances);
        gains = List.copyOf(gains);
    }

    /// @param executor weighs several at the same time; the result does not depend on it
    public static Gains of(Question question, Executor executor, Progress progress)
            throws Cancelled {
        var weighing = new Weighing(question);
        List<Gain> all = weighing.all(executor, progress);
        List<Gain> gains = all.stream().filter(Gain::changesSomething).toList();
        return new Gains(
                weighing.readiness(),
                weighing.now().chances(),
                weighing.now().lost().size(),
                gains,
                all.size() - gains.size());
    }

    /// Those that do more good than harm.
    public List<Gain> good() {
        return gains.stream().filter(gain -> gain.worth() > 0).toList();
    }
}
