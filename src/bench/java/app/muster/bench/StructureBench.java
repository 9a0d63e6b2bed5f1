package app.muster.bench;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.plan.Targets;
import app.muster.structure.Structure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// Time to analyse the dependencies of invented estates: blast radii, restore waves, choke points.
///
///     java -cp target/classes src/bench/java/app/muster/bench/StructureBench.java [nodes | FILE.tsv]...
///
/// A file has `nodes edges` in its first line, then the application of each node in the order of
/// nodes, one a line, then `from to` for each edge. `--write FILE` after a number of nodes writes
/// such a file, so that other programs measure the same graph. Times are those of the calling
/// thread on the processor, the median of nine runs after three, in milliseconds. `built` is the
/// index over the plan, `radii` all blast radii of a plan that is indexed, applications and the
/// tightest promise included.
public final class StructureBench {

    private StructureBench() {}

    /// @param group the application of each node
    record Graph(int[] group, int[] from, int[] to) {}

    public static void main(String[] args) throws IOException {
        if (args.length == 3 && args[1].equals("--write")) {
            write(invented(Integer.parseInt(args[0]), 42), Path.of(args[2]));
            return;
        }
        System.out.println(
                "nodes    edges     built    radii    waves   chokes       sum of radii");
        for (String arg : args.length == 0 ? new String[] {"1000", "10000", "100000"} : args) {
            measure(arg.matches("\\d+") ? invented(Integer.parseInt(arg), 42) : read(Path.of(arg)));
        }
    }

    private static void measure(Graph graph) {
        Plan plan = plan(graph);
        double built = median(() -> Structure.of(plan), _ -> 0L);
        double radii = median(() -> Structure.of(plan), StructureBench::radii);
        double waves = median(() -> Structure.of(plan), s -> s.waves().size());
        double chokes =
                median(
                        () -> {
                            Structure ready = Structure.of(plan);
                            radii(ready);
                            return ready;
                        },
                        s -> s.chokePoints().size());
        System.out.printf(
                "%6d %8d %9.1f %8.1f %8.1f %8.1f %18d%n",
                graph.group().length,
                graph.from().length,
                built,
                radii,
                waves,
                chokes,
                radii(Structure.of(plan)));
    }

    private static long radii(Structure structure) {
        long sum = 0;
        for (Asset asset : structure.plan().assets()) {
            sum += structure.blastRadius(asset.id()).assets();
        }
        return sum;
    }

    /// Times `work` alone where it does something, else the making.
    private static double median(
            java.util.function.Supplier<Structure> made, ToLongFunction<Structure> work) {
        var times = new double[9];
        long sum = 0;
        for (int run = -3; run < times.length; run++) {
            long before = clock();
            Structure structure = made.get();
            long between = clock();
            sum += work.applyAsLong(structure);
            long after = clock();
            if (run >= 0) {
                boolean making = sum == 0;
                times[run] = (making ? between - before : after - between) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static Plan plan(Graph graph) {
        int groups = Arrays.stream(graph.group()).max().orElse(-1) + 1;
        var applications = new ArrayList<Application>();
        for (int group = 0; group < groups; group++) {
            applications.add(
                    Application.named(new ApplicationId("app-" + group), "App " + group)
                            .aiming(
                                    new Targets(
                                            Optional.of(Duration.ofHours(4 + group % 69)),
                                            Optional.empty(),
                                            Optional.empty())));
        }
        var assets = new ArrayList<Asset>();
        for (int node = 0; node < graph.group().length; node++) {
            assets.add(
                    Asset.of(id(node), "thing-" + node, "muster/thing", Category.A)
                            .of(Optional.of(new ApplicationId("app-" + graph.group()[node]))));
        }
        var needs = new ArrayList<Dependency>();
        for (int edge = 0; edge < graph.from().length; edge++) {
            needs.add(
                    new Dependency(
                            id(graph.from()[edge]),
                            id(graph.to()[edge]),
                            Dependency.Kind.NETWORK,
                            Dependency.Rule.DRAWN,
                            "",
                            false));
        }
        return Plan.empty("bench")
                .withApplications(applications)
                .withAssets(assets)
                .withDependencies(needs);
    }

    private static AssetId id(int node) {
        return new AssetId(
                "/subscriptions/11111111-1111-4111-8111-111111111111/resourcegroups/rg-%d/providers/muster/thing/thing-%d"
                        .formatted(node / 20, node));
    }

    /// Applications of about 22 assets in five tiers, each asset needing some of the next tiers;
    /// three of a hundred are shared, a few of these by nearly everybody; one need in twenty leads
    /// to another application. Twice as many needs as assets, no loops.
    static Graph invented(int nodes, long seed) {
        var random = new Random(seed);
        int shared = Math.max(4, nodes * 3 / 100);
        int applications = Math.max(2, (nodes - shared) / 22);
        var group = new int[nodes];
        for (int node = 0; node < nodes - shared; node++) {
            group[node] = (int) ((long) node * applications / (nodes - shared));
        }
        for (int hub = nodes - shared; hub < nodes; hub++) {
            group[hub] = applications + (hub - nodes + shared) / 30;
        }
        int edges = 2 * nodes;
        var from = new int[edges];
        var to = new int[edges];
        for (int edge = 0; edge < edges; edge++) {
            int node = edge / 2 % (nodes - shared);
            int first = node;
            while (first > 0 && group[first - 1] == group[node]) {
                first--;
            }
            int end = node + 1;
            while (end < nodes - shared && group[end] == group[node]) {
                end++;
            }
            double chance = random.nextDouble();
            int target;
            if (chance < 0.05 && end < nodes - shared) {
                target = end + random.nextInt(Math.min(nodes - shared - end, 2200));
            } else if (chance < 0.45 || end == node + 1) {
                target = nodes - shared + (int) (shared * Math.pow(random.nextDouble(), 5));
            } else {
                target = node + 1 + random.nextInt(end - node - 1);
            }
            from[edge] = node;
            to[edge] = target;
        }
        return new Graph(group, from, to);
    }

    private static Graph read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] head = lines.getFirst().split("[\t ]+");
        int nodes = Integer.parseInt(head[0]);
        var names = new java.util.HashMap<String, Integer>();
        var group = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            String[] fields = lines.get(node + 1).split("[\t ]+");
            String name = fields.length > 2 ? fields[2] : fields[0];
            group[node] = names.computeIfAbsent(name, _ -> names.size());
        }
        List<String> edges = lines.subList(nodes + 1, lines.size());
        var from = new int[edges.size()];
        var to = new int[edges.size()];
        for (int edge = 0; edge < from.length; edge++) {
            String[] ends = edges.get(edge).split("[\t ]+");
            from[edge] = Integer.parseInt(ends[0]);
            to[edge] = Integer.parseInt(ends[1]);
        }
        return new Graph(group, from, to);
    }

    private static void write(Graph graph, Path file) throws IOException {
        Stream<String> lines =
                Stream.concat(
                        Stream.of(graph.group().length + "\t" + graph.from().length),
                        Stream.concat(
                                Arrays.stream(graph.group()).mapToObj(g -> "app-" + g),
                                java.util.stream.IntStream.range(0, graph.from().length)
                                        .mapToObj(e -> graph.from()[e] + "\t" + graph.to()[e])));
        Files.write(file, (Iterable<String>) lines::iterator);
    }
}
