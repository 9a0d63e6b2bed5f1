package app.muster.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.SharedData;
import app.muster.plan.estate.Json;
import app.muster.problem.ProblemException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// The reader builds what a plain one builds that calls itself for each value, from every real file
/// and from broken ones.
class TreeReaderTest {

    private static final Path FILE = Path.of("estate.json");
    private static final int LARGEST = 400_000;
    private static final JsonFactory PLAIN =
            JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(JsonFile.DEEPEST)
                                    .maxNumberLength(1_000_000)
                                    .build())
                    .build();

    @Test
    void everyRealFileIsReadAsAPlainReaderReadsIt() throws Exception {
        int read = 0;
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            assertEquals(plain(bytes), ours(bytes), file.toString());
            read++;
        }
        assertTrue(read > 100, "only " + read);
    }

    @Test
    void brokenFilesAreReadOrRefusedAsAPlainReaderDoes() throws Exception {
        var random = new SplittableRandom(11);
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            for (int round = 0; round < 3 && bytes.length > 2 && bytes.length < 60_000; round++) {
                byte[] broken = bytes.clone();
                for (int i = 0; i < 1 + random.nextInt(4); i++) {
                    broken[2 + random.nextInt(broken.length - 2)] =
                            (byte) "{}[],:\"\\0tn/ \u0000e9".charAt(random.nextInt(16));
                }
                assertEquals(plain(broken), ours(broken), file + " " + round);
            }
        }
    }

    @Test
    void depthLengthAndRepetitionAreNoTrouble() throws Exception {
        String deep = "[".repeat(198) + "{\"a\":[]}" + "]".repeat(198);
        var wide = new StringBuilder("[");
        for (int i = 0; i < 100_000; i++) {
            wide.append(i == 0 ? "" : ",")
                    .append("{\"n\":\"")
                    .append(i % 40_000)
                    .append("\",\"k")
                    .append(i % 30_000)
                    .append("\":")
                    .append(i % 20_000)
                    .append("}");
        }
        for (String text :
                List.of(deep, wide.append("]").toString(), "{\"a\":1,\"A\":2}", "\"x\"", "7")) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertEquals(plain(bytes), ours(bytes));
            assertTrue(ours(bytes).isPresent());
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(SharedData.azure("inventories").getParent())) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> file.toFile().length() < LARGEST)
                    .sorted()
                    .toList();
        }
    }

    private static Optional<Json> ours(byte[] bytes) {
        try {
            return Optional.of(JsonFile.read(FILE, new ByteArrayInputStream(bytes)).value());
        } catch (ProblemException refused) {
            return Optional.empty();
        }
    }

    private static Optional<Json> plain(byte[] bytes) {
        try (JsonParser parser = PLAIN.createParser(new ByteArrayInputStream(bytes))) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return Optional.empty();
            }
            Json value = value(parser, first);
            return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
        } catch (IOException refused) {
            return Optional.empty();
        }
    }

    private static Json value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> {
                var fields = new LinkedHashMap<String, Json>();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    fields.put(name, value(parser, parser.nextToken()));
                }
                yield new Json.Obj(fields);
            }
            case START_ARRAY -> {
                var items = new ArrayList<Json>();
                for (JsonToken next = parser.nextToken();
                        next != JsonToken.END_ARRAY;
                        next = parser.nextToken()) {
                    items.add(value(parser, next));
                }
                yield new Json.Arr(items);
            }
            case VALUE_STRING -> new Json.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new Json.Bool(token == JsonToken.VALUE_TRUE);
            default -> Json.NULL;
        };
    }
}
