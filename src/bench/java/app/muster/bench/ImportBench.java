package app.muster.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How an import grows from 1,000 to 100,000 resources: time from a cold start to a saved workspace
/// with a heap of 2 GB, the same for opening and listing it again, and the least heap with which it
/// still ends.
///
/// After `mvn -q package -DskipTests`, from the project's folder, with Java 25 or newer:
///
/// ```
/// java src/bench/java/app/muster/bench/ImportBench.java
/// ```
public final class ImportBench {

    private static final int RUNS = 3;
    private static final List<Integer> SIZES = List.of(1_000, 3_000, 10_000, 30_000, 100_000);
    private static final Path MUSTER = Path.of("target", "muster", "bin", "muster");

    private ImportBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("muster-bench");
        System.out.println(
                "resources       MB   import, s   µs a resource   inspect, s   least heap, MB");
        for (int size : SIZES) {
            Path inventory = folder.resolve(size + ".json");
            SyntheticEstate.write(inventory, size, 42);
            double importing = Double.MAX_VALUE;
            double inspecting = Double.MAX_VALUE;
            for (int run = 0; run < RUNS; run++) {
                Path workspace = folder.resolve("workspace");
                importing = Math.min(importing, imported(2_048, inventory, workspace));
                inspecting =
                        Math.min(
                                inspecting,
                                seconds(
                                        2_048,
                                        "inspect",
                                        inventory.toString(),
                                        "--format",
                                        "json"));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%9d %8.1f %11.2f %15.0f %12.2f %16d%n",
                    size,
                    Files.size(inventory) / 1e6,
                    importing,
                    importing / size * 1e6,
                    inspecting,
                    leastHeap(inventory, folder.resolve("workspace")));
        }
        delete(folder);
    }

    /// To the nearest 32 MB.
    private static int leastHeap(Path inventory, Path workspace)
            throws IOException, InterruptedException {
        int tooLittle = 0;
        int enough = 2_048;
        while (enough - tooLittle > 32) {
            int middle = (tooLittle + enough) / 2;
            if (imported(middle, inventory, workspace) < Double.MAX_VALUE) {
                enough = middle;
            } else {
                tooLittle = middle;
            }
        }
        return enough;
    }

    private static double imported(int megabytes, Path inventory, Path workspace)
            throws IOException, InterruptedException {
        delete(workspace);
        return seconds(megabytes, "import", inventory.toString(), "--into", workspace.toString());
    }

    /// @return seconds; the largest number if it failed
    private static double seconds(int megabytes, String... arguments)
            throws IOException, InterruptedException {
        var command =
                Stream.concat(Stream.of(MUSTER.toAbsolutePath().toString()), Stream.of(arguments))
                        .toList();
        var builder =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Xmx" + megabytes + "m");
        long start = System.nanoTime();
        int status = builder.start().waitFor();
        return status == 0 ? (System.nanoTime() - start) / 1e9 : Double.MAX_VALUE;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
