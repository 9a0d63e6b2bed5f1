package app.muster.bench;

import app.muster.assess.Assessment;
import app.muster.assess.Projection;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.importer.Derivation;
import app.muster.importer.Importer;
import app.muster.json.Sieve;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Plan;
import app.muster.plan.Waiver;
import app.muster.plan.estate.Snapshot;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What it costs to read and judge an estate and to judge it again after one edit, beside what
/// Jackson needs to build trees of the same file.
///
/// Compile the project, then from the project's folder run with the JDK's own java
///
///     java -cp target/classes:LIBRARIES src/bench/java/app/muster/bench/JudgeBench.java [resources…]
///
/// where LIBRARIES is what `mvn dependency:build-classpath` prints. Figures are milliseconds, best
/// and median of runs that take turns, after some that do not count: processor time of the calling
/// thread, and time on the clock. Edits are medians of processor time.
public final class JudgeBench {

    private static final int RUNS = 11;
    private static final int WARM_UP = 3;
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);

    private static final List<String> NAMES =
            List.of(
                    "Jackson, tokens only",
                    "Jackson, trees",
                    "read whole",
                    "read what is judged",
                    "the same, and judged");

    private JudgeBench() {}

    private interface Work {
        long run() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Catalogue catalogue = CatalogueReader.builtIn();
        List<Integer> sizes =
                arguments.length == 0 ? SIZES : Stream.of(arguments).map(Integer::valueOf).toList();
        System.out.printf("%d controls%n", catalogue.controls().size());
        System.out.println(
                "resources       MB  what                    CPU best  median   x trees  (median)"
                        + "   clock best  median   x trees");
        for (int size : sizes) {
            measure(size, catalogue);
        }
    }

    private static void measure(int size, Catalogue catalogue) throws Exception {
        Path file = Files.createTempFile("muster-bench", ".json");
        SyntheticEstate.write(file, size, 42);
        List<Work> works =
                List.of(
                        () -> tokens(file),
                        () -> JsonMapper.builder().build().readTree(file.toFile()).size(),
                        () -> read(file, catalogue, Sieve.NONE).resources().size(),
                        () -> read(file, catalogue, Projection.of(catalogue)).resources().size(),
                        () -> judged(read(file, catalogue, Projection.of(catalogue)), catalogue));
        // small files need more runs until the compiler has settled
        int warmUp = WARM_UP * Math.max(1, 100_000 / size);
        double[][] processor = new double[works.size()][RUNS];
        double[][] clock = new double[works.size()][RUNS];
        var threads = ManagementFactory.getThreadMXBean();
        for (int run = -warmUp; run < RUNS; run++) {
            for (int i = 0; i < works.size(); i++) {
                if (run >= 0) {
                    System.gc();
                }
                long began = System.nanoTime();
                long start = threads.getCurrentThreadCpuTime();
                works.get(i).run();
                if (run >= 0) {
                    processor[i][run] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
                    clock[i][run] = (System.nanoTime() - began) / 1e6;
                }
            }
        }
        for (int i = 0; i < works.size(); i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%9d  %7.1f  %-22s  %8.1f  %6.1f    %6.2f    %6.2f     %8.1f  %6.1f    %6.2f%n",
                    size,
                    Files.size(file) / 1e6,
                    NAMES.get(i),
                    best(processor[i]),
                    median(processor[i]),
                    best(processor[i]) / best(processor[1]),
                    median(processor[i]) / median(processor[1]),
                    best(clock[i]),
                    median(clock[i]),
                    best(clock[i]) / best(clock[1]));
        }
        edits(size, read(file, catalogue, Sieve.NONE), catalogue);
        Files.delete(file);
    }

    /// What judging again costs after one edit of a plan that has every resource as an asset.
    private static void edits(int size, Snapshot snapshot, Catalogue catalogue) throws Cancelled {
        var derived = Derivation.of(snapshot, catalogue);
        Plan plan =
                Plan.empty("bench")
                        .derivedFrom(snapshot.name(), derived.assets(), derived.dependencies());
        AssetId one = derived.assets().get(derived.assets().size() / 2).id();
        LocalDate until = LocalDate.of(2100, 1, 1);
        Assessment judged = Assessment.of(catalogue, plan, snapshot, Instant.now(), Progress.NONE);
        var waiver = new Waiver("arm.delete-lock", one, "a", "b", until);
        var word = new Attestation("cfg.template-in-plan", one, "a", until, until, "b");
        System.out.printf(
                Locale.ROOT,
                "%9d           judged again after one waiver %.1f, one word %.1f, one note %.1f%n",
                size,
                edit(judged, plan.withWaivers(List.of(waiver))),
                edit(judged, plan.withAttestations(List.of(word))),
                edit(judged, plan.changing(one, asset -> asset.noted("new"))));
    }

    private static double edit(Assessment judged, Plan edited) {
        var threads = ManagementFactory.getThreadMXBean();
        double[] times = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            long start = threads.getCurrentThreadCpuTime();
            judged.after(edited, Instant.now());
            if (run >= 0) {
                times[run] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
            }
        }
        return median(times);
    }

    private static double best(double[] times) {
        return Arrays.stream(times).min().orElse(0);
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long tokens(Path file) throws IOException {
        long count = 0;
        try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }

    private static Snapshot read(Path file, Catalogue catalogue, Sieve sieve) throws Exception {
        return Importer.read(
                        List.of(file),
                        Optional.empty(),
                        catalogue,
                        Instant.now(),
                        Progress.NONE,
                        sieve)
                .value();
    }

    private static long judged(Snapshot snapshot, Catalogue catalogue) throws Cancelled {
        return Assessment.of(catalogue, Plan.empty("bench"), snapshot, Instant.now(), Progress.NONE)
                .findings()
                .size();
    }
}
