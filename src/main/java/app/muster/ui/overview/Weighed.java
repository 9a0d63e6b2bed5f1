package app.muster.ui.overview;

import app.muster.attack.Attacker;
import app.muster.catalogue.Catalogue;
import app.muster.readiness.gain.Bundle;
import app.muster.readiness.gain.Gains;
import app.muster.readiness.gain.Question;
import app.muster.recover.Conditions;
import app.muster.recover.Crews;
import app.muster.recover.TooManySteps;
import app.muster.session.Insight;
import app.muster.work.Work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// What to do next, weighed against everything an owner of all subscriptions can destroy.
///
/// @param insight what it was computed from; compare with the present one to see whether it is old
/// @param gains empty where the recovery has too many steps to be played so often
record Weighed(Insight insight, Question question, Optional<Gains> gains) {

    private static final int TRIALS = 1_000;
    private static final long SEED = 1;

    static Work<Weighed> of(
            Insight known,
            Catalogue catalogue,
            Supplier<Optional<LocalDate>> lastExercise,
            Instant now,
            Executor executor) {
        return progress -> {
            var question =
                    new Question(
                            known.counted(),
                            catalogue,
                            known.assessment(),
                            lastExercise.get(),
                            now,
                            outcomes -> outcomes.everything(Attacker.of(Attacker.Level.OWNER)),
                            Conditions.of(Crews.AS_PLANNED).in(known.estate()),
                            TRIALS,
                            SEED);
            try {
                return new Weighed(
                        known, question, Optional.of(Gains.of(question, executor, progress)));
            } catch (TooManySteps tooMany) {
                return new Weighed(known, question, Optional.empty());
            }
        };
    }

    /// What to take for so many hours.
    ///
    /// @throws IllegalStateException if nothing could be weighed
    Work<Bundle> bundle(double hours) {
        Gains single = gains.orElseThrow(IllegalStateException::new);
        return progress -> Bundle.of(question, single, hours, progress);
    }
}
