package app.muster.ui.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.session.Improvements;
import app.muster.session.Workspace;
import app.muster.ui.Contoso;
import app.muster.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class DocumentsViewModelTest {

    @TempDir private Path folder;
    private Workspace workspace;
    private DocumentsViewModel model;

    @BeforeEach
    void open() throws Exception {
        workspace = Contoso.judged();
        model = new DocumentsViewModel(workspace, InstantSource.fixed(Contoso.NOW), Contoso.WORDS);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void whatIsExportedStandsInTheListOfTheFolder() throws Exception {
        model.folder().set(folder.resolve("out"));
        model.outputs().set(Set.of(Output.HTML, Output.MAP_SVG));

        var written = model.export().run(Progress.NONE);

        assertEquals(
                List.of("recovery-plan.html", "map.svg"),
                written.stream().map(file -> file.getFileName().toString()).toList());
        assertEquals(
                Set.copyOf(written),
                Set.copyOf(
                        model.kept().run(Progress.NONE).stream()
                                .map(DocumentsViewModel.Kept::file)
                                .toList()));
    }

    @Test
    void aFolderThatCannotBeWrittenIsAProblemWithItsPath() throws Exception {
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        model.folder().set(file);
        model.outputs().set(Set.of(Output.MAP_SVG));

        var thrown = assertThrows(ProblemException.class, () -> model.export().run(Progress.NONE));

        assertTrue(
                thrown.problem() instanceof Problem.NotWritable notWritable
                        && notWritable.file().startsWith(file));
    }

    @Test
    void thePreviewIsTheDocumentOfTheChosenApplication() throws Exception {
        var erp = workspace.plan().applications().get(1);
        model.only().set(Optional.of(erp.id()));

        assertEquals(erp.name(), model.preview().run(Progress.NONE).title());
    }

    @Test
    void aPlanThatWasNeverRehearsedIsWarnedOf() {
        assertTrue(
                model.warnings(false).stream()
                        .anyMatch(w -> w.wordKey().equals("documents.warn.exercise")));
        assertTrue(
                model.warnings(true).stream()
                        .noneMatch(w -> w.wordKey().equals("documents.warn.exercise")));
    }

    @Test
    void anImprovementIsAssignedAndTickedOffInTwoUndoSteps() {
        var finding =
                workspace.insightProperty().get().orElseThrow().assessment().worst(1).getFirst();
        workspace.edit("edit.accept-remedy", plan -> Improvements.accepting(plan, finding, "Test"));
        var accepted = workspace.plan();

        model.assign(
                model.improvements().getFirst(),
                " Network team ",
                Optional.of(LocalDate.of(2026, 11, 1)));
        assertEquals("Network team", model.improvements().getFirst().owner());
        assertTrue(model.isLate(model.improvements().getFirst()));
        model.done(model.improvements().getFirst(), true);
        assertEquals(0, model.open());

        workspace.undo();
        workspace.undo();
        assertEquals(accepted, workspace.plan());
    }
}
