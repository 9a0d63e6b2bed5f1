package app.muster.ui.exercises;

import app.muster.session.Workspace;
import app.muster.ui.DesktopApp;
import app.muster.ui.Fx;
import app.muster.ui.shell.PageId;
import app.muster.ui.shell.Shell;
import app.muster.ui.shell.Theme;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The window with the exercises in front, worked as a person does. The world's clock stands, so
/// only skipping moves the table.
record Screen(Shell shell, Stage stage) {

    static Screen open(Workspace workspace, Path log, Theme theme, int width, int height)
            throws Exception {
        Screen screen =
                Fx.on(
                        () -> {
                            var stage = new Stage();
                            var app =
                                    new DesktopApp(
                                            Contoso.WORDS,
                                            InstantSource.fixed(Contoso.NOW),
                                            log,
                                            Contoso.PROGRAM.toAbsolutePath());
                            var shell = app.show(stage, workspace, theme, Optional::empty);
                            stage.setWidth(width);
                            stage.setHeight(height);
                            shell.open(PageId.EXERCISES);
                            return new Screen(shell, stage);
                        });
        screen.await("Prepare");
        return screen;
    }

    private static List<Labeled> saying(Parent root, String text) {
        return root.lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(labeled -> text.equals(labeled.getText()))
                .filter(Screen::isSeen)
                .toList();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    boolean shows(String text) throws Exception {
        return Fx.on(
                () -> {
                    shell.applyCss();
                    shell.layout();
                    return !saying(shell, text).isEmpty();
                });
    }

    /// Waits for words that work in the background brings.
    void await(String text) throws Exception {
        for (int i = 0; i < 1000 && !shows(text); i++) {
            Thread.sleep(50);
        }
        if (!shows(text)) {
            throw new AssertionError("never said: " + text);
        }
    }

    void press(String text) throws Exception {
        Fx.run(
                () ->
                        saying(shell, text).stream()
                                .filter(Button.class::isInstance)
                                .map(Button.class::cast)
                                .filter(button -> !button.isDisabled())
                                .findFirst()
                                .orElseThrow(() -> new AssertionError("no button " + text))
                                .fire());
    }

    void type(KeyCode key) throws Exception {
        Fx.run(
                () -> {
                    Node queue = shell.lookup("#queue");
                    queue.fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
                });
    }

    /// The participants' window.
    Stage room() throws Exception {
        return Fx.on(
                () ->
                        Window.getWindows().stream()
                                .filter(window -> window != stage)
                                .filter(Stage.class::isInstance)
                                .map(Stage.class::cast)
                                .findFirst()
                                .orElseThrow());
    }

    void close() throws Exception {
        Fx.run(
                () -> {
                    List.copyOf(Window.getWindows()).forEach(Window::hide);
                });
    }
}
