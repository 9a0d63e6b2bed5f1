package app.muster.file;

import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/// Turns what the file system says into something a person can act on.
public final class FileProblems {

    private FileProblems() {}

    public static ProblemException reading(Path file, IOException cause) {
        Problem problem =
                cause instanceof NoSuchFileException
                        ? new Problem.FileMissing(file)
                        : new Problem.FileUnreadable(file, said(cause));
        return new ProblemException(problem, cause);
    }

    public static ProblemException writing(Path file, IOException cause) {
        String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        boolean full =
                said.contains("no space left")
                        || said.contains("not enough space")
                        || said.contains("disk quota exceeded");
        return new ProblemException(
                full ? new Problem.DiskFull(file) : new Problem.NotWritable(file, said(cause)),
                cause);
    }

    private static String said(IOException cause) {
        return switch (cause) {
            case AccessDeniedException _ -> "permission denied";
            case NotDirectoryException _ -> "a part of the path is a file";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> cause.getMessage() == null ? "input/output error" : cause.getMessage();
        };
    }
}
