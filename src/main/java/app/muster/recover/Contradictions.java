package app.muster.recover;

import app.muster.assess.Assessment;
import app.muster.assess.Spares;
import app.muster.catalogue.Catalogue;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.Role;
import app.muster.recover.Contradiction.Severity;
import app.muster.recover.Contradiction.Told;
import app.muster.structure.Structure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds what a plan promises and cannot keep, before any number is shown.
public final class Contradictions {

    /// Most assets that one contradiction names.
    static final int MOST_NAMED = 20;

    private final Plan plan;
    private final Catalogue catalogue;
    private final Assessment assessment;
    private final List<Contradiction> found = new ArrayList<>();

    private Contradictions(Plan plan, Catalogue catalogue, Assessment assessment) {
        this.plan = plan;
        this.catalogue = catalogue;
        this.assessment = assessment;
    }

    /// @param now for what people vouched for and when they tested
    /// @return what cannot be kept first, then by application in the plan's order
    public static List<Contradiction> of(
            Plan plan, Catalogue catalogue, Assessment assessment, Instant now) {
        var search =
                new Contradictions(
                        Spares.told(catalogue, plan, assessment.estate()), catalogue, assessment);
        search.all(now);
        search.found.sort(Comparator.comparing(Contradiction::severity));
        return List.copyOf(search.found);
    }

    private void all(Instant now) {
        Structure structure = Structure.of(plan);
        var names = new PlanWords(plan);
        var targets = new TargetChecks(plan, catalogue, assessment, structure, names, now);
        var promises = new PromiseChecks(plan, names);
        for (Application application : plan.applications()) {
            List<AssetId> needs = structure.needs(application.id());
            if (needs.isEmpty()) {
                found.add(
                        new Contradiction.StandsOnNothing(
                                told(
                                        Severity.DOUBTFUL,
                                        "stands-on-nothing",
                                        Optional.of(application.id()),
                                        List.of(),
                                        application.name())));
            }
            found.addAll(targets.of(application, needs));
            found.addAll(promises.of(application));
        }
        found.addAll(new LimitChecks(plan, catalogue, assessment.estate(), structure, names).all());
        staff();
        for (Loop loop : BootstrapLoops.of(plan).loops()) {
            found.add(
                    new Contradiction.NeedsItself(
                            new Told(
                                    Severity.IMPOSSIBLE,
                                    loop.meaning(),
                                    loop.remedy(),
                                    Optional.empty(),
                                    loop.assets()),
                            loop));
        }
    }

    /// @param word the end of the keys of its two sentences, which have the same arguments
    static Told told(
            Severity severity,
            String word,
            Optional<ApplicationId> application,
            List<AssetId> assets,
            Object... arguments) {
        return new Told(
                severity,
                Words.of("contradiction." + word, arguments),
                Words.of("contradiction." + word + ".remedy", arguments),
                application,
                assets.subList(0, Math.min(MOST_NAMED, assets.size())));
    }

    private void staff() {
        Staffing.empty(plan, catalogue)
                .forEach(
                        (role, playbooks) ->
                                found.add(
                                        new Contradiction.RoleNotStaffed(
                                                told(
                                                        Severity.DOUBTFUL,
                                                        "role-not-staffed",
                                                        Optional.empty(),
                                                        List.of(),
                                                        plan.role(role)
                                                                .map(Role::name)
                                                                .orElse(role.value()),
                                                        playbooks.size(),
                                                        playbooks.iterator().next()),
                                                role)));
    }
}
