package app.muster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class NextCommandTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void whoHasTooFewHoursIsToldTheLeastWorkThatGainsSomething() throws Exception {
        Path workspace = Terminal.in(folder).example();
        List<Object> command =
                Arrays.asList("next", workspace, "--hours", "0.5", "--trials", "100");

        String last = Terminal.in(folder).run(command.toArray()).out().lines().toList().getLast();
        var withJson = new ArrayList<>(command);
        withJson.addAll(List.of("--format", "json"));
        JsonNode answer = Terminal.in(folder).run(withJson.toArray()).json();

        double least =
                answer.path("gains")
                        .valueStream()
                        .filter(gain -> gain.path("worth").asDouble() > 0)
                        .mapToDouble(gain -> gain.path("hours").asDouble())
                        .min()
                        .orElseThrow();
        assertEquals(0, answer.path("bundle").path("gains").size());
        assertTrue(
                last.startsWith(
                        "Nothing that gains something fits into 0.5 h. The least work takes %.1f h: "
                                .formatted(least)),
                last);
    }

    @Test
    void theApplicationsAreNamedWhoseChanceAFixChanges() throws Exception {
        Path workspace = Terminal.in(folder).example();
        Object[] asked = {"next", workspace, "--action", "vm.delete", "--trials", "200"};

        List<String> lines = Terminal.in(folder).run(asked).out().lines().toList();
        var withJson = new ArrayList<>(List.of(asked));
        withJson.addAll(List.of("--format", "json"));
        JsonNode best = Terminal.in(folder).run(withJson.toArray()).json().path("gains").path(0);

        JsonNode promise = best.path("promises").path(0);
        String line = lines.get(lines.indexOf("Whose chance to make its RTO that changes") + 2);
        assertTrue(promise.path("after").path("value").asDouble() > 0.9);
        assertTrue(line.startsWith(promise.path("name").asText()), line);
        assertTrue(line.endsWith(best.path("says").asText()), line);
        assertTrue(line.contains(" 0 %"), line);
    }
}
