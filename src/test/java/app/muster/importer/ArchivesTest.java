package app.muster.importer;

import static app.muster.importer.Reading.GROUP;
import static app.muster.importer.Reading.file;
import static app.muster.importer.Reading.ids;
import static app.muster.importer.Reading.read;
import static app.muster.importer.Reading.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class ArchivesTest {

    private static final String ONE = "[{\"id\":\"" + GROUP + "Microsoft.Compute/disks/one\"}]";
    private static final String TWO = "[{\"id\":\"" + GROUP + "Microsoft.Compute/disks/two\"}]";
    private static final String ID_ONE = GROUP + "Microsoft.Compute/disks/one";
    private static final String ID_TWO = GROUP + "Microsoft.Compute/disks/two";

    @TempDir Path folder;

    @Test
    void everyInventoryOfAFolderIsReadAndTheRestIsSaid() throws Exception {
        Path below = Files.createDirectories(folder.resolve("a/b"));
        file(below, "one.json", ONE);
        file(folder.resolve("a"), "two.txt", TWO);
        file(folder, "notes.md", "hello");
        file(folder, "cut.json", "[{\"id\":\"/subs");
        Files.createDirectories(folder.resolve(".git"));
        file(folder.resolve(".git"), "x.json", ONE);

        var imported = read(folder);

        String name = folder.getFileName().toString();
        assertEquals(List.of(ID_ONE, ID_TWO), ids(imported.value()));
        assertEquals(
                List.of(
                        "1 hidden folder was not looked into: " + name + "/.git.",
                        folder.resolve("cut.json") + " ends too early, at line 1, column 14.",
                        "1 file is no inventory and was passed over: " + name + "/notes.md."),
                messages(imported));
        assertEquals(
                Map.of("", name + "/a/b/one.json"),
                imported.value().resources().getFirst().sources());
    }

    @Test
    void anArchiveIsReadLikeAFolder() throws Exception {
        Path zip =
                zip(
                        "export.zip",
                        Map.of("x/one.json", ONE, "two.json", TWO, "logo.png", "\u0089PNG"));

        var imported = read(zip);

        assertEquals(List.of(ID_TWO, ID_ONE), ids(imported.value()));
        assertEquals(
                List.of(zip.resolve("two.json"), zip.resolve("x/one.json")),
                imported.tallies().stream().map(Tally::file).toList());
        assertTrue(messages(imported).getFirst().contains("export.zip/logo.png"));
    }

    @Test
    void thePortalsTemplateGetsItsParameters() throws Exception {
        String template =
                template(
                        "'parameters':{'name':{'type':'String'},'key':{'type':'SecureString'}},"
                            + "'resources':[{'type':'Microsoft.Compute/disks','apiVersion':'2024-03-02','name':'[parameters(~name~)]','properties':{'key':'[parameters(~key~)]'}}]");
        String parameters =
                "{\"$schema\":\"https://schema.management.azure.com/schemas/2015-01-01/deploymentParameters.json#\","
                    + "\"parameters\":{\"name\":{\"value\":\"given\"},\"key\":{\"value\":\"hush\"}}}";
        Path zip =
                zip(
                        "ExportedTemplate.zip",
                        Map.of(
                                "template.json",
                                template,
                                "parameters.json",
                                parameters,
                                "other.parameters.json",
                                parameters));

        var imported = read(zip);

        var resource = Reading.only(imported.value());
        assertEquals("given", resource.name());
        assertTrue(!resource.body().toString().contains("hush"), resource.body()::toString);
        assertEquals(
                List.of(
                        "1 parameter file gave the template beside it its values:"
                                + " ExportedTemplate.zip/parameters.json.",
                        "1 parameter file belongs to no template by its name, and was not used:"
                                + " ExportedTemplate.zip/other.parameters.json."),
                messages(imported).stream().filter(m -> m.contains("parameter file ")).toList());
    }

    @Test
    void parametersMayBeGivenBesideTheirTemplate() throws Exception {
        Path main =
                file(
                        folder,
                        "main.json",
                        template(
                                "'parameters':{'n':{'type':'string','defaultValue':'a'}},'resources':[{'type':'Microsoft.Compute/disks','name':'[parameters(~n~)]'}]"));
        Path given =
                file(
                        folder,
                        "main.parameters.json",
                        "{\"$schema\":\"https://x/deploymentParameters.json#\",\"parameters\":{\"n\":{\"value\":\"b\"}}}");

        assertEquals("b", Reading.only(read(main, given).value()).name());
        assertEquals("a", Reading.only(read(main).value()).name());
    }

    @Test
    void anArchiveInAnArchiveIsRefused() throws Exception {
        byte[] inner = Files.readAllBytes(zip("inner.zip", Map.of("one.json", ONE)));
        Path outer = folder.resolve("outer.zip");
        Files.write(
                outer,
                bytes(
                        Map.of(
                                "inner.zip",
                                inner,
                                "two.json",
                                TWO.getBytes(StandardCharsets.UTF_8))));
        Path packed = folder.resolve("twice.gz");
        Files.write(packed, gzip(gzip(ONE.getBytes(StandardCharsets.UTF_8))));

        assertEquals(List.of(ID_TWO), ids(read(outer).value()));
        assertEquals(
                new Problem.FormatUnknown(
                        packed,
                        "an archive in an archive, or one without a workbook; unpack it first"),
                problem(packed));
    }

    @Test
    void whatUnpacksToTooMuchIsRefused() throws Exception {
        byte[] zeros = new byte[60_000_000];
        java.util.Arrays.fill(zeros, (byte) ' ');
        zeros[0] = '[';
        Path gz = folder.resolve("bomb.gz");
        Files.write(gz, gzip(zeros));
        Path zip = folder.resolve("bomb.zip");
        Files.write(zip, bytes(Map.of("bomb.json", zeros)));

        assertEquals(
                new Problem.FileMalformed(
                        gz, "/", "content that unpacks to no more than 400 times its size"),
                problem(gz));
        assertEquals(Problem.FormatUnknown.class, problem(zip).getClass());
    }

    @Test
    void namesInArchivesAreOnlyShown() throws Exception {
        Path zip =
                zip(
                        "tricks.zip",
                        Map.of(
                                "../../etc/passwd.json",
                                ONE,
                                "/abs.json",
                                TWO,
                                "C:\\x\u0001:?.json",
                                "[]"));

        assertEquals(2, read(zip).value().resources().size());
    }

    @Test
    void damagedArchivesAreProblems() throws Exception {
        Path good = zip("good.zip", Map.of("one.json", ONE));
        byte[] bytes = Files.readAllBytes(good);
        for (int length = 4; length < bytes.length; length++) {
            Path cut =
                    Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, length));
            assertEquals(Problem.FileMalformed.class, problem(cut).getClass());
        }
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= (byte) 0x55;
            Path damaged = Files.write(folder.resolve("damaged.zip"), changed);
            try {
                read(damaged);
            } catch (ProblemException expected) {
                // A result or a problem, whichever byte it is.
            }
        }
    }

    @Test
    void moreFilesThanAnybodyMeansAreRefused() throws Exception {
        var entries = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i <= Sources.MOST_FILES; i++) {
            entries.put(i + ".json", new byte[] {'['});
        }
        Path zip = Files.write(folder.resolve("many.zip"), bytes(entries));
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i <= Sources.MOST_FILES; i++) {
            Files.createFile(many.resolve("f" + i));
        }

        assertEquals(new Problem.TooManyFiles(zip, Sources.MOST_FILES), problem(zip));
        assertEquals(new Problem.TooManyFiles(many, Sources.MOST_FILES), problem(many));
    }

    @Test
    void linksInFoldersAreSaidAndGivenOnesAreRead() throws Exception {
        Path inside = Files.createDirectory(folder.resolve("in"));
        Path outside = Files.createDirectory(folder.resolve("out"));
        file(inside, "one.json", ONE);
        Path two = file(outside, "two.json", TWO);
        try {
            Files.createSymbolicLink(inside.resolve("loop"), inside);
            Files.createSymbolicLink(inside.resolve("away"), outside);
            Files.createSymbolicLink(inside.resolve("two.json"), two);
            Files.createSymbolicLink(inside.resolve("nowhere"), folder.resolve("none"));
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("no links here");
        }

        var imported = read(inside);

        assertEquals(List.of(ID_ONE), ids(imported.value()));
        assertEquals(
                List.of("4 links were not followed: in/away, in/loop, in/nowhere …."),
                messages(imported));
        assertEquals(List.of(ID_TWO), ids(read(inside.resolve("two.json")).value()));
    }

    @Test
    void devicesAndPipesAreRefusedAtOnce() throws Exception {
        Path zero = Path.of("/dev/zero");
        Assumptions.assumeTrue(Files.exists(zero), "no such device here");

        assertEquals(
                new Problem.FileUnreadable(zero, "it is no file, but a device, a pipe or the like"),
                problem(zero));
        Path pipe = folder.resolve("pipe");
        Assumptions.assumeTrue(
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        file(folder, "one.json", ONE);
        assertEquals(Problem.FileUnreadable.class, problem(pipe).getClass());
        assertEquals(List.of(ID_ONE), ids(read(folder).value()));
    }

    private static List<String> messages(Imported<?> imported) {
        return imported.notices().stream().map(Notice::message).toList();
    }

    private static Problem problem(Path file) {
        return assertThrows(ProblemException.class, () -> read(file)).problem();
    }

    private Path zip(String name, Map<String, String> entries) throws IOException {
        var bytes = new java.util.TreeMap<String, byte[]>();
        entries.forEach((entry, text) -> bytes.put(entry, text.getBytes(StandardCharsets.UTF_8)));
        return Files.write(folder.resolve(name), bytes(bytes));
    }

    private static byte[] bytes(Map<String, byte[]> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
