package app.muster.ui;

import app.muster.ui.shell.PageId;
import app.muster.ui.shell.Theme;

import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.Locale;

/// Takes pictures of heightened awareness. Run by name: `-Dtest=AwarenessPictures`; the pictures
/// stand in `target/screenshots`.
class AwarenessPictures {

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void heightened(Theme theme) throws Exception {
        try (var workspace = ExampleEstate.open(folder)) {
            var user = WindowUser.open(workspace, folder.resolve("muster.log"), theme, 1280, 800);
            Fx.run(
                    () -> {
                        user.stage().getScene().setRoot(new StackPane());
                        theme.apply(new Scene(user.shell(), 1280, 800));
                    });
            String end = "-" + theme.name().toLowerCase(Locale.ROOT);
            Weakened.bring(workspace, Weakened.of(workspace.snapshotProperty().get()));
            user.awaitSaying("Heightened awareness since");
            take(user, "awareness-overview" + end);
            Fx.run(
                    () ->
                            user.shell().lookupAll(".page-scroll").stream()
                                    .map(ScrollPane.class::cast)
                                    .forEach(pane -> pane.setVvalue(1)));
            take(user, "awareness-trend" + end);
            user.press("Show all 10");
            user.press("Acknowledge …");
            Fx.run(() -> user.shell().open(PageId.ESTATE));
            take(user, "awareness-all" + end);
            user.close();
        }
    }

    private static void take(WindowUser user, String name) throws Exception {
        ProductPictures.settle(user.shell());
        Fx.run(() -> Screenshots.take(user.shell().getScene(), name));
    }
}
