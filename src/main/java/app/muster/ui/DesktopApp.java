package app.muster.ui;

import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.documents.DocumentsView;
import app.muster.ui.estate.EstateView;
import app.muster.ui.exercises.ExercisesView;
import app.muster.ui.map.MapView;
import app.muster.ui.overview.OverviewView;
import app.muster.ui.playbooks.PlaybooksView;
import app.muster.ui.protections.ProtectionsView;
import app.muster.ui.recovery.RecoveryView;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.FilePicker;
import app.muster.ui.shell.FileSaver;
import app.muster.ui.shell.FolderPicker;
import app.muster.ui.shell.Page;
import app.muster.ui.shell.Shell;
import app.muster.ui.shell.Theme;
import app.muster.ui.shell.ThemeSwitch;

import javafx.scene.Scene;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The window of the program: the one place that makes screens and joins them to a workspace.
public final class DesktopApp {

    private final Messages words;
    private final InstantSource clock;
    private final Path log;
    private final Path exercises;
    private Function<Stage, FilePicker> files = FilePicker::of;
    private Function<Stage, FileSaver> saver = FileSaver::of;
    private Supplier<String> token =
            () -> System.getenv().getOrDefault("MUSTER_ACCESS_TOKEN", "").strip();

    /// @param log the file the program's log is written to
    /// @param exercises folder of the exercises that come with the program
    public DesktopApp(Messages words, InstantSource clock, Path log, Path exercises) {
        this.words = words;
        this.clock = clock;
        this.log = log;
        this.exercises = exercises;
    }

    /// Asks for files in another way than by the system's dialogs.
    public DesktopApp asking(FilePicker wayIn, FileSaver wayOut) {
        files = _ -> wayIn;
        saver = _ -> wayOut;
        return this;
    }

    /// Takes the token for Azure from elsewhere than the environment.
    public DesktopApp holding(String brought) {
        token = () -> brought;
        return this;
    }

    /// Fills `stage` with the frame and the screens of `workspace`, the first one in front, and
    /// shows it. FX thread only.
    ///
    /// @param lastExercise the day people last rehearsed this plan
    public Shell show(
            Stage stage,
            Workspace workspace,
            Theme theme,
            Supplier<Optional<LocalDate>> lastExercise) {
        var frame = new WorkspaceFrame(workspace, words);
        var shell = new Shell(frame, new ThemeSwitch(theme), log, words, clock);
        screens(stage, workspace, shell.desk(), lastExercise).forEach(shell::add);
        shell.search(new PlanSearch(workspace, shell, words));
        new InsightUpkeep(workspace, shell, words, clock, lastExercise).begin();
        new AwarenessUpkeep(workspace, shell, words, clock).begin();
        new OwnControlsUpkeep(workspace, shell, words).begin();
        new Autosave(workspace, frame, shell.desk()).begin(stage);
        stage.setScene(new Scene(shell, 1360, 860));
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        frame.name().subscribe(name -> stage.setTitle(words.get("app.title", name)));
        shell.openFirst();
        stage.show();
        return shell;
    }

    /// The screens there are, in the order of the rail.
    private List<Page> screens(
            Stage stage,
            Workspace workspace,
            Desk desk,
            Supplier<Optional<LocalDate>> lastExercise) {
        return List.of(
                OverviewView.page(workspace, desk, clock, lastExercise),
                MapView.page(workspace, desk),
                EstateView.page(
                        workspace, desk, clock, files.apply(stage), saver.apply(stage), token),
                ProtectionsView.page(workspace, desk, clock, saver.apply(stage)),
                PlaybooksView.page(
                        workspace, desk, clock, files.apply(stage), FolderPicker.of(stage)),
                RecoveryView.page(workspace, desk, clock),
                ExercisesView.page(workspace, desk, exercises, clock),
                DocumentsView.page(workspace, desk, clock, FolderPicker.of(stage)));
    }
}
