package app.muster.cli;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.estate.ResourceId;
import app.muster.text.Messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What assets are called on one page: by their name; where several that are shown share it, with
/// the least behind it that tells them apart, as in `vm-app01 (rg-erp)`.
final class AssetNames {

    /// What a name can be told apart by, and bits of a set of these.
    private static final int PARTS = 4;

    /// Sets of parts, small ones first, and among these those with what people know best.
    private static final List<Integer> SETS =
            IntStream.range(1, 1 << PARTS)
                    .boxed()
                    .sorted(Comparator.comparingInt(Integer::bitCount))
                    .toList();

    private final Map<AssetId, Asset> assets;
    private final Map<AssetId, String> unplanned;
    private final Map<AssetId, String> told = new HashMap<>();

    private AssetNames(Map<AssetId, Asset> assets, Map<AssetId, String> unplanned, Messages words) {
        this.assets = assets;
        this.unplanned = unplanned;
        told.put(AssetId.PLAN, words.get("cli.the-plan"));
    }

    /// @param shown all that the page names
    static AssetNames of(Plan plan, Stream<AssetId> shown, Messages words) {
        return of(plan, Map.of(), shown, words);
    }

    /// @param unplanned what is called otherwise than by the end of its id, if the plan lacks it
    static AssetNames of(
            Plan plan, Map<AssetId, String> unplanned, Stream<AssetId> shown, Messages words) {
        var names = new AssetNames(plan.assetsById(), unplanned, words);
        shown
                .distinct()
                .collect(Collectors.groupingBy(id -> names.plain(id).toLowerCase(Locale.ROOT)))
                .values()
                .stream()
                .filter(namesakes -> namesakes.size() > 1)
                .forEach(names::tellApart);
        return names;
    }

    /// What it is called, and nothing more: for where its id stands beside.
    static String plain(AssetId id, Map<AssetId, Asset> assets) {
        Asset asset = assets.get(id);
        return asset == null ? id.shortName() : asset.name();
    }

    String of(AssetId id) {
        String name = told.get(id);
        return name == null ? plain(id) : name;
    }

    private String plain(AssetId id) {
        String other = assets.containsKey(id) ? null : unplanned.get(id);
        return other == null ? plain(id, assets) : other;
    }

    private void tellApart(List<AssetId> namesakes) {
        Map<AssetId, List<String>> parts = new HashMap<>();
        namesakes.forEach(id -> parts.put(id, parts(id)));
        for (int set : SETS) {
            Map<AssetId, String> tails = new HashMap<>();
            namesakes.forEach(id -> tails.put(id, tail(parts.getOrDefault(id, List.of()), set)));
            if (new HashSet<>(tails.values()).size() == namesakes.size()) {
                tails.forEach((id, tail) -> told.put(id, named(id, tail)));
                return;
            }
        }
        namesakes.forEach(id -> told.put(id, named(id, id.value())));
    }

    private String named(AssetId id, String tail) {
        return tail.isEmpty() ? plain(id) : plain(id) + " (" + tail + ")";
    }

    private static String tail(List<String> parts, int set) {
        return IntStream.range(0, parts.size())
                .filter(i -> (set & 1 << i) != 0)
                .mapToObj(parts::get)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /// Group, kind, what it is a part of, subscription; empty where it has none.
    private List<String> parts(AssetId id) {
        Asset asset = assets.get(id);
        String type = asset != null ? asset.type() : id.resource().map(ResourceId::type).orElse("");
        String kind = type.substring(type.lastIndexOf('/') + 1);
        return id.resource()
                .map(
                        resource ->
                                List.of(
                                        resource.resourceGroup(),
                                        kind,
                                        above(resource),
                                        resource.subscription()))
                .orElse(List.of("", kind, "", ""));
    }

    /// The names of the resources it is a part of.
    private static String above(ResourceId resource) {
        var names = new ArrayList<String>();
        for (var up = resource.parent();
                up.isPresent() && up.get().key().contains("/providers/");
                up = up.get().parent()) {
            names.addFirst(up.get().name());
        }
        return String.join("/", names);
    }
}
