package app.muster.ui;

import app.muster.catalogue.CatalogueReader;
import app.muster.file.WorkspaceFolder;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.shell.PageId;
import app.muster.ui.shell.Shell;
import app.muster.ui.shell.Theme;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes a picture of every screen of the real window on the example workspace, for the README and
/// for looking at. Run by name: `-Dtest=ProductPictures`; the pictures stand in
/// `target/screenshots`. The headless screen is too low for the larger size, so the window's
/// content stands in a scene of its own.
class ProductPictures {

    private static final Messages WORDS = new Messages(Locale.ENGLISH);

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 1920, 1080", "DARK, 1920, 1080"})
    void everyScreen(Theme theme, int width, int height) throws Exception {
        Path copy = folder.resolve("contoso");
        copy(Path.of("examples/contoso"), copy);
        try (var workspace =
                Workspace.open(WorkspaceFolder.open(copy), CatalogueReader.builtIn())) {
            var app =
                    new DesktopApp(
                            WORDS,
                            InstantSource.fixed(Contoso.NOW),
                            folder.resolve("muster.log"),
                            Path.of("exercises"));
            var stage = Fx.on(Stage::new);
            Shell shell = Fx.on(() -> app.show(stage, workspace, theme, Optional::empty));
            Fx.run(
                    () -> {
                        stage.getScene().setRoot(new StackPane());
                        theme.apply(new Scene(shell, width, height));
                    });
            settle(shell);
            for (PageId page : Fx.on(() -> List.copyOf(shell.screens()))) {
                Fx.run(() -> shell.open(page));
                settle(shell);
                String name =
                        (page + "-" + theme + (width == 1280 ? "" : "-" + width))
                                .toLowerCase(Locale.ROOT);
                Fx.run(() -> Screenshots.take(shell.getScene(), name));
            }
            Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        }
    }

    /// Waits until no work is left, and a moment longer for what is drawn after it.
    static void settle(Shell shell) throws Exception {
        Thread.sleep(700);
        for (int i = 0; i < 300 && !Fx.on(() -> shell.desk().jobs().running().isEmpty()); i++) {
            Thread.sleep(100);
        }
        Thread.sleep(400);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                if (!file.toString().contains(".muster" + java.io.File.separator)) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
        }
    }
}
