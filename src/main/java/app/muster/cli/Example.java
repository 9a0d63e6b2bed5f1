package app.muster.cli;

import app.muster.file.FileProblems;
import app.muster.file.WorkspaceFolder;
import app.muster.problem.ProblemException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/// Copies of the workspace that comes with the program, so that nobody works on the original.
final class Example {

    /// Folders that belong to one person's work.
    private static final List<String> LEFT_OUT = List.of(".muster", "documents");

    private Example() {}

    /// The copy in the person's own folder, made when it is not there yet.
    static Path personalCopy(Path example, Console console) throws ProblemException {
        Path copy =
                console.surroundings()
                        .home()
                        .resolve("Muster")
                        .resolve(example.toAbsolutePath().normalize().getFileName());
        if (!WorkspaceFolder.isOne(copy)) {
            copy(example, copy);
        }
        return copy;
    }

    /// Copies the workspace into a folder; files that are there already stay as they are.
    static void copy(Path example, Path to) throws ProblemException {
        copy(example, to, false);
    }

    /// The same, and files that are there already become what the example has.
    static void refresh(Path example, Path to) throws ProblemException {
        copy(example, to, true);
    }

    private static void copy(Path example, Path to, boolean over) throws ProblemException {
        try (Stream<Path> all = Files.walk(example)) {
            for (Path from : all.sorted().toList()) {
                Path relative = example.relativize(from);
                Path target = to.resolve(relative.toString());
                if (LEFT_OUT.contains(relative.getName(0).toString())) {
                    continue;
                }
                if (Files.isDirectory(from)) {
                    Files.createDirectories(target);
                } else if (over || !Files.exists(target)) {
                    Files.copy(from, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (java.nio.file.NoSuchFileException e) {
            throw FileProblems.reading(example, e);
        } catch (IOException e) {
            throw FileProblems.writing(to, e);
        }
    }
}
