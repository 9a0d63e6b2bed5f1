package app.muster.importer;

import static app.muster.importer.Reading.GROUP;
import static app.muster.importer.Reading.NOW;
import static app.muster.importer.Reading.TYPES;
import static app.muster.importer.Reading.file;
import static app.muster.importer.Reading.ids;
import static app.muster.importer.Reading.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.json.SnapshotJson;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.text.Messages;
import app.muster.text.ProblemText;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

class BadInputTest {

    private static final String DISK = GROUP + "Microsoft.Compute/disks/";
    private static final String LIST =
            "[{\"id\":\""
                    + DISK
                    + "one\",\"name\":\"one\",\"tags\":{\"a\":\"ü\"},\"properties\":{\"n\":1.5e3,\"l\":[true,null]}}]";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{\"a\":",
                "{\"resources\":[{\"resources\":[",
                "[{\"id\":\"/subscriptions/s\",\"x\":"
            })
    void nestingWithoutEndIsAProblem(String opening) throws Exception {
        Path deep = file(folder, "deep", opening.repeat(100_000));

        assertEquals(Problem.FileMalformed.class, problem(deep).getClass());
    }

    @Test
    void aFileThatEndsAnywhereIsAResultOrAProblem() throws Exception {
        byte[] whole = LIST.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            Path cut = Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(whole, length));
            assertSaysWhatToDo(problem(cut));
        }
    }

    @Test
    void noiseIsAResultOrAProblem() throws Exception {
        var random = new Random(4);
        for (int n = 0; n < 300; n++) {
            byte[] noise = new byte[random.nextInt(600)];
            random.nextBytes(noise);
            noise[0 % Math.max(1, noise.length)] =
                    noise.length == 0 ? 0 : (byte) "[{,;P\u001f".charAt(n % 6);
            endsWell(Files.write(folder.resolve("noise"), noise));
        }
    }

    @Test
    void changedBytesEndInAResultOrAProblem() throws Exception {
        var random = new Random(7);
        List<String> texts =
                List.of(
                        LIST,
                        "id,name\n" + DISK + "a,\"x\"\n",
                        "{\"version\":4,\"terraform_version\":\"1\",\"resources\":[{\"mode\":\"managed\",\"type\":\"azurerm_subnet\",\"name\":\"s\",\"instances\":[{\"index_key\":0,\"attributes\":{\"name\":\"n\",\"id\":\"/subscriptions/s1\"},\"dependencies\":[\"module.a[\\\"b\\\"].azurerm_x.y\"]}]}]}",
                        "{\"planned_values\":{\"root_module\":{\"resources\":[{\"address\":\"azapi_resource.a\",\"type\":\"azapi_resource\",\"name\":\"a\",\"values\":{\"type\":\"A.b/c@1\",\"body\":\"{}\"}}]}},\"configuration\":{\"root_module\":{\"resources\":[]}}}",
                        "{\"impactedResources\":[{\"id\":\"/subscriptions/s\"}],\"scriptDetails\":1}");
        for (int n = 0; n < 3_000; n++) {
            byte[] bytes = texts.get(n % texts.size()).getBytes(StandardCharsets.UTF_8);
            for (int change = 0; change <= n % 4; change++) {
                bytes[random.nextInt(bytes.length)] =
                        (byte) "{}[]\",:/\\0a \u0000\n".charAt(random.nextInt(14));
            }
            endsWell(Files.write(folder.resolve("changed"), bytes));
        }
    }

    @Test
    void aGigabyteIsRefusedBeforeItFillsTheMemory() throws Exception {
        Path huge = folder.resolve("huge.json");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.write('[');
            file.setLength(1_000_000_001L);
        }

        assertEquals(Problem.FileTooLarge.class, problem(huge).getClass());
    }

    @Test
    void namesWithEveryTrickOfUnicodeStayAsTheyAre() throws Exception {
        List<String> names =
                List.of(
                        "\u202Egnp.exe",
                        "zero\u200Bwidth",
                        "e\u0301\u0301\u0301",
                        "\uFEFFbom",
                        "nul\\u0000",
                        "\uD83D\uDE00",
                        "lone\\ud800",
                        "a;b",
                        "ﷺ",
                        "İi");
        for (String name : names) {
            String text = "[{\"id\":\"" + DISK + name + "\",\"name\":\"" + name + "\"}]";

            var snapshot = read(file(folder, "u.json", text)).value();

            String plain = name.replace("\\u0000", "\u0000").replace("\\ud800", "\ud800");
            assertEquals(plain, snapshot.resources().getFirst().body().text("name"));
            assertEquals(plain, snapshot.resources().getFirst().name());
            var out = new ByteArrayOutputStream();
            SnapshotJson.write(snapshot, out);
            Path again = Files.write(folder.resolve("again.json"), out.toByteArray());
            assertEquals(plain, read(again).value().resources().getFirst().name());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/subscriptions/s1/resourceGroups/g/providers/Microsoft.X/vaults/v/items/a;b;c",
                "/subscriptions/s1/resourceGroups//providers/Microsoft.X/y/z",
                "/subscriptions/s1/providers",
                "/subscriptions/s1/providers/",
                "/subscriptions//",
                "/providers/x",
                "/subscriptions/s1/resourceGroups/g/providers/Microsoft.X/y",
                "//subscriptions/s1",
                "/subscriptions/s1/../../x"
            })
    void malformedIdsNeverBreakTheReading(String id) throws Exception {
        var imported =
                read(
                        file(
                                folder,
                                "i.json",
                                "[{\"id\":\"" + id + "\",\"name\":\"n\",\"type\":\"a/b\"}]"));

        var derived = Derivation.of(imported.value(), TYPES);
        assertEquals(1, Reconciliation.of(imported, derived, TYPES).read());
    }

    @Test
    void fieldsThatStandTwiceAndNumbersAsTextsAreRead() throws Exception {
        var imported =
                read(
                        file(
                                folder,
                                "t.json",
                                "[{\"id\":\""
                                        + DISK
                                        + "a\",\"name\":\"x\",\"name\":\"y\",\"properties\":{\"days\":\"7\"}}]"));

        assertEquals("y", imported.value().resources().getFirst().body().text("name"));
        assertEquals(List.of(DISK + "a"), ids(imported.value()));
        assertTrue(imported.notices().getFirst().message().contains("stands twice"));
    }

    @Test
    void whatLooksLikeSomethingElseIsNamed() throws Exception {
        assertEquals(
                "Terraform code; import what terraform show -json writes",
                looksLike("resource \"azurerm_subnet\" \"a\" {}"));
        assertEquals(
                "Bicep code; import what az bicep build writes",
                looksLike("param location string"));
        assertEquals("a PDF", looksLike("%PDF-1.7"));
        assertEquals(
                "an archive of a kind that is not read; unpack it first", looksLike("Rar!\u001a"));
        assertEquals(
                "a Terraform state from before version 4; run terraform refresh with Terraform 0.12"
                        + " or newer",
                looksLike("{\"version\":3,\"terraform_version\":\"0.11.0\",\"modules\":[]}"));
    }

    @Test
    void everyKindSaysSoWhenAFileIsNotOfIt() throws Exception {
        Path other = file(folder, "o.json", "{\"a\":1}");
        for (Kind kind : Kind.values()) {
            try {
                Importer.read(List.of(other), Optional.of(kind), TYPES, NOW, Progress.NONE);
            } catch (ProblemException e) {
                assertSaysWhatToDo(e.problem());
            }
        }
    }

    private String looksLike(String text) throws Exception {
        return problem(file(folder, "other", text))
                        instanceof Problem.FormatUnknown(Path _, String what)
                ? what
                : "known";
    }

    private static void endsWell(Path file) throws Exception {
        try {
            var imported = read(file);
            var derived = Derivation.of(imported.value(), TYPES);
            Reconciliation.of(imported, derived, TYPES);
        } catch (ProblemException e) {
            assertSaysWhatToDo(e.problem());
        }
    }

    private static void assertSaysWhatToDo(Problem problem) {
        var text = ProblemText.of(problem, new Messages(Locale.ENGLISH));
        assertTrue(!text.message().isBlank() && !text.remedy().isBlank(), problem::toString);
    }

    private static Problem problem(Path file) {
        return assertThrows(ProblemException.class, () -> read(file)).problem();
    }
}
