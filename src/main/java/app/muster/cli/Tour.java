package app.muster.cli;

import app.muster.assess.Estate;
import app.muster.assess.Verdict;
import app.muster.document.Format;
import app.muster.exercise.Answers;
import app.muster.exercise.Grades;
import app.muster.exercise.Run;
import app.muster.file.AtomicFile;
import app.muster.file.FileProblems;
import app.muster.file.WorkspaceFolder;
import app.muster.problem.ProblemException;
import app.muster.recover.Conditions;
import app.muster.recover.Crews;
import app.muster.recover.Loss;
import app.muster.recover.Recovery;
import app.muster.recover.Return;
import app.muster.recover.Schedule;
import app.muster.recover.Trials;
import app.muster.session.RunFiles;
import app.muster.session.ScriptFile;
import app.muster.work.Cancelled;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The main job on the example, for machines without a display.
record Tour(Path example, Path out, Console console) {

    private static final int TRIALS = 1_000;
    private static final long SEED = 1;
    private static final String ANSWERS = ".answers.yaml";

    Answer answer() throws ProblemException, Cancelled {
        Path workspace = out.resolve("contoso");
        Example.refresh(example, workspace);
        Situation situation = Situation.judged(workspace, console);
        var page = new Page(false);
        page.line(console.say("cli.tour.no-window"));
        page.line(checked(situation));
        Optional<Path> answers = answers();
        if (answers.isPresent()) {
            ScriptFile script = ScriptFile.playable(script(answers.get()), situation.catalogue());
            Rehearsal rehearsal = Rehearsal.of(situation, script);
            page.line(recovered(rehearsal));
            page.line(played(rehearsal, answers.get(), workspace));
        }
        page.line(written(situation, workspace));
        page.line(console.say("cli.tour.look", out.resolve("documents/recovery-plan.html")));
        return Answer.of(page.text().getBytes(StandardCharsets.UTF_8));
    }

    private String checked(Situation situation) throws ProblemException {
        Path file = out.resolve("findings.json");
        keep(file, new CheckAnswer(situation, Optional.empty(), true, console.words()));
        var counts = situation.assessment().counts();
        return console.say(
                "cli.tour.checked",
                situation.snapshot().resources().size(),
                counts.getOrDefault(Verdict.IN_PLACE, 0),
                counts.getOrDefault(Verdict.MISSING, 0),
                counts.getOrDefault(Verdict.UNKNOWN, 0),
                file);
    }

    private String recovered(Rehearsal rehearsal) throws ProblemException, Cancelled {
        Situation situation = rehearsal.situation();
        List<Loss> losses = rehearsal.losses(console.words());
        Conditions conditions = Conditions.of(Crews.AS_PLANNED).in(Estate.of(situation.snapshot()));
        Schedule schedule =
                Recovery.of(situation.counted(), situation.catalogue(), losses, conditions);
        Trials trials =
                Trials.run(
                        situation.counted(),
                        situation.catalogue(),
                        losses,
                        conditions,
                        TRIALS,
                        SEED,
                        Runnable::run,
                        console.progress());
        Path file = out.resolve("recovery.json");
        keep(
                file,
                new SimulateAnswer(
                        situation.plan(),
                        losses,
                        schedule,
                        trials,
                        situation.contradictions(),
                        new Attacked(
                                rehearsal.title(), Optional.empty(), List.of(), Optional.empty()),
                        console.words()));
        long inTime =
                schedule.applications().stream()
                        .filter(back -> back.makesRto().orElse(false))
                        .count();
        long withTarget =
                schedule.applications().stream()
                        .map(Return::rto)
                        .filter(Optional::isPresent)
                        .count();
        return console.say("cli.tour.recovered", losses.size(), inTime, withTarget, TRIALS, file);
    }

    private String played(Rehearsal rehearsal, Path answers, Path workspace)
            throws ProblemException {
        Answers given = Answers.read(ScriptFile.text(answers), answers);
        given.check(rehearsal.script().script());
        Run run = rehearsal.played(given, console.words());
        Path journal =
                RunFiles.keep(
                        run,
                        rehearsal.script().text(),
                        WorkspaceFolder.look(workspace),
                        rehearsal.situation().at());
        return console.say(
                "cli.tour.played",
                run.script().head().title(),
                RunAnswer.shown(Grades.of(run).overall()),
                journal);
    }

    private String written(Situation situation, Path workspace) throws ProblemException, Cancelled {
        Path documents = out.resolve("documents");
        int files =
                ExportCommand.written(
                                situation,
                                EnumSet.of(Format.MARKDOWN, Format.HTML, Format.PDF),
                                true,
                                documents,
                                Optional.empty(),
                                WorkspaceFolder.look(workspace),
                                console)
                        .size();
        return console.say("cli.tour.written", files, documents);
    }

    private static void keep(Path file, Answer answer) throws ProblemException {
        var bytes = new ByteArrayOutputStream();
        try (var stream = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            AnswerFormat.json.write(answer, stream, false);
        }
        AtomicFile.write(file, bytes.toByteArray());
    }

    /// The first exercise that comes with written answers.
    private Optional<Path> answers() throws ProblemException {
        Path folder = console.surroundings().exercises();
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ANSWERS)).sorted().findFirst();
        } catch (IOException e) {
            throw FileProblems.reading(folder, e);
        }
    }

    private static Path script(Path answers) {
        String name = answers.getFileName().toString();
        return answers.resolveSibling(
                name.substring(0, name.length() - ANSWERS.length()) + ".ttx.yaml");
    }
}
