package app.muster.ui.exercises;

import app.muster.assess.Assessment;
import app.muster.exercise.EventJson;
import app.muster.exercise.Run;
import app.muster.file.Journal;
import app.muster.problem.Problem;
import app.muster.session.ScriptFile;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.ExampleEstate;
import app.muster.ui.WindowUser;
import app.muster.ui.shell.PageId;
import app.muster.ui.shell.Theme;
import app.muster.work.Progress;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// The example workspace in a folder of its own, with the exercise that comes with the program.
final class TableTop {

    static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    static final Path PROGRAM = Path.of("exercises");
    static final Messages WORDS = new Messages(Locale.ENGLISH);

    private TableTop() {}

    static Workspace open(Path folder) throws Exception {
        return ExampleEstate.open(folder);
    }

    /// The window with the library of exercises in front.
    static WindowUser sit(Workspace workspace, Path log, Theme theme, int width, int height)
            throws Exception {
        WindowUser user = WindowUser.open(workspace, log, theme, width, height);
        user.goTo(PageId.EXERCISES, "Prepare");
        return user;
    }

    static Setting nightWipe(Workspace workspace) throws Exception {
        return Setting.of(
                ScriptFile.read(PROGRAM.resolve("night-wipe.ttx.yaml"), workspace.catalogue()),
                workspace.catalogue(),
                workspace.plan(),
                workspace.snapshotProperty().get(),
                NOW,
                Progress.NONE);
    }

    static CastingViewModel casting(Workspace workspace) throws Exception {
        return new CastingViewModel(nightWipe(workspace), "test");
    }

    static ConsoleViewModel table(Workspace workspace) throws Exception {
        Played played = casting(workspace).start(workspace.folder(), NOW);
        return new ConsoleViewModel(played, () -> NOW, TableTop::fail);
    }

    private static void fail(Problem problem) {
        throw new IllegalStateException(problem.toString());
    }

    /// The run as its only journal has it.
    static Run replayed(Workspace workspace, Run like) throws Exception {
        Path journal = workspace.folder().journals().getFirst();
        return Run.replay(
                like.script(), like.casting(), EventJson.read(Journal.lines(journal)).events());
    }

    static Library library(Workspace workspace) throws Exception {
        return Library.read(
                PROGRAM,
                workspace.folder(),
                workspace.catalogue(),
                workspace.plan(),
                Assessment.empty(),
                WORDS);
    }

    /// Texts of a list of things, for whole comparisons.
    static <T> List<String> texts(List<T> things, Function<T, String> text) {
        var texts = new ArrayList<String>();
        things.forEach(thing -> texts.add(text.apply(thing)));
        return texts;
    }
}
