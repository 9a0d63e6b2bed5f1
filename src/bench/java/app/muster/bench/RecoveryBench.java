package app.muster.bench;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.catalogue.Result;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Step;
import app.muster.plan.Targets;
import app.muster.recover.Conditions;
import app.muster.recover.Crews;
import app.muster.recover.Loss;
import app.muster.recover.Trials;
import app.muster.work.Progress;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;

/// How many recoveries a second are played, and how plain ways of doing the same compare.
///
/// `write FILE ASSETS` writes a recovery of one job an asset, which every program here and in
/// `src/bench/peers` reads: the first line is the number of jobs and of crews; then one line a job
/// with least, likely and most seconds and the jobs it waits for. `FILE TRIALS` plays it, first
/// with Muster, then in the straightforward way. `real ASSETS TRIALS` plays the catalogue's own
/// playbooks with as many assets. Times are of the processor, not of the clock; `two` is by the
/// clock with two threads.
public final class RecoveryBench {

    private static final RoleId CREW = new RoleId("crew");
    private static final int CREWS = 10;
    private static final int RUNS = 7;

    private RecoveryBench() {}

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "write" -> write(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            case "real" -> {
                int trials = Integer.parseInt(arguments[2]);
                measure("Muster, playbooks", real(Integer.parseInt(arguments[1])), trials);
            }
            default -> {
                Path file = Path.of(arguments[0]);
                int trials = Integer.parseInt(arguments[1]);
                measure("Muster", read(file), trials);
                plain(file, Math.max(10, trials / 20));
            }
        }
    }

    private record Given(Plan plan, Catalogue catalogue, List<Loss> losses) {}

    /// Twice as many needs as assets; each need goes to an asset before it, often to one of the
    /// first few.
    private static void write(Path file, int assets) throws IOException {
        var random = new Random(42);
        var lines = new ArrayList<String>();
        lines.add(assets + " " + CREWS);
        for (int asset = 0; asset < assets; asset++) {
            int least = 300 + random.nextInt(1_500);
            int likely = least + random.nextInt(3_600);
            int most = likely + random.nextInt(10_800);
            var line = new StringBuilder(least + " " + likely + " " + most);
            var needs = new java.util.TreeSet<Integer>();
            for (int i = 0; i < Math.min(2, asset); i++) {
                int span = random.nextInt(10) < 3 ? Math.max(1, assets / 50) : asset;
                needs.add(random.nextInt(Math.min(asset, span)));
            }
            needs.forEach(need -> line.append(' ').append(need));
            lines.add(line.toString());
        }
        Files.write(file, lines);
    }

    private static Given read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        var assets = new ArrayList<Asset>();
        var needs = new ArrayList<Dependency>();
        var templates = new ArrayList<PlaybookTemplate>();
        for (int i = 1; i < lines.size(); i++) {
            int[] numbers = numbers(lines.get(i));
            assets.add(asset(i - 1, "bench/" + (i - 1)));
            for (int at = 3; at < numbers.length; at++) {
                needs.add(need(i - 1, numbers[at]));
            }
            var estimate =
                    new Estimate(
                            Duration.ofSeconds(numbers[0]),
                            Duration.ofSeconds(numbers[1]),
                            Duration.ofSeconds(numbers[2]));
            templates.add(
                    new PlaybookTemplate(
                            "p" + (i - 1),
                            "",
                            List.of("bench/" + (i - 1)),
                            true,
                            List.of(),
                            List.of(new Step("1", "", CREW, estimate, true, "", "", "")),
                            List.of(),
                            List.of(),
                            ""));
        }
        return given(
                assets,
                needs,
                new Catalogue(Map.of(), List.of(), "", List.of(), templates),
                List.of(new Role(CREW, "crew", "", "", CREWS)));
    }

    private static Given real(int count) {
        Catalogue catalogue = CatalogueReader.builtIn();
        var types = new ArrayList<String>();
        catalogue
                .playbooks()
                .forEach(p -> types.addAll(p.types().subList(0, Math.min(2, p.types().size()))));
        var random = new Random(42);
        var assets = new ArrayList<Asset>();
        var needs = new ArrayList<Dependency>();
        for (int i = 0; i < count; i++) {
            assets.add(asset(i, types.get(random.nextInt(types.size()))));
            for (int k = 0; k < Math.min(2, i); k++) {
                int to = random.nextInt(i);
                if (needs.stream().noneMatch(same(i, to))) {
                    needs.add(need(i, to));
                }
            }
        }
        var roles = new java.util.TreeSet<String>();
        catalogue
                .playbooks()
                .forEach(p -> p.steps().forEach(step -> roles.add(step.role().value())));
        return given(
                assets,
                needs,
                catalogue,
                roles.stream().map(r -> new Role(new RoleId(r), r, "", "", 10)).toList());
    }

    private static java.util.function.Predicate<Dependency> same(int from, int to) {
        Dependency wanted = need(from, to);
        return need -> need.sameAs(wanted);
    }

    private static Given given(
            List<Asset> assets, List<Dependency> needs, Catalogue catalogue, List<Role> roles) {
        Application all =
                Application.named(new ApplicationId("all"), "all")
                        .aiming(
                                new Targets(
                                        Optional.of(Duration.ofHours(24)),
                                        Optional.empty(),
                                        Optional.empty()));
        Plan plan =
                Plan.empty("bench")
                        .withApplications(List.of(all))
                        .withAssets(assets)
                        .withDependencies(needs)
                        .withRoles(roles);
        return new Given(
                plan,
                catalogue,
                assets.stream().map(a -> new Loss(a.id(), Result.RECOVERABLE, "", "")).toList());
    }

    private static Asset asset(int number, String type) {
        return Asset.of(id(number), "a" + number, type, Category.D)
                .of(Optional.of(new ApplicationId("all")));
    }

    private static AssetId id(int number) {
        return new AssetId("other/%06d".formatted(number));
    }

    private static Dependency need(int from, int to) {
        return new Dependency(
                id(from), id(to), Dependency.Kind.NETWORK, Dependency.Rule.DRAWN, "", false);
    }

    private static int[] numbers(String line) {
        return Arrays.stream(line.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private static void measure(String name, Given given, int trials) throws Exception {
        Trials result = play(given, trials / 4 + 1, Runnable::run);
        double[] cpu = new double[RUNS];
        double[] two = new double[RUNS];
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int run = 0; run < RUNS; run++) {
                long start = clock();
                result = play(given, trials, Runnable::run);
                cpu[run] = (clock() - start) / 1e9;
                long wall = System.nanoTime();
                play(given, trials, threads);
                two[run] = (System.nanoTime() - wall) / 1e9;
            }
        }
        print(name, given.plan().assets().size(), trials, median(cpu), mean(result));
        System.out.printf("%-20s %6d trials in %.2f s with two threads%n", "", trials, median(two));
    }

    private static Trials play(Given given, int trials, java.util.concurrent.Executor executor)
            throws Exception {
        return Trials.run(
                given.plan(),
                given.catalogue(),
                given.losses(),
                Conditions.of(Crews.AS_PLANNED),
                trials,
                1,
                executor,
                Progress.NONE);
    }

    private static double mean(Trials result) {
        return result.applications().getFirst().mean().map(Duration::toMillis).orElse(0L) / 1e3;
    }

    private static void plain(Path file, int trials) throws IOException {
        var plain = new PlainRecovery(Files.readAllLines(file));
        plain.mean(trials / 4 + 1, 1);
        double[] cpu = new double[RUNS];
        double mean = 0;
        for (int run = 0; run < RUNS; run++) {
            long start = clock();
            mean = plain.mean(trials, 1);
            cpu[run] = (clock() - start) / 1e9;
        }
        print("plain Java", plain.size(), trials, median(cpu), mean);
    }

    private static void print(String name, int assets, int trials, double seconds, double mean) {
        System.out.printf(
                "%-20s %6d assets %,10.0f trials a CPU second %8.0f ns an asset, mean %.0f s%n",
                name, assets, trials / seconds, seconds / trials / assets * 1e9, mean);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
