package app.muster.readiness.gain;

import app.muster.assess.Assessment;
import app.muster.attack.Outcome;
import app.muster.attack.Outcomes;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Result;
import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.recover.Chance;
import app.muster.recover.Chance.Share;
import app.muster.recover.Loss;
import app.muster.recover.Recovery;
import app.muster.recover.Trials;
import app.muster.recover.WaysBack;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// What the attack in question does, and the chances afterwards, once some fixes are done.
final class Forecast {

    private final Catalogue catalogue;
    private final Assessment assessment;
    private final Instant now;
    private final Outcomes outcomes;
    private final Function<Outcomes, List<Outcome>> attack;
    private final WaysBack ways;
    private final int trials;
    private final long seed;
    private final Executor executor;
    private final Map<List<Object>, Map<ApplicationId, Share>> known = new HashMap<>();

    /// @param lost assets that are gone for good, by the worst that the facts leave open
    /// @param chances to make the recovery time objective, of every application that has one
    record Future(Set<AssetId> lost, Map<ApplicationId, Share> chances) {}

    Forecast(Plan plan, Question question, Executor executor) {
        catalogue = question.catalogue();
        assessment = question.assessment();
        now = question.now();
        outcomes = new Outcomes(catalogue, plan, assessment.estate(), assessment, now);
        attack = question.attack();
        ways = new WaysBack(catalogue, plan, assessment, now);
        trials = question.trials();
        seed = question.seed();
        this.executor = executor;
    }

    Future of(Standing standing) throws Cancelled {
        List<Loss> losses =
                ways.bound(
                        Recovery.losses(attack.apply(outcomes.assuming(standing.assumptions()))));
        var lost = new TreeSet<AssetId>();
        losses.stream()
                .filter(loss -> loss.result() == Result.LOST || loss.result() == Result.UNKNOWN)
                .forEach(loss -> lost.add(loss.asset()));
        return new Future(lost, chances(standing, losses));
    }

    /// Trials are only played where something differs that they depend on.
    private Map<ApplicationId, Share> chances(Standing standing, List<Loss> losses)
            throws Cancelled {
        var what = new ArrayList<Object>();
        what.add(standing.conditions());
        what.add(standing.plan().playbooks());
        losses.forEach(
                loss ->
                        what.add(
                                List.of(
                                        loss.asset(),
                                        loss.result(),
                                        loss.playbook(),
                                        loss.dataLost())));
        Map<ApplicationId, Share> before = known.get(what);
        if (before != null) {
            return before;
        }
        Map<ApplicationId, Share> chances = new TreeMap<>();
        Trials played =
                Trials.run(
                        standing.plan(),
                        catalogue,
                        losses,
                        standing.conditions(),
                        trials,
                        seed,
                        executor,
                        Progress.NONE);
        for (Chance chance : played.applications()) {
            chance.rto().ifPresent(share -> chances.put(chance.application(), share));
        }
        known.put(what, chances);
        return chances;
    }
}
