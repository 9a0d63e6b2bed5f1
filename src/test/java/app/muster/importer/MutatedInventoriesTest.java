package app.muster.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.SharedData;
import app.muster.json.SnapshotJson;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.ProblemException;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Real files, broken at random, end in a result or a problem: no hang, no exhaustion, no
/// *unexpected*; and what was read is kept on disk and read again as the same. How many:
/// `-Dmuster.mutations=N`; from where: `-Dmuster.mutations.seed=N`.
class MutatedInventoriesTest {

    /// What counts as a hang.
    private static final int SECONDS = 5;

    /// Files larger than this are taken less often.
    private static final int LARGE = 100_000;

    @TempDir private Path folder;

    @Test
    void everyBrokenFileEndsInAResultOrAProblem() throws Exception {
        List<byte[]> small = new ArrayList<>();
        List<byte[]> large = new ArrayList<>();
        for (Path file : realFiles()) {
            byte[] content = Files.readAllBytes(file);
            (content.length > LARGE ? large : small).add(content);
        }
        int mutations = Integer.getInteger("muster.mutations", 1_500);
        long seed = Long.getLong("muster.mutations.seed", 1);
        var failures = new ArrayList<String>();
        try (var runner = Executors.newCachedThreadPool()) {
            for (int i = 0; i < mutations && failures.size() < 20; i++) {
                var random = new SplittableRandom(seed * 1_000_003 + i);
                List<byte[]> from = random.nextInt(40) == 0 ? large : small;
                byte[] broken =
                        new Mutation(random.nextLong(), small)
                                .of(from.get(random.nextInt(from.size())));
                Path file = Files.write(folder.resolve("broken"), broken);
                Future<?> reading = runner.submit(() -> read(file));
                try {
                    reading.get(SECONDS, TimeUnit.SECONDS);
                } catch (TimeoutException hang) {
                    failures.add(kept(broken, i, seed) + " takes longer than " + SECONDS + " s");
                    break;
                } catch (java.util.concurrent.ExecutionException e) {
                    failures.add(kept(broken, i, seed) + " " + first(e));
                }
            }
            runner.shutdownNow();
        }
        assertEquals(List.of(), failures);
    }

    private static List<Path> realFiles() throws IOException {
        var files = new ArrayList<Path>();
        for (String part : List.of("arm-templates", "inventories", "terraform", "arm-rest")) {
            try (Stream<Path> all = Files.walk(SharedData.azure(part))) {
                files.addAll(all.filter(Files::isRegularFile).sorted().toList());
            }
        }
        return files;
    }

    private static Void read(Path file) throws Exception {
        Imported<Snapshot> read;
        try {
            read =
                    Importer.read(
                            List.of(file),
                            Optional.empty(),
                            Reading.TYPES,
                            Reading.NOW,
                            Progress.NONE);
        } catch (ProblemException problem) {
            return null;
        }
        Snapshot snapshot = read.value();
        Derived derived = Derivation.of(snapshot, Reading.TYPES);
        Reconciliation.of(read, derived, Reading.TYPES);
        Merge.into(Plan.empty("plan"), snapshot, derived, LocalDate.of(2026, 3, 31));
        var out = new ByteArrayOutputStream();
        SnapshotJson.write(snapshot, out);
        Snapshot again =
                SnapshotJson.read(Path.of("again"), new ByteArrayInputStream(out.toByteArray()));
        if (!again.equals(snapshot)) {
            throw new IllegalStateException("kept on disk it is another snapshot");
        }
        return null;
    }

    private static String kept(byte[] broken, int number, long seed) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "mutations"));
        return Files.write(folder.resolve(seed + "-" + number), broken).toString();
    }

    private static String first(Exception failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        return Stream.concat(
                        Stream.of(cause.toString()),
                        Stream.of(cause.getStackTrace())
                                .filter(line -> line.getClassName().startsWith("app.muster"))
                                .limit(4)
                                .map(StackTraceElement::toString))
                .map(text -> text.substring(0, Math.min(300, text.length())))
                .reduce((a, b) -> a + "\n    " + b)
                .orElse("");
    }
}
