package app.muster.ui.exercises;

import app.muster.assess.Assessment;
import app.muster.catalogue.Catalogue;
import app.muster.exercise.Casting;
import app.muster.exercise.Event;
import app.muster.exercise.Run;
import app.muster.exercise.RunReport;
import app.muster.plan.Plan;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.session.RunFiles;
import app.muster.session.ScriptFile;
import app.muster.text.Messages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// An exercise that was played earlier, read back from its journal.
///
/// @param notices one sentence for people each: what is not as it was
record PastRun(Path journal, ScriptFile script, Run run, RunReport report, List<String> notices) {

    PastRun {
        notices = List.copyOf(notices);
    }

    static PastRun read(
            Path journal, Catalogue catalogue, Plan plan, Assessment assessment, Messages words)
            throws ProblemException {
        RunFiles.Read read = RunFiles.read(journal);
        Event.Started started = read.started();
        Path beside = RunFiles.scriptBeside(journal);
        if (!Files.isRegularFile(beside)) {
            throw new ProblemException(new Problem.FileMissing(beside));
        }
        ScriptFile script = ScriptFile.read(beside, catalogue);
        if (!script.script().hash().equals(started.scriptHash())) {
            throw new ProblemException(
                    new Problem.FileMalformed(
                            beside,
                            words.get("exercises.run.whole-file"),
                            words.get("exercises.run.script-played")));
        }
        var notices = new ArrayList<>(read.notices());
        try {
            Casting casting =
                    Casting.propose(script.script(), plan, catalogue, assessment)
                            .with(started.casting());
            if (!casting.planHash().equals(started.planHash())) {
                notices.add(words.get("exercises.run.plan-changed"));
            }
            Run run = Run.replay(script.script(), casting, read.events());
            return new PastRun(journal, script, run, RunReport.of(run), notices);
        } catch (IllegalArgumentException broken) {
            throw new ProblemException(
                    new Problem.FileMalformed(
                            journal,
                            words.get("exercises.run.line-1"),
                            words.get("exercises.run.start")),
                    broken);
        }
    }

    /// Whether it broke off before its end, so that it can be played on.
    boolean isUnfinished() {
        return !run.isEnded();
    }

    /// Where the table's clock stood at the last event.
    Duration reached() {
        return run.events().getLast().mark().t();
    }
}
