package app.muster.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.muster.layout.Picture.Box;
import app.muster.layout.Picture.Point;
import app.muster.layout.Picture.Route;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class LayoutTest {

    @Test
    void noTwoNodesAndNoTwoGroupsOverlap() {
        estates(2000).forEach(graph -> assertEquals(List.of(), Flaws.overlaps(Layout.of(graph))));
    }

    @Test
    void everyNodeLiesInItsGroupBelowTheTitle() {
        estates(2000)
                .forEach(graph -> assertEquals(List.of(), Flaws.strays(graph, Layout.of(graph))));
    }

    @Test
    void everythingLiesWithinThePicture() {
        estates(2000).forEach(graph -> assertEquals(List.of(), Flaws.outliers(Layout.of(graph))));
    }

    @Test
    void aPictureIsUpToTwoAndAHalfTimesAsWideAsHigh() {
        List<String> misshapen = new ArrayList<>();
        estates(2000)
                .forEach(
                        graph -> {
                            Picture picture = Layout.of(graph);
                            double aspect = picture.width() / picture.height();
                            if (aspect < 1 || aspect > 2.5) {
                                misshapen.add(graph.nodes().size() + " nodes: " + aspect);
                            }
                        });

        assertEquals(List.of(), misshapen);
    }

    @Test
    void everyRouteRunsFromBorderToBorder() {
        estates(2000).forEach(graph -> assertEquals(List.of(), Flaws.loose(Layout.of(graph))));
    }

    @Test
    void noRoutePassesThroughANode() {
        estates(500).forEach(graph -> assertEquals(List.of(), Flaws.pierced(Layout.of(graph))));
    }

    @Test
    void routesBetweenGroupsAreLevelOrUpright() {
        estates(500)
                .forEach(graph -> assertEquals(List.of(), Flaws.slanted(graph, Layout.of(graph))));
    }

    @Test
    void everyTwoNodesJoinedInOneDirectionHaveOneRoute() {
        var graph =
                graph(
                        List.of(node("a", ""), node("b", "")),
                        edge("a", "b"),
                        edge("a", "b"),
                        edge("b", "b"));

        assertEquals(List.of("a-b"), joined(Layout.of(graph)));
    }

    @Test
    void theOrderOfEdgesMakesNoDifference() {
        Graph graph = Estates.grouped(300, 5);
        var shuffled = new ArrayList<>(graph.edges());
        Collections.shuffle(shuffled, new Random(9));

        Picture picture = Layout.of(graph);

        assertEquals(picture, Layout.of(graph));
        assertEquals(picture, Layout.of(new Graph(graph.nodes(), shuffled, graph.groups())));
    }

    @Test
    void theOrderOfNodesMakesNoDifferenceToTheirPlaces() {
        Graph graph = Estates.grouped(300, 5);
        var nodes = graph.nodes().reversed();
        var groups = graph.groups().reversed();

        Picture picture = Layout.of(graph);
        Picture other = Layout.of(new Graph(nodes, graph.edges(), groups));

        assertEquals(picture.nodes(), other.nodes().reversed());
        assertEquals(picture.groups(), other.groups().reversed());
        assertEquals(picture.routes(), other.routes());
    }

    @Test
    void aChainGoesDownwards() {
        Picture picture = Layout.of(chain(5));

        List<Double> heights = picture.nodes().stream().map(Box::y).toList();
        assertEquals(heights.stream().sorted().distinct().toList(), heights);
    }

    @Test
    void aGroupLiesBelowTheOneThatNeedsIt() {
        Picture picture =
                Layout.of(graph(List.of(node("a", "lower"), node("b", "upper")), edge("b", "a")));

        Box lower = picture.groups().getFirst();
        Box upper = picture.groups().getLast();
        assertEquals("lower", lower.id());
        assertEquals(true, upper.y() + upper.height() <= lower.y());
    }

    @Test
    void unconnectedNodesFormAGrid() {
        var nodes = IntStream.range(0, 200).mapToObj(i -> node("n" + i, "all")).toList();

        Picture picture = Layout.of(graph(nodes));

        long columns = picture.nodes().stream().map(Box::x).distinct().count();
        long rows = picture.nodes().stream().map(Box::y).distinct().count();
        assertEquals(true, columns * rows < 220);
        assertEquals(true, columns >= 5 && rows >= 5);
    }

    @Test
    void anEmptyGraphGivesAnEmptyPicture() {
        assertEquals(
                new Picture(0, 0, List.of(), List.of(), List.of()), Layout.of(graph(List.of())));
    }

    @Test
    void aGroupMayBeEmpty() {
        var graph = new Graph(List.of(), List.of(), List.of(new Graph.Group("a", 20)));

        assertEquals("a", Layout.of(graph).groups().getFirst().id());
    }

    @Test
    void aSingleNodeKeepsItsSize() {
        Picture picture = Layout.of(graph(List.of(node("a", "")), edge("a", "a")));

        Box box = picture.nodes().getFirst();
        assertEquals(new Box("a", box.x(), box.y(), 100, 36), box);
        assertEquals(List.of(), picture.routes());
    }

    @Test
    void twoNodesThatNeedEachOtherHaveALineForEachDirection() {
        var graph = graph(List.of(node("a", ""), node("b", "")), edge("a", "b"), edge("b", "a"));

        Picture picture = Layout.of(graph);

        assertEquals(List.of("a-b", "b-a"), joined(picture));
        assertEquals(List.of(), Flaws.loose(picture));
        List<Point> down = picture.routes().getFirst().points();
        List<Point> up = picture.routes().getLast().points();
        assertEquals(down.getFirst().y(), up.getLast().y());
        assertEquals(false, down.getFirst().x() == up.getLast().x());
    }

    @Test
    void cyclesAcrossGroupsAreDrawnWhole() {
        var nodes = List.of(node("a", "one"), node("b", "two"), node("c", "three"));
        var graph = graph(nodes, edge("a", "b"), edge("b", "c"), edge("c", "a"), edge("b", "a"));

        Picture picture = Layout.of(graph);

        assertEquals(List.of("a-b", "b-a", "b-c", "c-a"), joined(picture));
        assertEquals(List.of(), Flaws.loose(picture));
        assertEquals(List.of(), Flaws.pierced(picture));
    }

    @Test
    void nodesOfVeryDifferentSizesKeepClearOfRoutes() {
        Random random = new Random(3);
        Graph graph = Estates.grouped(200, 8);
        var nodes =
                graph.nodes().stream()
                        .map(
                                n ->
                                        new Graph.Node(
                                                n.id(),
                                                n.group(),
                                                5 + random.nextInt(400),
                                                5 + random.nextInt(200)))
                        .toList();

        Picture picture = Layout.of(new Graph(nodes, graph.edges(), graph.groups()));

        assertEquals(List.of(), Flaws.overlaps(picture));
        assertEquals(List.of(), Flaws.pierced(picture));
        assertEquals(List.of(), Flaws.loose(picture));
    }

    @Test
    void tangledEdgesKeepClearOfNodes() {
        for (int groups = 1; groups <= 6; groups++) {
            Graph graph = tangle(80, 240, groups);
            Picture picture = Layout.of(graph);

            assertEquals(List.of(), Flaws.overlaps(picture));
            assertEquals(List.of(), Flaws.pierced(picture));
            assertEquals(List.of(), Flaws.loose(picture));
        }
    }

    @Test
    void tenThousandNodesAllFindTheirPlace() {
        Graph graph = Estates.grouped(10_000, 1);

        Picture picture = Layout.of(graph);

        assertEquals(10_000, picture.nodes().size());
        assertEquals(List.of(), Flaws.strays(graph, picture));
    }

    @Test
    void aChainOfAHundredThousandNodesIsLaidOut() {
        assertEquals(99_999, Layout.of(chain(100_000)).routes().size());
    }

    @Test
    void aGraphNamesOnlyWhatItHasAndNothingTwice() {
        var a = node("a", "");

        assertThrows(IllegalArgumentException.class, () -> graph(List.of(a), edge("a", "b")));
        assertThrows(IllegalArgumentException.class, () -> graph(List.of(a, a)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Graph(List.of(node("a", "g")), List.of(), List.of()));
    }

    private static Stream<Graph> estates(int largest) {
        Stream<Graph> grouped =
                Stream.of(50, 75, 100, 200, 350, 500, 1000, 2000)
                        .filter(size -> size <= largest)
                        .flatMap(
                                size ->
                                        Stream.of(
                                                Estates.grouped(size, size),
                                                Estates.flat(size, size + 1)));
        Stream<Graph> uneven =
                Stream.of(
                        Estates.uneven(60, 2, 5, 1),
                        Estates.uneven(100, 7, 10, 7),
                        Estates.uneven(200, 5, 150, 3),
                        Estates.uneven(500, 18, 150, 7));
        return Stream.concat(grouped, uneven);
    }

    private static Graph tangle(int size, int edges, int groups) {
        Random random = new Random(groups);
        var nodes =
                IntStream.range(0, size).mapToObj(i -> node("n" + i, "g" + i % groups)).toList();
        var tangled =
                Stream.generate(() -> edge("n" + random.nextInt(size), "n" + random.nextInt(size)))
                        .limit(edges)
                        .toArray(Graph.Edge[]::new);
        return graph(nodes, tangled);
    }

    private static Graph chain(int length) {
        var nodes = IntStream.range(0, length).mapToObj(i -> node("n" + i, "")).toList();
        var edges =
                IntStream.range(1, length)
                        .mapToObj(i -> edge("n" + (i - 1), "n" + i))
                        .toArray(Graph.Edge[]::new);
        return graph(nodes, edges);
    }

    private static List<String> joined(Picture picture) {
        return picture.routes().stream().map(LayoutTest::ends).toList();
    }

    private static String ends(Route route) {
        return route.from() + "-" + route.to();
    }

    private static Graph graph(List<Graph.Node> nodes, Graph.Edge... edges) {
        var groups =
                nodes.stream()
                        .map(Graph.Node::group)
                        .filter(group -> !group.isEmpty())
                        .distinct()
                        .map(group -> new Graph.Group(group, 20))
                        .toList();
        return new Graph(nodes, List.of(edges), groups);
    }

    private static Graph.Node node(String id, String group) {
        return new Graph.Node(id, group, 100, 36);
    }

    private static Graph.Edge edge(String from, String to) {
        return new Graph.Edge(from, to);
    }
}
