package app.muster.ui;

import app.muster.session.Workspace;
import app.muster.ui.shell.PageId;
import app.muster.ui.shell.Shell;
import app.muster.ui.shell.Theme;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The real window, worked as a person does: by the words on its buttons. The world's clock stands,
/// so only skipping moves the table.
public record WindowUser(Shell shell, Stage stage) {

    public static WindowUser open(Workspace workspace, Path log, Theme theme, int width, int height)
            throws Exception {
        return open(workspace, log, theme, width, height, _ -> {});
    }

    /// @param change what is different about the program, for example where it asks for files
    public static WindowUser open(
            Workspace workspace,
            Path log,
            Theme theme,
            int width,
            int height,
            Consumer<DesktopApp> change)
            throws Exception {
        return Fx.on(
                () -> {
                    var stage = new Stage();
                    var app =
                            new DesktopApp(
                                    Contoso.WORDS,
                                    InstantSource.fixed(Contoso.NOW),
                                    log,
                                    Path.of("exercises").toAbsolutePath());
                    change.accept(app);
                    var shell = app.show(stage, workspace, theme, Optional::empty);
                    stage.setWidth(width);
                    stage.setHeight(height);
                    return new WindowUser(shell, stage);
                });
    }

    /// Opens a screen and waits until it says something.
    public void goTo(PageId page, String words) throws Exception {
        Fx.run(() -> shell.open(page));
        await(words);
    }

    private static List<Labeled> saying(Parent root, String text) {
        return root.lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(labeled -> text.equals(labeled.getText()))
                .filter(WindowUser::isSeen)
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

    public boolean shows(String text) throws Exception {
        return Fx.on(
                () -> {
                    shell.applyCss();
                    shell.layout();
                    return !saying(shell, text).isEmpty();
                });
    }

    /// Waits for words that work in the background brings.
    public void await(String text) throws Exception {
        for (int i = 0; i < 1000 && !shows(text); i++) {
            Thread.sleep(50);
        }
        if (!shows(text)) {
            throw new AssertionError("never said: " + text);
        }
    }

    /// Waits for a text that has these words in it.
    public void awaitSaying(String words) throws Exception {
        Callable<Boolean> says =
                () ->
                        shell.lookupAll("*").stream()
                                .filter(Labeled.class::isInstance)
                                .map(Labeled.class::cast)
                                .filter(WindowUser::isSeen)
                                .anyMatch(
                                        labeled ->
                                                labeled.getText() != null
                                                        && labeled.getText().contains(words));
        for (int i = 0; i < 1000; i++) {
            if (Fx.on(says)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("never said: " + words);
    }

    /// Waits until nothing says that any more.
    public void awaitNo(String text) throws Exception {
        for (int i = 0; i < 200 && shows(text); i++) {
            Thread.sleep(50);
        }
    }

    public void press(String text) throws Exception {
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

    /// Presses a switch, for example one of a row of tabs.
    public void toggle(String text) throws Exception {
        Fx.run(
                () ->
                        saying(shell, text).stream()
                                .filter(ToggleButton.class::isInstance)
                                .map(ToggleButton.class::cast)
                                .findFirst()
                                .orElseThrow(() -> new AssertionError("no switch " + text))
                                .fire());
    }

    /// The control that is seen and says to a screen reader what it is.
    public <T extends Node> T control(Class<T> kind, String name) throws Exception {
        return Fx.on(
                () -> {
                    shell.applyCss();
                    return shell.lookupAll("*").stream()
                            .filter(kind::isInstance)
                            .filter(node -> name.equals(node.getAccessibleText()))
                            .filter(WindowUser::isSeen)
                            .map(kind::cast)
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no " + name));
                });
    }

    public void type(KeyCode key) throws Exception {
        Fx.run(
                () -> {
                    Node queue = shell.lookup("#queue");
                    queue.fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
                });
    }

    /// The participants' window.
    public Stage room() throws Exception {
        return Fx.on(
                () ->
                        Window.getWindows().stream()
                                .filter(window -> window != stage)
                                .filter(Stage.class::isInstance)
                                .map(Stage.class::cast)
                                .findFirst()
                                .orElseThrow());
    }

    /// Closes it as people do: what was not saved yet is saved now, and not later, when the folder
    /// may be gone.
    public void close() throws Exception {
        Fx.run(
                () -> {
                    stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
                    List.copyOf(Window.getWindows()).forEach(Window::hide);
                });
    }
}
