package app.muster.ui.documents;

import app.muster.catalogue.CatalogueReader;
import app.muster.file.WorkspaceFolder;
import app.muster.session.Improvements;
import app.muster.session.Insight;
import app.muster.session.Workspace;
import app.muster.ui.Contoso;
import app.muster.ui.Fx;
import app.muster.ui.Screenshots;
import app.muster.ui.shell.Theme;
import app.muster.work.Progress;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/// Pictures of the documents screen with a copy of the example estate.
class DocumentsPictures {

    @TempDir private Path folder;

    @Test
    void pictures() throws Exception {
        Path example = Path.of("examples/contoso");
        try (var files = Files.walk(example)) {
            for (Path file : files.toList()) {
                Path to = folder.resolve("contoso").resolve(example.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        var catalogue = CatalogueReader.builtIn();
        try (var workspace =
                Workspace.open(WorkspaceFolder.look(folder.resolve("contoso")), catalogue)) {
            workspace.learnt(
                    Insight.of(
                            catalogue,
                            workspace.plan(),
                            workspace.snapshotProperty().get(),
                            Optional.empty(),
                            Contoso.NOW,
                            Progress.NONE));
            workspace.insightProperty().get().orElseThrow().assessment().worst(6).stream()
                    .forEach(
                            finding ->
                                    workspace.edit(
                                            "edit.accept-remedy",
                                            plan ->
                                                    Improvements.accepting(
                                                            plan, finding, "Overview")));
            for (Theme theme : Theme.values()) {
                for (int width : new int[] {1280}) {
                    int height = width == 1280 ? 800 : 900;
                    var page =
                            Fx.on(
                                    () ->
                                            DocumentsView.page(
                                                    workspace,
                                                    new Contoso.Asked().desk(),
                                                    InstantSource.fixed(Contoso.NOW),
                                                    (_, _) -> Optional.empty()));
                    var root = Fx.on(() -> (Parent) page.content().get());
                    Fx.run(() -> theme.apply(new Scene(root, width, height)));
                    Fx.run(() -> page.onShown().accept(""));
                    Thread.sleep(2500);
                    String name =
                            "documents-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
                    Fx.run(() -> Screenshots.take(root, theme, width, height, name));
                    Fx.run(
                            () ->
                                    root.lookupAll(".button.accent").stream()
                                            .map(Button.class::cast)
                                            .filter(b -> b.getText().equals("Export"))
                                            .forEach(Button::fire));
                    Thread.sleep(5000);
                    Fx.run(() -> Screenshots.take(root, theme, width, height, name + "-done"));
                    Fx.run(
                            () ->
                                    ((TabPane) root.lookup(".document-tabs"))
                                            .getSelectionModel()
                                            .select(1));
                    Thread.sleep(300);
                    Fx.run(() -> Screenshots.take(root, theme, width, height, name + "-todo"));
                }
            }
        }
    }
}
