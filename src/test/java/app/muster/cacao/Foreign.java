package app.muster.cacao;

import app.muster.plan.Playbook;
import app.muster.plan.Step;
import app.muster.problem.ProblemException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Documents as others write them, with single quotes for double ones.
final class Foreign {

    static final Path FILE = Path.of("theirs.json");

    private Foreign() {}

    static Reading read(String text) throws ProblemException {
        return CacaoReader.read(FILE, text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static String playbook(String workflow) {
        return """
        {'type': 'playbook', 'spec_version': 'cacao-2.0', 'name': 'Theirs',
         'workflow_start': 'start--1',
         'agent_definitions': {'group--1': {'type': 'group', 'name': 'Night shift'}},
         'workflow': {'start--1': {'type': 'start', 'on_completion': 'a'}, %s,
          'end': {'type': 'end'}}}\
        """
                .formatted(workflow);
    }

    static List<String> titles(Playbook book) {
        return book.steps().stream().map(Step::title).toList();
    }

    static List<String> notes(Reading reading) {
        return reading.notes().stream().map(note -> note.at() + " " + note.says()).toList();
    }
}
