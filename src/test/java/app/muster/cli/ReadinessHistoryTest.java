package app.muster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ReadinessHistoryTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void anExerciseLiftsWhatItHeldFromThenOn() throws Exception {
        var terminal = Terminal.in(folder);
        Path workspace = terminal.example();
        JsonNode before = terminal.run("readiness", workspace, "--format", "json").json();

        terminal.run("exercise", "run", workspace, "night-wipe");
        JsonNode after = terminal.run("readiness", workspace, "--format", "json").json();

        assertEquals(List.of("snapshot"), occasions(before));
        assertEquals(List.of("snapshot", "exercise"), occasions(after));
        assertEquals("false", before.path("gates").path(3).path("passes").asText());
        assertEquals("true", after.path("gates").path(3).path("passes").asText());
        JsonNode last = after.path("history").path(1);
        assertEquals(after.path("score").path("low").asInt(), last.path("low").asInt());
        assertEquals(after.path("score").path("high").asInt(), last.path("high").asInt());
        assertEquals(
                before.path("score").path("low").asInt(),
                after.path("history").path(0).path("low").asInt());
    }

    private static List<String> occasions(JsonNode readiness) {
        var occasions = new ArrayList<String>();
        readiness
                .path("history")
                .forEach(standing -> occasions.add(standing.path("occasion").asText()));
        return occasions;
    }
}
