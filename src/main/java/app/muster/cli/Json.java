package app.muster.cli;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/// The few forms that all answers are written in: every field is always there, times are whole
/// minutes, and what is not known is null.
final class Json {

    /// Writes the fields of one object.
    interface Fields<T> {
        void write(T thing) throws IOException;
    }

    private Json() {}

    static <T> void list(JsonGenerator json, String name, Collection<T> things, Fields<T> fields)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (T thing : things) {
            json.writeStartObject();
            fields.write(thing);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static <T> void object(JsonGenerator json, String name, T thing, Fields<T> fields)
            throws IOException {
        json.writeObjectFieldStart(name);
        fields.write(thing);
        json.writeEndObject();
    }

    static void texts(JsonGenerator json, String name, Collection<?> things) throws IOException {
        json.writeArrayFieldStart(name);
        for (Object thing : things) {
            json.writeString(thing.toString());
        }
        json.writeEndArray();
    }

    static void text(JsonGenerator json, String name, Optional<?> thing) throws IOException {
        if (thing.isPresent()) {
            json.writeStringField(name, thing.get().toString());
        } else {
            json.writeNullField(name);
        }
    }

    static void minutes(JsonGenerator json, String name, Optional<Duration> time)
            throws IOException {
        if (time.isPresent()) {
            json.writeNumberField(name, Math.round(time.get().toSeconds() / 60.0));
        } else {
            json.writeNullField(name);
        }
    }

    static void flag(JsonGenerator json, String name, Optional<Boolean> holds) throws IOException {
        if (holds.isPresent()) {
            json.writeBooleanField(name, holds.get());
        } else {
            json.writeNullField(name);
        }
    }
}
