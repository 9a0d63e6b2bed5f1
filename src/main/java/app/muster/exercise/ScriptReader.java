package app.muster.exercise;

import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Reads scripts in the format `ttx/1`, from YAML or JSON.
public final class ScriptReader {

    /// The longest file that is read, in bytes.
    public static final long LARGEST = 1 << 20;

    private ScriptReader() {}

    /// @param complaints what is wrong with its form; what is wrong with its sense, [Lint] finds
    public record Read(Script script, List<Complaint> complaints) {
        public Read {
            complaints = List.copyOf(complaints);
        }
    }

    /// @param file names the text in problems; `.json` at its end makes it JSON
    /// @throws ProblemException if the text is too long or neither YAML nor JSON
    public static Read read(String text, Path file) throws ProblemException {
        var reading = new Form.Reading();
        Block root = root(text, file, reading.complaints());
        Form form = new Form("", "", root, reading);
        Script script = new ScriptForm(form).script(reading.places(), Hash.of(text));
        form.done();
        return new Read(script, reading.complaints());
    }

    static Block root(String text, Path file, List<Complaint> complaints) throws ProblemException {
        long bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LARGEST) {
            throw new ProblemException(new Problem.FileTooLarge(file, bytes, LARGEST));
        }
        try {
            return Block.read(text, file.toString().endsWith(".json"), complaints);
        } catch (Block.Malformed e) {
            throw new ProblemException(
                    new Problem.FileMalformed(
                            file,
                            Words.say("lint.place", e.at().line(), e.at().column()),
                            Words.say("lint.malformed", e.why())),
                    e);
        }
    }
}
