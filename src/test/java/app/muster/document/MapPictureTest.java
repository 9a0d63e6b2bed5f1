package app.muster.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.plan.Asset;
import app.muster.plan.Category;
import app.muster.plan.Plan;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

/// What the map shows and how it is drawn.
class MapPictureTest {

    @Test
    void assetsStandInTheirApplicationOrElseInTheirResourceGroup() {
        MapGraph graph = MapGraph.of(Sample.plan(), Sample.catalogue());

        assertEquals(
                List.of("Online Shop APPLICATION", "Identity hub SHARED", "rg-net RESOURCE_GROUP"),
                graph.groups().stream().map(group -> group.name() + " " + group.kind()).toList());
        assertEquals(5, graph.nodes().size());
        assertEquals(4, graph.edges().size());
    }

    @Test
    void alikeConfigurationIsCountedWhereThereIsTooMuchOfIt() {
        var assets = new ArrayList<Asset>();
        for (int i = 0; i <= MapGraph.MOST_DRAWN_ONE_BY_ONE; i++) {
            String name = "kv-" + i;
            assets.add(
                    Asset.of(
                            Sample.id("rg", "microsoft.keyvault/vaults", name),
                            name,
                            "microsoft.keyvault/vaults",
                            Category.D));
        }
        Plan plan = Plan.empty("Large").derivedFrom("s", assets, List.of());

        MapGraph graph = MapGraph.of(plan, Sample.catalogue());

        assertEquals(
                List.of("401 \u00D7 Key vault"),
                graph.nodes().stream().map(MapGraph.MapNode::name).toList());
    }

    @Test
    void theMapIsWellFormedAndBecomesAnImage() throws IOException {
        MapPicture map = MapPicture.of(MapGraph.of(Sample.plan(), Sample.catalogue()));

        Svg svg = map.svg(Sample.WORDS);
        var image = ImageIO.read(new ByteArrayInputStream(map.png(Sample.WORDS, 1)));

        assertEquals(Math.round(svg.width()), image.getWidth());
        assertTrue(svg.text().contains(">kv-shop</text>"));
        assertEquals(svg, map.svg(Sample.WORDS));
    }

    @Test
    void namesCannotBreakOutOfTheGraphvizText() {
        Asset asset = Asset.of(Sample.id("rg", "a/b", "x"), "a\" ]; evil [\n\\", "a/b", Category.A);
        Plan plan = Plan.empty("p").derivedFrom("s", List.of(asset), List.of());

        String dot = MapPicture.of(MapGraph.of(plan, Sample.catalogue())).dot();

        assertTrue(dot.contains("[label=\"a\\\" ]; evil [\\n\\\\\\nb\"]"), dot);
    }
}
