package app.muster.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Parts a graph into communities: sets with more edges among them than chance would put there.
///
/// The method of Blondel and others (2008), "Fast unfolding of communities in large networks": each
/// node goes where modularity gains most until none gains, then communities become nodes, and so
/// on. Nodes are taken in their order and ties go to the lowest community, so the same graph always
/// parts the same way. Each round takes time in proportion to the edges.
final class Communities {

    /// Rounds are few in practice; the limit only keeps a see-saw from running on.
    private static final int SWEEPS = 20;

    private static final double LEAST_GAIN = 1e-9;

    private final int[] members;

    private Communities(int nodes) {
        members = new int[nodes];
        Arrays.setAll(members, node -> node);
    }

    /// @param edges undirected; by node, its neighbours and the weight of the edge to each
    /// @return by node, the number of its community
    static int[] of(List<Map<Integer, Double>> edges) {
        var communities = new Communities(edges.size());
        List<Map<Integer, Double>> graph = edges;
        while (true) {
            int[] labels = moved(graph);
            int[] compact = compact(labels);
            for (int i = 0; i < communities.members.length; i++) {
                communities.members[i] = compact[communities.members[i]];
            }
            int count = Arrays.stream(compact).max().orElse(-1) + 1;
            if (count == graph.size()) {
                return communities.members;
            }
            graph = merged(graph, compact, count);
        }
    }

    private static int[] moved(List<Map<Integer, Double>> graph) {
        int size = graph.size();
        int[] label = new int[size];
        double[] degree = new double[size];
        double[] total = new double[size];
        double all = 0;
        for (int node = 0; node < size; node++) {
            label[node] = node;
            for (var edge : graph.get(node).entrySet()) {
                degree[node] += edge.getKey() == node ? 2 * edge.getValue() : edge.getValue();
            }
            total[node] = degree[node];
            all += degree[node];
        }
        boolean changed = all > 0;
        for (int sweep = 0; changed && sweep < SWEEPS; sweep++) {
            changed = false;
            for (int node = 0; node < size; node++) {
                int best = best(graph.get(node), node, label, degree[node], total, all);
                if (best != label[node]) {
                    total[label[node]] -= degree[node];
                    total[best] += degree[node];
                    label[node] = best;
                    changed = true;
                }
            }
        }
        return label;
    }

    private static int best(
            Map<Integer, Double> edges,
            int node,
            int[] label,
            double degree,
            double[] total,
            double all) {
        Map<Integer, Double> towards = new HashMap<>();
        edges.forEach(
                (other, weight) -> {
                    if (other != node) {
                        towards.merge(label[other], weight, Double::sum);
                    }
                });
        int own = label[node];
        int best = own;
        double most =
                towards.getOrDefault(own, 0.0) - (total[own] - degree) * degree / all + LEAST_GAIN;
        for (int community : towards.keySet().stream().sorted().toList()) {
            double gain = towards.getOrDefault(community, 0.0) - total[community] * degree / all;
            if (community != own && gain > most) {
                most = gain + LEAST_GAIN;
                best = community;
            }
        }
        return best;
    }

    private static int[] compact(int[] labels) {
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        return Arrays.stream(labels)
                .map(label -> numbers.computeIfAbsent(label, _ -> numbers.size()))
                .toArray();
    }

    private static List<Map<Integer, Double>> merged(
            List<Map<Integer, Double>> graph, int[] community, int count) {
        var merged = new ArrayList<Map<Integer, Double>>(count);
        for (int i = 0; i < count; i++) {
            merged.add(new HashMap<>());
        }
        for (int node = 0; node < graph.size(); node++) {
            for (var edge : graph.get(node).entrySet()) {
                int from = community[node];
                int to = community[edge.getKey()];
                boolean isTwice = from == to && edge.getKey() != node;
                merged.get(from)
                        .merge(to, isTwice ? edge.getValue() / 2 : edge.getValue(), Double::sum);
            }
        }
        return merged;
    }
}
