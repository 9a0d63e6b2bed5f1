package app.muster.cli;

import app.muster.problem.Problem;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/// Keeps the stack trace of a defect where people can find it, and off their screen.
final class DefectLog {

    private DefectLog() {}

    /// @param state the folder that is tried first; where it cannot be written, the system's folder
    ///   for temporary files
    static Problem keep(Throwable defect, Path state, Instant at) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        var trace = new StringWriter();
        defect.printStackTrace(new PrintWriter(trace));
        String text = at + " reference " + reference + System.lineSeparator() + trace;
        String name = "defect-" + reference + ".log";
        try {
            return new Problem.Unexpected(reference, written(state.resolve(name), text));
        } catch (IOException unwritable) {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
            try {
                return new Problem.Unexpected(reference, written(temporary.resolve(name), text));
            } catch (IOException nowhere) {
                return new Problem.Unexpected(reference, Path.of("-"));
            }
        }
    }

    private static Path written(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.writeString(file, text);
    }
}
