package app.muster.ui.exercises;

import app.muster.exercise.Event;
import app.muster.exercise.EventJson;
import app.muster.file.AtomicFile;
import app.muster.file.Journal;
import app.muster.file.WorkspaceFolder;
import app.muster.problem.ProblemException;
import app.muster.session.RunFiles;
import app.muster.session.ScriptFile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// The journal of an exercise that is being played; the script as it is now lies beside it.
final class RunFile implements AutoCloseable {

    private final Journal journal;

    private RunFile(Journal journal) {
        this.journal = journal;
    }

    /// A new, empty journal. The script is written first, so that a journal never stands there
    /// without it.
    static RunFile create(WorkspaceFolder folder, ScriptFile script, Instant began)
            throws ProblemException {
        Path file = RunFiles.fresh(folder, script.script().head().id(), began);
        AtomicFile.write(
                RunFiles.scriptBeside(file), script.text().getBytes(StandardCharsets.UTF_8));
        return new RunFile(Journal.append(file));
    }

    /// The journal of a run that is played on. A last line that a crash cut off is taken out, since
    /// it is no event and the next one takes its number.
    static RunFile reopen(Path file, List<Event> events) throws ProblemException {
        if (Journal.lines(file).size() != events.size()) {
            String kept =
                    events.stream()
                            .map(event -> EventJson.line(event) + "\n")
                            .collect(Collectors.joining());
            AtomicFile.write(file, kept.getBytes(StandardCharsets.UTF_8));
        }
        return new RunFile(Journal.append(file));
    }

    /// Returns once the event is on disk.
    void keep(Event event) throws ProblemException {
        journal.add(EventJson.line(event));
    }

    @Override
    public void close() throws ProblemException {
        journal.close();
    }
}
