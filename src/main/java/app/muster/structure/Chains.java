package app.muster.structure;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// The longest way through what has to be restored, for each asset, if each asset takes so long.
/// Assets that need each other count as one that takes as long as the longest of them, so that no
/// chain is longer than it must be. What comes back at once with what it needs adds nothing either.
public final class Chains {

    private static final int NONE = -1;

    private final List<Asset> assets;
    private final Map<AssetId, Integer> numbers;
    private final Condensation groups;
    private final long[] ends;
    private final int[] slowest;
    private final int[] before;

    /// Whether a group comes back along with the one before it.
    private final boolean[] comesAlong;

    Chains(
            List<Asset> assets,
            Map<AssetId, Integer> numbers,
            Condensation groups,
            ToLongFunction<Asset> lengths,
            Function<Asset, Set<String>> together) {
        this.assets = assets;
        this.numbers = numbers;
        this.groups = groups;
        int count = groups.count();
        ends = new long[count];
        slowest = new int[count];
        before = new int[count];
        comesAlong = new boolean[count];
        List<Set<String>> names = new ArrayList<>(count);
        for (int group = 0; group < count; group++) {
            names.add(new HashSet<>());
        }
        var own = new long[count];
        Arrays.fill(slowest, NONE);
        for (int asset = 0; asset < assets.size(); asset++) {
            int group = groups.of[asset];
            names.get(group).addAll(together.apply(assets.get(asset)));
            long length = lengths.applyAsLong(assets.get(asset));
            if (slowest[group] == NONE || length > own[group]) {
                own[group] = length;
                slowest[group] = asset;
            }
        }
        for (int group = 0; group < count; group++) {
            ends[group] = own[group];
            before[group] = NONE;
            for (int edge = groups.dag.start[group]; edge < groups.dag.start[group + 1]; edge++) {
                int needed = groups.dag.targets[edge];
                boolean isOne = !Collections.disjoint(names.get(group), names.get(needed));
                long end = ends[needed] + (isOne ? 0 : own[group]);
                if (before[group] == NONE && end >= ends[group] || end > ends[group]) {
                    ends[group] = end;
                    before[group] = needed;
                    comesAlong[group] = isOne;
                }
            }
        }
    }

    /// How long it takes until the asset and all it needs are restored, if nothing waits for
    /// people.
    public long end(AssetId asset) {
        return ends[groups.of[number(asset)]];
    }

    /// The way that decides when the last of these assets is restored.
    ///
    /// @return in the order of restoring, without what comes along with the one before; empty if
    ///   there are no assets
    public List<AssetId> longest(Collection<AssetId> wanted) {
        int last = NONE;
        for (AssetId asset : wanted) {
            int group = groups.of[number(asset)];
            if (last == NONE || ends[group] > ends[last]) {
                last = group;
            }
        }
        var way = new ArrayList<AssetId>();
        for (int group = last; group != NONE; group = before[group]) {
            if (!comesAlong[group]) {
                way.add(assets.get(slowest[group]).id());
            }
        }
        return way.reversed();
    }

    private int number(AssetId asset) {
        Integer number = numbers.get(asset);
        if (number == null) {
            throw new IllegalArgumentException("no asset " + asset);
        }
        return number;
    }
}
