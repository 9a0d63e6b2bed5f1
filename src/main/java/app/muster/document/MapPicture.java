package app.muster.document;

import app.muster.document.Drawing.Anchor;
import app.muster.document.MapGraph.MapEdge;
import app.muster.document.MapGraph.MapGroup;
import app.muster.document.MapGraph.MapNode;
import app.muster.layout.Graph;
import app.muster.layout.Layout;
import app.muster.layout.Picture;
import app.muster.layout.Picture.Box;
import app.muster.text.Messages;

import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A dependency map, laid out, in light colours for paper.
public record MapPicture(MapGraph graph, Picture picture) {

    private static final double NODE_WIDTH = 190;
    private static final double NODE_HEIGHT = 44;
    private static final double TITLE = 34;
    private static final double MARGIN = 16;
    private static final double NARROWEST = 560;

    public static MapPicture of(MapGraph graph) {
        return new MapPicture(
                graph,
                Layout.of(
                        new Graph(
                                graph.nodes().stream()
                                        .map(
                                                n ->
                                                        new Graph.Node(
                                                                n.id(),
                                                                n.group(),
                                                                NODE_WIDTH,
                                                                NODE_HEIGHT))
                                        .toList(),
                                graph.edges().stream()
                                        .map(e -> new Graph.Edge(e.from(), e.to()))
                                        .toList(),
                                graph.groups().stream()
                                        .map(g -> new Graph.Group(g.id(), TITLE))
                                        .toList())));
    }

    /// A picture that stands for itself, with a legend.
    public Svg svg(Messages words) {
        double width = Math.max(picture.width(), NARROWEST) + 2 * MARGIN;
        var legend = new MapLegend(words, width - 2 * MARGIN);
        double height = picture.height() + 2 * MARGIN + legend.height();
        var drawing = new Drawing(width, height);
        double left = (width - picture.width()) / 2;
        drawing.bar(0, 0, width, height, 0, "paper");
        Map<String, MapGroup> groups = byId(graph.groups(), MapGroup::id);
        for (Box box : picture.groups()) {
            group(drawing, found(groups, box.id()), moved(box, left));
        }
        picture.routes().stream()
                .filter(route -> route.points().size() > 1)
                .forEach(
                        route ->
                                drawing.arrow(
                                        route.points().stream()
                                                .map(
                                                        p ->
                                                                new Picture.Point(
                                                                        p.x() + left,
                                                                        p.y() + MARGIN))
                                                .toList(),
                                        "map-edge"));
        Map<String, MapNode> nodes = byId(graph.nodes(), MapNode::id);
        for (Box box : picture.nodes()) {
            node(drawing, found(nodes, box.id()), moved(box, left));
        }
        legend.draw(drawing, MARGIN, picture.height() + 2 * MARGIN);
        return drawing.done(
                words.get(
                        "document.map.alt",
                        graph.nodes().size(),
                        graph.groups().size(),
                        graph.edges().size()));
    }

    /// The same picture as PNG.
    ///
    /// @param scale pixels for each unit of the picture, for example 2 for a dense screen
    public byte[] png(Messages words, double scale) {
        Svg svg = Outlines.of(svg(words));
        var transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(PNGTranscoder.KEY_WIDTH, (float) (svg.width() * scale));
        transcoder.addTranscodingHint(PNGTranscoder.KEY_HEIGHT, (float) (svg.height() * scale));
        var out = new ByteArrayOutputStream();
        try {
            transcoder.transcode(
                    new TranscoderInput(new StringReader(svg.text())), new TranscoderOutput(out));
        } catch (TranscoderException e) {
            throw new IllegalStateException("the map could not be drawn", e);
        }
        return out.toByteArray();
    }

    /// The map for Graphviz; places are left to it.
    public String dot() {
        var dot =
                new StringBuilder(
                        "digraph plan {\n  rankdir=TB;\n  node [shape=box, style=rounded];\n");
        int cluster = 0;
        for (MapGroup group : graph.groups()) {
            dot.append("  subgraph cluster_")
                    .append(cluster++)
                    .append(" {\n    label=")
                    .append(quoted(group.name()))
                    .append(";\n");
            for (MapNode node : graph.nodes()) {
                if (node.group().equals(group.id())) {
                    dot.append("    ")
                            .append(quoted(node.id()))
                            .append(" [label=")
                            .append(quoted(node.name() + "\n" + node.typeTitle()))
                            .append("];\n");
                }
            }
            dot.append("  }\n");
        }
        graph.edges()
                .forEach(
                        edge ->
                                dot.append("  ")
                                        .append(quoted(edge.from()))
                                        .append(" -> ")
                                        .append(quoted(edge.to()))
                                        .append(";\n"));
        return dot.append("}\n").toString();
    }

