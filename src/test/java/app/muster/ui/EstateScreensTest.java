package app.muster.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.estate.EstateView;
import app.muster.ui.shell.PageId;
import app.muster.ui.shell.Shell;
import app.muster.ui.shell.Theme;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Estate and Protections in the real window, with the example and with very much.
class EstateScreensTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theExampleIsShownOnBothScreens(Theme theme) throws Exception {
        try (var workspace = ExampleEstate.open(folder)) {
            var mute =
                    Fx.on(
                            () -> {
                                var stage = new Stage();
                                Shell shell = show(stage, workspace, theme, 1280, 800);
                                pictures(shell, workspace, theme, "1280");
                                resize(stage, 1600, 900);
                                pictures(shell, workspace, theme, "1600");
                                var found = Mute.buttons(shell);
                                stage.close();
                                return found;
                            });

            assertEquals(List.of(), mute);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void anImportShowsWhatItWouldChangeBeforeItIsApplied(Theme theme) throws Exception {
        try (var workspace = ExampleEstate.open(folder, ExampleEstate.machines(3))) {
            var desk = new Contoso.Asked();
            Path list = Path.of("examples/contoso/inventory/contoso-resources.json");
            var stage =
                    Fx.on(
                            () -> {
                                var page =
                                        EstateView.page(
                                                workspace,
                                                desk.desk(),
                                                InstantSource.fixed(ExampleEstate.NOW),
                                                (title, kinds, patterns) -> List.of(list),
                                                (title, name, kinds, pattern) -> Optional.empty(),
                                                () -> "");
                                var screen = (Parent) page.content().get();
                                var made = new Stage();
                                made.setScene(new Scene(screen, 1280, 800));
                                theme.apply(made.getScene());
                                made.show();
                                screen.applyCss();
                                screen.layout();
                                press(screen, "Import an inventory");
                                return made;
                            });
            Button apply = null;
            for (int i = 0; i < 200 && apply == null; i++) {
                Thread.sleep(50);
                apply = Fx.on(() -> button(stage.getScene().getRoot(), "Apply to the plan"));
            }
            Button offered = Objects.requireNonNull(apply);
            Fx.run(
                    () -> {
                        Screenshots.take(
                                stage.getScene(),
                                "estate-import-" + theme.name().toLowerCase(Locale.ROOT));
                        offered.fire();
                    });
            for (int i = 0; i < 200 && workspace.plan().assets().size() == 3; i++) {
                Thread.sleep(50);
            }
            Fx.run(stage::close);

            assertEquals(
                    3,
                    workspace.plan().assets().stream()
                            .filter(asset -> asset.goneSince().isPresent())
                            .count());
            assertEquals("edit.import", workspace.undoableProperty().get());
        }
    }

    @Test
    void tenThousandAssetsMakeOnlyTheRowsThatAreSeen() throws Exception {
        try (var workspace = ExampleEstate.open(folder, ExampleEstate.machines(10_000))) {
            ExampleEstate.judge(workspace);
            var seen =
                    Fx.on(
                            () -> {
                                var stage = new Stage();
                                Shell shell = show(stage, workspace, Theme.LIGHT, 1280, 800);
                                shell.open(PageId.ESTATE);
                                Screenshots.take(shell.getScene(), "estate-10000");
                                TableView<?> table = table(shell);
                                shell.layout();
                                table.scrollTo(5_000);
                                Screenshots.take(shell.getScene(), "estate-10000");
                                int rows = table.lookupAll(".table-row-cell").size();
                                int items = table.getItems().size();
                                shell.open(PageId.PROTECTIONS);
                                Screenshots.take(shell.getScene(), "protections-10000");
                                stage.close();
                                return List.of(items, rows < 60 ? 1 : rows);
                            });

            assertEquals(List.of(10_000, 1), seen);
        }
    }

    private static void pictures(Shell shell, Workspace workspace, Theme theme, String size)
            throws Exception {
        String end = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + size;
        shell.open(PageId.ESTATE);
        Screenshots.take(shell.getScene(), "estate" + end);
        shell.open(PageId.ESTATE, assetNamed(workspace, "kv-erp-prod-weu"));
        Screenshots.take(shell.getScene(), "estate-inspector" + end);
        toggle(shell, "Applications");
        Screenshots.take(shell.getScene(), "estate-applications" + end);
        TableView<?> applications = table(shell);
        applications.getSelectionModel().select(0);
        Screenshots.take(shell.getScene(), "estate-application" + end);
        toggle(shell, "Assets");
        shell.open(PageId.PROTECTIONS);
        Screenshots.take(shell.getScene(), "protections" + end);
        TableView<?> findings = table(shell);
        findings.getSelectionModel().select(0);
        Screenshots.take(shell.getScene(), "protections-inspector" + end);
        press(shell, "Waive \u2026");
        Screenshots.take(shell.getScene(), "protections-waive" + end);
        toggle(shell, "By control");
        Screenshots.take(shell.getScene(), "protections-controls" + end);
        toggle(shell, "List");
        press(shell, "File services 1 of 7");
        Screenshots.take(shell.getScene(), "protections-coverage" + end);
        shell.open(PageId.PROTECTIONS, assetNamed(workspace, "rsv-prod-weu"));
        Screenshots.take(shell.getScene(), "protections-asset" + end);
    }

    private static Shell show(Stage stage, Workspace workspace, Theme theme, int w, int h) {
        var app =
                new DesktopApp(
                        new Messages(Locale.ENGLISH),
                        InstantSource.fixed(ExampleEstate.NOW),
                        Path.of("target", "muster.log"),
                        Path.of("exercises"));
        Shell shell = app.show(stage, workspace, theme, Optional::empty);
        resize(stage, w, h);
        return shell;
    }

    private static void resize(Stage stage, int width, int height) {
        var shell = (Shell) stage.getScene().getRoot();
        stage.getScene().setRoot(new Group());
        stage.setScene(new Scene(shell, width, height));
        shell.applyCss();
        shell.layout();
    }

    private static String assetNamed(Workspace workspace, String name) {
        return workspace.plan().assets().stream()
                .filter(asset -> asset.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    /// The table in front.
    private static TableView<?> table(Shell shell) {
        return shell.lookupAll(".table-view").stream()
                .filter(node -> node.isVisible() && isShown(node))
                .map(TableView.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isShown(Node node) {
        for (var up = node.getParent(); up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void toggle(Shell shell, String text) {
        shell.lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private static void press(Parent root, String text) {
        var found = button(root, text);
        if (found != null) {
            found.fire();
        }
    }

    private static @Nullable Button button(Parent root, String text) {
        root.applyCss();
        return root.lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElse(null);
    }
}
