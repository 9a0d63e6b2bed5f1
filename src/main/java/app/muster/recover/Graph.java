package app.muster.recover;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// What waits for what among a plan's assets, as numbers. An asset's number is its place by id.
///
/// Each asset stands for two nodes: its number for *it serves*, and its number plus the number of
/// assets for *it is restored*. Only the first ever waits for the second, and a search that starts
/// with the first ones never cuts a loop between the two. A disk that comes back with its machine
/// serves when that does: its needs are the machine's.
///
/// @param assets by id
/// @param waitsFor for each node the nodes before it, without loops
/// @param serves for each asset what it needs to serve, loops included
/// @param order every node after all it waits for
/// @param cuts loops that were cut, each as a way from an asset back to it
record Graph(
        List<Asset> assets,
        Map<AssetId, Integer> numbers,
        int[][] waitsFor,
        int[][] serves,
        int[] order,
        List<int[]> cuts) {

    /// @param followers by lost disk, the lost machine that it comes back with
    /// @param holdsBack whether what is needed may have to be there before the restore
    static Graph of(
            Plan plan,
            Set<AssetId> lost,
            Map<AssetId, AssetId> followers,
            Predicate<Dependency> holdsBack) {
        List<Asset> assets =
                plan.assets().stream().sorted(Comparator.comparing(Asset::id)).toList();
        int count = assets.size();
        Map<AssetId, Integer> numbers = HashMap.newHashMap(count);
        for (Asset asset : assets) {
            numbers.put(asset.id(), numbers.size());
        }
        List<Set<Integer>> waits = sets(2 * count);
        List<Set<Integer>> serves = sets(count);
        plan.needs()
                .forEach(
                        need -> {
                            AssetId worked = followers.getOrDefault(need.from(), need.from());
                            int from = number(numbers, worked);
                            int to = number(numbers, need.to());
                            if (isForService(need.kind())) {
                                serves.get(number(numbers, need.from())).add(to);
                            }
                            if (worked.equals(followers.getOrDefault(need.to(), need.to()))) {
                                return;
                            }
                            boolean isLost = lost.contains(worked);
                            if (isForRestore(need.kind()) && isLost && holdsBack.test(need)) {
                                waits.get(count + from).add(to);
                            }
                            if (isForService(need.kind())
                                    && (!isLost || !isForRestore(need.kind()))) {
                                waits.get(from).add(to);
                            }
                        });
        for (AssetId id : lost) {
            int number = number(numbers, id);
            AssetId machine = followers.get(id);
            waits.get(number).add(machine == null ? count + number : number(numbers, machine));
        }
        var search = new LoopSearch(arrays(waits));
        return new Graph(
                assets,
                numbers,
                search.kept(),
                arrays(serves),
                search.order(),
                search.cuts().stream().map(cut -> assetsOf(cut, count)).toList());
    }

    int numberOf(AssetId asset) {
        return number(numbers, asset);
    }

    /// Whether it has to serve before what needs it can be restored. Data can come back later than
    /// what works on it; nothing waits for monitoring.
    static boolean isForRestore(Dependency.Kind kind) {
        return switch (kind) {
            case NETWORK, IDENTITY, KEYS, COMPUTE, DEPLOYS, RECOVERS, OTHER -> true;
            case DATA, MONITORS -> false;
        };
    }

    /// Whether it has to serve before what needs it serves. Vaults and pipelines have done their
    /// part by then.
    static boolean isForService(Dependency.Kind kind) {
        return switch (kind) {
            case NETWORK, IDENTITY, KEYS, DATA, COMPUTE, OTHER -> true;
            case DEPLOYS, RECOVERS, MONITORS -> false;
        };
    }

    /// A way of nodes as a way of assets, each once where both of its nodes are passed.
    private static int[] assetsOf(int[] cut, int count) {
        int[] way = new int[cut.length];
        int length = 0;
        for (int node : cut) {
            int asset = node % count;
            if (length == 0 || way[length - 1] != asset) {
                way[length++] = asset;
            }
        }
        return Arrays.copyOf(way, length);
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
