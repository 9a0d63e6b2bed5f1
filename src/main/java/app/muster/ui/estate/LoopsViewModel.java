package app.muster.ui.estate;

import app.muster.recover.BootstrapLoops;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.shell.LatestJob;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/// What needs itself to come back. Looked for beside the window while somebody looks.
final class LoopsViewModel {

    private final PlanWatch<BootstrapLoops> watch;
    private final ReadOnlyObjectWrapper<Optional<BootstrapLoops>> loops =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    LoopsViewModel(Workspace workspace, Messages words, LatestJob job) {
        watch =
                new PlanWatch<>(
                        workspace,
                        job,
                        words.get("job.loops"),
                        _ -> true,
                        plan -> _ -> BootstrapLoops.of(plan),
                        (_, found) -> loops.set(Optional.of(found)));
    }

    /// Empty until they were looked for the first time.
    ReadOnlyObjectProperty<Optional<BootstrapLoops>> loopsProperty() {
        return loops.getReadOnlyProperty();
    }

    /// Whether somebody looks at them, so that looking for them is worth it.
    void watch(boolean isInFront) {
        watch.watch(isInFront);
    }
}
