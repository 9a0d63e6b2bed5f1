package app.muster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The worked example of the manual, by the command line.
class ReadinessManualTest {

    private static final Path PAGE = Path.of("docs", "manual", "readiness.md");

    @TempDir private Path folder = Path.of("");

    @Test
    void theWorkedExampleComesOutAsItIsWritten() throws Exception {
        String page = Files.readString(PAGE);
        String example = page.substring(page.indexOf("## Worked example"));
        Files.writeString(
                folder.resolve("plan.muster"),
                example.substring(example.indexOf('{'), example.lastIndexOf("```")));

        JsonNode found = Terminal.in(folder).run("readiness", folder, "--format", "json").json();

        assertEquals(rows(example, "(Protect|Detect|Respond|Recover|Rehearse)"), sides(found));
        assertEquals(rows(example, "`(?:break|recovery|roles|exercised)[a-z-]*`"), gates(found));
        var score =
                Pattern.compile("\\*\\*Score: (\\d+)\u2013(\\d+)\\*\\*, (\\d+) %").matcher(example);
        assertEquals(true, score.find());
        assertEquals(
                List.of(score.group(1), score.group(2), score.group(3)),
                List.of(
                        found.path("score").path("low").asText(),
                        found.path("score").path("high").asText(),
                        found.path("coverage").path("percent").asText()));
    }

    /// The cells of the table rows that begin so.
    private static List<String> rows(String page, String first) {
        return page.lines()
                .filter(line -> line.matches("\\| " + first + " \\|.*"))
                .map(line -> line.replace("`", "").replace(" %", ""))
                .toList();
    }

    private static List<String> sides(JsonNode found) {
        var rows = new ArrayList<String>();
        for (JsonNode side : found.path("dimensions")) {
            String name = side.path("dimension").asText();
            rows.add(
                    "| %s%s | %d | %d | %d | %d\u2013%d | %d |"
                            .formatted(
                                    name.substring(0, 1).toUpperCase(java.util.Locale.ROOT),
                                    name.substring(1),
                                    weight(side, "true"),
                                    weight(side, "false"),
                                    weight(side, "unknown"),
                                    side.path("low").asInt(),
                                    side.path("high").asInt(),
                                    side.path("coverage").path("percent").asInt()));
        }
        return rows;
    }

    private static List<String> gates(JsonNode found) {
        var rows = new ArrayList<String>();
        for (JsonNode gate : found.path("gates")) {
            rows.add(
                    "| %s | %s | %d |"
                            .formatted(
                                    gate.path("gate").asText(),
                                    gate.path("passes").asText(),
                                    gate.path("cap").asInt()));
        }
        return rows;
    }

    private static int weight(JsonNode side, String holds) {
        int sum = 0;
        for (JsonNode fact : side.path("facts")) {
            sum += fact.path("holds").asText().equals(holds) ? fact.path("weight").asInt() : 0;
        }
        return sum;
    }
}
