package app.muster.ui;

import app.muster.plan.Plan;
import app.muster.session.Insight;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.control.BannerBar;
import app.muster.ui.shell.LatestJob;
import app.muster.ui.shell.Shell;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/// Computes again what follows from the plan whenever the plan rests, and says above the screens
/// when what they show is older than the plan.
final class InsightUpkeep {

    private static final Duration REST = Duration.millis(250);
    private static final String BANNER = "insight";
    private final Workspace workspace;
    private final Shell shell;
    private final Messages words;
    private final InstantSource clock;
    private final Supplier<Optional<LocalDate>> lastExercise;
    private final LatestJob job;
    private final PauseTransition rest = new PauseTransition(REST);

    /// @param lastExercise the day people last rehearsed this plan
    InsightUpkeep(
            Workspace workspace,
            Shell shell,
            Messages words,
            InstantSource clock,
            Supplier<Optional<LocalDate>> lastExercise) {
        this.workspace = workspace;
        this.shell = shell;
        this.words = words;
        this.clock = clock;
        this.lastExercise = lastExercise;
        job = new LatestJob(shell.desk().jobs());
        rest.setOnFinished(_ -> compute());
    }

    /// Computes now, and from here on after each change.
    void begin() {
        workspace.planProperty().subscribe(_ -> rest.playFromStart());
        workspace.ownProperty().subscribe((_, _) -> rest.playFromStart());
    }

    private void compute() {
        Plan plan = workspace.plan();
        var before = workspace.insightProperty().get();
        var snapshot = workspace.snapshotProperty().get();
        var exercised = lastExercise.get();
        var now = clock.instant();
        job.start(
                words.get("job.insight"),
                progress ->
                        Insight.since(
                                before,
                                workspace.catalogue(),
                                plan,
                                snapshot,
                                exercised,
                                now,
                                progress),
                insight -> {
                    workspace.learnt(insight);
                    shell.banners().hide(BANNER);
                },
                problem -> {
                    sayOld();
                    shell.desk().notices().problem(problem);
                });
    }

    private void sayOld() {
        shell.banners()
                .show(
                        BANNER,
                        new BannerBar(
                                BannerBar.Kind.NOTICE,
                                words.get("insight.old"),
                                BannerBar.action(words.get("insight.again"), this::compute)));
    }
}
