package app.muster.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.SharedData;
import app.muster.json.PlainReader.NotPlain;
import app.muster.problem.ProblemException;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Reading from bytes comes to what reading by tokens comes to: the same value, the same repeated
/// fields, the same problem at the same place. A comment before a text makes the reader take
/// tokens.
class PlainReaderTest {

    private static final Path FILE = Path.of("estate.json");
    private static final int LARGEST = 2_000_000;
    private static final Sieve EVERYTHING = _ -> Wanted.ALL;
    private static final Sieve SOME =
            id ->
                    Wanted.of(
                            List.of(
                                    List.of("id"),
                                    List.of("type"),
                                    List.of("name", id.length() % 2 == 0 ? "a" : "b"),
                                    List.of("properties", "provisioningState"),
                                    List.of("properties", "ipConfigurations", "id"),
                                    List.of("tags")));

    @Test
    void everyRealFileIsReadAsByTokens() throws Exception {
        int plain = 0;
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            assertEquals(outcome(bytes, Sieve.NONE), outcome(bytes, EVERYTHING), file.toString());
            assertSameSieved(bytes, file.toString());
            plain += isPlain(bytes) ? 1 : 0;
        }
        assertTrue(plain > 100, "only " + plain);
    }

    @Test
    void everyBrokenFileIsReadOrRefusedAsByTokens() throws Exception {
        var random = new SplittableRandom(5);
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            for (int round = 0; round < 4 && bytes.length > 2 && bytes.length < 60_000; round++) {
                byte[] broken = Arrays.copyOf(bytes, bytes.length - random.nextInt(2));
                for (int i = 0; i < 1 + random.nextInt(3); i++) {
                    broken[random.nextInt(broken.length)] =
                            (byte)
                                    "{}[],:\"\\0tn/ \u0000\u00e9\u0001-.e"
                                            .charAt(random.nextInt(19));
                }
                String what = file + " " + round;
                assertEquals(outcome(broken, Sieve.NONE), outcome(broken, EVERYTHING), what);
                assertSameSieved(broken, what);
            }
        }
    }

    @Test
    void everyCutOfATextIsRefusedAtTheSamePlace() {
        byte[] bytes =
                """
                {"value": [{"id": "/subscriptions/a\\u00e9\\n", "n": [-1.5e+3, true, null, {}],
                  "ü": "€ 😀", "x": {"y": [false, [], "\\\\"]}}], "nextLink": null}
                """
                        .getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertEquals(outcome(cut, Sieve.NONE), outcome(cut, EVERYTHING), "cut at " + length);
            assertSameSieved(cut, "cut at " + length);
        }
    }

    @Test
    void whatIsNotStandardIsReadOrRefusedAsByTokens() {
        for (String text :
                List.of(
                        "01",
                        "1.",
                        ".5",
                        "+1",
                        "-",
                        "-0",
                        "1e",
                        "1E-2",
                        "NaN",
                        "truex",
                        "nul",
                        "'a'",
                        "\"a\tb\"",
                        "\"\\x\"",
                        "\"\\u12g4\"",
                        "\"\\ud83d\\ude00\"",
                        "\"\\ud83d\"",
                        "\"\u007f\u0080\u07ff\u0800\uffff\"",
                        "/* c */ 1",
                        "[1,]",
                        "{\"a\":1,}",
                        "{\"a\":1,\"a\":2}",
                        "{\"a\\u0062\":1,\"ab\":2}",
                        "{\"a\" : 1 , \"A\" : 2}",
                        "{a:1}",
                        "[1 2]",
                        "{\"a\" 1}",
                        "[1}",
                        "{\"a\":1]",
                        "[".repeat(198) + "]".repeat(198),
                        "[".repeat(199) + "]".repeat(199),
                        "[".repeat(200) + "]".repeat(200))) {
            for (String around : List.of("[%s]", "%s", "[{\"id\":\"/a\",\"zone\":%s}]", "[%s] x")) {
                byte[] bytes = around.formatted(text).getBytes(StandardCharsets.UTF_8);
                String what = around.formatted(text);
                assertEquals(outcome(bytes, Sieve.NONE), outcome(bytes, EVERYTHING), what);
                assertSameSieved(bytes, what);
            }
        }
    }

    @Test
    void bytesThatAreNoTextAreReadOrRefusedAsByTokens() {
        var random = new SplittableRandom(8);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes =
                    "[{\"id\":\"/a\",\"zone\":\"......\"},\"......\"]"
                            .getBytes(StandardCharsets.US_ASCII);
            int from = random.nextBoolean() ? 20 : 30;
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                bytes[from + i] = (byte) (0x80 + random.nextInt(0x80));
            }
            assertEquals(
                    outcome(bytes, Sieve.NONE), outcome(bytes, EVERYTHING), Arrays.toString(bytes));
            assertSameSieved(bytes, Arrays.toString(bytes));
        }
    }

    @Test
    void otherEncodingsAndMarksAreReadAsByTokens() {
        String text = "\ufeff[{\"id\":\"/a\",\"name\":\"Zürich\"}]";
        for (var charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE)) {
            byte[] bytes = text.getBytes(charset);
            assertEquals(outcome(bytes, Sieve.NONE), outcome(bytes, EVERYTHING));
            assertTrue(outcome(bytes, EVERYTHING).contains("Zürich"), charset.toString());
        }
    }

    @Test
    void aStreamThatEndsInAFailureEndsAsByTokens() {
        for (IOException thrown : List.of(new IOException("unplugged"), new EOFException("cut"))) {
            assertEquals(
                    outcome(failing(thrown), Sieve.NONE), outcome(failing(thrown), EVERYTHING));
        }
    }

    private static InputStream failing(IOException thrown) {
        return new SequenceInputStream(
                new ByteArrayInputStream("[1, 2,".getBytes(StandardCharsets.US_ASCII)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw thrown;
                    }
                });
    }

    private static void assertSameSieved(byte[] bytes, String what) {
        byte[] commented = new byte[bytes.length + 4];
        System.arraycopy("/**/".getBytes(StandardCharsets.US_ASCII), 0, commented, 0, 4);
        System.arraycopy(bytes, 0, commented, 4, bytes.length);
        boolean marked = bytes.length > 1 && (bytes[0] < 0 || bytes[0] == 0 || bytes[1] == 0);
        if (!marked) {
            String byTokens = outcome(commented, SOME);
            String fromBytes = outcome(bytes, SOME);
            // the comment moves the places on the first line
            assertEquals(
                    byTokens.replaceAll("column \\d+", ""),
                    fromBytes.replaceAll("column \\d+", ""),
                    what);
        }
    }

    private static String outcome(byte[] bytes, Sieve sieve) {
        return outcome(new ByteArrayInputStream(bytes), sieve);
    }

    private static String outcome(InputStream in, Sieve sieve) {
        try {
            return JsonFile.read(FILE, in, sieve).toString();
        } catch (ProblemException refused) {
            return refused.problem().toString();
        }
    }

    private static boolean isPlain(byte[] bytes) {
        try {
            new PlainReader(Buffered.of(new ByteArrayInputStream(bytes)), SOME).read();
            return true;
        } catch (NotPlain e) {
            return false;
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
}
