package app.muster.session;

import app.muster.catalogue.Catalogue;
import app.muster.exercise.Complaint;
import app.muster.exercise.Lint;
import app.muster.exercise.Script;
import app.muster.exercise.ScriptReader;
import app.muster.file.FileProblems;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The script of an exercise with what is wrong with it.
///
/// @param text as it is kept beside the journal of a run
/// @param complaints in the order of the file, those about its form first
public record ScriptFile(Path file, String text, Script script, List<Complaint> complaints) {

    /// How the names of scripts end.
    public static final String ENDING = ".ttx.yaml";

    public ScriptFile {
        complaints = List.copyOf(complaints);
    }

    /// @throws ProblemException if the file is no script at all
    public static ScriptFile read(Path file, Catalogue catalogue) throws ProblemException {
        String text = text(file);
        ScriptReader.Read read = ScriptReader.read(text, file);
        var complaints = new ArrayList<>(read.complaints());
        complaints.addAll(Lint.of(read.script(), catalogue));
        return new ScriptFile(file, text, read.script(), complaints);
    }

    /// The script, if it can be played.
    ///
    /// @throws ProblemException with its first error if it has one
    public static ScriptFile playable(Path file, Catalogue catalogue) throws ProblemException {
        ScriptFile script = read(file, catalogue);
        for (Complaint complaint : script.complaints()) {
            if (complaint.isError()) {
                throw new ProblemException(
                        new Problem.EntryWrong(
                                file, place(complaint), complaint.message(), complaint.instead()));
            }
        }
        return script;
    }

    private static String place(Complaint complaint) {
        return "line " + complaint.line() + ", column " + complaint.column();
    }

    public boolean isPlayable() {
        return complaints.stream().noneMatch(Complaint::isError);
    }

    /// The text of a small file that people wrote.
    public static String text(Path file) throws ProblemException {
        try {
            long bytes = Files.size(file);
            if (bytes > ScriptReader.LARGEST) {
                throw new ProblemException(
                        new Problem.FileTooLarge(file, bytes, ScriptReader.LARGEST));
            }
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ProblemException(
                    new Problem.FileMalformed(file, "line 1", "text in UTF-8"), e);
        } catch (IOException e) {
            throw FileProblems.reading(file, e);
        }
    }
}
