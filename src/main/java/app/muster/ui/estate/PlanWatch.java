package app.muster.ui.estate;

import app.muster.plan.Plan;
import app.muster.session.Workspace;
import app.muster.ui.shell.LatestJob;
import app.muster.work.Work;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// Finds something out about the present plan, beside the window and only while somebody watches.
/// What was found about a plan that is no longer the present one is never told.
final class PlanWatch<T> {

    private final Workspace workspace;
    private final LatestJob job;
    private final String title;
    private final Function<Plan, Work<T>> work;
    private final BiConsumer<Plan, T> onFound;
    private final Predicate<Plan> isWorthIt;
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper(false);
    private @Nullable Plan found;
    private @Nullable Plan sought;
    private boolean isWatched;

    /// @param title words for people that name the work
    /// @param isWorthIt whether there is anything to find out about a plan
    /// @param work what finds it out; made on the FX thread, run beside it
    /// @param onFound told the plan and what was found
    PlanWatch(
            Workspace workspace,
            LatestJob job,
            String title,
            Predicate<Plan> isWorthIt,
            Function<Plan, Work<T>> work,
            BiConsumer<Plan, T> onFound) {
        this.workspace = workspace;
        this.job = job;
        this.title = title;
        this.isWorthIt = isWorthIt;
        this.work = work;
        this.onFound = onFound;
        workspace.planProperty().subscribe((_, _) -> look());
    }

    /// Whether what was last told is about the present plan.
    ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// Whether somebody looks. Work in progress goes on when nobody does any more; work that ended
    /// with nothing is tried again when somebody comes back.
    void watch(boolean isInFront) {
        if (isInFront && !isWatched && !job.busyProperty().get()) {
            sought = null;
        }
        isWatched = isInFront;
        look();
    }

    private void look() {
        Plan plan = workspace.plan();
        if (plan != sought) {
            job.cancel();
            sought = null;
        }
        known.set(plan == found);
        if (isWatched && plan != found && plan != sought && isWorthIt.test(plan)) {
            sought = plan;
            job.start(title, work.apply(plan), result -> tell(plan, result));
        }
    }

    private void tell(Plan plan, T result) {
        found = plan;
        onFound.accept(plan, result);
        known.set(true);
    }
}
