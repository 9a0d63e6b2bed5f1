package app.muster.cli;

import app.muster.plan.Dependency;
import app.muster.recover.BootstrapLoops;
import app.muster.recover.Loop;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.Locale;

/// What cannot come back because it is needed for its own recovery.
record LoopsAnswer(BootstrapLoops found, Messages words) implements Answer {

    @Override
    public void write(JsonGenerator json) throws IOException {
        Json.list(json, "loops", found.loops(), loop -> loop(json, loop));
        Json.list(json, "plain", found.plain(), loop -> loop(json, loop));
        json.writeNumberField("more", found.more());
    }

    private static void loop(JsonGenerator json, Loop loop) throws IOException {
        json.writeStringField("why", word(loop.why()));
        Json.list(json, "steps", loop.steps(), step -> step(json, step));
        Json.texts(json, "story", loop.story());
        json.writeStringField("meaning", loop.meaning());
        json.writeStringField("remedy", loop.remedy());
    }

    private static void step(JsonGenerator json, Dependency step) throws IOException {
        json.writeStringField("from", step.from().value());
        json.writeStringField("to", step.to().value());
        json.writeStringField("kind", word(step.kind()));
        json.writeStringField("rule", step.rule().key());
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void show(Page page) {
        page.line(words.get("cli.loops", found.loops().size(), found.plain().size()));
        for (Loop loop : found.loops()) {
            show(page, loop);
        }
        for (Loop loop : found.plain()) {
            show(page, loop);
        }
        if (found.more() > 0) {
            page.line(words.get("cli.loops.more", found.more()));
        }
    }

    private void show(Page page, Loop loop) {
        page.title(words.get("loop.why." + word(loop.why())));
        loop.story().forEach(page::line);
        page.line(loop.meaning(), Ink.DOUBTFUL);
        if (!loop.remedy().isEmpty()) {
            page.line(loop.remedy());
        }
    }
}
