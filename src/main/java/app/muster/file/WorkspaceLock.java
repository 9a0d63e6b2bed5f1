package app.muster.file;

import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Says to everybody else that a workspace is being written to. The operating system lets go of it
/// when the program ends, however it ends.
final class WorkspaceLock implements AutoCloseable {

    private final FileChannel channel;
    private final Path note;

    private WorkspaceLock(FileChannel channel, Path note) {
        this.channel = channel;
        this.note = note;
    }

    /// @throws ProblemException with [Problem.WorkspaceInUse] if somebody else holds it
    static WorkspaceLock take(Path workspace) throws ProblemException {
        Path folder = workspace.resolve(".muster");
        Path note = folder.resolve("lock.txt");
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (locked(channel) == null) {
                channel.close();
                throw new ProblemException(new Problem.WorkspaceInUse(workspace, holder(note)));
            }
            Files.writeString(note, self());
            return new WorkspaceLock(channel, note);
        } catch (IOException e) {
            throw FileProblems.writing(folder, e);
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProgram) {
            return null;
        }
    }

    private static String self() {
        return "on "
                + machine()
                + ", process "
                + ProcessHandle.current().pid()
                + ", since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException unnamed) {
            return "this machine";
        }
    }

    private static String holder(Path note) {
        try {
            return Files.readString(note, StandardCharsets.UTF_8);
        } catch (IOException unknown) {
            return "by somebody else";
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(note);
            channel.close();
        } catch (IOException released) {
            // closing the channel released the lock whatever else failed
        }
    }
}
