package app.muster.importer;

import static app.muster.importer.Reading.GROUP;
import static app.muster.importer.Reading.file;
import static app.muster.importer.Reading.ids;
import static app.muster.importer.Reading.only;
import static app.muster.importer.Reading.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

class ImporterTest {

    private static final String VAULT = GROUP + "Microsoft.KeyVault/vaults/kv";
    private static final String BODY =
            "{\"id\":\"" + VAULT + "\",\"name\":\"kv\",\"type\":\"Microsoft.KeyVault/vaults\"}";

    @TempDir Path folder;

    @Test
    void everyFormOfAListGivesTheSameResource() throws Exception {
        String table =
                "{\"totalRecords\":1,\"data\":{\"columns\":[{\"name\":\"id\"},{\"name\":\"type\"}],\"rows\":[[\""
                        + VAULT
                        + "\",\"microsoft.keyvault/vaults\"]]}}";
        for (String text :
                List.of(
                        BODY,
                        "[" + BODY + "]",
                        "{\"value\":[" + BODY + "]}",
                        "{\"count\":1,\"data\":[" + BODY + "]}",
                        table,
                        "[{\"ResourceId\":\"" + VAULT + "\",\"Name\":\"kv\"}]",
                        "id,name,type,tags\n" + VAULT + ",kv,microsoft.keyvault/vaults,{}\n",
                        "\uFEFFid;name;type\n" + VAULT + ";kv;microsoft.keyvault/vaults\n")) {
            var resource = only(read(file(folder, "estate.txt", text)).value());
            assertEquals(VAULT, resource.id().value());
            assertEquals("microsoft.keyvault/vaults", resource.type());
        }
    }

