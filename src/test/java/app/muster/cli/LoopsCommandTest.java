package app.muster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class LoopsCommandTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void aPipelineThatRunsInWhatItBuildsIsToldStepByStep() throws Exception {
        Files.writeString(
                folder.resolve("plan.muster"),
                """
                {
                  "format": 2,
                  "name": "Agents",
                  "assets": [
                    {"id": "other/pipeline", "name": "release", "type": "muster/pipeline", "category": "E"},
                    {"id": "other/agent", "name": "agent-01", "type": "muster/agent", "category": "A"},
                    {"id": "other/net", "name": "hub", "type": "muster/network", "category": "D"}
                  ],
                  "dependencies": [
                    {"from": "other/pipeline", "to": "other/agent", "kind": "compute", "rule": "drawn"},
                    {"from": "other/agent", "to": "other/net", "kind": "network", "rule": "drawn"},
                    {"from": "other/net", "to": "other/pipeline", "kind": "deploys", "rule": "drawn"}
                  ]
                }
                """);
        var terminal = Terminal.in(folder);

        JsonNode found = terminal.run("loops", folder, "--format", "json").json();
        Terminal.Ran read = terminal.run("loops", folder);

        JsonNode loop = found.path("loops").path(0);
        assertEquals(1, found.path("loops").size());
        assertEquals("automation", loop.path("why").asText());
        assertEquals(
                List.of(
                        "release needs agent-01, because it runs on it.",
                        "agent-01 needs hub, because it is reached through it.",
                        "hub needs release, because that builds it."),
                loop.path("story")
                        .valueStream()
                        .map(JsonNode::asText)
                        .sorted(
                                java.util.Comparator.comparingInt(
                                        text ->
                                                List.of("r", "a", "h")
                                                        .indexOf(text.substring(0, 1))))
                        .toList());
        assertEquals(0, read.status());
        assertTrue(read.out().contains("What builds stands on what it has to build"), read::out);
    }
}
