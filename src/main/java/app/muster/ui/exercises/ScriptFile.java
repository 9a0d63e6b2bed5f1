package app.muster.ui.exercises;

import app.muster.catalogue.Catalogue;
import app.muster.exercise.Complaint;
import app.muster.exercise.Lint;
import app.muster.exercise.Script;
import app.muster.exercise.ScriptReader;
import app.muster.file.FileProblems;
import app.muster.problem.ProblemException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The script of an exercise with what is wrong with it.
///
/// @param text as it is kept beside the journal of a run
/// @param complaints in the order of the file, those about its form first
record ScriptFile(Path file, String text, Script script, List<Complaint> complaints) {

    static final String ENDING = ".ttx.yaml";

    ScriptFile {
        complaints = List.copyOf(complaints);
    }

    /// @throws ProblemException if the file is no script at all
    static ScriptFile read(Path file, Catalogue catalogue) throws ProblemException {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw FileProblems.reading(file, e);
        }
        ScriptReader.Read read = ScriptReader.read(text, file);
        var complaints = new ArrayList<>(read.complaints());
        complaints.addAll(Lint.of(read.script(), catalogue));
        return new ScriptFile(file, text, read.script(), complaints);
    }

    boolean isPlayable() {
        return complaints.stream().noneMatch(Complaint::isError);
    }
}
