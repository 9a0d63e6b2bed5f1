package app.muster.ui.recovery;

import app.muster.attack.Fate;
import app.muster.attack.Outcome;
import app.muster.attack.Outcomes;
import app.muster.attack.Survivability;
import app.muster.recover.Access;
import app.muster.recover.Conditions;
import app.muster.recover.Loss;
import app.muster.recover.Recovery;
import app.muster.recover.Trials;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Reckons what an attack does and how the plan comes back from it. What an answer at hand has
/// already is not computed again.
///
/// @param executor does the trials in portions
record Reckoner(Ground ground, Executor executor, int trials, long seed) {

    /// @param known the answer before, where there is one
    Answer answer(Asked asked, Optional<Answer> known, Progress progress) throws Cancelled {
        List<Answer> athand =
                known.stream().flatMap(Answer::withPlain).filter(this::isOfThis).toList();
        if (asked.assumed().isEmpty()) {
            return played(asked, Optional.empty(), athand, progress);
        }
        Answer plain = played(asked.plain(), Optional.empty(), athand, progress);
        return played(asked, Optional.of(plain), athand, progress);
    }

    private boolean isOfThis(Answer known) {
        return known.insight() == ground.insight();
    }

    /// How the attack ends on each asset that it reaches.
    List<Outcome> ends(Asked asked) {
        return asked.action().isPresent() ? ofAction(asked) : ends(left(asked));
    }

    private List<Outcome> ofAction(Asked asked) {
        return outcomes(asked).of(asked.action().orElseThrow(), List.of(), sight(asked).attacker());
    }

    private static List<Outcome> ends(Survivability left) {
        return left.fates().stream().map(Fate::outcome).toList();
    }

    private Survivability left(Asked asked) {
        return Survivability.of(outcomes(asked), sight(asked).attacker());
    }

    private Ground.View sight(Asked asked) {
        return ground.seenBy(asked.who(), asked.scope());
    }

    private Outcomes outcomes(Asked asked) {
        Outcomes plain = sight(asked).outcomes();
        return asked.assumed().isEmpty() ? plain : plain.assuming(asked.assumed());
    }

    private Answer played(
            Asked asked, Optional<Answer> plain, List<Answer> athand, Progress progress)
            throws Cancelled {
        Optional<Answer> same =
                athand.stream().filter(known -> known.asked().isSameAttack(asked)).findFirst();
        Survivability left = same.map(Answer::left).orElseGet(() -> left(asked));
        progress.step("", 0, 0);
        List<Outcome> ends =
                same.map(Answer::outcomes)
                        .orElseGet(
                                () ->
                                        sorted(
                                                asked.action().isPresent()
                                                        ? ofAction(asked)
                                                        : ends(left)));
        List<Loss> losses = Recovery.losses(ends);
        Optional<Answer> played =
                athand.stream()
                        .filter(known -> known.asked().isSameRecovery(asked))
                        .filter(known -> known.losses().equals(losses))
                        .findFirst();
        if (played.isPresent()) {
            return new Answer(
                    ground.insight(),
                    asked,
                    ends,
                    left,
                    losses,
                    played.get().schedule(),
                    played.get().trials(),
                    played.get().locks(),
                    plain);
        }
        Conditions conditions =
                asked.conditions()
                        .behind(ground.locks())
                        .from(ground.copies())
                        .takingAccessBack(
                                asked.accessFirst()
                                        ? Access.takenBack(ground.plan(), ground.catalogue())
                                        : List.of());
        var schedule =
                Recovery.of(ground.insight().counted(), ground.catalogue(), losses, conditions);
        progress.step("", 0, 0);
        return new Answer(
                ground.insight(),
                asked,
                ends,
                left,
                losses,
                schedule,
                Trials.run(
                        ground.insight().counted(),
                        ground.catalogue(),
                        losses,
                        conditions,
                        trials,
                        seed,
                        executor,
                        progress),
                ground.locks().locks().size(),
                plain);
    }

    /// The worst first; what is certain before what is only feared.
    private static List<Outcome> sorted(List<Outcome> ends) {
        return ends.stream()
                .sorted(
                        Comparator.comparing(Outcome::worst)
                                .thenComparing(Outcome::result)
                                .reversed()
                                .thenComparing(Outcome::asset))
                .toList();
    }
}
