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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What it costs to read and judge an estate, beside what Jackson needs to build trees of the same
/// file and to pass over its tokens.
///
/// Compile the project, then from the project's folder run with the JDK's own java
///
///     java -cp target/classes:LIBRARIES src/bench/java/app/muster/bench/JudgeBench.java [resources]
///
/// where LIBRARIES is what `mvn dependency:build-classpath` prints. Figures are medians of the
/// processor time of the calling thread, of runs that take turns, after two that do not count.
public final class JudgeBench {

    private static final int RUNS = 10;

    private JudgeBench() {}

    private interface Work {
        long run() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        Path file = Files.createTempFile("muster-bench", ".json");
        SyntheticEstate.write(file, size, 42);
        Catalogue catalogue = CatalogueReader.builtIn();
        var names =
                List.of(
                        "Jackson, tokens only",
                        "Jackson, trees",
                        "Muster, read whole",
                        "Muster, read and judged",
                        "the same, read for it",
                        "of that, reading");
        List<Work> works =
                List.of(
                        () -> tokens(file),
                        () -> JsonMapper.builder().build().readTree(file.toFile()).size(),
                        () -> read(file, catalogue, Sieve.NONE).resources().size(),
                        () -> judged(read(file, catalogue, Sieve.NONE), catalogue),
                        () -> judged(read(file, catalogue, Projection.of(catalogue)), catalogue),
                        () -> read(file, catalogue, Projection.of(catalogue)).resources().size());
        List<List<Long>> times = new ArrayList<>();
        long[] results = new long[works.size()];
        works.forEach(_ -> times.add(new ArrayList<>()));
        var threads = ManagementFactory.getThreadMXBean();
        for (int run = -2; run < RUNS; run++) {
            for (int i = 0; i < works.size(); i++) {
                System.gc();
                long start = threads.getCurrentThreadCpuTime();
                results[i] = works.get(i).run();
                if (run >= 0) {
                    times.get(i).add(threads.getCurrentThreadCpuTime() - start);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d resources, %.1f MB, %d controls%n",
                size,
                Files.size(file) / 1e6,
                catalogue.controls().size());
        double trees = median(times.get(1));
        for (int i = 0; i < works.size(); i++) {
            double time = median(times.get(i));
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %7.0f ms  %5.2f x trees  (%d)%n",
                    names.get(i),
                    time / 1e6,
                    time / trees,
                    results[i]);
        }
        edits(read(file, catalogue, Sieve.NONE), catalogue);
        Files.delete(file);
    }

    /// What judging again costs after one edit of a plan that has every resource as an asset.
    private static void edits(Snapshot snapshot, Catalogue catalogue) throws Cancelled {
        var derived = Derivation.of(snapshot, catalogue);
        Plan plan =
                Plan.empty("bench")
                        .derivedFrom(snapshot.name(), derived.assets(), derived.dependencies());
        AssetId one = derived.assets().get(derived.assets().size() / 2).id();
        LocalDate until = LocalDate.of(2100, 1, 1);
        Assessment judged = Assessment.of(catalogue, plan, snapshot, Instant.now(), Progress.NONE);
        edit(
                judged,
                "one waiver more",
                plan.withWaivers(List.of(new Waiver("arm.delete-lock", one, "a", "b", until))));
        edit(
                judged,
                "one word more",
                plan.withAttestations(
                        List.of(
                                new Attestation(
                                        "cfg.template-in-plan", one, "a", until, until, "b"))));
        edit(judged, "one note changed", plan.changing(one, asset -> asset.noted("new")));
    }

    private static void edit(Assessment judged, String name, Plan edited) {
        var threads = ManagementFactory.getThreadMXBean();
        var times = new ArrayList<Long>();
        for (int run = 0; run < 15; run++) {
            long start = threads.getCurrentThreadCpuTime();
            judged.after(edited, Instant.now());
            times.add(threads.getCurrentThreadCpuTime() - start);
        }
        System.out.printf(Locale.ROOT, "%-24s %7.1f ms judged again%n", name, median(times) / 1e6);
    }

    private static double median(List<Long> times) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElse(0);
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
