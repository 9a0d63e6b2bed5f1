package app.muster.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How long an inventory takes from a cold start: `muster import` into a new workspace and then
/// `muster check`, each as a program of its own, as a pipeline would run them.
///
/// After `mvn -q package -DskipTests`, from the project's folder, with Java 25 or newer:
///
/// ```
/// java src/bench/java/app/muster/bench/EstateBench.java
/// ```
public final class EstateBench {

    private static final int RUNS = 3;
    private static final List<Integer> SIZES = List.of(1_000, 10_000);

    private EstateBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path muster = Path.of("target", "muster", "bin", "muster").toAbsolutePath();
        Path folder = Files.createTempDirectory("muster-bench");
        System.out.println("resources       MB   import, s    check, s      sum, s   (best of 3)");
        for (int size : SIZES) {
            Path inventory = folder.resolve(size + ".json");
            SyntheticEstate.write(inventory, size, 42);
            double importing = Double.MAX_VALUE;
            double checking = Double.MAX_VALUE;
            double sum = Double.MAX_VALUE;
            for (int run = 0; run < RUNS; run++) {
                String workspace = folder.resolve("workspace-" + size + "-" + run).toString();
                double in = seconds(muster, "import", inventory.toString(), "--into", workspace);
                double judged = seconds(muster, "check", workspace, "--format", "json");
                importing = Math.min(importing, in);
                checking = Math.min(checking, judged);
                sum = Math.min(sum, in + judged);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%9d %8.1f %11.2f %11.2f %11.2f%n",
                    size,
                    Files.size(inventory) / 1e6,
                    importing,
                    checking,
                    sum);
        }
        delete(folder);
    }

    private static double seconds(Path muster, String... arguments)
            throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of(muster.toString()), Stream.of(arguments)).toList();
        long start = System.nanoTime();
        int status =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start()
                        .waitFor();
        if (status != 0) {
            throw new IllegalStateException(command + " ended with " + status);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