    /// The map as JSON: `nodes`, `edges` and `groups`, with their places.
    public String json() {
        Map<String, Box> nodeBoxes = byId(picture.nodes(), Box::id);
        Map<String, Box> groupBoxes = byId(picture.groups(), Box::id);
        Map<String, Picture.Route> routes = byId(picture.routes(), r -> r.from() + "\n" + r.to());
        var all = JsonWriter.map("width", picture.width(), "height", picture.height());
        all.put(
                "nodes",
                graph.nodes().stream()
                        .map(node -> json(node, found(nodeBoxes, node.id())))
                        .toList());
        all.put(
                "edges",
                graph.edges().stream()
                        .map(edge -> json(edge, found(routes, edge.from() + "\n" + edge.to())))
                        .toList());
        all.put(
                "groups",
                graph.groups().stream()
                        .map(group -> json(group, found(groupBoxes, group.id())))
                        .toList());
        return JsonWriter.text(all);
    }

    private static Map<String, Object> json(MapNode node, Box box) {
        var json =
                JsonWriter.map(
                        "id", node.id(),
                        "name", node.name(),
                        "type", node.type(),
                        "category", node.category().letter(),
                        "group", node.group(),
                        "assets", node.assets().stream().map(Object::toString).toList());
        json.putAll(place(box));
        return json;
    }

    private static Map<String, Object> json(MapGroup group, Box box) {
        var json =
                JsonWriter.map(
                        "id",
                        group.id(),
                        "name",
                        group.name(),
                        "kind",
                        group.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.putAll(place(box));
        return json;
    }

    private static Map<String, Object> json(MapEdge edge, Picture.Route route) {
        return JsonWriter.map(
                "from", edge.from(),
                "to", edge.to(),
                "kinds",
                        edge.kinds().stream()
                                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                .toList(),
                "points", route.points().stream().map(p -> List.of(p.x(), p.y())).toList());
    }

    private static Map<String, Object> place(Box box) {
        return JsonWriter.map(
                "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height());
    }

    private static Box moved(Box box, double left) {
        return new Box(box.id(), box.x() + left, box.y() + MARGIN, box.width(), box.height());
    }

    private static void group(Drawing drawing, MapGroup group, Box box) {
        boolean shared = group.kind() == MapGroup.Kind.SHARED;
        drawing.box(
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                10,
                shared ? "map-shared" : "map-group",
                shared ? "map-shared-line" : "map-group-line");
        drawing.text(
                box.x() + 14,
                box.y() + 22,
                13,
                Typeface.SEMI_BOLD,
                Anchor.START,
                group.kind() == MapGroup.Kind.RESOURCE_GROUP
                        ? "text-muted"
                        : shared ? "accent" : "text",
                Typeface.SEMI_BOLD.fitted(group.name(), 13, box.width() - 28));
    }

    private static void node(Drawing drawing, MapNode node, Box box) {
        double x = box.x();
        double y = box.y();
        if (node.assets().size() > 1) {
            drawing.box(x + 3, y + 3, box.width(), box.height(), 6, "map-node", "map-node-line");
        }
        drawing.box(x, y, box.width(), box.height(), 6, "map-node", "map-node-line");
        MapLegend.chip(drawing, node.category(), x + 8, y + 11);
        double room = box.width() - 46;
        drawing.text(
                x + 38,
                y + 19,
                11.5,
                Typeface.SEMI_BOLD,
                Anchor.START,
                "text",
                Typeface.SEMI_BOLD.fitted(node.name(), 11.5, room));
        drawing.text(
                x + 38,
                y + 34,
                10,
                Typeface.REGULAR,
                Anchor.START,
                "text-muted",
                Typeface.REGULAR.fitted(node.typeTitle(), 10, room));
    }

    private static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
        return things.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static <T> T found(Map<String, T> things, String id) {
        return Objects.requireNonNull(things.get(id), id);
    }

    private static String quoted(String text) {
        return '"'
                + Clean.block(text).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
                + '"';
    }
}
