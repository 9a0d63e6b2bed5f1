package app.muster.cli;

import app.muster.plan.estate.Snapshot;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What several answers say in the same way.
final class Shapes {

    private Shapes() {}

    static void snapshot(JsonGenerator json, Snapshot snapshot) throws IOException {
        json.writeObjectFieldStart("snapshot");
        json.writeStringField("name", snapshot.name());
        json.writeStringField("taken", snapshot.taken().toString());
        json.writeStringField("source", snapshot.source());
        json.writeNumberField("resources", snapshot.resources().size());
        json.writeNumberField("evidence", snapshot.evidence().size());
        json.writeEndObject();
    }

    static void coverage(JsonGenerator json, Snapshot snapshot) throws IOException {
        Json.list(
                json,
                "coverage",
                snapshot.coverage(),
                coverage -> {
                    json.writeStringField("kind", coverage.kind().key());
                    json.writeStringField("scope", coverage.scope());
                    json.writeStringField("state", coverage.state().key());
                    json.writeStringField("note", coverage.note());
                });
    }

    static String snapshotLine(Snapshot snapshot, Messages words) {
        return words.get(
                "cli.snapshot",
                snapshot.name(),
                snapshot.taken().truncatedTo(ChronoUnit.SECONDS).toString(),
                snapshot.resources().size());
    }

    /// A time for people, as `14 d` or `3 h 20 min`; above four days to the hour.
    static String time(Duration time) {
        long minutes = Math.round(time.toSeconds() / 60.0);
        if (minutes >= 96 * 60 && minutes % (24 * 60) != 0) {
            long hours = Math.round(minutes / 60.0);
            return hours / 24 + " d" + (hours % 24 == 0 ? "" : " " + hours % 24 + " h");
        }
        if (minutes >= 48 * 60 && minutes % (24 * 60) == 0) {
            return minutes / (24 * 60) + " d";
        }
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes % 60 == 0
                ? minutes / 60 + " h"
                : minutes / 60 + " h " + minutes % 60 + " min";
    }

    static String time(Optional<Duration> time, String otherwise) {
        return time.map(Shapes::time).orElse(otherwise);
    }
}
