package app.muster.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.text.Messages;
import app.muster.ui.shell.Theme;

import javafx.scene.Parent;
import javafx.scene.Scene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Every screen opens, and every button on it can be heard.
class EveryViewLoadsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");

    /// Every screen, made as the window makes it.
    static Stream<Parent> screens() throws Exception {
        return Stream.of(Fx.on(() -> new Gallery(new Messages(Locale.ENGLISH)).page()));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyButtonCanBeHeard(Parent screen) throws Exception {
        var mute =
                Fx.on(
                        () -> {
                            Theme.LIGHT.apply(new Scene(screen, 1280, 800));
                            screen.layout();
                            return Mute.buttons(screen);
                        });

        assertEquals(List.of(), mute);
    }

    @Test
    void everyFxmlFileHasItsViewBesideIt() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            var alone =
                    files.filter(file -> file.toString().endsWith(".fxml"))
                            .map(RESOURCES::relativize)
                            .filter(file -> !Files.exists(SOURCES.resolve(viewOf(file))))
                            .toList();

            assertEquals(List.of(), alone);
        }
    }

    private static String viewOf(Path fxml) {
        return fxml.toString().replace(".fxml", ".java");
    }
}
