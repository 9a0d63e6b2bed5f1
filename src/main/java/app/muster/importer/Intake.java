package app.muster.importer;

import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// One opened file: unpacked if it was packed, watched while it is read.
///
/// @param stream at its beginning
/// @param head its first text, at most 64 kB
/// @param charset as far as the first bytes tell
record Intake(Path file, InputStream stream, String head, Charset charset)
        implements AutoCloseable {

    static final long LARGEST = 1_000_000_000L;
    private static final int HEAD = 65_536;

    /// Carries what ends a reading through code that knows only of [IOException].
    static final class Stopped extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Exception reason;

        Stopped(Exception reason) {
            super(reason);
            this.reason = reason;
        }

        /// Throws what ended the reading.
        static void unpack(Throwable thrown) throws ProblemException, Cancelled {
            for (Throwable t = thrown; t != null; t = t.getCause()) {
                if (t instanceof Stopped stopped) {
                    switch (stopped.reason) {
                        case Cancelled cancelled -> throw cancelled;
                        case ProblemException problem -> throw problem;
                        default -> throw new IllegalStateException(stopped.reason);
                    }
                }
            }
        }
    }

    static Intake open(Path file, Progress progress) throws ProblemException {
        if (!Files.exists(file)) {
            throw new ProblemException(new Problem.FileMissing(file));
        }
        if (Files.isDirectory(file)) {
            throw unreadable(file, Notices.WORDS.get("import.cause.folder"));
        }
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                throw new ProblemException(new Problem.FileTooLarge(file, size, LARGEST));
            }
            return open(file, size, progress);
        } catch (java.nio.file.AccessDeniedException e) {
            throw unreadable(file, Notices.WORDS.get("import.cause.denied"));
        } catch (IOException e) {
            throw unreadable(file, String.valueOf(e.getMessage()));
        }
    }

    // The stream is handed to the Intake, whose user closes it.
    @SuppressWarnings("resource")
    private static Intake open(Path file, long size, Progress progress) throws IOException {
        InputStream raw =
                new BufferedInputStream(
                        new Watched(file, Files.newInputStream(file), size, progress));
        raw.mark(2);
        boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        InputStream stream =
                packed
                        ? new BufferedInputStream(
                                new Watched(file, new GZIPInputStream(raw), 0, Progress.NONE), HEAD)
                        : raw;
        stream.mark(HEAD + 1);
        byte[] first = stream.readNBytes(HEAD);
        stream.reset();
        Charset charset = charset(first);
        return new Intake(file, stream, new String(first, charset), charset);
    }

    private static ProblemException unreadable(Path file, String cause) {
        return new ProblemException(new Problem.FileUnreadable(file, cause));
    }

    private static Charset charset(byte[] first) {
        int a = first.length > 0 ? first[0] & 0xff : -1;
        int b = first.length > 1 ? first[1] & 0xff : -1;
        if (a == 0xff && b == 0xfe || isText(a) && b == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (a == 0xfe && b == 0xff || a == 0 && isText(b)) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean isText(int first) {
        return first >= ' ' || first == '\n' || first == '\r' || first == '\t';
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    /// Reports every few megabytes, and ends a reading that was cancelled or grows too large.
    private static final class Watched extends FilterInputStream {

        private static final long STEP = 4_000_000;
        private final Path file;
        private final long size;
        private final Progress progress;
        private long done;
        private long next = STEP;

        Watched(Path file, InputStream in, long size, Progress progress) {
            super(in);
            this.file = file;
            this.size = size;
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                count(1);
            }
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int bytes) throws IOException {
            done += bytes;
            if (done < next) {
                return;
            }
            next += STEP;
            if (done > LARGEST) {
                throw new Stopped(
                        new ProblemException(new Problem.FileTooLarge(file, done, LARGEST)));
            }
            try {
                progress.step(
                        Notices.WORDS.get("import.progress", String.valueOf(file.getFileName())),
                        Math.min(done, size),
                        size);
            } catch (Cancelled cancelled) {
                throw new Stopped(cancelled);
            }
        }
    }
}
