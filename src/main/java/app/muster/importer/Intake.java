package app.muster.importer;

import app.muster.importer.Sources.Source;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// One opened file: unpacked if it was packed, watched while it is read.
///
/// @param stream at its beginning
/// @param head its first text, at most 64 kB
/// @param encoding as far as the first bytes tell
/// @param zip whether it is an archive itself, which only a workbook may be
record Intake(Source source, InputStream stream, String head, Encoding encoding, boolean zip)
        implements AutoCloseable {

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

    Path file() {
        return source.file();
    }

    Charset charset() {
        return encoding.charset();
    }

    static Intake open(Source source, Progress progress) throws ProblemException, Cancelled {
        Path file = source.file();
        long largest = Watched.largest();
        if (source.packed() > largest) {
            throw new ProblemException(new Problem.FileTooLarge(file, source.packed(), largest));
        }
        try {
            return opened(source, progress);
        } catch (AccessDeniedException e) {
            throw unreadable(file, Notices.WORDS.get("import.cause.denied"), e);
        } catch (EOFException e) {
            throw new ProblemException(new Problem.FileTruncated(file, "/"), e);
        } catch (ZipException e) {
            String expected = Notices.WORDS.get("import.expected.archive");
            throw new ProblemException(new Problem.FileMalformed(file, "/", expected), e);
        } catch (IOException e) {
            Stopped.unpack(e);
            throw unreadable(file, String.valueOf(e.getMessage()), e);
        }
    }

    // The stream is handed to the Intake, whose user closes it.
    @SuppressWarnings("resource")
    private static Intake opened(Source source, Progress progress)
            throws IOException, ProblemException {
        InputStream raw = source.opening().open();
        try {
            boolean archived = source.archived();
            InputStream stream =
                    buffered(
                            archived
                                    ? Watched.unpacking(source, raw, progress)
                                    : Watched.reading(source, raw, progress));
            if (startsWith(stream, 0x1f, 0x8b)) {
                if (archived) {
                    throw nested(source);
                }
                stream =
                        buffered(
                                Watched.unpacking(
                                        source, new GZIPInputStream(stream, HEAD), Progress.NONE));
                if (startsWith(stream, 0x1f, 0x8b) || startsWith(stream, 'P', 'K')) {
                    throw nested(source);
                }
            }
            boolean zip = startsWith(stream, 'P', 'K');
            stream.mark(HEAD + 1);
            byte[] first = stream.readNBytes(HEAD);
            stream.reset();
            var encoding = Encoding.of(first, first.length == HEAD);
            String head = new String(first, encoding.charset());
            return new Intake(source, stream, head, encoding, zip);
        } catch (IOException | ProblemException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private static InputStream buffered(InputStream in) {
        return new BufferedInputStream(in, HEAD);
    }

    private static boolean startsWith(InputStream in, int first, int second) throws IOException {
        in.mark(2);
        boolean so = in.read() == first && in.read() == second;
        in.reset();
        return so;
    }

    private static ProblemException nested(Source source) {
        String looksLike = Notices.WORDS.get("import.looks-like.nested");
        return new ProblemException(new Problem.FormatUnknown(source.file(), looksLike));
    }

    private static ProblemException unreadable(Path file, String cause, Throwable thrown) {
        return new ProblemException(new Problem.FileUnreadable(file, cause), thrown);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
