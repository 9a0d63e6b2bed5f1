package app.muster.ui;

import app.muster.ui.shell.PageId;
import app.muster.ui.shell.Theme;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Takes pictures of the protections screen in the states that the product pictures do not show.
/// Run by name: `-Dtest=ProtectionsPictures`; the pictures stand in `target/screenshots`.
class ProtectionsPictures {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 1600, 900", "DARK, 1600, 900"})
    void everyLook(Theme theme, int width, int height) throws Exception {
        String end = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        try (var workspace = ExampleEstate.open(folder)) {
            var user =
                    WindowUser.open(workspace, folder.resolve("muster.log"), theme, width, height);
            give(user, theme, width, height);
            Fx.run(() -> user.shell().open(PageId.PROTECTIONS));
            take(user, "protections-list" + end);
            user.toggle("Heat map");
            take(user, "protections-heat" + end);
            press(user, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
            take(user, "protections-heat-cell" + end);
            user.toggle("What was read");
            take(user, "protections-read" + end);
            user.toggle("List");
            user.press("Script of all missing");
            take(user, "protections-script" + end);
            user.toggle("By control");
            take(user, "protections-control" + end);
            user.toggle("List");
            choose(user, "kv.purge-protection");
            take(user, "protections-finding" + end);
            user.press("Waive …");
            take(user, "protections-waive" + end);
            choose(user, "automation.second-account");
            user.press("Attest …");
            take(user, "protections-attest" + end);
            user.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1600, 900"})
    void fiveThousandAssets(Theme theme, int width, int height) throws Exception {
        String end = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        try (var workspace = ExampleEstate.many(folder, 5_000)) {
            var user =
                    WindowUser.open(workspace, folder.resolve("muster.log"), theme, width, height);
            give(user, theme, width, height);
            Fx.run(() -> user.shell().open(PageId.PROTECTIONS));
            take(user, "protections-list-5000" + end);
            user.toggle("Heat map");
            take(user, "protections-heat-5000" + end);
            user.close();
        }
    }

    @Test
    void controlsOfOnesOwn() throws Exception {
        Path own = Files.createDirectories(folder.resolve("contoso").resolve("catalogue"));
        Files.writeString(own.resolve("own.yaml"), OwnControlsScreenTest.OWNER);
        Files.writeString(
                own.resolve("wrong.yaml"),
                OwnControlsScreenTest.OWNER.replace("severity: critical", "severity: awful"));
        try (var workspace = ExampleEstate.open(folder)) {
            var user =
                    WindowUser.open(
                            workspace, folder.resolve("muster.log"), Theme.LIGHT, 1280, 800);
            give(user, Theme.LIGHT, 1280, 800);
            Fx.run(() -> user.shell().open(PageId.PROTECTIONS));
            take(user, "protections-own-wrong-light-1280");
            choose(user, "own.cost-centre");
            take(user, "protections-own-light-1280");
            user.close();
        }
    }

    /// Looks for a control and chooses its first row, the worst, as a click does.
    private static void choose(WindowUser user, String control) throws Exception {
        ProductPictures.settle(user.shell());
        Fx.run(
                () ->
                        ((TextField) user.shell().lookup(".protections .toolbar-row .text-field"))
                                .setText(control));
        ProductPictures.settle(user.shell());
        TableView<?> table = user.control(TableView.class, "Protections");
        Fx.run(() -> table.getSelectionModel().clearAndSelect(0));
    }

    private static void give(WindowUser user, Theme theme, int width, int height) throws Exception {
        Fx.run(
                () -> {
                    user.stage().getScene().setRoot(new StackPane());
                    theme.apply(new Scene(user.shell(), width, height));
                });
    }

    private static void press(WindowUser user, KeyCode... keys) throws Exception {
        Node pane = Fx.on(() -> user.shell().lookup(".heat .drawn.heat-pane"));
        for (KeyCode key : keys) {
            Fx.run(
                    () ->
                            pane.fireEvent(
                                    new KeyEvent(
                                            KeyEvent.KEY_PRESSED,
                                            "",
                                            "",
                                            key,
                                            false,
                                            false,
                                            false,
                                            false)));
        }
    }

    private static void take(WindowUser user, String name) throws Exception {
        ProductPictures.settle(user.shell());
        Fx.run(() -> Screenshots.take(user.shell().getScene(), name));
    }
}
