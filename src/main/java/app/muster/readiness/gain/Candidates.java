package app.muster.readiness.gain;

import app.muster.assess.Finding;
import app.muster.catalogue.Control;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.Role;
import app.muster.readiness.Freshness;
import app.muster.recover.Chance;
import app.muster.recover.Driver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What could be done here. What somebody decided to live without is left out.
final class Candidates {

    /// Of a spread, below which nobody measures a step for it.
    private static final double LEAST_SHARE = 0.1;

    private Candidates() {}

    /// @param today for what is too long ago
    static List<Fix> of(Question question, LocalDate today) {
        var fixes = new ArrayList<Fix>();
        gaps(question).forEach((control, assets) -> fixes.add(new Fix.Protect(control, assets)));
        for (Role role : question.plan().roles()) {
            if (role.people() < Role.MOST_PEOPLE) {
                fixes.add(new Fix.Staff(role));
            }
            if (role.holder().isBlank()) {
                fixes.add(new Fix.Fill(role));
            } else if (role.deputy().isBlank()) {
                fixes.add(new Fix.Deputise(role));
            }
        }
        for (Playbook playbook : question.plan().playbooks()) {
            if (!playbook.steps().isEmpty()
                    && !Freshness.isLately(playbook.verified(today), today)) {
                fixes.add(new Fix.Rehearse(playbook));
            }
        }
        if (!Freshness.isLately(question.lastExercise(), today)) {
            fixes.add(new Fix.Exercise());
        }
        return fixes;
    }

    /// Steps of the plan's own playbooks that nobody has measured and that an application's spread
    /// comes from, of those that may make their objective or miss it.
    static List<Fix> measurements(Plan plan, List<Chance> chances) {
        var steps = new LinkedHashSet<Fix>();
        for (Chance chance : chances) {
            boolean open =
                    chance.rto().filter(rto -> rto.value() > 0 && rto.value() < 1).isPresent();
            for (Driver driver : chance.drivers()) {
                if (open && driver.share() >= LEAST_SHARE) {
                    steps.addAll(measurements(plan, driver));
                }
            }
        }
        return List.copyOf(steps);
    }

    private static List<Fix> measurements(Plan plan, Driver driver) {
        return plan.playbooks().stream()
                .filter(playbook -> playbook.id().value().equals(driver.playbook()))
                .<Fix>flatMap(
                        playbook ->
                                playbook.steps().stream()
                                        .filter(step -> driver.steps().contains(step.id()))
                                        .filter(step -> playbook.runsOf(step).isEmpty())
                                        .filter(step -> !step.estimate().likely().isZero())
                                        .map(step -> new Fix.Measure(playbook, step)))
                .toList();
    }

    private static Map<Control, List<AssetId>> gaps(Question question) {
        Map<Control, List<AssetId>> gaps = new LinkedHashMap<>();
        for (Finding finding : question.assessment().findings()) {
            boolean open =
                    switch (finding.verdict()) {
                        case MISSING, UNKNOWN -> true;
                        case IN_PLACE, NOT_APPLICABLE, WAIVED -> false;
                    };
            if (open) {
                gaps.computeIfAbsent(finding.control(), _ -> new ArrayList<>())
                        .add(finding.asset());
            }
        }
        return gaps;
    }
}
