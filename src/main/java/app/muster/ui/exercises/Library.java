package app.muster.ui.exercises;

import app.muster.assess.Assessment;
import app.muster.catalogue.Catalogue;
import app.muster.file.FileProblems;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Plan;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.session.RunFiles;
import app.muster.session.ScriptFile;
import app.muster.text.Messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The exercises there are and the ones that were played.
///
/// @param runs newest first
/// @param unread why a script or a journal could not be read
record Library(List<ScriptFile> scripts, List<PastRun> runs, List<Problem> unread) {

    Library {
        scripts = List.copyOf(scripts);
        runs = List.copyOf(runs);
        unread = List.copyOf(unread);
    }

    /// Scripts of the program and of the workspace; of two with the same text the first counts, and
    /// a script that lies beside a journal is only that run's.
    static Library read(
            Path program,
            WorkspaceFolder folder,
            Catalogue catalogue,
            Plan plan,
            Assessment assessment,
            Messages words)
            throws ProblemException {
        var unread = new ArrayList<Problem>();
        var runs = new ArrayList<PastRun>();
        List<Path> journals = folder.journals();
        for (Path journal : journals.reversed()) {
            try {
                runs.add(PastRun.read(journal, catalogue, plan, assessment, words));
            } catch (ProblemException e) {
                unread.add(e.problem());
            }
        }
        List<Path> played = journals.stream().map(RunFiles::scriptBeside).toList();
        var scripts = new ArrayList<ScriptFile>();
        for (Path file :
                Stream.concat(scripts(program).stream(), scripts(folder.exercises()).stream())
                        .filter(file -> !played.contains(file))
                        .toList()) {
            try {
                ScriptFile script = ScriptFile.read(file, catalogue);
                if (scripts.stream().noneMatch(s -> s.text().equals(script.text()))) {
                    scripts.add(script);
                }
            } catch (ProblemException e) {
                unread.add(e.problem());
            }
        }
        return new Library(scripts, runs, unread);
    }

    private static List<Path> scripts(Path folder) throws ProblemException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ScriptFile.ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw FileProblems.reading(folder, e);
        }
    }

    /// The newest run that broke off.
    Optional<PastRun> unfinished() {
        return runs.stream().filter(PastRun::isUnfinished).findFirst();
    }
}
