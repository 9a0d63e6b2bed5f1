package app.muster.exercise;

import app.muster.assess.Assessment;
import app.muster.assess.Verdict;
import app.muster.attack.Attacker;
import app.muster.attack.Outcome;
import app.muster.attack.Outcomes;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Result;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.recover.Loss;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What attack actions do to the estate that the exercise is played on.
public interface Consequences extends Knowledge {

    /// Knows nothing: for replaying a journal, which has every outcome in it.
    Consequences NONE = new Unread();

    /// What the rules and the recovery say of this plan.
    ///
    /// @param today for how long ago a way back was tried
    static Consequences of(
            Catalogue catalogue,
            Plan plan,
            Outcomes outcomes,
            Assessment assessment,
            LocalDate today) {
        return new Computed(catalogue, plan, outcomes, assessment, today);
    }

    /// Privileges of which the action needs one.
    List<String> needs(String action);

    /// Privileges the attacker has after the action.
    List<String> gives(String action);

    /// Whether the action can be done to that asset at all.
    boolean isDoneTo(String action, AssetId asset);

    /// How the action ends on each target, and on what their loss takes along.
    ///
    /// @param earlier what was done before it
    List<Outcome> of(String action, List<AssetId> targets, Attacker attacker, List<Past> earlier);

    /// How an earlier action ended on one asset.
    record Past(String action, AssetId asset, Result result) {}

    /// How the asset comes back if all these are gone.
    ///
    /// @param losses what the attack took so far, this asset among it
    Comeback comeback(List<Loss> losses, AssetId asset);

    /// An outcome that has nothing to it but its result.
    static Outcome plain(String action, AssetId target, Result result, String says) {
        return new Outcome(
                action,
                target,
                result,
                List.of(result),
                "",
                says,
                Optional.empty(),
                "",
                "",
                List.of(),
                List.of(),
                "",
                LocalDate.EPOCH,
                "low",
                Optional.empty());
    }

    /// @param inTime whether that is within the targets; empty if nobody set or knows them
    /// @param tested whether the way back was tried in the last 12 months
    record Comeback(Optional<Boolean> inTime, boolean tested) {
        public static final Comeback UNKNOWN = new Comeback(Optional.empty(), false);
    }

    /// See [#NONE].
    final class Unread implements Consequences {

        private Unread() {}

        @Override
        public List<String> needs(String action) {
            return List.of();
        }

        @Override
        public List<String> gives(String action) {
            return List.of();
        }

        @Override
        public boolean isDoneTo(String action, AssetId asset) {
            return true;
        }

        @Override
        public List<Outcome> of(
                String action, List<AssetId> targets, Attacker attacker, List<Past> earlier) {
            String says = Words.say("exercise.hit.unread");
            return targets.stream()
                    .map(target -> plain(action, target, Result.UNKNOWN, says))
                    .toList();
        }

        @Override
        public Comeback comeback(List<Loss> losses, AssetId asset) {
            return Comeback.UNKNOWN;
        }

        @Override
        public Verdict verdict(String control, AssetId asset) {
            return Verdict.UNKNOWN;
        }
    }
}
