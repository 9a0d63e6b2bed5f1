package app.muster.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.importer.Importer;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Plan;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Snapshot;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Each value under a verdict says which file or person it came from, and when that was.
class WhereFromTest {

    private static final String ACCOUNT = Estates.id("Microsoft.Storage/storageAccounts/shop");
    private static final Instant EARLY = Instant.parse("2026-10-01T08:00:00Z");
    private static final Instant LATE = Instant.parse("2026-11-01T08:00:00Z");

    @TempDir Path folder;

    @Test
    void ofTwoInventoriesEachValueHasItsOwnFileAndTime() throws Exception {
        Path kinds =
                written(
                        "kinds.json",
                        "[{'id':'%s','kind':'StorageV2','sku':{'name':'Standard_LRS'},'properties':{'a':1,'b':2}}]",
                        EARLY);
        Path keys =
                written(
                        "keys.json",
                        "[{'id':'%s','Properties':{'allowSharedKeyAccess':false}}]",
                        LATE);
        Snapshot both =
                Importer.read(
                                List.of(kinds, keys),
                                Optional.empty(),
                                Estates.CATALOGUE,
                                Estates.TAKEN,
                                Progress.NONE)
                        .value();

        assertEquals(LATE, both.taken());
        assertEquals(
                new Finding.Item("it.sku.name", "Standard_LRS", "kinds.json", EARLY),
                item(both, Plan.empty("a"), "storage.geo-redundancy", "it.sku.name"));
        assertEquals(
                new Finding.Item("it.properties.allowSharedKeyAccess", "false", "keys.json", LATE),
                item(
                        both,
                        Plan.empty("a"),
                        "storage.shared-key-off",
                        "it.properties.allowSharedKeyAccess"));
    }

    @Test
    void evidenceThatWasReadAtAnotherTimeSaysSo() throws Exception {
        var snapshot =
                new Snapshot(
                        "small",
                        LATE,
                        "a test",
                        new Estates().with(ACCOUNT, "{properties:{}}").snapshot().resources(),
                        List.of(
                                new Evidence(EvidenceKind.LOCKS, Estates.SUB, EARLY, List.of()),
                                new Evidence(
                                        EvidenceKind.LOCKS, "/subscriptions/2", LATE, List.of())),
                        List.of(
                                new Coverage(
                                        EvidenceKind.LOCKS,
                                        Estates.SUB,
                                        Coverage.State.COMPLETE,
                                        "")));

        assertEquals(
                new Finding.Item("lock.covers", "false", "a test", EARLY),
                item(snapshot, Plan.empty("a"), "arm.delete-lock", "lock.covers"));
        assertEquals(
                LATE,
                item(
                                snapshot,
                                Plan.empty("a"),
                                "storage.shared-key-off",
                                "it.properties.allowSharedKeyAccess")
                        .at());
    }

    @Test
    void aWordIsFromWhoGaveItAndAsOldAsItIs() throws Exception {
        String ip = Estates.id("Microsoft.Network/publicIPAddresses/ip");
        var word =
                new Attestation(
                        "cfg.template-in-plan",
                        new AssetId(ip),
                        "Ada",
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2027, 9, 1),
                        "the repository");
        Snapshot snapshot = new Estates().with(ip, "{properties:{}}").snapshot();
        Plan plan = Plan.empty("a").withAttestations(List.of(word));

        assertEquals(
                new Finding.Item("attested", "true", "Ada", Instant.parse("2026-09-01T00:00:00Z")),
                item(snapshot, plan, "cfg.template-in-plan", "attested"));
    }

    private Path written(String name, String text, Instant at) throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(file, text.formatted(ACCOUNT).replace('\'', '"'));
        Files.setLastModifiedTime(file, FileTime.from(at));
        return file;
    }

    private static Finding.Item item(Snapshot snapshot, Plan plan, String control, String path)
            throws Exception {
        return Assessment.of(Estates.CATALOGUE, plan, snapshot, Estates.TAKEN, Progress.NONE)
                .findings()
                .stream()
                .filter(finding -> finding.control().id().equals(control))
                .flatMap(finding -> finding.evidence().stream())
                .filter(item -> item.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
