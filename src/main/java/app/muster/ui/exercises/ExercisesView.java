package app.muster.ui.exercises;

import app.muster.assess.Assessment;
import app.muster.exercise.Run;
import app.muster.problem.ProblemException;
import app.muster.session.ScriptFile;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.control.ProblemNote;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.LatestJob;
import app.muster.ui.shell.Page;
import app.muster.ui.shell.PageId;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// The exercises: library, casting, table and report, one of them in front. Brings the next one.
public final class ExercisesView {

    private static final String TOOL = "muster desktop";
    private final Workspace workspace;
    private final Desk desk;
    private final Path program;
    private final InstantSource clock;
    private final Messages words;
    private final LatestJob job;
    private @Nullable ConsoleView table;

    @FXML private StackPane front;

    private ExercisesView(Workspace workspace, Desk desk, Path program, InstantSource clock) {
        this.workspace = workspace;
        this.desk = desk;
        this.program = program;
        this.clock = clock;
        words = desk.words();
        job = new LatestJob(desk.jobs());
    }

    /// @param program folder of the exercises that come with the program
    public static Page page(Workspace workspace, Desk desk, Path program, InstantSource clock) {
        var view = new ExercisesView(workspace, desk, program, clock);
        return new Page(PageId.EXERCISES, () -> desk.views().load(view));
    }

    @FXML
    private void initialize() {
        library();
    }

    private void bring(Node node) {
        front.getChildren().setAll(node);
    }

    /// Reads the library anew and shows it.
    void library() {
        var plan = workspace.plan();
        job.start(
                words.get("exercises.job.library"),
                _ ->
                        Library.read(
                                program,
                                workspace.folder(),
                                workspace.catalogue(),
                                plan,
                                Assessment.empty(),
                                words),
                this::show,
                problem -> bring(new ProblemNote(problem, words)));
    }

    /// Shows a library that was read.
    void show(Library library) {
        bring(desk.views().load(new LibraryView(library, this, words)));
    }

    void prepare(ScriptFile script) {
        set(
                script,
                setting ->
                        bring(
                                desk.views()
                                        .load(
                                                new CastingView(
                                                        new CastingViewModel(setting, TOOL),
                                                        this,
                                                        words))));
    }

    void start(CastingViewModel casting) {
        try {
            play(casting.start(workspace.folder(), clock.instant()));
        } catch (ProblemException e) {
            desk.notices().problem(e.problem());
        }
    }

    void resume(PastRun past) {
        set(
                past.script(),
                setting -> {
                    try {
                        play(Played.resumed(past, setting, clock.instant()));
                    } catch (ProblemException e) {
                        desk.notices().problem(e.problem());
                    }
                });
    }

    private void set(ScriptFile script, Consumer<Setting> then) {
        var plan = workspace.plan();
        var snapshot = workspace.snapshotProperty().get();
        job.start(
                words.get("exercises.job.setting"),
                progress ->
                        Setting.of(
                                script,
                                workspace.catalogue(),
                                plan,
                                snapshot,
                                clock.instant(),
                                progress),
                then,
                problem -> desk.notices().problem(problem));
    }

    private void play(Played played) {
        var view = new ConsoleView(played, this, desk, clock);
        table = view;
        desk.views().load(view);
        bring(view.content());
    }

    /// Back to the run that is being played, or to the library if there is none.
    void backToTable() {
        if (table == null) {
            library();
        } else {
            bring(table.content());
        }
    }

    /// The run that was being played has let go of its journal.
    void leftTable() {
        table = null;
        library();
    }

    /// @param notices what is not as it was when the run was played
    void report(Run run, List<String> notices) {
        var model =
                new ReportViewModel(
                        workspace,
                        run,
                        words.get("exercises.report.source", run.script().head().title()));
        bring(
                desk.views()
                        .load(
                                new ReportView(
                                        model,
                                        notices,
                                        table != null,
                                        this,
                                        desk.notices(),
                                        words)));
    }
}
