package app.muster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// The project's own files, for the tests that keep the house in order.
final class Sources {

    static final Path JAVA = Path.of("src/main/java/app/muster");
    static final Path RESOURCES = Path.of("src/main/resources/app/muster");

    private Sources() {}

    /// The text of every file below the folder with this ending; none where there is no folder.
    static Map<Path, String> in(Path folder, String ending) throws IOException {
        var texts = new TreeMap<Path, String>();
        if (Files.notExists(folder)) {
            return texts;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                texts.put(file, Files.readString(file));
            }
        }
        return texts;
    }
}
