package app.muster.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.muster.assess.Change.Reason;
import app.muster.plan.Acknowledgement;
import app.muster.plan.estate.Snapshot;
import app.muster.session.Past;
import app.muster.session.Workspace;
import app.muster.ui.shell.PageId;
import app.muster.ui.shell.Theme;
import app.muster.work.Progress;

import javafx.scene.control.TextField;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;

/// The plan is in heightened awareness from the import that shows a weakening until somebody puts a
/// name to having looked into it.
class AwarenessTest {

    private static final String TITLE =
            "Heightened awareness since 2026-11-21-contoso: 10 protections weakened.";

    @TempDir private Path folder;

    @Test
    void whatWentAwayIsSaidUntilSomebodyLookedIntoIt() throws Exception {
        try (var workspace = ExampleEstate.open(folder)) {
            var user =
                    WindowUser.open(
                            workspace, folder.resolve("muster.log"), Theme.LIGHT, 1280, 800);
            Snapshot before = workspace.snapshotProperty().get();

            Weakened.bring(workspace, Weakened.of(before));
            user.await(TITLE);
            user.press("Show all 10");
            user.await("by mallory@contoso.example, 2026-11-19 02:14 UTC");
            Fx.run(() -> user.shell().open(PageId.DOCUMENTS));
            user.press("Acknowledge …");
            var by = user.control(TextField.class, "Who looked into it");
            var what = user.control(TextField.class, "What was found and done");
            Fx.run(
                    () -> {
                        by.setText("Ada");
                        what.setText("Locks are back, the account is closed.");
                    });
            user.press("End heightened awareness");

            assertFalse(user.shows(TITLE));
            assertEquals(
                    List.of(
                            new Acknowledgement(
                                    "Ada",
                                    LocalDate.ofInstant(Contoso.NOW, ZoneOffset.UTC),
                                    "2026-11-21-contoso",
                                    "Locks are back, the account is closed.")),
                    workspace.plan().acknowledgements());

            Fx.run(workspace::undo);
            user.await(TITLE);
            Fx.run(workspace::undo);
            user.awaitNo(TITLE);
            assertFalse(user.shows(TITLE));
            user.close();
        }
    }

    @Test
    void aLaterSnapshotWithoutAnyChangeEndsNothing() throws Exception {
        try (var workspace = ExampleEstate.open(folder)) {
            Snapshot weak = Weakened.of(workspace.snapshotProperty().get());
            Weakened.bring(workspace, weak);
            Snapshot later =
                    new Snapshot(
                            "2026-11-28-contoso",
                            weak.taken().plus(Duration.ofDays(7)),
                            weak.source(),
                            weak.resources(),
                            weak.evidence(),
                            weak.coverage());
            Weakened.bring(workspace, later);

            Past past = past(workspace);

            assertEquals(
                    List.of("2026-11-14-contoso", "2026-11-21-contoso", "2026-11-28-contoso"),
                    past.moments().stream().map(Past.Moment::snapshot).toList());
            assertEquals(
                    List.of("2026-11-21-contoso"),
                    past.open(workspace.plan()).stream().map(change -> change.now()).toList());
            var looked = past.acknowledging(workspace.plan(), "Ada", LocalDate.EPOCH, "");
            assertEquals(List.of(), past.open(looked));
        }
    }

    @Test
    void aRemovedLockAndALostVaultAreWhatWentAway() throws Exception {
        try (var workspace = ExampleEstate.open(folder)) {
            Weakened.bring(workspace, Weakened.of(workspace.snapshotProperty().get()));

            var found = new TreeMap<Reason, Integer>();
            past(workspace)
                    .alarming()
                    .getFirst()
                    .heightened()
                    .forEach(alarm -> found.merge(alarm.reason(), 1, Integer::sum));

            assertEquals(
                    "{LOCK_REMOVED=8, RECOVERY_GONE=1, RECOVERY_WEAKENED=1}", found.toString());
        }
    }

    @Test
    void aSnapshotOfAnotherEstateIsPassedOver() throws Exception {
        try (var workspace = ExampleEstate.open(folder)) {
            Snapshot present = workspace.snapshotProperty().get();
            workspace
                    .folder()
                    .keep(
                            new Snapshot(
                                    "other",
                                    present.taken().minus(Duration.ofDays(1)),
                                    "",
                                    List.of(),
                                    List.of(),
                                    List.of()));

            assertEquals(
                    List.of(present.name()),
                    past(workspace).moments().stream().map(Past.Moment::snapshot).toList());
        }
    }

    private static Past past(Workspace workspace) throws Exception {
        return Past.of(
                workspace.folder(),
                workspace.catalogue(),
                workspace.plan(),
                workspace.snapshotProperty().get(),
                ExampleEstate.NOW,
                Progress.NONE);
    }
}
