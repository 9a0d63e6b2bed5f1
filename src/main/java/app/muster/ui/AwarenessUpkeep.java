package app.muster.ui;

import app.muster.session.Past;
import app.muster.session.PastMemory;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.shell.LatestJob;
import app.muster.ui.shell.PageId;
import app.muster.ui.shell.Shell;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// Looks back over the kept snapshots whenever the present one changes, and says above every screen
/// what went away until somebody puts a name to having looked into it.
final class AwarenessUpkeep {

    private static final String BANNER = "awareness";
    private final Workspace workspace;
    private final Shell shell;
    private final Messages words;
    private final InstantSource clock;
    private final LatestJob job;
    private final PastMemory memory = new PastMemory();
    private Optional<Awareness> shown = Optional.empty();

    AwarenessUpkeep(Workspace workspace, Shell shell, Messages words, InstantSource clock) {
        this.workspace = workspace;
        this.shell = shell;
        this.words = words;
        this.clock = clock;
        job = new LatestJob(shell.desk().jobs());
    }

    /// Looks back now, and from here on after each import.
    void begin() {
        workspace.pastProperty().subscribe(_ -> show());
        workspace.planProperty().subscribe((_, _) -> show());
        workspace.snapshotProperty().subscribe(_ -> recall());
        workspace.ownProperty().subscribe((_, _) -> recall());
    }

    private void recall() {
        var plan = workspace.plan();
        var present = workspace.snapshotProperty().get();
        var now = clock.instant();
        job.start(
                words.get("job.past"),
                progress ->
                        Past.of(
                                workspace.folder(),
                                workspace.catalogue(),
                                plan,
                                present,
                                now,
                                memory,
                                progress),
                workspace::recalled);
    }

    private void show() {
        var plan = workspace.plan();
        Optional<Awareness> present =
                Awareness.of(
                        workspace.pastProperty().get().open(plan), plan, workspace.catalogue());
        if (present.equals(shown)) {
            return;
        }
        shown = present;
        present.ifPresentOrElse(
                awareness ->
                        shell.banners()
                                .show(
                                        BANNER,
                                        new AwarenessBanner(
                                                awareness,
                                                words,
                                                item ->
                                                        shell.desk()
                                                                .navigation()
                                                                .open(PageId.PLAYBOOKS, item),
                                                this::acknowledge)),
                () -> shell.banners().hide(BANNER));
    }

    private void acknowledge(String by, String what) {
        Past past = workspace.pastProperty().get();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        workspace.edit("edit.acknowledge", plan -> past.acknowledging(plan, by, today, what));
        shell.desk()
                .notices()
                .toast(words.get("awareness.ended"), words.get("frame.undo"), workspace::undo);
    }
}
