package app.muster.session;

import app.muster.assess.Finding;
import app.muster.plan.Improvement;
import app.muster.plan.Names;
import app.muster.plan.Plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Edits that turn what was found into something to do.
public final class Improvements {

    private Improvements() {}

    /// The plan with the finding's remedy as an action; the same plan if it is one already.
    ///
    /// @param source where it came from, in words
    public static Plan accepting(Plan plan, Finding finding, String source) {
        if (open(plan, finding).isPresent()) {
            return plan;
        }
        String title = finding.control().title() + ": " + finding.asset().shortName();
        String id = Names.idFor(title, plan.improvements().stream().map(Improvement::id).toList());
        String remedy =
                finding.cli().isEmpty() ? finding.control().remedy().portal() : finding.cli();
        return plan.withImprovements(
                Plan.plus(
                        plan.improvements(),
                        new Improvement(
                                id,
                                title,
                                finding.control().id(),
                                List.of(finding.asset()),
                                remedy,
                                source,
                                "",
                                Optional.empty(),
                                false)));
    }

    /// The action that is about this finding and not done yet.
    public static Optional<Improvement> open(Plan plan, Finding finding) {
        return plan.improvements().stream()
                .filter(action -> !action.done())
                .filter(action -> action.control().equals(finding.control().id()))
                .filter(action -> action.assets().contains(finding.asset()))
                .findFirst();
    }

    /// The plan with an action marked as done, or as open again.
    public static Plan done(Plan plan, String id, boolean isDone) {
        var changed = new ArrayList<Improvement>();
        for (Improvement action : plan.improvements()) {
            changed.add(
                    action.id().equals(id)
                            ? new Improvement(
                                    action.id(),
                                    action.title(),
                                    action.control(),
                                    action.assets(),
                                    action.remedy(),
                                    action.source(),
                                    action.owner(),
                                    action.due(),
                                    isDone)
                            : action);
        }
        return plan.withImprovements(changed);
    }
}
