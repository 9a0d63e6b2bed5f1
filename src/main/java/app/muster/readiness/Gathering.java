package app.muster.readiness;

import app.muster.assess.Assessment;
import app.muster.assess.Finding;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Control.Purpose;
import app.muster.catalogue.Control.Severity;
import app.muster.expression.Truth;
import app.muster.plan.Application;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.Role;
import app.muster.readiness.Fact.Why;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Collects the facts under the scores.
final class Gathering {

    private record Word(String control, AssetId asset) {}

    private final Plan plan;
    private final Assessment assessment;
    private final LocalDate today;
    private final boolean stale;
    private final Set<Word> words = new HashSet<>();
    private final Set<AssetId> bound = new HashSet<>();
    private final Set<String> coveredTypes = new HashSet<>();

    Gathering(Plan plan, Catalogue catalogue, Assessment assessment, Instant now) {
        this.plan = plan;
        this.assessment = assessment;
        today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        stale = Freshness.isStale(assessment.estate().snapshot().taken(), now);
        plan.attestations().stream()
                .filter(word -> word.countsOn(today))
                .forEach(word -> words.add(new Word(word.control(), word.asset())));
        plan.playbooks().forEach(playbook -> bound.addAll(playbook.assets()));
        catalogue.playbooks().forEach(template -> coveredTypes.addAll(template.types()));
    }

    List<Fact> controls(Purpose purpose) {
        var facts = new ArrayList<Fact>();
        for (Finding finding : assessment.findings()) {
            if (finding.control().purpose() == purpose) {
                fact(finding).ifPresent(facts::add);
            }
        }
        return facts;
    }

    /// Empty where the control does not apply, which the estate decides and no person.
    Optional<Fact> fact(Finding finding) {
        return switch (finding.verdict()) {
            case IN_PLACE -> Optional.of(inPlace(finding));
            case MISSING -> Optional.of(fact(finding, Truth.FALSE, Why.READ));
            case WAIVED -> Optional.of(fact(finding, Truth.FALSE, Why.WAIVED));
            case UNKNOWN -> Optional.of(fact(finding, Truth.UNKNOWN, Why.NOT_READ));
            case NOT_APPLICABLE -> Optional.empty();
        };
    }

    /// What was seen missing stays so until it is seen in place: only the good ages.
    private Fact inPlace(Finding finding) {
        boolean said =
                finding.asset().resource().isEmpty()
                        || words.contains(new Word(finding.control().id(), finding.asset()));
        return said
                ? fact(finding, Truth.TRUE, Why.SAID)
                : stale
                        ? fact(finding, Truth.UNKNOWN, Why.STALE)
                        : fact(finding, Truth.TRUE, Why.READ);
    }

    private static Fact fact(Finding finding, Truth holds, Why why) {
        return new Fact(
                finding.control().id(),
                finding.asset().shortName(),
                finding.asset(),
                holds,
                weight(finding.severity()),
                why);
    }

    private static int weight(Severity severity) {
        return switch (severity) {
            case CRITICAL -> 8;
            case HIGH -> 4;
            case MEDIUM -> 2;
            case LOW -> 1;
        };
    }

    List<Fact> people() {
        var facts = new ArrayList<Fact>();
        for (Role role : plan.roles()) {
            facts.add(said("readiness.fact.role-filled", role.name(), !role.holder().isEmpty(), 4));
            facts.add(said("readiness.fact.role-deputy", role.name(), !role.deputy().isEmpty(), 2));
        }
        plan.applications().forEach(application -> facts.add(owner(application)));
        return facts;
    }

    static Fact owner(Application application) {
        return said("readiness.fact.owner", application.name(), !application.owner().isEmpty(), 2);
    }

    static Fact targets(Application application) {
        return said(
                "readiness.fact.targets",
                application.name(),
                application.targets().rto().isPresent() && application.targets().rpo().isPresent(),
                4);
    }

    Fact mapped(Asset asset) {
        return said(
                "readiness.fact.mapped",
                asset.name(),
                asset.id(),
                asset.application().isPresent(),
                1);
    }

    Fact playbook(Asset asset) {
        return said(
                "readiness.fact.playbook",
                asset.name(),
                asset.id(),
                bound.contains(asset.id()) || coveredTypes.contains(asset.type()),
                1);
    }

    List<Fact> rehearsals(Optional<LocalDate> lastExercise) {
        var facts = new ArrayList<Fact>();
        facts.add(
                said(
                        "readiness.fact.exercised",
                        plan.name(),
                        Freshness.isLately(lastExercise, today),
                        4));
        for (Playbook playbook : plan.playbooks()) {
            facts.add(
                    said(
                            "readiness.fact.tested",
                            playbook.title(),
                            Freshness.isLately(playbook.verified(today), today),
                            2));
        }
        return facts;
    }

    LocalDate today() {
        return today;
    }

    private static Fact said(String key, String about, boolean holds, int weight) {
        return said(key, about, AssetId.PLAN, holds, weight);
    }

    private static Fact said(String key, String about, AssetId asset, boolean holds, int weight) {
        return new Fact(key, about, asset, Truth.of(holds), weight, Why.SAID);
    }
}
