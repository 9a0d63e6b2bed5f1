package app.muster.cli;

import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.List;

/// Whether a journal is whole and comes out the same again.
record VerifyAnswer(KeptRun kept, List<String> problems, Messages words) implements Answer {

    @Override
    public ExitStatus status() {
        return problems.isEmpty() ? ExitStatus.DONE : ExitStatus.SHORT;
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        Json.list(
                json,
                "problems",
                problems,
                problem -> {
                    json.writeStringField("severity", "error");
                    json.writeStringField("file", kept.journal().toString());
                    json.writeStringField("message", problem);
                });
        var answer = new RunAnswer(kept.journal(), kept.run(), problems, false, words);
        answer.writeRun(json);
        answer.writeScores(json);
    }

    @Override
    public void show(Page page) {
        if (problems.isEmpty()) {
            page.line(
                    words.get("cli.verify.good", kept.journal(), kept.run().events().size()),
                    Ink.GOOD);
        }
        problems.forEach(problem -> page.line(problem, Ink.BAD));
    }
}
