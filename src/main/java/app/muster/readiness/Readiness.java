package app.muster.readiness;

import app.muster.assess.Assessment;
import app.muster.assess.Finding;
import app.muster.assess.Verdict;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Control.Purpose;
import app.muster.catalogue.Control.Severity;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.expression.Truth;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.Role;
import app.muster.readiness.Dimension.Side;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The score of a plan, taken apart.
///
/// @param next the gaps that are worth closing first, worst first
public record Readiness(
        Score score,
        List<Dimension> dimensions,
        List<ApplicationScore> applications,
        List<Finding> next) {

    /// The score of one application: its own facts and what its own assets stand on.
    public record ApplicationScore(ApplicationId application, Score score, List<Fact> facts) {}

    private static final int NEXT = 10;

    public Readiness {
        dimensions = List.copyOf(dimensions);
        applications = List.copyOf(applications);
        next = List.copyOf(next);
    }

    public static Readiness of(
            Plan plan,
            Catalogue catalogue,
            Assessment assessment,
            Optional<LocalDate> lastExercise,
            Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Dimension> dimensions =
                List.of(
                        Dimension.of(
                                Side.PROTECT, controls(assessment, Set.of(Purpose.PROTECTION))),
                        Dimension.of(Side.DETECT, controls(assessment, Set.of(Purpose.DETECTION))),
                        Dimension.of(Side.RESPOND, respond(plan, assessment)),
                        Dimension.of(Side.RECOVER, recover(plan, catalogue, assessment)),
                        Dimension.of(Side.REHEARSE, rehearse(plan, lastExercise, today)));
        return new Readiness(
                Score.mean(dimensions.stream().map(Dimension::score).toList()),
                dimensions,
                applications(plan, assessment),
                assessment.worst(NEXT));
    }

    private static List<Fact> controls(Assessment assessment, Set<Purpose> purposes) {
        var facts = new ArrayList<Fact>();
        for (Finding finding : assessment.findings()) {
            if (purposes.contains(finding.control().purpose())) {
                fact(finding).ifPresent(facts::add);
            }
        }
        return facts;
    }

    private static Optional<Fact> fact(Finding finding) {
        return truth(finding.verdict())
                .map(
                        holds ->
                                new Fact(
                                        finding.control().id(),
                                        finding.asset().shortName(),
                                        holds,
                                        weight(finding.severity())));
    }

    private static Optional<Truth> truth(Verdict verdict) {
        return switch (verdict) {
            case IN_PLACE -> Optional.of(Truth.TRUE);
            case MISSING, WAIVED -> Optional.of(Truth.FALSE);
            case UNKNOWN -> Optional.of(Truth.UNKNOWN);
            case NOT_APPLICABLE -> Optional.empty();
        };
    }

    private static int weight(Severity severity) {
        return switch (severity) {
            case CRITICAL -> 8;
            case HIGH -> 4;
            case MEDIUM -> 2;
            case LOW -> 1;
        };
    }

    private static List<Fact> respond(Plan plan, Assessment assessment) {
        var facts = new ArrayList<>(controls(assessment, Set.of(Purpose.ACCESS)));
        for (Role role : plan.roles()) {
            facts.add(said("readiness.fact.role-filled", role.name(), !role.holder().isEmpty(), 4));
            facts.add(said("readiness.fact.role-deputy", role.name(), !role.deputy().isEmpty(), 2));
        }
        for (Application application : plan.applications()) {
            facts.add(
                    said(
                            "readiness.fact.owner",
                            application.name(),
                            !application.owner().isEmpty(),
                            2));
        }
        return facts;
    }

    private static List<Fact> recover(Plan plan, Catalogue catalogue, Assessment assessment) {
        var facts = new ArrayList<>(controls(assessment, Set.of(Purpose.PREPARATION)));
        for (Application application : plan.applications()) {
            facts.add(
                    said(
                            "readiness.fact.targets",
                            application.name(),
                            application.targets().rto().isPresent()
                                    && application.targets().rpo().isPresent(),
                            4));
        }
        Set<AssetId> bound = new HashSet<>();
        plan.playbooks().forEach(playbook -> bound.addAll(playbook.assets()));
        Set<String> coveredTypes = new HashSet<>();
        for (PlaybookTemplate template : catalogue.playbooks()) {
            coveredTypes.addAll(template.types());
        }
        for (Asset asset : plan.assets()) {
            facts.add(
                    said(
                            "readiness.fact.mapped",
                            asset.name(),
                            asset.application().isPresent(),
                            1));
            facts.add(
                    said(
                            "readiness.fact.playbook",
                            asset.name(),
                            bound.contains(asset.id()) || coveredTypes.contains(asset.type()),
                            1));
        }
        return facts;
    }

    private static List<Fact> rehearse(
            Plan plan, Optional<LocalDate> lastExercise, LocalDate today) {
        var facts = new ArrayList<Fact>();
        LocalDate freshSince = today.minusMonths(12);
        facts.add(
                said(
                        "readiness.fact.exercised",
                        plan.name(),
                        lastExercise.filter(day -> day.isAfter(freshSince)).isPresent(),
                        4));
        for (Playbook playbook : plan.playbooks()) {
            facts.add(
                    said(
                            "readiness.fact.tested",
                            playbook.title(),
                            playbook.verified().filter(day -> day.isAfter(freshSince)).isPresent(),
                            2));
        }
        return facts;
    }

    private static Fact said(String key, String about, boolean holds, int weight) {
        return new Fact(key, about, Truth.of(holds), weight);
    }

    private static List<ApplicationScore> applications(Plan plan, Assessment assessment) {
        Map<ApplicationId, List<Fact>> facts = new HashMap<>();
        Map<AssetId, Asset> assets = plan.assetsById();
        for (Finding finding : assessment.findings()) {
            Optional.ofNullable(assets.get(finding.asset()))
                    .flatMap(Asset::application)
                    .ifPresent(
                            owner ->
                                    fact(finding)
                                            .ifPresent(
                                                    facts.computeIfAbsent(
                                                                    owner, _ -> new ArrayList<>())
                                                            ::add));
        }
        return plan.applications().stream()
                .map(
                        application -> {
                            List<Fact> own =
                                    facts.getOrDefault(application.id(), new ArrayList<>());
                            own.add(
                                    said(
                                            "readiness.fact.targets",
                                            application.name(),
                                            application.targets().rto().isPresent()
                                                    && application.targets().rpo().isPresent(),
                                            4));
                            return new ApplicationScore(
                                    application.id(), Score.of(own), List.copyOf(own));
                        })
                .toList();
    }
}
