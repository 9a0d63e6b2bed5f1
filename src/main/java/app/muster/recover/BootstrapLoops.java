package app.muster.recover;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Dependency.Kind;
import app.muster.plan.Plan;
import app.muster.recover.Loop.Why;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Recovery infrastructure that needs itself: a pipeline whose agent lives in the network that it
/// must rebuild, a vault whose key lies in what the vault must restore.
///
/// @param loops each with the shortest way round
/// @param plain assets that need each other without being needed for recovery, such as two networks
///   that are peered; one loop for each group
/// @param more how many more recovery assets lie in loops of which none is shown, because they are
///   too many
public record BootstrapLoops(List<Loop> loops, List<Loop> plain, int more) {

    private static final int MOST_IN_A_GROUP = 50;

    public BootstrapLoops {
        loops = List.copyOf(loops);
        plain = List.copyOf(plain);
    }

    /// Takes time in proportion to the plan's assets and dependencies. What monitors is left out:
    /// nothing waits for it.
    public static BootstrapLoops of(Plan plan) {
        return new Search(plan).result();
    }

    private static final class Search {

        private final Map<AssetId, Asset> byId;
        private final List<Asset> assets;
        private final int[][] edges;
        private final Dependency[][] needs;
        private final int[] group;
        private final List<Loop> loops = new ArrayList<>();
        private final List<Loop> plain = new ArrayList<>();
        private final ShortestWay way;
        private int more;

        Search(Plan plan) {
            byId = plan.assetsById();
            assets = plan.assets().stream().sorted(Comparator.comparing(Asset::id)).toList();
            Map<AssetId, Integer> numbers = HashMap.newHashMap(assets.size());
            assets.forEach(asset -> numbers.put(asset.id(), numbers.size()));
            List<List<Dependency>> from = new ArrayList<>();
            assets.forEach(_ -> from.add(new ArrayList<>(2)));
            plan.needs()
                    .filter(need -> need.kind() != Kind.MONITORS)
                    .forEach(need -> from.get(numbers.getOrDefault(need.from(), 0)).add(need));
            needs = new Dependency[assets.size()][];
            edges = new int[assets.size()][];
            for (int node = 0; node < edges.length; node++) {
                needs[node] = from.get(node).toArray(Dependency[]::new);
                edges[node] = new int[needs[node].length];
                for (int i = 0; i < edges[node].length; i++) {
                    edges[node][i] = numbers.getOrDefault(needs[node][i].to(), 0);
                }
            }
            group = new int[assets.size()];
            way = new ShortestWay(edges, group);
        }

        BootstrapLoops result() {
            List<int[]> groups = Components.of(edges);
            for (int i = 0; i < groups.size(); i++) {
                for (int node : groups.get(i)) {
                    group[node] = i + 1;
                }
            }
            groups.forEach(this::take);
            return new BootstrapLoops(loops, plain, more);
        }

        /// First the ways round that go through what is most telling, a key, a backup or what
        /// deploys, so that a shorter harmless one does not hide them; then those of recovery
        /// assets that are in none of these.
        private void take(int[] nodes) {
            Set<Set<Dependency>> seen = new HashSet<>();
            Set<AssetId> told = new HashSet<>();
            for (int node : nodes) {
                for (int i = 0; i < edges[node].length; i++) {
                    int to = edges[node][i];
                    if (group[to] == group[node]
                            && isTelling(needs[node][i].kind())
                            && seen.size() < MOST_IN_A_GROUP
                            && !way.isTired()) {
                        var steps = new ArrayList<Dependency>();
                        steps.add(needs[node][i]);
                        steps.addAll(steps(way.between(to, node), node));
                        tell(fromRecovery(steps), seen, told);
                    }
                }
            }
            for (int node : nodes) {
                if (isRecovery(assets.get(node)) && !told.contains(assets.get(node).id())) {
                    if (seen.size() >= MOST_IN_A_GROUP || way.isTired()) {
                        more++;
                    } else {
                        tell(steps(way.around(node), node), seen, told);
                    }
                }
            }
            boolean harmless = IntStream.of(nodes).noneMatch(n -> isRecovery(assets.get(n)));
            if (seen.isEmpty() && harmless) {
                plain.add(Loop.of(steps(way.around(nodes[0]), nodes[0]), Why.PLAIN, byId));
            }
        }

        private void tell(List<Dependency> steps, Set<Set<Dependency>> seen, Set<AssetId> told) {
            steps.forEach(step -> told.add(step.from()));
            if (seen.add(Set.copyOf(steps))) {
                Why why = why(steps);
                (why == Why.PLAIN ? plain : loops).add(Loop.of(steps, why, byId));
            }
        }

        /// Begins with what recovers, where there is such a thing.
        private List<Dependency> fromRecovery(List<Dependency> steps) {
            for (int i = 0; i < steps.size(); i++) {
                Asset from = byId.get(steps.get(i).from());
                if (from != null && isRecovery(from)) {
                    var turned = new ArrayList<>(steps);
                    Collections.rotate(turned, -i);
                    return turned;
                }
            }
            return steps;
        }

        /// @param goal where the last of the nodes leads
        private List<Dependency> steps(int[] nodes, int goal) {
            var steps = new ArrayList<Dependency>();
            for (int i = 0; i < nodes.length; i++) {
                steps.add(need(nodes[i], i + 1 < nodes.length ? nodes[i + 1] : goal));
            }
            return steps;
        }

        /// Of several needs of the same two assets, the one that tells most.
        private Dependency need(int from, int to) {
            Dependency found = null;
            for (int i = 0; i < edges[from].length; i++) {
                Dependency need = needs[from][i];
                if (edges[from][i] == to && (found == null || isTelling(need.kind()))) {
                    found = need;
                }
            }
            if (found == null) {
                throw new IllegalStateException(from + " does not need " + to);
            }
            return found;
        }

        private static boolean isTelling(Kind kind) {
            return switch (kind) {
                case KEYS, RECOVERS, DEPLOYS -> true;
                case NETWORK, IDENTITY, DATA, COMPUTE, MONITORS, OTHER -> false;
            };
        }

        private Why why(List<Dependency> steps) {
            boolean keys = steps.stream().anyMatch(step -> step.kind() == Kind.KEYS);
            boolean backup =
                    steps.stream()
                            .anyMatch(
                                    step ->
                                            step.kind() == Kind.RECOVERS
                                                    && category(step.to()) == Category.C);
            boolean automation =
                    steps.stream()
                            .anyMatch(
                                    step ->
                                            step.kind() == Kind.DEPLOYS
                                                    || category(step.from()) == Category.E);
            if (keys && backup) {
                return Why.KEY_OF_BACKUP;
            }
            if (automation) {
                return Why.AUTOMATION;
            }
            if (backup || keys) {
                return backup ? Why.BACKUP : Why.KEY;
            }
            boolean recovery = steps.stream().anyMatch(step -> category(step.from()) == Category.C);
            return recovery ? Why.INFRASTRUCTURE : Why.PLAIN;
        }

        private Category category(AssetId id) {
            Asset asset = byId.get(id);
            return asset == null ? Category.UNCLASSIFIED : asset.category();
        }

        private static boolean isRecovery(Asset asset) {
            return switch (asset.category()) {
                case C, E -> true;
                case A, B, D, UNCLASSIFIED -> false;
            };
        }
    }
}
