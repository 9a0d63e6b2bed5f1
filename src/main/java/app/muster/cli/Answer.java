package app.muster.cli;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.Optional;

/// What a command found out: for programs, for people, and as a status for scripts.
interface Answer {

    /// Writes the fields of the one object that programs read.
    void write(JsonGenerator json) throws IOException;

    /// Says the same for people.
    void show(Page page);

    default ExitStatus status() {
        return ExitStatus.DONE;
    }

    /// What goes to standard output as it is, instead of the two.
    default Optional<byte[]> verbatim() {
        return Optional.empty();
    }

    /// For commands that only do something.
    Answer NOTHING = of(new byte[0]);

    static Answer of(byte[] verbatim) {
        return new Answer() {
            @Override
            public void write(JsonGenerator json) {}

            @Override
            public void show(Page page) {}

            @Override
            public Optional<byte[]> verbatim() {
                return Optional.of(verbatim);
            }
        };
    }
}
