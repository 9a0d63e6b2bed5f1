package app.muster.readiness.gain;

import app.muster.assess.Assessment;
import app.muster.attack.Outcome;
import app.muster.attack.Outcomes;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Result;
import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.Role;
import app.muster.recover.Chance.Share;
import app.muster.recover.Loss;
import app.muster.recover.Odds;
import app.muster.recover.Recovery;
import app.muster.recover.Trials;
import app.muster.recover.WaysBack;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
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
    private final Set<AssetId> assets;
    private final Map<List<Object>, FutureTask<Map<ApplicationId, Share>>> known =
            new ConcurrentHashMap<>();
    private final Map<Loss, Loss> bound = new ConcurrentHashMap<>();

    /// @param lost assets that are gone for good, by the worst that the facts leave open
    /// @param chances to make the recovery time objective, of every application that has one
    record Future(Set<AssetId> lost, Map<ApplicationId, Share> chances) {}

    Forecast(Plan plan, Question question) {
        catalogue = question.catalogue();
        assessment = question.assessment();
        now = question.now();
        outcomes =
                new Outcomes(catalogue, plan, assessment.estate(), assessment, now).remembering();
        attack = question.attack();
        ways = new WaysBack(catalogue, plan, assessment, now);
        trials = question.trials();
        seed = question.seed();
        assets = plan.assetsById().keySet();
    }

    /// Several threads may ask.
    Future of(Standing standing) throws Cancelled {
        List<Loss> losses = losses(standing);
        var lost = new TreeSet<AssetId>();
        losses.stream()
                .filter(loss -> loss.result() == Result.LOST || loss.result() == Result.UNKNOWN)
                .filter(loss -> assets.contains(loss.asset()))
                .forEach(loss -> lost.add(loss.asset()));
        return new Future(lost, chances(standing, losses));
    }

    /// All that the trials tell of where a team stands.
    Trials trials(Standing standing) throws Cancelled {
        return Trials.run(
                standing.plan(),
                catalogue,
                losses(standing),
                standing.conditions(),
                trials,
                seed,
                Runnable::run,
                Progress.NONE);
    }

    private List<Loss> losses(Standing standing) {
        Outcomes then = outcomes.assuming(standing.assumptions());
        WaysBack waysThen = ways.assuming(then);
        return Recovery.losses(attack.apply(then)).stream()
                .map(
                        loss ->
                                then.isAssumedOf(loss.asset())
                                        ? bound(waysThen, loss)
                                        : bound.computeIfAbsent(loss, one -> bound(ways, one)))
                .toList();
    }

    private static Loss bound(WaysBack ways, Loss loss) {
        return ways.bound(List.of(loss)).getFirst();
    }

    /// Trials are only played where something differs that they depend on.
    private Map<ApplicationId, Share> chances(Standing standing, List<Loss> losses)
            throws Cancelled {
        var what = new ArrayList<Object>();
        what.add(standing.conditions());
        what.add(standing.plan().roles().stream().map(Forecast::crew).toList());
        what.add(standing.plan().playbooks());
        losses.forEach(loss -> what.add(List.of(loss.asset(), loss.result(), loss.playbook())));
        FutureTask<Map<ApplicationId, Share>> task =
                known.computeIfAbsent(what, _ -> new FutureTask<>(() -> played(standing, losses)));
        task.run();
        return Weighed.result(task);
    }

    /// What of a role counts for how fast it works.
    private static List<Object> crew(Role role) {
        return List.of(role.id(), role.people(), role.shifts());
    }

    private Map<ApplicationId, Share> played(Standing standing, List<Loss> losses)
            throws Cancelled {
        return Odds.of(
                standing.plan(),
                catalogue,
                losses,
                standing.conditions(),
                trials,
                seed,
                Runnable::run,
                Progress.NONE);
    }
}
