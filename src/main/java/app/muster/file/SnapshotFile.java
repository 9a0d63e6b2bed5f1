package app.muster.file;

import app.muster.json.SnapshotJson;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.ProblemException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A snapshot as a compressed file; equal snapshots give equal bytes.
final class SnapshotFile {

    private static final JsonFactory FACTORY = new JsonFactory();
    static final String ENDING = ".json.gz";

    private SnapshotFile() {}

    /// When the snapshot was taken, without reading more than the beginning of the file; empty if
    /// it is none.
    static Optional<KeptSnapshot> head(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(ENDING)) {
            return Optional.empty();
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 512);
                JsonParser parser = FACTORY.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                if (!parser.nextToken().isScalarValue()) {
                    return Optional.empty();
                }
                if (field.equals("taken")) {
                    return Optional.of(
                            new KeptSnapshot(
                                    name.substring(0, name.length() - ENDING.length()),
                                    Instant.parse(parser.getText())));
                }
            }
            return Optional.empty();
        } catch (IOException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static void write(Path file, Snapshot snapshot) throws ProblemException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes, 65_536)) {
            SnapshotJson.write(snapshot, packed);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        AtomicFile.write(file, bytes.toByteArray());
    }

    static Snapshot read(Path file) throws ProblemException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 65_536)) {
            return SnapshotJson.read(file, in);
        } catch (IOException e) {
            throw FileProblems.reading(file, e);
        }
    }
}
