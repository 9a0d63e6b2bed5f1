package app.muster.ui.exercises;

import app.muster.ui.Fx;
import app.muster.ui.Screenshots;
import app.muster.ui.WindowUser;
import app.muster.ui.shell.Theme;

import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Locale;

/// Takes pictures of an exercise. Run by name: `-Dtest=ExercisesPictures`.
class ExercisesPictures {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 1600, 900", "DARK, 1600, 900"})
    void anExercise(Theme theme, int width, int height) throws Exception {
        String end = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        try (var workspace = TableTop.open(folder.resolve("contoso"))) {
            var screen = TableTop.sit(workspace, folder.resolve("log"), theme, width, height);
            take(screen, "exercises-library" + end);
            screen.press("Prepare");
            screen.await("Start exercise");
            take(screen, "exercises-casting" + end);
            screen.press("Start exercise");
            take(screen, "exercises-console-start" + end);
            screen.press("Participants\u2019 screen");
            for (int i = 0; i < 12; i++) {
                screen.press("Skip to next cue");
                if (i % 3 != 2) {
                    screen.type(KeyCode.N);
                }
            }
            screen.press("Done now");
            take(screen, "exercises-console" + end);
            screen.type(KeyCode.D);
            tab(screen, 2);
            take(screen, "exercises-console-decision" + end);
            tab(screen, 1);
            take(screen, "exercises-console-log" + end);
            var room = screen.room();
            Fx.run(() -> Screenshots.take(room.getScene(), "exercises-participants" + end));
            for (int i = 0; i < 25; i++) {
                screen.press("Skip to next cue");
                screen.type(KeyCode.N);
            }
            screen.press("End play");
            screen.press("End play");
            screen.await("Hot wash");
            take(screen, "exercises-report" + end);
            screen.press("Back to the table");
            take(screen, "exercises-console-over" + end);
            screen.press("Close the table");
            screen.await("Report");
            take(screen, "exercises-library-after" + end);
            screen.close();
        }
    }

    private static void tab(WindowUser screen, int index) throws Exception {
        Fx.run(
                () ->
                        ((TabPane) screen.shell().lookup("#sheets"))
                                .getSelectionModel()
                                .select(index));
    }

    private static void take(WindowUser screen, String name) throws Exception {
        Fx.run(() -> Screenshots.take(screen.shell().getScene(), name));
    }
}
