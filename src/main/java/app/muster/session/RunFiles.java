package app.muster.session;

import app.muster.exercise.Event;
import app.muster.exercise.EventJson;
import app.muster.exercise.Run;
import app.muster.file.AtomicFile;
import app.muster.file.Journal;
import app.muster.file.WorkspaceFolder;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Exercises that were run, on disk: a journal, and beside it the script as it was then.
public final class RunFiles {

    private static final String ENDING = ".jsonl";
    private static final String SCRIPT = ".ttx.yaml";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm").withZone(ZoneOffset.UTC);

    private RunFiles() {}

    /// A journal's events, with notices on what could not be read.
    ///
    /// @param started the first of the events
    public record Read(
            Path journal, Event.Started started, List<Event> events, List<String> notices) {
        public Read {
            events = List.copyOf(events);
            notices = List.copyOf(notices);
        }
    }

    /// Where the journal of an exercise that begins now goes; nothing is there yet.
    public static Path fresh(WorkspaceFolder folder, String scriptId, Instant began) {
        String name = NAME.format(began) + "-" + scriptId;
        Path file = folder.exercises().resolve(name + ENDING);
        for (int n = 2; Files.exists(file); n++) {
            file = folder.exercises().resolve(name + "-" + n + ENDING);
        }
        return file;
    }

    /// Writes the run into a new journal, each event forced to disk before the next, and beside it
    /// the script's text.
    public static Path keep(Run run, String script, WorkspaceFolder folder, Instant began)
            throws ProblemException {
        Path file = fresh(folder, run.script().head().id(), began);
        try (Journal journal = Journal.append(file)) {
            for (Event event : run.events()) {
                journal.add(EventJson.line(event));
            }
        }
        AtomicFile.write(scriptBeside(file), script.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    public static Path scriptBeside(Path journal) {
        String name = journal.getFileName().toString();
        int end = name.endsWith(ENDING) ? name.length() - ENDING.length() : name.length();
        return journal.resolveSibling(name.substring(0, end) + SCRIPT);
    }

    /// The workspace whose exercise it was.
    public static Path workspace(Path journal) {
        Path exercises = journal.toAbsolutePath().normalize().getParent();
        Path workspace = exercises == null ? null : exercises.getParent();
        return workspace == null ? Path.of("") : workspace;
    }

    public static Read read(Path journal) throws ProblemException {
        EventJson.Read read;
        try {
            read = EventJson.read(Journal.lines(journal));
        } catch (IllegalArgumentException e) {
            String said = String.valueOf(e.getMessage());
            int colon = said.indexOf(':');
            throw new ProblemException(
                    new Problem.FileMalformed(
                            journal,
                            colon > 0 ? said.substring(0, colon) : "line 1",
                            "one event a line"),
                    e);
        }
        if (read.events().isEmpty()
                || !(read.events().getFirst() instanceof Event.Started started)) {
            throw new ProblemException(
                    new Problem.FileMalformed(journal, "line 1", "the start of an exercise"));
        }
        return new Read(journal, started, read.events(), read.notices());
    }

    /// An exercise that was begun.
    ///
    /// @param name of its journal, without the ending
    public record Begun(Instant at, String name) {}

    /// Exercises by the time they were begun. A journal that cannot be read does not count.
    public static List<Begun> runs(WorkspaceFolder folder) throws ProblemException {
        var runs = new ArrayList<Begun>();
        for (Path journal : folder.journals()) {
            try {
                String name = journal.getFileName().toString();
                runs.add(
                        new Begun(
                                read(journal).started().mark().wall(),
                                name.substring(0, name.length() - ENDING.length())));
            } catch (ProblemException unreadable) {
                continue;
            }
        }
        runs.sort(Comparator.comparing(Begun::at).thenComparing(Begun::name));
        return runs;
    }

    /// The day on which an exercise was last begun. A journal that cannot be read does not count.
    public static Optional<LocalDate> lastExercise(WorkspaceFolder folder) throws ProblemException {
        List<Begun> runs = runs(folder);
        return runs.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.ofInstant(runs.getLast().at(), ZoneOffset.UTC));
    }
}
