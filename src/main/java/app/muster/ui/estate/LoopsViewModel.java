package app.muster.ui.estate;

import app.muster.plan.Plan;
import app.muster.recover.BootstrapLoops;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.shell.LatestJob;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What needs itself to come back. Looked for beside the window while somebody looks.
final class LoopsViewModel {

    private final Workspace workspace;
    private final Messages words;
    private final LatestJob job;
    private final ReadOnlyObjectWrapper<Optional<BootstrapLoops>> loops =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Plan looked;
    private boolean isWatched;

    LoopsViewModel(Workspace workspace, Messages words, LatestJob job) {
        this.workspace = workspace;
        this.words = words;
        this.job = job;
        workspace.planProperty().subscribe((_, _) -> look());
    }

    /// Empty until they were looked for the first time.
    ReadOnlyObjectProperty<Optional<BootstrapLoops>> loopsProperty() {
        return loops.getReadOnlyProperty();
    }

    /// Whether somebody looks at them, so that looking for them is worth it.
    void watch(boolean isInFront) {
        isWatched = isInFront;
        look();
    }

    private void look() {
        Plan plan = workspace.plan();
        if (!isWatched || plan == looked) {
            return;
        }
        looked = plan;
        job.start(
                words.get("job.loops"),
                _ -> BootstrapLoops.of(plan),
                found -> loops.set(Optional.of(found)));
    }
}
