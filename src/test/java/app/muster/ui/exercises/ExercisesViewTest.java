package app.muster.ui.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.exercise.EventJson;
import app.muster.file.Journal;
import app.muster.ui.Fx;
import app.muster.ui.Mute;
import app.muster.ui.shell.Theme;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class ExercisesViewTest {

    @TempDir private Path folder;

    @Test
    void anExerciseIsPlayedFromTheLibraryToItsReport() throws Exception {
        try (var workspace = TableTop.open(folder.resolve("contoso"))) {
            var screen = TableTop.sit(workspace, folder.resolve("log"), Theme.LIGHT, 1280, 800);
            screen.press("Prepare");
            screen.await("Start exercise");
            screen.press("Start exercise");
            screen.press("Participants\u2019 screen");
            screen.press("Skip to next cue");
            screen.type(KeyCode.N);
            screen.type(KeyCode.D);
            screen.press("Nobody decided");
            screen.press("Take back last delivery");
            screen.press("Done now");
            screen.press("End play");
            screen.press("End play");
            screen.await("Hot wash");
            screen.press("Back to the table");
            screen.press("Hot wash and report");
            screen.press("Back to the table");
            var mute = Fx.on(() -> Mute.buttons(screen.shell()));
            screen.press("Close the table");
            screen.await("Report");
            screen.close();

            var journal = workspace.folder().journals().getFirst();
            assertEquals(
                    List.of(
                            "Started",
                            "Struck",
                            "Delivered",
                            "Decided",
                            "Withdrawn",
                            "Observed",
                            "Ended"),
                    TableTop.texts(
                            EventJson.read(Journal.lines(journal)).events(),
                            event -> event.getClass().getSimpleName()));
            assertEquals(List.of(), mute);
        }
    }

    @Test
    void whoeverLeavesTheTableCanResume() throws Exception {
        try (var workspace = TableTop.open(folder.resolve("contoso"))) {
            var screen = TableTop.sit(workspace, folder.resolve("log"), Theme.DARK, 1280, 800);
            screen.press("Prepare");
            screen.await("Start exercise");
            screen.press("Start exercise");
            screen.press("Skip to next cue");
            screen.press("Leave, resume later");
            screen.await("Resume");
            screen.press("Resume");
            screen.await("Go on");
            screen.press("Go on");

            assertTrue(screen.shows("The clock runs"));
            screen.close();
        }
    }

    @Test
    void theParticipantsSeeOnlyWhatWasDelivered() throws Exception {
        try (var workspace = TableTop.open(folder.resolve("contoso"))) {
            var screen = TableTop.sit(workspace, folder.resolve("log"), Theme.LIGHT, 1280, 800);
            screen.press("Prepare");
            screen.await("Start exercise");
            screen.press("Start exercise");
            screen.press("Participants\u2019 screen");
            screen.press("Skip to next cue");
            screen.type(KeyCode.N);
            var room = screen.room();
            var said =
                    Fx.on(
                            () ->
                                    room.getScene().getRoot().lookupAll(".label").stream()
                                            .map(label -> ((Label) label).getText())
                                            .toList());
            screen.close();

            assertTrue(said.contains("Four lock alerts"), said.toString());
            assertTrue(said.contains("EXERCISE"), said.toString());
            assertEquals(
                    List.of(),
                    said.stream()
                            .filter(text -> text.matches("(?i).*(harmful|elevate).*"))
                            .toList());
        }
    }
}
