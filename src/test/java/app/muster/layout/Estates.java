package app.muster.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Invented estates of any size: applications in tiers, a few shared services nearly everything
/// leans on, twice as many edges as nodes. The same seed gives the same estate.
public final class Estates {

    private static final double[] TIERS = {0.05, 0.16, 0.37, 0.25, 0.17};

    private final Random random;
    private final List<Graph.Node> nodes = new ArrayList<>();
    private final List<Graph.Edge> edges = new ArrayList<>();
    private final List<Graph.Group> groups = new ArrayList<>();

    private Estates(long seed) {
        random = new Random(seed);
    }

    /// Applications of about 22 nodes each, and platform groups of shared services.
    public static Graph grouped(int size, long seed) {
        return new Estates(seed).grow(size, Math.max(2, size / 22));
    }

    /// A few applications of very different sizes, and `loose` nodes in a group without edges.
    public static Graph uneven(int size, int applications, int loose, long seed) {
        Estates estate = new Estates(seed);
        Graph graph = estate.grow(size - loose, applications);
        estate.groups.add(new Graph.Group("loose", 28));
        for (int i = 0; i < loose; i++) {
            estate.node("loose");
        }
        return new Graph(estate.nodes, graph.edges(), estate.groups);
    }

    /// The same nodes and edges as [#grouped], all without a group.
    public static Graph flat(int size, long seed) {
        Graph graph = grouped(size, seed);
        List<Graph.Node> free =
                graph.nodes().stream()
                        .map(node -> new Graph.Node(node.id(), "", node.width(), node.height()))
                        .toList();
        return new Graph(free, graph.edges(), List.of());
    }

    private Graph grow(int size, int applications) {
        int shared = Math.max(3, size * 3 / 100);
        double[] share = new double[applications];
        double total = 0;
        for (int a = 0; a < applications; a++) {
            share[a] = Math.exp(0.6 * random.nextGaussian());
            total += share[a];
        }
        List<List<List<String>>> tiers = new ArrayList<>();
        for (int a = 0; a < applications; a++) {
            int members = Math.max(1, (int) ((size - shared) * share[a] / total));
            tiers.add(application("app%03d".formatted(a), members));
        }
        int rest = size - shared - nodes.size();
        for (int i = 0; i < rest; i++) {
            tiers.get(i % applications).get(2).add(node("app%03d".formatted(i % applications)));
        }
        List<String> hubs = platform(shared);
        while (edges.size() < 2 * size) {
            int a = random.nextInt(applications);
            List<List<String>> application = tiers.get(a);
            double kind = random.nextDouble();
            String from = pick(application.get(1 + random.nextInt(4)), application);
            if (kind < 0.55) {
                edge(from, hubs.get((int) (hubs.size() * Math.pow(random.nextDouble(), 2.5))));
            } else if (kind < 0.65 && a + 1 < applications) {
                int deeper = Math.min(applications - 1, a + 1 + random.nextInt(5));
                edge(from, pick(tiers.get(deeper).get(1), tiers.get(deeper)));
            } else {
                int tier = 1 + random.nextInt(3);
                edge(
                        pick(application.get(tier), application),
                        pick(application.get(tier + 1), application));
            }
        }
        return new Graph(nodes, edges, groups);
    }

    private List<List<String>> application(String group, int members) {
        groups.add(new Graph.Group(group, 28));
        List<List<String>> tiers = new ArrayList<>();
        for (int t = 0; t < TIERS.length; t++) {
            tiers.add(new ArrayList<>());
            int count = t == 0 ? 1 : (int) (members * TIERS[t]);
            for (int i = 0; i < count; i++) {
                String node = node(group);
                if (t > 0) {
                    edge(pick(tiers.get(t - 1), tiers), node);
                }
                tiers.get(t).add(node);
            }
        }
        return tiers;
    }

    private List<String> platform(int shared) {
        List<String> hubs = new ArrayList<>();
        int platforms = Math.max(1, shared / 30);
        for (int p = 0; p < platforms; p++) {
            groups.add(new Graph.Group("platform" + p, 28));
        }
        for (int i = 0; i < shared; i++) {
            hubs.add(node("platform" + i % platforms));
            if (i > 4 && random.nextDouble() < 0.3) {
                edge(hubs.get(i), hubs.get(random.nextInt(4)));
            }
        }
        return hubs;
    }

    private String pick(List<String> tier, List<List<String>> otherwise) {
        return tier.isEmpty()
                ? otherwise.getFirst().getFirst()
                : tier.get(random.nextInt(tier.size()));
    }

    private String node(String group) {
        String id = "n%05d".formatted(nodes.size());
        nodes.add(new Graph.Node(id, group, 90 + random.nextInt(60), 36));
        return id;
    }

    private void edge(String from, String to) {
        edges.add(new Graph.Edge(from, to));
    }
}
