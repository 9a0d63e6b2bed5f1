package app.muster.ui;

import app.muster.problem.ProblemException;
import app.muster.session.Workspace;
import app.muster.ui.shell.Desk;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/// Saves the plan when nobody has changed it for a moment, and whatever is left when the window
/// closes. A window whose plan cannot be saved stays open and says why.
final class Autosave {

    private static final Duration REST = Duration.seconds(1.5);
    private final Workspace workspace;
    private final WorkspaceFrame frame;
    private final Desk desk;
    private final PauseTransition rest = new PauseTransition(REST);

    Autosave(Workspace workspace, WorkspaceFrame frame, Desk desk) {
        this.workspace = workspace;
        this.frame = frame;
        this.desk = desk;
        rest.setOnFinished(_ -> save());
    }

    void begin(Stage stage) {
        if (!workspace.folder().isReadOnly()) {
            workspace.planProperty().subscribe(_ -> rest.playFromStart());
            stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, this::saveOrStay);
        }
    }

    private void save() {
        if (workspace.unsavedProperty().get()) {
            frame.save(desk.jobs());
        }
    }

    private void saveOrStay(WindowEvent closing) {
        rest.stop();
        if (!workspace.unsavedProperty().get()) {
            return;
        }
        try {
            workspace.saved(workspace.saving().run(Progress.NONE));
        } catch (ProblemException unsaved) {
            closing.consume();
            desk.notices().problem(unsaved.problem());
        } catch (Cancelled never) {
            throw new IllegalStateException(never);
        }
    }
}
