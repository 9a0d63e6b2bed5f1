package app.muster.document;

import app.muster.catalogue.Catalogue;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.plan.estate.ResourceId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// What a dependency map shows: every asset of a plan, by application; what belongs to none by its
/// resource group.
public record MapGraph(List<MapNode> nodes, List<MapEdge> edges, List<MapGroup> groups) {

    /// @param assets one, or several of one type that are drawn as one
    public record MapNode(
            String id,
            String name,
            String type,
            String typeTitle,
            Category category,
            String group,
            List<AssetId> assets) {
        public MapNode {
            assets = List.copyOf(assets);
        }
    }

    /// `from` needs `to`.
    public record MapEdge(String from, String to, Set<Dependency.Kind> kinds) {}

    public record MapGroup(String id, String name, Kind kind) {
        public enum Kind {
            APPLICATION,
            SHARED,
            RESOURCE_GROUP
        }
    }

    /// With more assets than this, configuration of one type in one group is drawn as one counted
    /// node. Found by looking: beyond it names are no longer legible on a large screen.
    public static final int MOST_DRAWN_ONE_BY_ONE = 400;

    public MapGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        groups = List.copyOf(groups);
    }

    public static MapGraph of(Plan plan, Catalogue catalogue) {
        return of(plan, catalogue, _ -> true);
    }

    /// One application with what its assets need directly, whosever that is.
    public static MapGraph around(Plan plan, Catalogue catalogue, ApplicationId application) {
        Map<AssetId, Asset> assets = plan.assetsById();
        Predicate<Asset> own = asset -> asset.application().filter(application::equals).isPresent();
        Set<AssetId> shown = new TreeSet<>();
        assets.values().stream().filter(own).map(Asset::id).forEach(shown::add);
        Set<AssetId> needed = new TreeSet<>();
        plan.needs()
                .filter(need -> shown.contains(need.from()))
                .forEach(need -> needed.add(need.to()));
        shown.addAll(needed);
        return of(plan, catalogue, asset -> shown.contains(asset.id()));
    }

    private static MapGraph of(Plan plan, Catalogue catalogue, Predicate<Asset> shown) {
        List<Asset> assets =
                plan.assets().stream()
                        .filter(asset -> asset.goneSince().isEmpty())
                        .filter(shown)
                        .toList();
        boolean counted = assets.size() > MOST_DRAWN_ONE_BY_ONE;
        Map<String, List<Asset>> members = new LinkedHashMap<>();
        for (Asset asset : assets) {
            String id =
                    counted && asset.category() == Category.D
                            ? group(asset) + " " + asset.type()
                            : asset.id().value();
            members.computeIfAbsent(id, _ -> new ArrayList<>()).add(asset);
        }
        var nodes = new ArrayList<MapNode>();
        Map<AssetId, String> nodeOf = new HashMap<>();
        members.forEach(
                (id, some) -> {
                    MapNode node = node(id, some, catalogue);
                    nodes.add(node);
                    node.assets().forEach(asset -> nodeOf.put(asset, node.id()));
                });
        return new MapGraph(nodes, edges(plan, nodeOf), groups(plan, assets));
    }

    private static MapNode node(String id, List<Asset> assets, Catalogue catalogue) {
        Asset first = assets.getFirst();
        String title = catalogue.type(first.type()).title();
        boolean one = assets.size() == 1;
        return new MapNode(
                one ? first.id().value() : id,
                one ? first.name() : assets.size() + " \u00D7 " + title,
                first.type(),
                title,
                first.category(),
                group(first),
                assets.stream().map(Asset::id).toList());
    }

    private static List<MapEdge> edges(Plan plan, Map<AssetId, String> nodeOf) {
        Map<String, Map<String, Set<Dependency.Kind>>> kinds = new TreeMap<>();
        plan.needs()
                .forEach(
                        need -> {
                            String from = nodeOf.get(need.from());
                            String to = nodeOf.get(need.to());
                            if (from != null && to != null && !from.equals(to)) {
                                kinds.computeIfAbsent(from, _ -> new TreeMap<>())
                                        .computeIfAbsent(to, _ -> new TreeSet<>())
                                        .add(need.kind());
                            }
                        });
        var edges = new ArrayList<MapEdge>();
        kinds.forEach(
                (from, tos) -> tos.forEach((to, some) -> edges.add(new MapEdge(from, to, some))));
        return edges;
    }

    private static List<MapGroup> groups(Plan plan, List<Asset> assets) {
        Set<String> used = new LinkedHashSet<>();
        assets.forEach(asset -> used.add(group(asset)));
        var groups = new ArrayList<MapGroup>();
        for (Application application : plan.applications()) {
            String id = APPLICATION + application.id();
            if (used.remove(id)) {
                groups.add(
                        new MapGroup(
                                id,
                                application.name(),
                                application.shared()
                                        ? MapGroup.Kind.SHARED
                                        : MapGroup.Kind.APPLICATION));
            }
        }
        for (String id : used) {
            groups.add(
                    new MapGroup(
                            id,
                            id.substring(id.lastIndexOf('/') + 1),
                            MapGroup.Kind.RESOURCE_GROUP));
        }
        return groups;
    }

    private static final String APPLICATION = "application/";

    private static String group(Asset asset) {
        return asset.application()
                .map(application -> APPLICATION + application)
                .orElseGet(
                        () -> asset.id().resource().map(MapGraph::resourceGroup).orElse("other/"));
    }

    private static String resourceGroup(ResourceId resource) {
        return resource.resourceGroup().isEmpty()
                ? "subscription/" + resource.subscription()
                : "group/" + resource.subscription() + "/" + resource.resourceGroup();
    }
}
