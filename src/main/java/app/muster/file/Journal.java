package app.muster.file;

import app.muster.problem.ProblemException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// One event a line, appended and forced to disk before anybody goes on; never rewritten.
public final class Journal implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Opens a journal at its end. A last line that a crash cut off is closed first, so that the
    /// next event starts on a line of its own.
    public static Journal append(Path file) throws ProblemException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            channel.position(channel.size());
            Journal journal = new Journal(file, channel);
            if (journal.endsInsideALine()) {
                journal.write("\n");
            }
            return journal;
        } catch (IOException e) {
            throw FileProblems.writing(file, e);
        }
    }

    public Path file() {
        return file;
    }

    /// Appends one line and forces it to disk.
    ///
    /// @param line without a line break
    public void add(String line) throws ProblemException {
        try {
            write(line + "\n");
        } catch (IOException e) {
            throw FileProblems.writing(file, e);
        }
    }

    /// All lines, the last one too if a crash cut it off.
    public static List<String> lines(Path file) throws ProblemException {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileProblems.reading(file, e);
        }
    }

    private boolean endsInsideALine() throws IOException {
        if (channel.size() == 0) {
            return false;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) != '\n';
    }

    private void write(String text) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (left.hasRemaining()) {
            channel.write(left);
        }
        channel.force(true);
    }

    @Override
    public void close() throws ProblemException {
        try {
            channel.close();
        } catch (IOException e) {
            throw FileProblems.writing(file, e);
        }
    }
}
