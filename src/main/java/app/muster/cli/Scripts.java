package app.muster.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Finds the script of an exercise by what people call it.
final class Scripts {

    private Scripts() {}

    /// @param name a path, or the name of a script that comes with the program
    static Path find(Path name, Console console) {
        Path exercises = console.surroundings().exercises();
        return Stream.of(
                        name,
                        exercises.resolve(name),
                        exercises.resolve(name + ".ttx.yaml"),
                        exercises.resolve(name + ".yaml"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(name);
    }
}
