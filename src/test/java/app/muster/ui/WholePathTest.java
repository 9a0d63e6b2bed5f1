package app.muster.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.assess.Verdict;
import app.muster.exercise.EventJson;
import app.muster.file.Journal;
import app.muster.file.WorkspaceFolder;
import app.muster.session.Workspace;
import app.muster.ui.shell.PageId;
import app.muster.ui.shell.Theme;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The main job, in the real window: the example, the map, a remedy, an exercise, the document.
class WholePathTest {

    @TempDir private Path folder;

    @Test
    void anArchitectLeavesWithAnExerciseBehindAndAPlanOnPaper() throws Exception {
        Path home = folder.resolve("contoso");
        try (var workspace = ExampleEstate.open(folder)) {
            var user =
                    WindowUser.open(
                            workspace, folder.resolve("muster.log"), Theme.LIGHT, 1280, 800);
            user.await("Do this next");

            looksAtTheMap(user);
            acceptsARemedy(user);
            assertEquals(List.of(Verdict.MISSING), verdictsBehindTheActions(workspace));
            playsTheExercise(user);
            exportsThePdf(user, home.resolve("documents/recovery-plan.pdf"));
            user.close();

            var journal = workspace.folder().journals().getFirst();
            var events = EventJson.read(Journal.lines(journal)).events();
            assertEquals("Ended", events.getLast().getClass().getSimpleName());
        }
        assertEquals(1, WorkspaceFolder.look(home).plan().improvements().size());
    }

    private static void looksAtTheMap(WindowUser user) throws Exception {
        user.goTo(PageId.MAP, "Legend");
        Set<Integer> colours = new HashSet<>();
        for (int i = 0; i < 200 && colours.size() < 20; i++) {
            Thread.sleep(50);
            WritableImage picture = Fx.on(() -> user.shell().lookup(".drawn").snapshot(null, null));
            PixelReader pixels = picture.getPixelReader();
            for (int x = 0; x < picture.getWidth(); x += 3) {
                colours.add(pixels.getArgb(x, (int) picture.getHeight() / 2));
            }
        }
        assertTrue(colours.size() >= 20, "only " + colours.size() + " colours on the map");
    }

    private static List<Verdict> verdictsBehindTheActions(Workspace workspace) {
        var assessment = workspace.insightProperty().get().orElseThrow().assessment();
        return workspace.plan().improvements().stream()
                .map(
                        action ->
                                assessment
                                        .finding(action.control(), action.assets().getFirst())
                                        .orElseThrow()
                                        .verdict())
                .toList();
    }

    private static void acceptsARemedy(WindowUser user) throws Exception {
        user.goTo(PageId.PROTECTIONS, "What was read");
        Fx.run(
                () ->
                        user.shell().lookupAll(".table-view").stream()
                                .map(TableView.class::cast)
                                .filter(table -> !table.getItems().isEmpty())
                                .findFirst()
                                .orElseThrow()
                                .getSelectionModel()
                                .select(0));
        user.await("Add remedy to plan");
        user.press("Add remedy to plan");
        user.await("In the plan");
    }

    private static void playsTheExercise(WindowUser user) throws Exception {
        user.goTo(PageId.EXERCISES, "Prepare");
        user.press("Prepare");
        user.await("Start exercise");
        user.press("Start exercise");
        for (int i = 0; i < 30; i++) {
            user.press("Skip to next cue");
            user.type(KeyCode.N);
        }
        user.press("End play");
        user.press("End play");
        user.await("Hot wash");
    }

    private static void exportsThePdf(WindowUser user, Path pdf) throws Exception {
        user.goTo(PageId.DOCUMENTS, "Export");
        Fx.run(
                () ->
                        user.shell().lookupAll(".check-box").stream()
                                .map(CheckBox.class::cast)
                                .filter(box -> box.getText().startsWith("Plan as"))
                                .forEach(box -> box.setSelected(box.getText().endsWith("PDF"))));
        user.press("Export");
        for (int i = 0; i < 1_200 && !Files.exists(pdf); i++) {
            Thread.sleep(100);
        }
        try (var document = Loader.loadPDF(pdf.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Recovery plan after a destructive cyberattack"), text);
            assertTrue(text.contains("Night wipe"), "the exercise is not in the document");
        }
    }
}