    @Test
    void encodingAndPackingDoNotMatter() throws Exception {
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.UTF_8)) {
            for (String mark : List.of("", "\uFEFF")) {
                Path file = folder.resolve("estate.json");
                Files.write(file, (mark + "[" + BODY + "]").getBytes(charset));
                assertEquals(VAULT, only(read(file).value()).id().value());
            }
        }
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(BODY.getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(folder.resolve("estate.dat"), packed.toByteArray());
        assertEquals(VAULT, only(read(file).value()).id().value());
    }

    @Test
    void aNumberKeepsItsDigitsAndAnUnknownFieldItsPlace() throws Exception {
        String text =
                "{\"id\":\""
                        + VAULT
                        + "\",\"odd\":{\"b\":1.50,\"a\":[]},\"type\":\"x/y\",\"name\":\"kv\"}";

        Json.Obj body = only(read(file(folder, "a.json", text)).value()).body();

        assertEquals(List.of("id", "odd", "type", "name"), List.copyOf(body.fields().keySet()));
        assertEquals(new Json.Num("1.50"), body.object("odd").get("b").orElseThrow());
    }

    @Test
    void whatHasNeitherIdNorNameIsLeftOutWithANotice() throws Exception {
        var imported = read(file(folder, "a.json", "[" + BODY + ",{\"x\":1},7]"));

        assertEquals(List.of(VAULT), ids(imported.value()));
        Notice notice = imported.notices().getFirst();
        assertEquals(Notice.Severity.ERROR, notice.severity());
        assertEquals("/1", notice.at());
        assertEquals(
                "2 entries have neither an id nor a type and a name, and were left out: /1, /2.",
                notice.message());
    }

    @Test
    void ofTwoEntriesWithOneIdTheRicherStays() throws Exception {
        String rich = BODY.replace("}", ",\"properties\":{\"enablePurgeProtection\":true}}");

        var imported =
                read(
                        file(folder, "a.json", "[" + rich + "]"),
                        file(folder, "b.json", "[" + BODY.replace("/shop/", "/SHOP/") + "]"));

        assertEquals(true, only(imported.value()).hasProperties());
        assertEquals(Notice.Severity.INFO, imported.notices().getFirst().severity());
    }

    @Test
    void locksAndChildrenThatAreEvidenceStandApartAndNeverProveAbsence() throws Exception {
        String lock =
                "{\"id\":\""
                        + VAULT
                        + "/providers/Microsoft.Authorization/locks/keep\",\"name\":\"keep\",\"type\":\"Microsoft.Authorization/locks\"}";
        String blobs =
                "{\"id\":\""
                        + GROUP
                        + "Microsoft.Storage/storageAccounts/st/blobServices/default\",\"name\":\"default\",\"type\":\"Microsoft.Storage/storageAccounts/blobServices\"}";

        var snapshot =
                read(file(folder, "a.json", "[" + BODY + "," + lock + "," + blobs + "]")).value();

        assertEquals(List.of(VAULT), ids(snapshot));
        assertEquals(
                List.of(
                        EvidenceKind.LOCKS + " /subscriptions/s1 PARTIAL",
                        EvidenceKind.BLOB_SERVICES
                                + " "
                                + GROUP
                                + "Microsoft.Storage/storageAccounts/st PARTIAL"),
                snapshot.coverage().stream()
                        .map(c -> c.kind() + " " + c.scope() + " " + c.state())
                        .toList());
    }

    @Test
    void denyAssignmentsAreEvidenceOfTheirSubscription() throws Exception {
        String denial =
                "{\"id\":\""
                        + VAULT
                        + "/providers/Microsoft.Authorization/denyAssignments/d\",\"name\":\"d\",\"type\":\"Microsoft.Authorization/denyAssignments\",\"properties\":{\"denyAssignmentName\":\"Kept\"}}";

        var snapshot =
                read(file(folder, "a.json", "{\"value\":[" + BODY + "," + denial + "]}")).value();

        assertEquals(List.of(VAULT), ids(snapshot));
        assertEquals(
                List.of(EvidenceKind.DENY_ASSIGNMENTS + " /subscriptions/s1"),
                snapshot.evidence().stream().map(e -> e.kind() + " " + e.scope()).toList());
    }

    @Test
    void aSnapshotSaysItselfWhatItCovers() throws Exception {
        String text =
                "{\"format\":1,\"kind\":\"muster-snapshot\",\"name\":\"march\",\"taken\":\"2026-03-01T00:00:00Z\",\"source\":\"collector\",\"resources\":["
                        + BODY
                        + ","
                        + BODY
                        + "],\"evidence\":[],\"coverage\":[{\"kind\":\"locks\",\"scope\":\"/subscriptions/s1\",\"state\":\"complete\",\"note\":\"\"}]}";

        var snapshot = read(file(folder, "x.json", text)).value();

        assertEquals("march", snapshot.name());
        assertEquals("2026-03-01T00:00:00Z", snapshot.taken().toString());
        assertEquals(
                List.of(
                        new Coverage(
                                EvidenceKind.LOCKS,
                                "/subscriptions/s1",
                                Coverage.State.COMPLETE,
                                "")),
                snapshot.coverage());
        assertEquals(1, snapshot.resources().size());
    }

    @Test
    void thePortalsTableGetsIdsOfItsNames() throws Exception {
        String text =
                "NAME,TYPE,RESOURCE GROUP,LOCATION,SUBSCRIPTION\n"
                        + "st1,Storage account,shop,West US,Pay as you go\n"
                        + "x,Coffee machine,shop,West US,Pay as you go\n";

        var imported = read(file(folder, "portal.csv", text));

        assertEquals(
                List.of(
                        "/subscriptions/Pay as you"
                            + " go/resourceGroups/shop/providers/microsoft.storage/storageaccounts/st1",
                        "/subscriptions/Pay as you"
                                + " go/resourceGroups/shop/providers/unknown/coffee-machine/x"),
                ids(imported.value()));
        assertEquals(Notice.Severity.WARNING, imported.notices().getFirst().severity());
    }

    @Test
    void whatIsNoInventoryIsNamedForWhatItLooksLike() throws Exception {
        assertEquals("an empty file", looksLike(""));
        assertEquals("an empty file", looksLike(" \n"));
        assertEquals("XML or HTML", looksLike("<html></html>"));
        assertEquals("binary data", looksLike("\u0000\u0001\u0002\u0003"));
        assertEquals("text without the columns of an inventory", looksLike("hello"));
        assertEquals("JSON with a, b", looksLike("{\"a\":1,\"b\":2}"));
        assertEquals("a JSON list of something else", looksLike("[1,2]"));
        assertEquals(
                "the parameters of a template; choose the template itself",
                looksLike("{\"$schema\":\"https://x/deploymentParameters.json#\"}"));
    }

    @Test
    void aFileThatCannotBeReadIsAProblemWithItsPlace() throws Exception {
        Path missing = folder.resolve("none.json");
        assertEquals(new Problem.FileMissing(missing), problem(missing));
        assertEquals(new Problem.FormatUnknown(folder, "no file at all"), problem(folder));
        Path cut = file(folder, "cut.json", "[{\"id\":\"/subscr");
        assertEquals(Problem.FileTruncated.class, problem(cut).getClass());
        Path deep = file(folder, "deep.json", "[".repeat(100_000));
        assertEquals(
                new Problem.FileMalformed(
                        deep, "line 1, column 202", "at most 200 levels of nesting"),
                problem(deep));
        Path quote = file(folder, "quote.csv", "id,name\n\"/subscriptions/s1,x\n");
        assertEquals(Problem.FileMalformed.class, problem(quote).getClass());
    }

    @Test
    void aFileThatIsNotWhatItIsSaidToBeIsRefused() throws Exception {
        Path list = file(folder, "list.json", "[" + BODY + "]");

        var thrown =
                assertThrows(
                        ProblemException.class,
                        () ->
                                Importer.read(
                                        List.of(list),
                                        Optional.of(Kind.ARM_TEMPLATE),
                                        Reading.TYPES,
                                        Reading.NOW,
                                        Progress.NONE));

        assertEquals(
                new Problem.FileMalformed(
                        list, "/", "an ARM template: an object with $schema and resources"),
                thrown.problem());
    }

    @Test
    void readingStopsWhenCancelled() throws Exception {
        Path file = file(folder, "a.json", "[\"" + "x".repeat(9_000_000) + "\"]");
        Progress stop =
                (_, done, _) -> {
                    if (done > 0) {
                        throw new Cancelled();
                    }
                };

        assertThrows(
                Cancelled.class,
                () ->
                        Importer.read(
                                List.of(file), Optional.empty(), Reading.TYPES, Reading.NOW, stop));
    }

    private String looksLike(String text) throws Exception {
        return problem(file(folder, "other", text))
                        instanceof Problem.FormatUnknown(Path _, String looksLike)
                ? looksLike
                : "known";
    }

    private static Problem problem(Path file) {
        return assertThrows(ProblemException.class, () -> read(file)).problem();
    }
}
