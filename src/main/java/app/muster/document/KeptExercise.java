package app.muster.document;

import app.muster.assess.Assessment;
import app.muster.catalogue.Catalogue;
import app.muster.exercise.Casting;
import app.muster.exercise.Event;
import app.muster.exercise.EventJson;
import app.muster.exercise.Grade;
import app.muster.exercise.Grades;
import app.muster.exercise.Run;
import app.muster.exercise.RunReport;
import app.muster.exercise.Script;
import app.muster.exercise.ScriptReader;
import app.muster.file.FileProblems;
import app.muster.file.Journal;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Plan;
import app.muster.problem.ProblemException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// Reads back what the newest exercise of a workspace showed.
public final class KeptExercise {

    private static final String ENDING = ".jsonl";
    private static final String SCRIPT = ".ttx.yaml";

    private KeptExercise() {}

    /// @return empty if nothing was rehearsed; a journal that cannot be read does not count
    /// @throws ProblemException if the folder of exercises cannot be read
    public static Optional<LastExercise> newest(
            WorkspaceFolder folder, Plan plan, Catalogue catalogue, Assessment assessment)
            throws ProblemException {
        for (Path journal : folder.journals().reversed()) {
            try {
                Optional<LastExercise> told = told(journal, plan, catalogue, assessment);
                if (told.isPresent()) {
                    return told;
                }
            } catch (ProblemException | IllegalArgumentException unreadable) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static Optional<LastExercise> told(
            Path journal, Plan plan, Catalogue catalogue, Assessment assessment)
            throws ProblemException {
        EventJson.Read read = EventJson.read(Journal.lines(journal));
        if (read.events().isEmpty()
                || !(read.events().getFirst() instanceof Event.Started started)) {
            return Optional.empty();
        }
        String name = journal.getFileName().toString();
        Path file =
                journal.resolveSibling(name.substring(0, name.length() - ENDING.length()) + SCRIPT);
        Script script = ScriptReader.read(text(file), file).script();
        Casting casting =
                Casting.propose(script, plan, catalogue, assessment).with(started.casting());
        Run run = Run.replay(script, casting, read.events());
        RunReport report = RunReport.of(run);
        return Optional.of(
                new LastExercise(
                        LocalDate.ofInstant(started.mark().wall(), ZoneOffset.UTC),
                        script.head().title(),
                        report.grades().objectives().stream().map(KeptExercise::told).toList(),
                        report.outcomes().stream()
                                .map(of -> of.target() + ": " + of.asPlayed().says())
                                .toList()));
    }

    private static LastExercise.Objective told(Grades.Rating rating) {
        Grade grade = rating.grade().orElse(Grade.UNKNOWN);
        int percent = (int) Math.round(grade.points().orElse(0) * 100 / 3.0);
        return new LastExercise.Objective(
                rating.objective().text(),
                grade.means(),
                percent,
                grade == Grade.UNKNOWN ? 100 : percent);
    }

    private static String text(Path file) throws ProblemException {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw FileProblems.reading(file, e);
        }
    }
}
