package app.muster.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.catalogue.Catalogue;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class WorkspaceTest {

    private static final Catalogue NOTHING =
            new Catalogue(Map.of(), List.of(), "test", List.of(), List.of());

    @TempDir Path folder;
    private Workspace workspace;

    @BeforeEach
    void open() throws Exception {
        WorkspaceFolder.create(folder, Plan.empty("Contoso")).close();
        workspace = Workspace.open(WorkspaceFolder.open(folder), NOTHING);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void undoGivesBackTheVeryPlanThatWasThereAndRedoTheVeryOneThatCame() {
        Plan before = workspace.plan();
        workspace.edit("edit.rename", plan -> plan.named("Fabrikam"));
        Plan after = workspace.plan();

        workspace.undo();
        assertSame(before, workspace.plan());
        assertEquals("edit.rename", workspace.redoableProperty().get());

        workspace.redo();
        assertSame(after, workspace.plan());
        assertEquals("edit.rename", workspace.undoableProperty().get());
    }

    @Test
    void anEditThatChangesNothingIsNoStep() {
        workspace.edit("edit.rename", plan -> plan.named("Contoso"));
        assertEquals("", workspace.undoableProperty().get());
        assertFalse(workspace.unsavedProperty().get());
    }

    @Test
    void aNewEditEndsWhatCouldBeDoneAgain() {
        workspace.edit("edit.rename", plan -> plan.named("One"));
        workspace.undo();
        workspace.edit("edit.rename", plan -> plan.named("Two"));
        assertEquals("", workspace.redoableProperty().get());
        workspace.redo();
        assertEquals("Two", workspace.plan().name());
    }

    @Test
    void undoingAllThereIsDoesNoHarm() {
        workspace.undo();
        assertEquals("Contoso", workspace.plan().name());
    }

    @Test
    void savingKnowsWhichPlanWasSaved() throws Exception {
        workspace.edit("edit.rename", plan -> plan.named("One"));
        var saving = workspace.saving();
        workspace.edit("edit.rename", plan -> plan.named("Two"));

        workspace.saved(saving.run(Progress.NONE));

        assertTrue(workspace.unsavedProperty().get());
        workspace.undo();
        assertFalse(workspace.unsavedProperty().get());
        assertEquals("One", WorkspaceFolder.look(folder).plan().name());
    }

    @Test
    void takingBackAnImportTakesItsSnapshotBackToo() {
        var snapshot =
                new Snapshot("first", Instant.EPOCH, "test", List.of(), List.of(), List.of());
        var asset =
                Asset.of(
                        new AssetId("other/repository/x"),
                        "x",
                        "muster/git-repository",
                        Category.E);
        workspace.imported(
                snapshot, workspace.plan().derivedFrom("first", List.of(asset), List.of()));
        assertSame(snapshot, workspace.snapshotProperty().get());

        workspace.undo();

        assertEquals(Optional.empty(), workspace.plan().snapshot());
        assertTrue(workspace.snapshotProperty().get().isEmpty());
    }
}
