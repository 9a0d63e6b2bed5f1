package app.muster.importer;

import app.muster.importer.Sources.Source;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;

/// Reports every few megabytes, and ends a reading that was cancelled, grows too large, or unpacks
/// to more than anybody packs.
final class Watched extends FilterInputStream {

    private static final long LARGEST = 1_000_000_000L;
    private static final long STEP = 4_000_000;

    /// Packed exports shrink to a tenth or a fortieth; what shrinks to less than this is a trap.
    private static final long LARGEST_RATIO = 400;

    private static final long RATIO_FROM = 20_000_000;

    /// Read values take some five times the room that they take in a file, and are not all there
    /// is.
    private static final long ROOM = 6;

    private static final List<MemoryPoolMXBean> POOLS =
            List.copyOf(ManagementFactory.getMemoryPoolMXBeans());

    /// Share of the memory that may be in use after it was cleared.
    private static final double FULL = 0.92;

    private final Source source;
    private final Progress progress;
    private final boolean unpacking;
    private final long largest = largest();
    private long done;
    private long next = STEP;

    private Watched(Source source, InputStream in, boolean unpacking, Progress progress) {
        super(in);
        this.source = source;
        this.unpacking = unpacking;
        this.progress = progress;
    }

    static Watched reading(Source source, InputStream in, Progress progress) {
        return new Watched(source, in, false, progress);
    }

    /// Counts towards what comes out of the archive altogether.
    static Watched unpacking(Source source, InputStream in, Progress progress) {
        return new Watched(source, in, true, progress);
    }

    /// The most that is read of one file or archive: a fixed number, or less where memory is short.
    static long largest() {
        return Math.min(LARGEST, Runtime.getRuntime().maxMemory() / ROOM);
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
        long all = unpacking ? source.unpacked().add(bytes) : done;
        if (all > largest) {
            throw new Intake.Stopped(
                    new ProblemException(new Problem.FileTooLarge(source.file(), all, largest)));
        }
        if (unpacking && done > RATIO_FROM && done / LARGEST_RATIO > source.packed()) {
            throw new Intake.Stopped(
                    new ProblemException(
                            new Problem.FileMalformed(
                                    source.file(),
                                    "/",
                                    Notices.WORDS.get("import.expected.ratio", LARGEST_RATIO))));
        }
        if (done >= next) {
            next += STEP;
            step();
        }
    }

    /// Whether clearing the memory no longer helps. Going on would take minutes, and end the same.
    private static boolean isFull() {
        for (MemoryPoolMXBean pool : POOLS) {
            MemoryUsage left = pool.getCollectionUsage();
            if (pool.getType() == MemoryType.HEAP
                    && left != null
                    && left.getMax() > 0
                    && left.getUsed() > FULL * left.getMax()) {
                return true;
            }
        }
        return false;
    }

    private void step() throws IOException {
        if (isFull()) {
            throw new Intake.Stopped(
                    new ProblemException(
                            new Problem.FileTooLarge(
                                    source.file(), Math.max(done, source.packed()), done)));
        }
        try {
            progress.step(
                    Notices.WORDS.get("import.progress", source.name()),
                    unpacking ? 0 : Math.min(done, source.packed()),
                    unpacking ? 0 : source.packed());
        } catch (Cancelled cancelled) {
            throw new Intake.Stopped(cancelled);
        }
    }
}
