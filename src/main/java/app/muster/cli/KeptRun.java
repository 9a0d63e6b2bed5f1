package app.muster.cli;

import app.muster.catalogue.CatalogueReader;
import app.muster.document.LastExercise;
import app.muster.exercise.Casting;
import app.muster.exercise.Grade;
import app.muster.exercise.Grades;
import app.muster.exercise.Run;
import app.muster.exercise.RunReport;
import app.muster.file.WorkspaceFolder;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.session.RunFiles;
import app.muster.session.ScriptFile;
import app.muster.work.Cancelled;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A run that was read back from its journal, with the rehearsal it belongs to.
///
/// @param notices one sentence for people each: what is not as it was
record KeptRun(Path journal, Run run, Rehearsal rehearsal, List<String> notices) {

    static KeptRun read(Path journal, Console console) throws ProblemException, Cancelled {
        RunFiles.Read read = RunFiles.read(journal);
        Path beside = RunFiles.scriptBeside(journal);
        Path file =
                Files.isRegularFile(beside)
                        ? beside
                        : Scripts.find(Path.of(read.started().script()), console);
        Path workspace = RunFiles.workspace(journal);
        if (!WorkspaceFolder.isOne(workspace)) {
            throw new ProblemException(new Problem.NotAWorkspace(workspace));
        }
        ScriptFile script = ScriptFile.playable(file, CatalogueReader.builtIn());
        Situation situation = Situation.judged(workspace, console, read.started().mark().wall());
        Rehearsal proposed = Rehearsal.of(situation, script);
        var notices = new ArrayList<>(read.notices());
        if (!script.script().hash().equals(read.started().scriptHash())) {
            notices.add(console.say("cli.run.script-changed", file));
        }
        Casting casting;
        Run run;
        try {
            casting = proposed.casting().with(read.started().casting());
            run = Run.replay(script.script(), casting, read.events());
        } catch (IllegalArgumentException broken) {
            throw new ProblemException(
                    new Problem.EntryWrong(
                            journal, "line 1", String.valueOf(broken.getMessage()), ""),
                    broken);
        }
        if (!casting.planHash().equals(read.started().planHash())) {
            notices.add(console.say("cli.run.plan-changed"));
        }
        return new KeptRun(journal, run, proposed.cast(casting), List.copyOf(notices));
    }

    /// What the newest exercise showed, for documents. A journal that cannot be read does not
    /// count.
    static Optional<LastExercise> last(WorkspaceFolder folder, Console console)
            throws ProblemException, Cancelled {
        for (Path journal : folder.journals().reversed()) {
            try {
                return Optional.of(told(read(journal, console).run()));
            } catch (ProblemException unreadable) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static LastExercise told(Run run) {
        RunReport report = RunReport.of(run);
        return new LastExercise(
                LocalDate.ofInstant(run.events().getFirst().mark().wall(), ZoneOffset.UTC),
                run.script().head().title(),
                report.grades().objectives().stream().map(KeptRun::told).toList(),
                report.outcomes().stream()
                        .map(of -> of.target() + ": " + of.asPlayed().says())
                        .toList());
    }

    private static LastExercise.Objective told(Grades.Rating rating) {
        Grade grade = rating.grade().orElse(Grade.UNKNOWN);
        int points = grade.points().orElse(0);
        return new LastExercise.Objective(
                rating.objective().text(),
                grade.means(),
                percent(points),
                grade == Grade.UNKNOWN ? 100 : percent(points));
    }

    private static int percent(int points) {
        return (int) Math.round(points * 100 / 3.0);
    }
}
