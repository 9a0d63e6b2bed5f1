package app.muster.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.catalogue.EvidenceRoles;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/// What was read and what not, and what the service says of its vaults.
class WhatWasReadTest {

    private static final String ACCOUNT = Estates.id("Microsoft.Storage/storageAccounts/shop");

    @Test
    void everyGapSaysHowMuchItLeavesOpenAndWhoCouldReadIt() {
        var judged =
                new Estates()
                        .with(ACCOUNT, "{kind:'StorageV2',properties:{}}")
                        .read(EvidenceKind.LOCKS)
                        .said(EvidenceKind.BLOB_SERVICES, ACCOUNT, Coverage.State.DENIED)
                        .judged();

        List<String> lines =
                CoverageLine.of(judged, EvidenceRoles.builtIn()).stream()
                        .filter(
                                line ->
                                        Set.of(
                                                        EvidenceKind.LOCKS,
                                                        EvidenceKind.BLOB_SERVICES,
                                                        EvidenceKind.DEFENDER_PLANS)
                                                .contains(line.kind()))
                        .map(
                                line ->
                                        line.kind().key()
                                                + " "
                                                + line.state().key()
                                                + " "
                                                + line.unknown()
                                                + " "
                                                + line.role())
                        .sorted()
                        .toList();

        assertEquals(
                List.of(
                        "blob-services denied 6 Reader",
                        "defender-plans not-asked 4 Security Reader",
                        "locks complete 0 Reader"),
                lines);
    }

    @Test
    void everyKindOfEvidenceHasALeastRole() {
        assertEquals(Set.of(EvidenceKind.values()), EvidenceRoles.builtIn().roles().keySet());
    }

    @Test
    void theLevelOfAVaultFollowsThePublishedRule() {
        assertEquals("MAXIMUM Excellent", level("AlwaysON", "Unlocked", "Enabled"));
        assertEquals("MAXIMUM Excellent", level("Enabled", "Locked", "Enabled"));
        assertEquals("ADEQUATE Excellent", level("Enabled", "Disabled", "Disabled"));
        assertEquals("ADEQUATE Excellent", level("Disabled", "Locked", "Disabled"));
        assertEquals("MINIMUM Excellent", level("Disabled", "Disabled", "Enabled"));
        assertEquals("NONE Excellent", level("Disabled", "Unlocked", "Disabled"));
        assertEquals(
                List.of("[none]"),
                levels("{properties:{}}").stream().map(l -> "[" + l + "]").toList());
    }

    private static String level(String soft, String immutable, String second) {
        return levels(
                        ("{properties:{bcdrSecurityLevel:'Excellent',securitySettings:{softDeleteSettings:{softDeleteState:'%s'},immutabilitySettings:{state:'%s'},multiUserAuthorization:'%s'}}}")
                                .formatted(soft, immutable, second))
                .getFirst();
    }

    private static List<String> levels(String body) {
        return VaultLevel.of(
                        new Estates()
                                .with(Estates.id("Microsoft.RecoveryServices/vaults/v"), body)
                                .judged()
                                .estate())
                .stream()
                .map(l -> l.security().map(s -> s + " " + l.reported()).orElse("none"))
                .toList();
    }
}
