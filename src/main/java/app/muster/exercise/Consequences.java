package app.muster.exercise;

import app.muster.assess.Verdict;
import app.muster.attack.Attacker;
import app.muster.attack.Outcome;
import app.muster.catalogue.Result;
import app.muster.plan.AssetId;
import app.muster.recover.Loss;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What attack actions do to the estate that the exercise is played on.
public interface Consequences extends Knowledge {

    /// Knows nothing: for replaying a journal, which has every outcome in it.
    Consequences NONE = new Unread();

    /// Privileges of which the action needs one.
    List<String> needs(String action);

    /// Privileges the attacker has after the action.
    List<String> gives(String action);

    /// Whether the action can be done to that asset at all.
    boolean isDoneTo(String action, AssetId asset);

    Outcome of(String action, AssetId target, Attacker attacker);

    /// How the asset comes back if all these are gone.
    ///
    /// @param losses what the attack took so far, this asset among it
    Comeback comeback(List<Loss> losses, AssetId asset);

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
        public Outcome of(String action, AssetId target, Attacker attacker) {
            return new Outcome(
                    action,
                    target,
                    Result.UNKNOWN,
                    List.of(Result.UNKNOWN),
                    "",
                    Words.say("exercise.hit.unread"),
                    Optional.empty(),
                    "",
                    List.of(),
                    List.of(),
                    "",
                    LocalDate.EPOCH,
                    "low",
                    Optional.empty());
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
