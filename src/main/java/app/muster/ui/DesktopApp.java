package app.muster.ui;

import app.muster.text.Messages;
import app.muster.ui.shell.OpenWorkspace;
import app.muster.ui.shell.Page;
import app.muster.ui.shell.PageId;
import app.muster.ui.shell.Shell;
import app.muster.ui.shell.Theme;
import app.muster.ui.shell.ThemeSwitch;

import javafx.scene.Scene;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// The window of the program: the one place that makes screens and joins them to a workspace.
public final class DesktopApp {

    private DesktopApp() {}

    /// Fills `stage` with the frame and its screens, the first screen in front, and shows it.
    ///
    /// @param screens makes the screens from the desk of the frame
    /// @param log where the program's log is written
    public static Shell show(
            Stage stage,
            OpenWorkspace workspace,
            Theme theme,
            Function<Shell, List<Page>> screens,
            Path log,
            Messages words,
            InstantSource clock) {
        var themes = new ThemeSwitch(theme);
        var shell = new Shell(workspace, themes, log, words, clock);
        screens.apply(shell).forEach(shell::add);
        var scene = new Scene(shell, 1360, 860);
        stage.setScene(scene);
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        workspace.name().subscribe(name -> stage.setTitle(words.get("app.title", name)));
        shell.open(PageId.OVERVIEW);
        stage.show();
        return shell;
    }
}
