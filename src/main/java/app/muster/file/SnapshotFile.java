package app.muster.file;

import app.muster.json.SnapshotJson;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.ProblemException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A snapshot as a compressed file; equal snapshots give equal bytes.
final class SnapshotFile {

    private SnapshotFile() {}

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
