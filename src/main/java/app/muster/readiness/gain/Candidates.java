package app.muster.readiness.gain;

import app.muster.assess.Finding;
import app.muster.catalogue.Control;
import app.muster.plan.AssetId;
import app.muster.plan.Playbook;
import app.muster.plan.Role;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What could be done here. What somebody decided to live without is left out.
final class Candidates {

    private Candidates() {}

    /// @param today for what is too long ago
    static List<Fix> of(Question question, LocalDate today) {
        var fixes = new ArrayList<Fix>();
        gaps(question).forEach((control, assets) -> fixes.add(new Fix.Protect(control, assets)));
        for (Role role : question.plan().roles()) {
            fixes.add(new Fix.Staff(role));
            if (role.holder().isBlank()) {
                fixes.add(new Fix.Fill(role));
            } else if (role.deputy().isBlank()) {
                fixes.add(new Fix.Deputise(role));
            }
        }
        LocalDate since = today.minusMonths(Playbook.FRESH_MONTHS);
        for (Playbook playbook : question.plan().playbooks()) {
            if (!playbook.steps().isEmpty() && !isSince(playbook.verified(), since)) {
                fixes.add(new Fix.Rehearse(playbook));
            }
        }
        if (!isSince(question.lastExercise(), since)) {
            fixes.add(new Fix.Exercise());
        }
        return fixes;
    }

    private static boolean isSince(Optional<LocalDate> day, LocalDate since) {
        return day.filter(known -> known.isAfter(since)).isPresent();
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
