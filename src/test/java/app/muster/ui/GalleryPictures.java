package app.muster.ui;

import app.muster.problem.Problem;
import app.muster.text.Messages;
import app.muster.ui.control.BannerBar;
import app.muster.ui.control.EmptyState;
import app.muster.ui.shell.OpenWorkspace.SaveState;
import app.muster.ui.shell.Page;
import app.muster.ui.shell.PageId;
import app.muster.ui.shell.SearchHit;
import app.muster.ui.shell.Shell;
import app.muster.ui.shell.Theme;
import app.muster.ui.shell.ThemeSwitch;
import app.muster.work.Cancelled;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/// Takes pictures of the frame and every control. Run by name: `-Dtest=GalleryPictures`.
class GalleryPictures {

    private static final Messages WORDS = new Messages(Locale.ENGLISH);

    static Shell shell(SampleWorkspace workspace, Theme theme) {
        var shell =
                new Shell(
                        workspace,
                        new ThemeSwitch(theme),
                        Path.of("muster.log"),
                        WORDS,
                        InstantSource.fixed(SampleWorkspace.NOW));
        for (PageId id : PageId.values()) {
            shell.add(
                    new Page(
                            id,
                            () ->
                                    id == PageId.PROTECTIONS
                                            ? new Gallery(WORDS).page()
                                            : new EmptyState(id.icon(), id.name(), "Nothing.")));
        }
        shell.search(
                () ->
                        List.of(
                                new SearchHit("Order intake", "Application", Feather.BOX, () -> {}),
                                new SearchHit(
                                        "sql-contoso-orders",
                                        "Azure SQL database",
                                        Feather.DATABASE,
                                        () -> {})));
        return shell;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theGallery(Theme theme) throws Exception {
        String look = theme.name().toLowerCase(Locale.ROOT);
        Fx.run(
                () -> {
                    var workspace = new SampleWorkspace();
                    workspace.undoable.set("Rename asset");
                    var shell = shell(workspace, theme);
                    shell.open(PageId.PROTECTIONS);
                    Screenshots.take(shell, theme, 1600, 900, "gallery-" + look + "-1600");
                });
        Fx.run(
                () -> {
                    var workspace = new SampleWorkspace();
                    workspace.saveState.set(SaveState.UNSAVED);
                    var shell = shell(workspace, theme);
                    shell.open(PageId.PROTECTIONS);
                    shell.banners()
                            .show(
                                    "heightened",
                                    new BannerBar(
                                            BannerBar.Kind.ALERT,
                                            "A lock went away from rsv-contoso-weu between the"
                                                    + " last two snapshots.",
                                            BannerBar.action("Show", () -> {}),
                                            BannerBar.action("Acknowledge", () -> {})));
                    shell.banners()
                            .show(
                                    "older",
                                    new BannerBar(
                                            BannerBar.Kind.NOTICE,
                                            "These results are of an older plan.",
                                            BannerBar.action("Compute again", () -> {})));
                    shell.desk().notices().toast("Plan saved");
                    shell.desk()
                            .notices()
                            .toast("2 assets moved to Order intake", "Undo", () -> {});
                    Screenshots.take(shell, theme, 1280, 800, "gallery-" + look + "-1280");
                });
        Fx.run(
                () -> {
                    var shell = shell(new SampleWorkspace(), theme);
                    shell.open(PageId.OVERVIEW);
                    new Scene(shell, 1280, 800);
                    press(shell, KeyCode.K);
                    Screenshots.take(shell, theme, 1280, 800, "palette-" + look);
                });
        Fx.run(
                () -> {
                    var shell = shell(new SampleWorkspace(), theme);
                    shell.open(PageId.OVERVIEW);
                    Screenshots.take(shell, theme, 1000, 640, "narrow-" + look);
                });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void popupsAndDialogs(Theme theme) throws Exception {
        String look = theme.name().toLowerCase(Locale.ROOT);
        var go = new CountDownLatch(1);
        var stage =
                Fx.on(
                        () -> {
                            var shell = shell(new SampleWorkspace(), theme);
                            shell.open(PageId.PROTECTIONS);
                            theme.apply(new Scene(shell, 1280, 800));
                            var window = new Stage();
                            window.setScene(shell.getScene());
                            window.show();
                            shell.desk()
                                    .jobs()
                                    .start(
                                            "Compute the recovery",
                                            progress -> {
                                                progress.step("Trial 420 of 1,000", 420, 1000);
                                                hold(go);
                                                return "";
                                            },
                                            _ -> {});
                            shell.desk()
                                    .notices()
                                    .problem(new Problem.FileMissing(Path.of("estate.json")));
                            return window;
                        });
        Fx.run(() -> ((ComboBox<?>) stage.getScene().lookup(".combo-box")).show());
        Fx.run(() -> ((Button) stage.getScene().lookup(".tasks-button")).fire());
        Thread.sleep(800);
        Fx.run(
                () -> {
                    int number = 0;
                    for (Window window : List.copyOf(Window.getWindows())) {
                        Screenshots.take(window.getScene(), "window-" + look + "-" + number++);
                    }
                    go.countDown();
                    List.copyOf(Window.getWindows()).forEach(Window::hide);
                });
    }

    private static void hold(CountDownLatch latch) throws Cancelled {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new Cancelled();
        }
    }

    static void press(Shell shell, KeyCode code) {
        Event.fireEvent(
                shell, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
    }
}
