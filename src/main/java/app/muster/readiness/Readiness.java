package app.muster.readiness;

import app.muster.assess.Assessment;
import app.muster.assess.Finding;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Control.Purpose;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.readiness.Dimension.Side;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The score of a plan, taken apart.
///
/// @param score the mean of the dimensions, held by the gates
/// @param gates all of them, passed or not
/// @param coverage of all dimensions' facts together
/// @param next the gaps that are worth closing first, worst first
public record Readiness(
        Score score,
        List<Dimension> dimensions,
        List<Gate> gates,
        Coverage coverage,
        List<ApplicationScore> applications,
        List<Finding> next) {

    /// The score of one application: its own facts and what its own assets stand on.
    public record ApplicationScore(ApplicationId application, Score score, List<Fact> facts) {

        public ApplicationScore {
            facts = List.copyOf(facts);
        }

        public Coverage coverage() {
            return Coverage.of(facts);
        }
    }

    private static final int NEXT = 10;

    public Readiness {
        dimensions = List.copyOf(dimensions);
        gates = List.copyOf(gates);
        applications = List.copyOf(applications);
        next = List.copyOf(next);
    }

    /// @param lastExercise the day people last rehearsed this plan, up to now
    /// @param now the time of which it tells; what is older than [Freshness] allows does not count
    public static Readiness of(
            Plan plan,
            Catalogue catalogue,
            Assessment assessment,
            Optional<LocalDate> lastExercise,
            Instant now) {
        var facts = new Gathering(plan, catalogue, assessment, now);
        List<Dimension> dimensions =
                List.of(
                        Dimension.of(Side.PROTECT, facts.controls(Purpose.PROTECTION)),
                        Dimension.of(Side.DETECT, facts.controls(Purpose.DETECTION)),
                        Dimension.of(
                                Side.RESPOND, both(facts.controls(Purpose.ACCESS), facts.people())),
                        Dimension.of(Side.RECOVER, recover(plan, facts)),
                        Dimension.of(Side.REHEARSE, facts.rehearsals(lastExercise)));
        List<Gate> gates = Gates.of(plan, facts.needed(), assessment, lastExercise, facts.today());
        return new Readiness(
                total(dimensions, gates),
                dimensions,
                gates,
                Coverage.of(dimensions.stream().flatMap(d -> d.facts().stream()).toList()),
                applications(plan, assessment, facts),
                assessment.worst(NEXT));
    }

    /// What the score would be if more facts held and more gates were passed.
    public Rise rise(Predicate<Fact> turned, Set<Gate.Basic> passed) {
        var scores = new ArrayList<Score>();
        double points = 0;
        for (Dimension dimension : dimensions) {
            Tally tally = Tally.of(dimension.facts(), turned);
            scores.add(tally.score());
            points += tally.gained() / dimensions.size();
        }
        Score score = Score.mean(scores);
        for (Gate gate : gates) {
            score = passed.contains(gate.basic()) ? score : gate.holding(score);
        }
        return new Rise(score, points);
    }

    static Score total(List<Dimension> dimensions, List<Gate> gates) {
        Score score = Score.mean(dimensions.stream().map(Dimension::score).toList());
        for (Gate gate : gates) {
            score = gate.holding(score);
        }
        return score;
    }

    private static List<Fact> recover(Plan plan, Gathering facts) {
        List<Fact> all = facts.controls(Purpose.PREPARATION);
        plan.applications().forEach(application -> all.add(Gathering.targets(application)));
        for (Asset asset : plan.assets()) {
            all.add(facts.mapped(asset));
            all.add(facts.way(asset));
        }
        all.addAll(facts.left());
        return all;
    }

    private static List<Fact> both(List<Fact> some, List<Fact> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static List<ApplicationScore> applications(
            Plan plan, Assessment assessment, Gathering gathering) {
        Map<ApplicationId, List<Fact>> facts = new HashMap<>();
        for (Application application : plan.applications()) {
            facts.put(application.id(), new ArrayList<>());
        }
        Map<AssetId, Asset> assets = plan.assetsById();
        for (Finding finding : assessment.findings()) {
            Optional.ofNullable(assets.get(finding.asset()))
                    .flatMap(Asset::application)
                    .flatMap(owner -> Optional.ofNullable(facts.get(owner)))
                    .ifPresent(own -> gathering.fact(finding).ifPresent(own::add));
        }
        for (Asset asset : plan.assets()) {
            asset.application()
                    .flatMap(owner -> Optional.ofNullable(facts.get(owner)))
                    .ifPresent(own -> own.add(gathering.way(asset)));
        }
        return plan.applications().stream()
                .map(
                        application -> {
                            List<Fact> own = facts.getOrDefault(application.id(), List.of());
                            own.add(Gathering.owner(application));
                            own.add(Gathering.targets(application));
                            return new ApplicationScore(application.id(), Score.of(own), own);
                        })
                .toList();
    }
}
