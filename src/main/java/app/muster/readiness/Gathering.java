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
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.estate.Resource;
import app.muster.readiness.Fact.Why;
import app.muster.recover.Staffing;
import app.muster.recover.WaysBack;

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
    private final Set<AssetId> tested = new HashSet<>();
    private final Set<RoleId> needed;
    private final WaysBack ways;
    private final Known known;

    Gathering(Plan plan, Catalogue catalogue, Assessment assessment, Instant now) {
        this.plan = plan;
        this.assessment = assessment;
        today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        stale = Freshness.isStale(assessment.estate().snapshot().taken(), now);
        plan.attestations().stream()
                .filter(word -> word.countsOn(today))
                .forEach(word -> words.add(new Word(word.control(), word.asset())));
        plan.playbooks().stream()
                .filter(playbook -> Freshness.isLately(playbook.verified(today), today))
                .forEach(playbook -> tested.addAll(playbook.assets()));
        known = Known.of(plan, catalogue, assessment.estate().snapshot());
        needed = Staffing.needed(known.types(), catalogue);
        ways = new WaysBack(catalogue, plan, assessment, now);
    }

    /// The roles that somebody has to be in, whatever the plan says.
    Set<RoleId> needed() {
        return needed;
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

    /// A role that somebody has to be in counts whether the plan has it or not; any other counts
    /// where it is filled, so that leaving it out helps nobody.
    List<Fact> people() {
        var facts = new ArrayList<Fact>();
        for (RoleId id : needed) {
            Optional<Role> role = plan.role(id);
            String name = role.map(Role::name).orElse(id.value());
            facts.add(filled(name, role.filter(Gathering::hasHolder).isPresent()));
            facts.add(deputised(name, role.filter(Gathering::hasDeputy).isPresent()));
        }
        for (Role role : plan.roles()) {
            if (!needed.contains(role.id()) && hasHolder(role)) {
                facts.add(filled(role.name(), true));
            }
            if (!needed.contains(role.id()) && hasDeputy(role)) {
                facts.add(deputised(role.name(), true));
            }
        }
        plan.applications().forEach(application -> facts.add(owner(application)));
        return facts;
    }

    private static boolean hasHolder(Role role) {
        return !role.holder().isBlank();
    }

    private static boolean hasDeputy(Role role) {
        return !role.deputy().isBlank();
    }

    private static Fact filled(String name, boolean holds) {
        return said("readiness.fact.role-filled", name, holds, 4);
    }

    private static Fact deputised(String name, boolean holds) {
        return said("readiness.fact.role-deputy", name, holds, 2);
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

    /// What was not read makes a way uncertain; what a service only tries is none to count on.
    Fact way(Asset asset) {
        Truth certain = ways.certain(asset);
        return new Fact(
                "readiness.fact.way",
                asset.name(),
                asset.id(),
                certain,
                1,
                certain == Truth.UNKNOWN ? Why.NOT_READ : Why.SAID);
    }

    /// What was read and is not in the plan belongs nowhere, and nobody says how it comes back.
    List<Fact> left() {
        var facts = new ArrayList<Fact>();
        for (Resource resource : known.left()) {
            AssetId id = AssetId.of(resource.id());
            facts.add(said("readiness.fact.mapped", resource.name(), id, false, 1));
            facts.add(said("readiness.fact.way", resource.name(), id, false, 1));
        }
        return facts;
    }

    /// What needs a way back is the same whatever playbooks there are, so that leaving one out
    /// helps nobody. An exercise weighs as much as all tests together.
    List<Fact> rehearsals(Optional<LocalDate> lastExercise) {
        var facts = new ArrayList<Fact>();
        facts.add(
                said(
                        "readiness.fact.exercised",
                        plan.name(),
                        Freshness.isLately(lastExercise, today),
                        Math.max(1, known.toRehearse().size())));
        known.toRehearse()
                .forEach(
                        (id, name) ->
                                facts.add(
                                        said(
                                                "readiness.fact.tested",
                                                name,
                                                id,
                                                tested.contains(id),
                                                1)));
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
