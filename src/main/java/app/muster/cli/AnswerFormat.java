package app.muster.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// How results are written to standard output.
enum AnswerFormat {
    /// For people.
    text {
        @Override
        void write(Answer answer, PrintStream out, boolean colour) {
            var page = new Page(colour);
            answer.show(page);
            out.print(page.text());
        }
    },
    /// For programs: one document, UTF-8 whatever the terminal says.
    json {
        @Override
        void write(Answer answer, PrintStream out, boolean colour) {
            try (JsonGenerator generator = generator(out)) {
                generator.writeStartObject();
                answer.write(generator);
                generator.writeEndObject();
                generator.writeRaw('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    abstract void write(Answer answer, PrintStream out, boolean colour);

    private static JsonGenerator generator(PrintStream out) throws IOException {
        var indenter = new DefaultIndenter("  ", "\n");
        return new JsonFactory()
                .createGenerator(out, com.fasterxml.jackson.core.JsonEncoding.UTF8)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setPrettyPrinter(
                        new DefaultPrettyPrinter()
                                .withObjectIndenter(indenter)
                                .withArrayIndenter(indenter));
    }

    /// What text for people is written in, where the system only says that it knows English.
    static java.nio.charset.Charset charset(java.nio.charset.Charset system) {
        return system.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : system;
    }
}
