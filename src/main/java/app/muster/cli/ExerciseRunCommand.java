package app.muster.cli;

import app.muster.catalogue.CatalogueReader;
import app.muster.exercise.Answers;
import app.muster.exercise.Casting;
import app.muster.exercise.Run;
import app.muster.exercise.Script;
import app.muster.exercise.Subject;
import app.muster.file.WorkspaceFolder;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.session.RunFiles;
import app.muster.session.ScriptFile;
import app.muster.work.Cancelled;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Plays an exercise by written answers and keeps its journal in the workspace.
@CommandLine.Command(name = "run")
final class ExerciseRunCommand implements Command {

    @CommandLine.Parameters(
            index = "0",
            paramLabel = "WORKSPACE",
            descriptionKey = "cli.parameter.workspace")
    private Path workspace = Path.of("");

    @CommandLine.Parameters(
            index = "1",
            paramLabel = "FILE",
            descriptionKey = "cli.parameter.script")
    private Path file = Path.of("");

    @CommandLine.Option(
            names = "--answers",
            paramLabel = "FILE",
            descriptionKey = "cli.option.answers")
    private @Nullable Path answers;

    @CommandLine.Option(
            names = "--cast",
            paramLabel = "PART=NAME",
            descriptionKey = "cli.option.cast")
    private Map<String, String> cast = new LinkedHashMap<>();

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException, Cancelled {
        ScriptFile script =
                ScriptFile.playable(Scripts.find(file, console), CatalogueReader.builtIn());
        Answers given =
                answers == null
                        ? Answers.silent()
                        : Answers.read(ScriptFile.text(answers), answers);
        given.check(script.script());
        Situation situation = Situation.judged(workspace, console);
        Rehearsal rehearsal = Rehearsal.of(situation, script);
        rehearsal = rehearsal.cast(casting(rehearsal, console));
        Run run = rehearsal.played(given, console.words());
        Path journal =
                RunFiles.keep(run, script.text(), WorkspaceFolder.look(workspace), situation.at());
        return new RunAnswer(journal, run, List.of(), false, console.words());
    }

    private Casting casting(Rehearsal rehearsal, Console console) throws ProblemException {
        Casting casting = rehearsal.casting();
        var names = new PlanNames(casting.plan(), console.words());
        for (Map.Entry<String, String> entry : cast.entrySet()) {
            Casting.Binding binding = casting.parts().get(entry.getKey());
            if (binding == null) {
                List<String> parts =
                        rehearsal.script().script().cast().stream().map(Script.Part::id).toList();
                throw new ProblemException(
                        Problem.NameUnknown.among(parts, "part", entry.getKey()));
            }
            Subject subject =
                    binding.part().kind().equals("application")
                            ? new Subject.OfApplication(names.application(entry.getValue()).id())
                            : new Subject.OfAsset(names.asset(entry.getValue()).id());
            casting = casting.with(entry.getKey(), List.of(subject));
        }
        return casting;
    }
}
