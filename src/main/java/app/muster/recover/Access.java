package app.muster.recover;

import app.muster.catalogue.Catalogue;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.Step;

import java.util.List;
import java.util.Optional;

/// Taking identity and access back, before which nobody can restore anything if the attacker held
/// them.
public final class Access {

    private Access() {}

    /// How long its steps take, one after the other: those of the plan's own playbook made from the
    /// catalogue's, with what was measured, else the catalogue's; none if it has no such playbook.
    public static List<Estimate> takenBack(Plan plan, Catalogue catalogue) {
        return way(plan, catalogue)
                .map(way -> way.steps().stream().map(Step::estimate).toList())
                .orElse(List.of());
    }

    private static Optional<Way> way(Plan plan, Catalogue catalogue) {
        return catalogue
                .recovery()
                .access()
                .flatMap(
                        key ->
                                plan.playbooks().stream()
                                        .filter(own -> isMadeFrom(key, own))
                                        .findFirst()
                                        .map(
                                                own ->
                                                        Way.of(
                                                                own,
                                                                true,
                                                                catalogue.donePer(own),
                                                                Optional.empty()))
                                        .or(() -> catalogue.playbook(key).map(Way::of)));
    }

    private static boolean isMadeFrom(String key, Playbook own) {
        return own.template().equals(key) && !own.steps().isEmpty();
    }
}
