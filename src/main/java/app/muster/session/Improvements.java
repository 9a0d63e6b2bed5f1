package app.muster.session;

import app.muster.assess.Finding;
import app.muster.plan.AssetId;
import app.muster.plan.Improvement;
import app.muster.plan.Names;
import app.muster.plan.Plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
        String remedy =
                finding.cli().isEmpty() ? finding.control().remedy().portal() : finding.cli();
        return adding(
                plan, title, finding.control().id(), List.of(finding.asset()), remedy, source);
    }

    /// The plan with something to do; the same plan if there is an open action of that title.
    ///
    /// @param control id of the control that it puts in place, or empty
    public static Plan accepting(
            Plan plan,
            String title,
            String control,
            List<AssetId> assets,
            String remedy,
            String source) {
        return open(plan, title).isPresent()
                ? plan
                : adding(plan, title, control, assets, remedy, source);
    }

    private static Plan adding(
            Plan plan,
            String title,
            String control,
            List<AssetId> assets,
            String remedy,
            String source) {
        String id = Names.idFor(title, plan.improvements().stream().map(Improvement::id).toList());
        return plan.withImprovements(
                Plan.plus(
                        plan.improvements(),
                        new Improvement(
                                id,
                                title,
                                control,
                                assets,
                                remedy,
                                source,
                                "",
                                Optional.empty(),
                                false)));
    }

    /// The action of that title that is not done yet.
    public static Optional<Improvement> open(Plan plan, String title) {
        return plan.improvements().stream()
                .filter(action -> !action.done())
                .filter(action -> action.title().equals(title))
                .findFirst();
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
        return changing(plan, id, action -> with(action, action.owner(), action.due(), isDone));
    }

    /// The plan with somebody who does the action, and the day by which.
    public static Plan assigned(Plan plan, String id, String owner, Optional<LocalDate> due) {
        return changing(plan, id, action -> with(action, owner, due, action.done()));
    }

    private static Improvement with(
            Improvement action, String owner, Optional<LocalDate> due, boolean isDone) {
        return new Improvement(
                action.id(),
                action.title(),
                action.control(),
                action.assets(),
                action.remedy(),
                action.source(),
                owner,
                due,
                isDone);
    }

    private static Plan changing(Plan plan, String id, UnaryOperator<Improvement> change) {
        return plan.withImprovements(
                plan.improvements().stream()
                        .map(action -> action.id().equals(id) ? change.apply(action) : action)
                        .toList());
    }
}
