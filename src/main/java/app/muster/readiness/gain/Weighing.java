package app.muster.readiness.gain;

import app.muster.plan.ApplicationId;
import app.muster.readiness.Readiness;
import app.muster.readiness.Rise;
import app.muster.readiness.Score;
import app.muster.recover.Chance.Share;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

/// Weighs fixes against where a team stands, and takes one after the other.
final class Weighing {

    static final Comparator<Gain> BEST_FIRST =
            Comparator.comparingDouble(Gain::perHour)
                    .reversed()
                    .thenComparing(Comparator.comparingDouble(Gain::worth).reversed())
                    .thenComparing(gain -> gain.fix().key());

    /// Chances that lie closer than this many standard errors of their difference are one.
    private static final double Z = 1.959963984540054;

    private final Question question;
    private final LocalDate today;
    private final Readiness readiness;
    private final Basics basics;
    private final Forecast forecast;
    private final List<Fix> done = new ArrayList<>();
    private Standing standing;
    private Forecast.Future now;

    Weighing(Question question) throws Cancelled {
        this.question = question;
        today = LocalDate.ofInstant(question.now(), ZoneOffset.UTC);
        readiness =
                Readiness.of(
                        question.plan(),
                        question.catalogue(),
                        question.assessment(),
                        question.lastExercise(),
                        question.now());
        basics = new Basics(readiness, question.plan());
        forecast = new Forecast(question.plan(), question);
        standing = new Standing(question.plan(), question.conditions(), List.of());
        now = forecast.of(standing);
    }

    Score readiness() {
        return rise(done).score();
    }

    Forecast.Future now() {
        return now;
    }

    /// Every fix by itself, best first.
    List<Gain> all(Executor executor, Progress progress) throws Cancelled {
        List<Fix> fixes = Candidates.of(question, today);
        if (now.chances().values().stream().anyMatch(s -> s.value() > 0 && s.value() < 1)) {
            fixes.addAll(
                    Candidates.measurements(
                            question.plan(), forecast.trials(standing).applications()));
        }
        var pieces = new ArrayList<Callable<Gain>>();
        fixes.forEach(fix -> pieces.add(() -> weigh(fix)));
        var gains = new ArrayList<>(Weighed.all(pieces, executor, progress));
        gains.sort(BEST_FIRST);
        return gains;
    }

    /// What the fix would change from here on.
    Gain weigh(Fix fix) throws Cancelled {
        var with = new ArrayList<>(done);
        with.add(fix);
        Rise before = rise(done);
        Rise after = rise(with);
        Forecast.Future future = forecast.of(standing.after(fix, today));
        List<Gain.Promise> promises = promises(now.chances(), future.chances());
        double chance =
                promises.stream().mapToDouble(p -> p.after().value() - p.before().value()).sum();
        int saved = now.lost().size() - future.lost().size();
        return new Gain(
                fix,
                after.score(),
                after.points() - before.points(),
                promises,
                now.chances().isEmpty() ? 0 : 100 * chance / now.chances().size(),
                saved,
                100.0 * saved / Math.max(1, question.plan().assets().size()));
    }

    /// Goes on from where the fix is done.
    void take(Fix fix) throws Cancelled {
        done.add(fix);
        standing = standing.after(fix, today);
        now = forecast.of(standing);
    }

    private Rise rise(List<Fix> fixes) {
        return readiness.rise(Basics.facts(fixes), basics.gates(fixes));
    }

    private List<Gain.Promise> promises(
            Map<ApplicationId, Share> before, Map<ApplicationId, Share> after) {
        var promises = new ArrayList<Gain.Promise>();
        new TreeMap<>(before)
                .forEach(
                        (application, was) -> {
                            Share is = after.getOrDefault(application, was);
                            if (isTold(was.value(), is.value())) {
                                promises.add(new Gain.Promise(application, was, is));
                            }
                        });
        return promises;
    }

    private boolean isTold(double was, double is) {
        double spread = was * (1 - was) + is * (1 - is);
        return was != is && Math.abs(is - was) >= Z * Math.sqrt(spread / question.trials());
    }
}
