package app.muster.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is too large for the program's memory or for its reader is refused in words, whatever it
/// is.
class TooLargeTest {

    @TempDir private Path folder = Path.of("");

    private record Ran(int status, String err) {}

    /// A program of its own, so that it can run out of memory.
    private Ran muster(String heap, Object... arguments) throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                heap,
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "app.muster.Main"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Path said = folder.resolve("said");
        var builder =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(said.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        int status = builder.start().waitFor();
        return new Ran(status, Files.readString(said, StandardCharsets.UTF_8));
    }

    /// The plan opens; what follows from 40,000 assets does not fit.
    @Test
    void whatDoesNotFitIntoMemoryIsRefusedInWords() throws Exception {
        String assets =
                IntStream.range(0, 40_000)
                        .mapToObj(
                                i ->
                                        "{\"id\":\"other/thing-%d\",\"name\":\"thing %d\",\"type\":\"muster/thing\",\"category\":\"A\"}"
                                                .formatted(i, i))
                        .collect(
                                Collectors.joining(
                                        ",\n", "{\"format\":2,\"name\":\"x\",\"assets\":[", "]}"));
        byte[] plan = assets.getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("plan.muster"), plan);

        Ran ran = muster("-Xmx20m", "readiness", folder);

        assertEquals(3, ran.status(), ran::err);
        assertTrue(ran.err().contains("needs more memory"), ran::err);
        assertArrayEquals(plan, Files.readAllBytes(file));
    }

    @Test
    void aFileThatTheMemoryCannotHoldIsRefusedBeforeItIsRead() throws Exception {
        String bodies =
                IntStream.range(0, 60_000)
                        .mapToObj(
                                i ->
                                        "{\"id\":\"/subscriptions/1/resourceGroups/g/providers/Microsoft.Compute/disks/disk-%d\",\"name\":\"disk-%d\",\"type\":\"Microsoft.Compute/disks\"}"
                                                .formatted(i, i))
                        .collect(Collectors.joining(",\n", "[", "]"));
        Path file = Files.writeString(folder.resolve("large.json"), bodies);
        Path workspace = folder.resolve("workspace");

        Ran ran = muster("-Xmx40m", "import", file, "--into", workspace);

        assertEquals(4, ran.status(), ran::err);
        assertTrue(ran.err().contains("up to 6 MB are read"), ran::err);
        assertTrue(Files.notExists(workspace));
    }
}
