package app.muster.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/// Runs the command line within the test, at one time and with folders of its own.
final class Terminal {

    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    static final Path EXAMPLE = Path.of("examples", "contoso").toAbsolutePath();
    static final Path INVENTORY = EXAMPLE.resolve("inventory").resolve("contoso-estate.json");
    static final Path EXERCISES = Path.of("exercises").toAbsolutePath();

    private final Path folder;
    private final boolean display;
    private final Window window;

    private Terminal(Path folder, boolean display, Window window) {
        this.folder = folder;
        this.display = display;
        this.window = window;
    }

    /// @param folder where the person's own files go
    static Terminal in(Path folder) {
        return new Terminal(folder, false, (_, _) -> {});
    }

    static Terminal withDisplay(Path folder, Window window) {
        return new Terminal(folder, true, window);
    }

    /// What one command left behind.
    record Ran(int status, String out, String err) {

        JsonNode json() throws IOException {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    Ran run(Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        var surroundings =
                new Surroundings(
                        Path.of("").toAbsolutePath(),
                        folder.resolve("home"),
                        folder.resolve("state"),
                        false,
                        false,
                        display);
        int status =
                new Cli(
                                surroundings,
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                InstantSource.fixed(NOW),
                                () -> false,
                                window)
                        .run(texts);
        return new Ran(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// A copy of the example workspace.
    Path example() throws Exception {
        Path copy = folder.resolve("contoso");
        Example.copy(EXAMPLE, copy);
        return copy;
    }
}
