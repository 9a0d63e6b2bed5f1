package app.muster.recover;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What waits for what among a plan's assets, as numbers. An asset's number is its place by id.
///
/// @param assets by id
/// @param waitsFor for each asset what has to be back before it, without loops
/// @param serves for each asset what it needs to serve, loops included
/// @param order every asset after all it waits for
/// @param cuts loops that were cut, each as a way from an asset back to it
record Graph(
        List<Asset> assets,
        Map<AssetId, Integer> numbers,
        int[][] waitsFor,
        int[][] serves,
        int[] order,
        List<int[]> cuts) {

    static Graph of(Plan plan, Set<AssetId> lost) {
        List<Asset> assets =
                plan.assets().stream().sorted(Comparator.comparing(Asset::id)).toList();
        Map<AssetId, Integer> numbers = HashMap.newHashMap(assets.size());
        for (Asset asset : assets) {
            numbers.put(asset.id(), numbers.size());
        }
        List<Set<Integer>> waits = sets(assets.size());
        List<Set<Integer>> serves = sets(assets.size());
        plan.needs()
                .forEach(
                        need -> {
                            int from = number(numbers, need.from());
                            int to = number(numbers, need.to());
                            if (isForService(need.kind())) {
                                serves.get(from).add(to);
                                waits.get(from).add(to);
                            } else if (need.kind() != Dependency.Kind.MONITORS
                                    && lost.contains(need.from())) {
                                waits.get(from).add(to);
                            }
                        });
        var search = new LoopSearch(arrays(waits));
        return new Graph(
                assets, numbers, search.kept(), arrays(serves), search.order(), search.cuts());
    }

    int numberOf(AssetId asset) {
        return number(numbers, asset);
    }

    /// Vaults and pipelines are needed to come back, not to serve; monitoring for neither.
    private static boolean isForService(Dependency.Kind kind) {
        return switch (kind) {
            case NETWORK, IDENTITY, KEYS, DATA, COMPUTE, OTHER -> true;
            case DEPLOYS, RECOVERS, MONITORS -> false;
        };
    }

    private static int number(Map<AssetId, Integer> numbers, AssetId asset) {
        Integer number = numbers.get(asset);
        if (number == null) {
            throw new IllegalArgumentException("no asset " + asset);
        }
        return number;
    }

    private static List<Set<Integer>> sets(int count) {
        var sets = new ArrayList<Set<Integer>>(count);
        for (int i = 0; i < count; i++) {
            sets.add(new TreeSet<>());
        }
        return sets;
    }

    private static int[][] arrays(List<Set<Integer>> sets) {
        return sets.stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
