package app.muster.ui.recovery;

import app.muster.attack.Attacker;
import app.muster.attack.Fate;
import app.muster.attack.Outcome;
import app.muster.attack.Outcomes;
import app.muster.attack.Survivability;
import app.muster.catalogue.Catalogue;
import app.muster.recover.Conditions;
import app.muster.recover.Recovery;
import app.muster.recover.StandingLocks;
import app.muster.recover.Trials;
import app.muster.session.Insight;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Reckons what an attack does and how the plan comes back from it.
///
/// @param executor does the trials in portions
record Reckoner(
        Catalogue catalogue,
        Insight insight,
        Directory directory,
        Instant now,
        Executor executor,
        int trials,
        long seed) {

    /// @param known the answer with nothing assumed, where it is at hand
    Answer answer(Asked asked, Optional<Answer> known, Progress progress) throws Cancelled {
        if (asked.assumed().isEmpty()) {
            return played(asked, Optional.empty(), progress);
        }
        return played(
                asked,
                Optional.of(
                        known.isPresent()
                                ? known.get()
                                : played(asked.plain(), Optional.empty(), progress)),
                progress);
    }

    /// How the attack ends on each asset that it reaches.
    List<Outcome> ends(Asked asked) {
        return asked.action().isPresent()
                ? outcomes(asked).of(asked.action().get(), List.of(), attacker(asked))
                : ends(Survivability.of(outcomes(asked), attacker(asked)));
    }

    private static List<Outcome> ends(Survivability left) {
        return left.fates().stream().map(Fate::outcome).toList();
    }

    private Attacker attacker(Asked asked) {
        return directory.attacker(asked.who(), asked.scope());
    }

    private Outcomes outcomes(Asked asked) {
        var plain =
                new Outcomes(
                        catalogue, insight.plan(), insight.estate(), insight.assessment(), now);
        return asked.assumed().isEmpty() ? plain : plain.assuming(asked.assumed());
    }

    private Answer played(Asked asked, Optional<Answer> plain, Progress progress) throws Cancelled {
        Survivability left = Survivability.of(outcomes(asked), attacker(asked));
        progress.step("", 0, 0);
        List<Outcome> ends = asked.action().isPresent() ? ends(asked) : ends(left);
        var losses = Recovery.losses(ends);
        StandingLocks locks = StandingLocks.of(insight.estate());
        Conditions conditions = asked.conditions().behind(locks);
        var schedule = Recovery.of(insight.plan(), catalogue, losses, conditions);
        progress.step("", 0, 0);
        return new Answer(
                insight.plan(),
                asked,
                ends.stream()
                        .sorted(
                                Comparator.comparing(Outcome::worst)
                                        .reversed()
                                        .thenComparing(Outcome::asset))
                        .toList(),
                left,
                schedule,
                Trials.run(
                        insight.plan(),
                        catalogue,
                        losses,
                        conditions,
                        trials,
                        seed,
                        executor,
                        progress),
                locks.locks().size(),
                plain);
    }
}
