package app.muster.bench;

import app.muster.assess.Assessment;
import app.muster.attack.Assumption;
import app.muster.attack.Attacker;
import app.muster.attack.Outcomes;
import app.muster.attack.Survivability;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.importer.Derivation;
import app.muster.importer.Importer;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What it costs to say what an attacker can do to everything, and the same with a control flipped.
///
/// Compile the project, then from the project's folder run with the JDK's own java
///
///     java -cp target/classes:LIBRARIES src/bench/java/app/muster/bench/OutcomeBench.java [resources]
///
/// where LIBRARIES is what `mvn dependency:build-classpath` prints. Figures are medians of the
/// processor time of the calling thread, of runs that take turns, after two that do not count.
public final class OutcomeBench {

    private static final int RUNS = 7;
    private static final int UNCOUNTED = 2;

    private OutcomeBench() {}

    private interface Work {
        int run();
    }

    public static void main(String[] arguments) throws Exception {
        int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Path file = Files.createTempFile("muster-bench", ".json");
        SyntheticEstate.write(file, size, 42);
        Catalogue catalogue = CatalogueReader.builtIn();
        Instant now = Instant.parse("2026-11-14T06:00:00Z");
        Snapshot snapshot =
                Importer.read(List.of(file), Optional.empty(), catalogue, now, (_, _, _) -> {})
                        .value();
        var derived = Derivation.of(snapshot, catalogue);
        Plan plan =
                Plan.empty("bench")
                        .derivedFrom(snapshot.name(), derived.assets(), derived.dependencies());
        Assessment assessment = Assessment.of(catalogue, plan, snapshot, now, (_, _, _) -> {});
        var owner = Attacker.of(Attacker.Level.OWNER);
        var outcomes = new Outcomes(catalogue, plan, assessment.estate(), assessment, now);
        var remembering = outcomes.remembering();
        var flip = List.of(new Assumption("kv.purge-protection", Optional.empty(), true));
        List<String> names =
                List.of(
                        "targets, indexed",
                        "the worst of everything",
                        "survivability, two orders",
                        "survivability, one control flipped",
                        "the same, what is known remembered");
        List<Work> works =
                List.of(
                        () ->
                                new Outcomes(catalogue, plan, assessment.estate(), assessment, now)
                                                .idle()
                                                .size()
                                        + plan.assets().size(),
                        () -> outcomes.everything(owner).size(),
                        () -> Survivability.of(outcomes, owner).fates().size(),
                        () -> Survivability.of(outcomes.assuming(flip), owner).fates().size(),
                        () -> Survivability.of(remembering.assuming(flip), owner).fates().size());
        measure(plan, names, works);
        Files.delete(file);
    }

    private static void measure(Plan plan, List<String> names, List<Work> works) {
        var threads = ManagementFactory.getThreadMXBean();
        long[][] times = new long[works.size()][RUNS];
        int[] sizes = new int[works.size()];
        for (int run = -UNCOUNTED; run < RUNS; run++) {
            for (int i = 0; i < works.size(); i++) {
                long start = threads.getCurrentThreadCpuTime();
                sizes[i] = works.get(i).run();
                if (run >= 0) {
                    times[i][run] = threads.getCurrentThreadCpuTime() - start;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d assets, %d dependencies%n",
                plan.assets().size(),
                plan.dependencies().size());
        for (int i = 0; i < works.size(); i++) {
            Arrays.sort(times[i]);
            System.out.printf(
                    Locale.ROOT,
                    "%-36s %8.1f ms  %d%n",
                    names.get(i),
                    times[i][RUNS / 2] / 1e6,
                    sizes[i]);
        }
    }
}
