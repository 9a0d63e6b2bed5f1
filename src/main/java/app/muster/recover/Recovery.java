package app.muster.recover;

import app.muster.attack.Outcome;
import app.muster.catalogue.Catalogue;
import app.muster.expression.Answer;
import app.muster.expression.Value;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Plays the recovery from a set of losses once, with the mean of every estimate.
///
/// Nobody rests while a step for his role is ready: whoever becomes free takes the ready step with
/// the longest way still behind it, then the one on the asset that comes first by id. A step that
/// is not attended keeps nobody busy.
public final class Recovery {

    private Recovery() {}

    /// With the work beginning at the attack and no lock in the way.
    ///
    /// @throws TooManySteps if the recovery has more than a million steps
    public static Schedule of(Plan plan, Catalogue catalogue, List<Loss> losses, Crews crews) {
        return of(plan, catalogue, losses, Conditions.of(crews));
    }

    /// @throws TooManySteps if the recovery has more than a million steps
    public static Schedule of(
            Plan plan, Catalogue catalogue, List<Loss> losses, Conditions conditions) {
        return new ScheduleBuilder(new Operation(plan, catalogue, losses, conditions)).schedule();
    }

    /// What the outcomes took away. Where the facts leave more than one result open, the worst one
    /// counts, and the loss says that it is assumed. Of several outcomes on one asset the worst
    /// counts.
    public static List<Loss> losses(List<Outcome> outcomes) {
        Map<AssetId, Loss> losses = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            if (outcome.worst().takesAway()) {
                losses.merge(outcome.asset(), loss(outcome), Operation::worse);
            }
        }
        return List.copyOf(losses.values());
    }

    private static Loss loss(Outcome outcome) {
        return new Loss(
                outcome.asset(),
                outcome.worst(),
                outcome.playbook(),
                outcome.says(),
                outcome.worst() != outcome.result(),
                backupAge(outcome));
    }

    private static Optional<Duration> backupAge(Outcome outcome) {
        if (outcome.standsStill()) {
            return Optional.of(Duration.ZERO);
        }
        for (Answer.Used used : outcome.facts()) {
            if (used.name().equals("backup.age")
                    && used.value() instanceof Value.Span(Duration age)) {
                return Optional.of(age);
            }
        }
        return Optional.empty();
    }
}
