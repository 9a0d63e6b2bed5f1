package app.muster.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.importer.Notice.Severity;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.Snapshot;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Several files at once become one snapshot.
class UnionTest {

    private static final String ID = Reading.GROUP + "Microsoft.Storage/storageAccounts/stshop";

    @TempDir Path folder;

    private Imported<Snapshot> together(String first, String second) throws Exception {
        return Importer.read(
                List.of(
                        Reading.file(folder, "a.json", first),
                        Reading.file(folder, "b.json", second)),
                Optional.empty(),
                Reading.TYPES,
                Instant.parse("2026-11-20T00:00:00Z"),
                Progress.NONE);
    }

    @Test
    void whatOneFileLacksComesFromTheOther() throws Exception {
        var read =
                together(
                        "[{\"id\":\"" + ID + "\",\"tags\":{\"app\":\"shop\"},\"properties\":null}]",
                        "[{\"id\":\""
                                + ID.toUpperCase(java.util.Locale.ROOT)
                                + "\",\"location\":\"West"
                                + " Europe\",\"properties\":{\"a\":1,\"b\":{\"c\":true}}}]");

        Resource account = Reading.only(read.value());
        assertEquals(Optional.of("shop"), account.tag("app"));
        assertEquals(new Json.Num("1"), account.body().object("properties").get("a").orElseThrow());
        assertEquals("a.json", account.source("/tags/app"));
        assertEquals("b.json", account.source("/properties/b/c"));
        assertEquals(
                List.of(1, 1),
                List.of(read.tallies().get(0).resources(), read.tallies().get(1).repeated()));
    }

    @Test
    void aContradictionIsListedWithBothValuesAndTheirFiles() throws Exception {
        var read =
                together(
                        "[{\"id\":\"" + ID + "\",\"properties\":{\"https\":true,\"x\":\"1\"}}]",
                        "[{\"id\":\"" + ID + "\",\"properties\":{\"https\":false,\"x\":1}}]");

        var warnings =
                read.notices().stream().filter(n -> n.severity() == Severity.WARNING).toList();
        assertEquals(List.of("/properties/https"), warnings.stream().map(Notice::at).toList());
        assertEquals(
                "stshop: a.json says true, b.json says false. The first one stands.",
                warnings.getFirst().message());
    }

    @Test
    void theSameValueInAnotherSpellingIsNoContradiction() throws Exception {
        var read =
                together(
                        "[{\"id\":\"" + ID + "\",\"location\":\"West Europe\",\"etag\":\"1\"}]",
                        "[{\"id\":\"" + ID + "\",\"location\":\"westeurope\",\"etag\":\"2\"}]");

        assertTrue(read.notices().stream().noneMatch(n -> n.severity() == Severity.WARNING));
    }

    @Test
    void whoSaidWhatIsKeptOnDisk() throws Exception {
        Snapshot snapshot =
                together(
                                "[{\"id\":\"" + ID + "\",\"tags\":{\"app\":\"shop\"}}]",
                                "[{\"id\":\"" + ID + "\",\"properties\":{\"a\":1,\"b\":2}}]")
                        .value();
        var out = new java.io.ByteArrayOutputStream();
        app.muster.json.SnapshotJson.write(snapshot, out);

        Snapshot again =
                app.muster.json.SnapshotJson.read(
                        Path.of("s.json"), new java.io.ByteArrayInputStream(out.toByteArray()));

        assertEquals(snapshot, again);
        assertEquals("a.json", Reading.only(again).source("/tags/app"));
    }
}
