package app.muster.ui.map;

import app.muster.catalogue.Catalogue;
import app.muster.document.MapGraph;
import app.muster.document.MapGraph.MapEdge;
import app.muster.document.MapGraph.MapGroup;
import app.muster.document.MapGraph.MapNode;
import app.muster.layout.Graph;
import app.muster.layout.Layout;
import app.muster.layout.Picture;
import app.muster.layout.Picture.Box;
import app.muster.layout.Picture.Route;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The map of one plan, laid out, with every part by its id. Immutable.
final class MapScene {

    /// A node in its place.
    record Spot(MapNode node, Box box) {
        double centreX() {
            return box.x() + box.width() / 2;
        }

        double centreY() {
            return box.y() + box.height() / 2;
        }

        boolean covers(double x, double y) {
            return x >= box.x()
                    && y >= box.y()
                    && x <= box.x() + box.width()
                    && y <= box.y() + box.height();
        }
    }

    /// A line of the map: `from` needs `to`.
    record Tie(MapEdge edge, Route route) {}

    /// A tile with the nodes of one application or resource group.
    record Area(MapGroup group, Box box, int assets) {}

    private static final double NODE_WIDTH = 190;
    private static final double NODE_HEIGHT = 44;
    private static final double TITLE = 34;

    private final Plan plan;
    private final double width;
    private final double height;
    private final Map<String, Spot> byId = new HashMap<>();
    private final List<Spot> spots = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final Map<String, List<Tie>> needs = new HashMap<>();
    private final Map<String, List<Tie>> neededBy = new HashMap<>();
    private final Map<AssetId, String> nodeOf = new HashMap<>();

    private MapScene(Plan plan, MapGraph graph, Picture picture) {
        this.plan = plan;
        width = picture.width();
        height = picture.height();
        Map<String, Integer> members = new HashMap<>();
        for (int i = 0; i < graph.nodes().size(); i++) {
            MapNode node = graph.nodes().get(i);
            var spot = new Spot(node, picture.nodes().get(i));
            spots.add(spot);
            byId.put(node.id(), spot);
            node.assets().forEach(asset -> nodeOf.put(asset, node.id()));
            members.merge(node.group(), node.assets().size(), Integer::sum);
        }
        for (int i = 0; i < graph.groups().size(); i++) {
            MapGroup group = graph.groups().get(i);
            areas.add(
                    new Area(group, picture.groups().get(i), members.getOrDefault(group.id(), 0)));
        }
        Map<String, Route> routes = new HashMap<>();
        picture.routes().forEach(route -> routes.put(route.from() + "\n" + route.to(), route));
        for (MapEdge edge : graph.edges()) {
            Route route = routes.get(edge.from() + "\n" + edge.to());
            if (route != null) {
                var tie = new Tie(edge, route);
                ties.add(tie);
                needs.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(tie);
                neededBy.computeIfAbsent(edge.to(), _ -> new ArrayList<>()).add(tie);
            }
        }
    }

    /// Takes seconds for the largest estates.
    static MapScene of(Plan plan, Catalogue catalogue) {
        MapGraph graph = MapGraph.of(plan, catalogue);
        Picture picture =
                Layout.of(
                        new Graph(
                                graph.nodes().stream()
                                        .map(
                                                node ->
                                                        new Graph.Node(
                                                                node.id(),
                                                                node.group(),
                                                                NODE_WIDTH,
                                                                NODE_HEIGHT))
                                        .toList(),
                                graph.edges().stream()
                                        .map(edge -> new Graph.Edge(edge.from(), edge.to()))
                                        .toList(),
                                graph.groups().stream()
                                        .map(group -> new Graph.Group(group.id(), TITLE))
                                        .toList()));
        return new MapScene(plan, graph, picture);
    }

    static MapScene empty() {
        return new MapScene(
                Plan.empty(""),
                new MapGraph(List.of(), List.of(), List.of()),
                new Picture(0, 0, List.of(), List.of(), List.of()));
    }

    /// Whether another plan would have the same map.
    boolean shows(Plan other) {
        return plan.assets().equals(other.assets())
                && plan.dependencies().equals(other.dependencies())
                && plan.applications().equals(other.applications());
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    List<Spot> spots() {
        return spots;
    }

    List<Area> areas() {
        return areas;
    }

    List<Tie> ties() {
        return ties;
    }

    Optional<Spot> spot(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The node that stands for the asset.
    Optional<Spot> spot(AssetId asset) {
        return Optional.ofNullable(nodeOf.get(asset)).flatMap(this::spot);
    }

    /// The lines to what the node needs.
    List<Tie> needs(String id) {
        return needs.getOrDefault(id, List.of());
    }

    /// The lines from what needs the node.
    List<Tie> neededBy(String id) {
        return neededBy.getOrDefault(id, List.of());
    }
}
