package app.muster.attack;

import static app.muster.attack.Cases.BV;
import static app.muster.attack.Cases.KV;
import static app.muster.attack.Cases.OWNER;
import static app.muster.attack.Cases.RSV;
import static app.muster.attack.Cases.SQL;
import static app.muster.attack.Cases.ST;
import static app.muster.attack.Cases.VM;
import static app.muster.attack.Cases.filled;
import static app.muster.attack.Estates.id;
import static app.muster.attack.Estates.read;
import static app.muster.attack.Estates.unread;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.catalogue.Result;
import app.muster.catalogue.Roles;
import app.muster.plan.Dependency.Kind;
import app.muster.plan.estate.EvidenceKind;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class SurvivabilityTest {

    private static final String OFF =
            "{\"securitySettings\": {\"softDeleteSettings\": {\"state\": \"Off\"}},"
                    + " \"isVaultProtectedByResourceGuard\": false}";
    private static final String GATEWAY = "Microsoft.Network/applicationGateways/agw";
    private static final String DISK = "Microsoft.Compute/disks/disk";

    @Test
    void backupsAreDeletedBeforeWhatTheyBringBack() {
        Estates estate =
                filled(read().with(DISK, "{}"), BV, OFF, DISK).needs(DISK, BV, Kind.RECOVERS);

        Fate disk = fate(estate, DISK);

        assertEquals(
                List.of("disk.delete lost gone", Horizon.AT_ONCE),
                List.of(Cases.line(disk.outcome()), disk.horizon()));
        assertEquals(List.of("backup.delete-items", "backup.reduce-retention"), disk.steps());
        assertEquals(
                List.of(
                        "disk.delete recoverable own-backup",
                        "backup.delete-snapshots fell-silent operational",
                        "backup.delete-snapshots blocked none"),
                disk.tried().stream().map(Cases::line).toList());
    }

    @Test
    void snapshotsBesideTheOriginalGoThoughTheVaultIsImmutable() {
        Estates operational = immutable("OperationalStore");
        Estates vaulted = immutable("VaultStore");

        assertEquals(
                List.of(
                        "disk.delete lost gone after [backup.delete-snapshots]",
                        "disk.delete recoverable own-backup after []"),
                Stream.of(operational, vaulted)
                        .map(estate -> fate(estate, DISK))
                        .map(disk -> Cases.line(disk.outcome()) + " after " + disk.steps())
                        .toList());
    }

    /// A disk whose backups one vault keeps in that store, with immutability locked.
    private static Estates immutable(String store) {
        String policy = BV + "/backupPolicies/p";
        return read().with(DISK, "{}")
                .with(
                        BV,
                        "{\"securitySettings\": {\"immutabilitySettings\": {\"state\": \"Locked\"},"
                                + " \"softDeleteSettings\": {\"state\": \"AlwaysOn\"}}}")
                .with(
                        policy,
                        "{\"policyRules\": [{\"objectType\": \"AzureRetentionRule\","
                                + " \"lifecycles\": [{\"deleteAfter\": {\"duration\": \"P7D\"},"
                                + " \"sourceDataStore\": {\"dataStoreType\": \""
                                + store
                                + "\"}}]}]}")
                .evidence(
                        EvidenceKind.BACKUP_INSTANCES,
                        Estates.SUBSCRIPTION,
                        "{\"id\": \""
                                + id(BV)
                                + "/backupInstances/i\", \"properties\": {\"dataSourceInfo\":"
                                + " {\"resourceID\": \""
                                + id(DISK)
                                + "\"}, \"policyInfo\": {\"policyId\": \""
                                + id(policy)
                                + "\"}, \"currentProtectionState\": \"ProtectionConfigured\"}}");
    }

    @Test
    void aDiskIsKeptWithItsMachineWhenItsOwnBackupsAreGone() {
        String own = "Microsoft.Compute/disks/data";
        Estates estate =
                filled(
                                filled(
                                        read().with(VM, "{}").attached(own, VM).attached(DISK, VM),
                                        BV,
                                        OFF,
                                        own),
                                RSV,
                                "{}")
                        .needs(own, BV, Kind.RECOVERS)
                        .needs(VM, RSV, Kind.RECOVERS);

        Survivability left = Survivability.of(estate.outcomes(), OWNER);

        assertEquals(
                List.of(
                        "disk.delete recoverable backup in PT336H",
                        "disk.delete recoverable backup in PT336H"),
                Stream.of(own, DISK)
                        .map(disk -> left.of(id(disk)).orElseThrow())
                        .map(
                                disk ->
                                        Cases.line(disk.outcome())
                                                + " in "
                                                + disk.horizon().earliest().orElseThrow())
                        .toList());
    }

    @Test
    void whatIsEncryptedLastsNoLongerThanItsKeys() {
        String set = "Microsoft.Compute/diskEncryptionSets/des";
        Estates estate =
                read().with(KV, "{\"softDeleteRetentionInDays\": 7}")
                        .with(SQL, "{}")
                        .with(Cases.DB, "{}")
                        .with(set, "{}")
                        .with(DISK, "{}")
                        .with(ST, "{}")
                        .with(GATEWAY, "{}")
                        .encrypted(SQL, KV)
                        .encrypted(set, KV)
                        .encrypted(DISK, set)
                        .needs(GATEWAY, KV, Kind.KEYS);
        Roles roles = Roles.builtIn();
        Attacker keeper =
                Attacker.holding(roles.named("Key Vault Contributor").orElseThrow(), "/", roles);

        Survivability left = Survivability.of(estate.outcomes(), keeper);

        Horizon week = Horizon.at(Duration.ofDays(7));
        assertEquals(
                List.of(week, week, week, week, week, Horizon.NEVER, Horizon.NEVER),
                Stream.of(KV, SQL, Cases.DB, set, DISK, GATEWAY, ST)
                        .map(asset -> left.of(id(asset)).orElseThrow().horizon())
                        .toList());
    }

    @Test
    void aBackupItemNamesItsVaultThoughThePlanDoesNot() {
        Estates estate = filled(read().with(DISK, "{}"), BV, OFF, DISK);

        assertEquals(
                Horizon.atLeast(Duration.ofDays(14)), fate(Cases.backedUp(read()), VM).horizon());
        assertEquals(
                List.of("disk.delete lost gone", Horizon.AT_ONCE),
                List.of(Cases.line(fate(estate, DISK).outcome()), fate(estate, DISK).horizon()));
    }

    @Test
    void howLongAVaultKeepsThatWasNotReadNobodyKnows() {
        Estates estate =
                read().with(VM, "{}")
                        .evidence(
                                EvidenceKind.BACKUP_ITEMS,
                                Estates.SUBSCRIPTION,
                                """
                                {"id": "/subscriptions/other/resourceGroups/rg/providers/Microsoft.RecoveryServices/vaults/v/backupFabrics/Azure/protectionContainers/c/protectedItems/i",
                                 "properties": {"sourceResourceId": "%s", "workloadType": "VM",
                                   "protectionState": "Protected"}}\
                                """
                                        .formatted(id(VM)));

        Fate machine = fate(estate, VM);

        assertEquals("vm.delete recoverable backup", Cases.line(machine.outcome()));
        assertEquals(Horizon.UNKNOWN, machine.horizon());
    }

    @Test
    void whatWasNotReadGivesARange() {
        Fate keys = fate(unread().with(KV, ""), KV);

        assertEquals(
                new Horizon(Optional.of(Duration.ZERO), Optional.of(Duration.ofDays(7)), true),
                keys.horizon());
    }

    @Test
    void theEndIsOrMoreWhereItIsTheLeastThatAServiceAllows() {
        Horizon exact = Horizon.at(Duration.ofDays(7));
        Horizon least = Horizon.atLeast(Duration.ofDays(7));
        Horizon month = Horizon.at(Duration.ofDays(30));

        assertEquals(
                List.of(exact, least, exact, least),
                List.of(
                        exact.faster(least),
                        least.faster(month),
                        exact.faster(Horizon.atLeast(Duration.ofDays(30))),
                        exact.and(least)));
        assertEquals(Horizon.atLeast(Duration.ofDays(30)), least.and(month));
        assertEquals(
                List.of(true, false),
                List.of(
                        Horizon.within(least).orMore(),
                        fate(read().with(ST, "{}"), ST).horizon().orMore()));
    }

    @Test
    void whatNoActionNamesIsDeletedLikeAnyResource() {
        String search = "Microsoft.Search/searchServices/s";

        assertEquals(
                "resource.delete unknown gone [recoverable, lost]",
                Cases.line(fate(read().with(search, "{}"), search).outcome()));
    }

    @Test
    void aLossTakesItsCauseAlong() {
        Estates estate = read().with(KV, "{}").with(DISK, "{}").encrypted(DISK, KV);

        Fate disk = fate(estate, DISK);

        assertEquals(
                List.of(Optional.empty(), Optional.of(id(KV))),
                List.of(
                        disk.outcome().cause(),
                        disk.tried().stream()
                                .filter(tried -> tried.action().equals("keyvault.purge"))
                                .findFirst()
                                .orElseThrow()
                                .cause()));
    }

    @Test
    void theSumsSayHowMuchIsLeft() {
        Survivability left =
                Survivability.of(
                        filled(read().with(VM, "{}"), RSV, "{}")
                                .with(KV, "{}")
                                .needs(VM, RSV, Kind.RECOVERS)
                                .outcomes(),
                        OWNER);

        Map<String, Survivability.Sum> byKind =
                left.by(
                        fate ->
                                fate.asset().value().contains("/providers/")
                                        ? Optional.of(fate.asset().shortName())
                                        : Optional.empty());

        assertEquals(
                Map.of(
                        "kv", sum(Result.LOST, Duration.ZERO),
                        "rsv", sum(Result.RECOVERABLE, Duration.ofDays(14)),
                        "vm", sum(Result.RECOVERABLE, Duration.ofDays(14))),
                byKind);
    }

    @Test
    void whoeverHoldsNothingDestroysNothing() {
        assertEquals(
                Horizon.NEVER,
                Survivability.of(
                                read().with(ST, "{}").outcomes(),
                                Attacker.of(Attacker.Level.READER))
                        .of(id(ST))
                        .orElseThrow()
                        .horizon());
    }

    private static Survivability.Sum sum(Result result, Duration earliest) {
        return new Survivability.Sum(Map.of(result, 1), Optional.of(earliest), !earliest.isZero());
    }

    private static Fate fate(Estates estate, String asset) {
        return Survivability.of(estate.outcomes(), OWNER).of(id(asset)).orElseThrow();
    }
}
