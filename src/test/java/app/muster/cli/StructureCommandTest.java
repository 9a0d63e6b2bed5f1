package app.muster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class StructureCommandTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void whatFallsWhatDecidesAndWhatComesBackTogetherIsListed() throws Exception {
        Files.writeString(
                folder.resolve("plan.muster"),
                """
                {
                  "format": 2,
                  "name": "Two shops",
                  "applications": [
                    {"id": "shop", "name": "Shop", "rto": "8h"},
                    {"id": "bank", "name": "Bank", "rto": "90m"}
                  ],
                  "assets": [
                    {"id": "other/web", "name": "web", "type": "muster/vm", "category": "A", "application": "shop"},
                    {"id": "other/pay", "name": "pay", "type": "muster/vm", "category": "A", "application": "bank"},
                    {"id": "other/gate", "name": "gate", "type": "muster/gate", "category": "D"},
                    {"id": "other/net", "name": "net", "type": "muster/net", "category": "D"}
                  ],
                  "dependencies": [
                    {"from": "other/web", "to": "other/gate", "kind": "network", "rule": "drawn"},
                    {"from": "other/pay", "to": "other/gate", "kind": "network", "rule": "drawn"},
                    {"from": "other/gate", "to": "other/net", "kind": "network", "rule": "drawn"}
                  ]
                }
                """);
        var terminal = Terminal.in(folder);

        JsonNode found = terminal.run("structure", folder, "--format", "json").json();
        Terminal.Ran read = terminal.run("structure", folder);

        assertEquals(
                List.of(
                        "net 3 assets, 2 applications, 90",
                        "gate 2 assets, 2 applications, 90",
                        "pay 0 assets, 1 applications, 90",
                        "web 0 assets, 1 applications, 480"),
                lines(found.path("blastRadii")));
        assertEquals(
                List.of("gate 2 assets, 2 applications, 90"), lines(found.path("chokePoints")));
        assertEquals(1, found.path("chokePoints").path(0).path("onlyThrough").asInt());
        assertEquals(3, found.path("chokePoints").path(0).path("parts").asInt());
        assertEquals(
                "[[\"other/net\"],[\"other/gate\"],[\"other/web\",\"other/pay\"]]",
                waves(found).toString().replace(" ", ""));
        assertEquals(0, found.path("loops").size());
        assertEquals(0, read.status());
        assertTrue(read.out().contains("Restore waves, if everything were gone"), read.out());
    }

    @Test
    void anEmptyPlanHasNothingToList() throws Exception {
        Files.writeString(folder.resolve("plan.muster"), "{\"format\": 2, \"name\": \"Empty\"}");

        Terminal.Ran read = Terminal.in(folder).run("structure", folder);

        assertEquals(0, read.status());
        assertTrue(read.out().startsWith("No assets"), read.out());
    }

    private static List<String> lines(JsonNode radii) {
        var lines = new ArrayList<String>();
        for (JsonNode radius : radii) {
            lines.add(
                    "%s %d assets, %d applications, %d"
                            .formatted(
                                    radius.path("name").asText(),
                                    radius.path("assets").asInt(),
                                    radius.path("applications").asInt(),
                                    radius.path("tightestRtoMinutes").asInt()));
        }
        return lines;
    }

    private static List<JsonNode> waves(JsonNode found) {
        var waves = new ArrayList<JsonNode>();
        found.path("waves").forEach(wave -> waves.add(wave.path("assets")));
        return waves;
    }
}
