package app.muster.ui;

import app.muster.ui.shell.Theme;

import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Locale;

/// Takes pictures of the whole overview, from the score down to single facts. Run by name:
/// `-Dtest=OverviewPictures`; the pictures stand in `target/screenshots`.
class OverviewPictures {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 2600", "DARK, 1280, 2600", "LIGHT, 1920, 2200", "DARK, 1920, 2200"})
    void fromTheScoreToTheFacts(Theme theme, int width, int height) throws Exception {
        try (var workspace = ExampleEstate.open(folder)) {
            Weakened.bring(workspace, Weakened.of(workspace.snapshotProperty().get()));
            var user = WindowUser.open(workspace, folder.resolve("muster.log"), theme, width, 800);
            Fx.run(
                    () -> {
                        user.stage().getScene().setRoot(new StackPane());
                        theme.apply(new Scene(user.shell(), width, height));
                    });
            user.awaitSaying("What the score stands on");
            String end = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
            user.awaitSaying("Each effect is that of one fix");
            take(user, "overview-whole" + end);
            Fx.run(
                    () -> {
                        user.shell().lookupAll(".text-field").stream()
                                .map(TextField.class::cast)
                                .filter(field -> "40".equals(field.getPromptText()))
                                .findFirst()
                                .ifPresent(field -> field.setText("12"));
                    });
            user.press("Effect");
            user.press("Put a bundle together");
            user.awaitSaying("mean chance");
            take(user, "overview-bundle" + end);
            Fx.run(
                    () ->
                            user.shell().lookupAll(".hyperlink").stream()
                                    .map(Hyperlink.class::cast)
                                    .filter(link -> link.getText().startsWith("Show all"))
                                    .findFirst()
                                    .ifPresent(Hyperlink::fire));
            take(user, "overview-facts" + end);
            user.close();
        }
    }

    private static void take(WindowUser user, String name) throws Exception {
        ProductPictures.settle(user.shell());
        Fx.run(() -> Screenshots.take(user.shell().getScene(), name));
    }
}
