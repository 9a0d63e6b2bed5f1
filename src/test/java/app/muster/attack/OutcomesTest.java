package app.muster.attack;

import static app.muster.attack.Cases.BV;
import static app.muster.attack.Cases.CONTRIBUTOR;
import static app.muster.attack.Cases.DB;
import static app.muster.attack.Cases.KV;
import static app.muster.attack.Cases.OWNER;
import static app.muster.attack.Cases.RSV;
import static app.muster.attack.Cases.SQL;
import static app.muster.attack.Cases.ST;
import static app.muster.attack.Cases.VM;
import static app.muster.attack.Cases.action;
import static app.muster.attack.Cases.backedUp;
import static app.muster.attack.Cases.filled;
import static app.muster.attack.Cases.holding;
import static app.muster.attack.Cases.line;
import static app.muster.attack.Cases.versioned;
import static app.muster.attack.Estates.id;
import static app.muster.attack.Estates.read;
import static app.muster.attack.Estates.unread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.catalogue.Result;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class OutcomesTest {

    @Test
    void aKeyVaultEndsAsItsSettingsSay() {
        String on = "{\"enablePurgeProtection\": true, \"softDeleteRetentionInDays\": 90}";
        String shorter = "{\"enablePurgeProtection\": true, \"softDeleteRetentionInDays\": 7}";

        assertEquals(
                List.of(
                        "keyvault.delete recoverable soft-delete",
                        "keyvault.delete recoverable soft-delete-shorter",
                        "keyvault.delete blocked locked",
                        "keyvault.purge recoverable purge-protection",
                        "keyvault.purge recoverable purge-protection-shorter",
                        "keyvault.purge lost gone",
                        "keyvault.purge unknown gone [recoverable, lost]",
                        "keyvault.purge blocked locked",
                        "keyvault.purge lost gone"),
                List.of(
                        line("keyvault.delete", KV, OWNER, read().with(KV, on)),
                        line("keyvault.delete", KV, OWNER, read().with(KV, shorter)),
                        line("keyvault.delete", KV, CONTRIBUTOR, read().with(KV, on).locked()),
                        line("keyvault.purge", KV, OWNER, read().with(KV, on)),
                        line("keyvault.purge", KV, OWNER, read().with(KV, shorter)),
                        line("keyvault.purge", KV, OWNER, read().with(KV, "{\"sku\": {}}")),
                        line("keyvault.purge", KV, OWNER, unread().with(KV, "")),
                        line("keyvault.purge", KV, CONTRIBUTOR, read().with(KV, "{}").locked()),
                        line("keyvault.purge", KV, OWNER, read().with(KV, "{}").locked())));
    }

    @Test
    void backupsEndAsTheirVaultSays() {
        String locked =
                "{\"securitySettings\": {\"immutabilitySettings\": {\"state\": \"Locked\"}}}";
        String plain =
                "{\"securitySettings\": {\"immutabilitySettings\": {\"state\": \"Disabled\"},"
                        + " \"multiUserAuthorization\": \"Disabled\","
                        + " \"softDeleteSettings\": {\"state\": \"Off\"}},"
                        + " \"isVaultProtectedByResourceGuard\": false}";
        String always = plain.replace("Off", "AlwaysOn");

        assertEquals(
                List.of(
                        "backup.delete-items blocked immutable",
                        "backup.delete-items recoverable vault-soft-delete",
                        "backup.delete-items lost gone",
                        "backup.delete-items recoverable always-on",
                        "backup.delete-items best-effort switchable",
                        "backup.delete-items unknown gone [blocked, delayed, recoverable,"
                                + " best-effort, lost]",
                        "backup.delete-items blocked empty",
                        "backup.reduce-retention blocked immutable",
                        "backup.reduce-retention lost gone",
                        "backup.delete-vault blocked immutable",
                        "backup.delete-vault lost gone",
                        "backup.delete-vault blocked locked"),
                List.of(
                        line("backup.delete-items", RSV, OWNER, filled(read(), RSV, locked)),
                        line("backup.delete-items", RSV, OWNER, filled(read(), RSV, plain)),
                        line("backup.delete-items", BV, OWNER, filled(read(), BV, plain)),
                        line("backup.delete-items", BV, OWNER, filled(read(), BV, always)),
                        line(
                                "backup.delete-items",
                                BV,
                                OWNER,
                                filled(read(), BV, plain.replace("Off", "On"))),
                        line("backup.delete-items", BV, OWNER, unread().with(BV, "")),
                        line("backup.delete-items", BV, OWNER, read().with(BV, plain)),
                        line("backup.reduce-retention", RSV, OWNER, filled(read(), RSV, locked)),
                        line("backup.reduce-retention", BV, OWNER, filled(read(), BV, plain)),
                        line("backup.delete-vault", RSV, OWNER, filled(read(), RSV, locked)),
                        line("backup.delete-vault", BV, OWNER, filled(read(), BV, plain)),
                        line(
                                "backup.delete-vault",
                                BV,
                                CONTRIBUTOR,
                                filled(read(), BV, plain).locked())));
    }

    @Test
    void aMachineEndsAsItsCopiesSay() {
        assertEquals(
                List.of(
                        "vm.delete recoverable backup",
                        "vm.delete lost gone",
                        "vm.delete unknown gone [recoverable, lost]",
                        "vm.delete blocked locked",
                        "vm.wipe-guest recoverable backup",
                        "vm.wipe-guest lost gone",
                        "vm.wipe-guest unknown gone [recoverable, best-effort, lost]",
                        "vm.wipe-guest lost gone",
                        "asr.disable blocked not-replicated"),
                List.of(
                        line("vm.delete", VM, OWNER, backedUp(read())),
                        line("vm.delete", VM, OWNER, read().with(VM, "{}")),
                        line("vm.delete", VM, OWNER, unread().with(VM, "{}")),
                        line("vm.delete", VM, CONTRIBUTOR, read().with(VM, "{}").locked()),
                        line("vm.wipe-guest", VM, OWNER, backedUp(read())),
                        line("vm.wipe-guest", VM, OWNER, read().with(VM, "{}")),
                        line("vm.wipe-guest", VM, OWNER, unread().with(VM, "{}")),
                        line("vm.wipe-guest", VM, CONTRIBUTOR, read().with(VM, "{}").locked()),
                        line("asr.disable", VM, OWNER, read().with(VM, "{}"))));
    }

    @Test
    void dataServicesEndAsTheirSettingsSay() {
        String cosmos = "Microsoft.DocumentDB/databaseAccounts/c";
        String continuous =
                "{\"backupPolicy\": {\"type\": \"Continuous\", \"continuousModeProperties\":"
                        + " {\"tier\": \"Continuous30Days\"}}}";
        String lockedContainer =
                "{\"immutabilityPolicy\": {\"properties\": {\"state\": \"Locked\"}}}";
        String worm =
                "{\"immutableStorageWithVersioning\": {\"enabled\": true,"
                        + " \"immutabilityPolicy\": {\"state\": \"Locked\"}}}";

        assertEquals(
                List.of(
                        "cosmos.delete-account recoverable continuous-30",
                        "cosmos.delete-account best-effort periodic",
                        "cosmos.delete-account unknown periodic [recoverable, best-effort]",
                        "sql.drop-db recoverable point-in-time",
                        "sql.drop-db recoverable point-in-time",
                        "sql.delete-server recoverable server-soft-delete",
                        "sql.delete-server lost gone",
                        "sql.delete-server unknown gone [recoverable, lost]",
                        "storage.delete-account blocked worm",
                        "storage.delete-account best-effort deleted-account",
                        "storage.delete-account blocked container-worm",
                        "storage.delete-account unknown deleted-account [blocked, best-effort]",
                        "storage.delete-or-encrypt-blobs blocked worm",
                        "storage.delete-or-encrypt-blobs lost gone",
                        "storage.delete-or-encrypt-blobs lost gone",
                        "storage.delete-or-encrypt-blobs recoverable versions"),
                List.of(
                        line(
                                "cosmos.delete-account",
                                cosmos,
                                OWNER,
                                read().with(cosmos, continuous)),
                        line(
                                "cosmos.delete-account",
                                cosmos,
                                OWNER,
                                read().with(
                                                cosmos,
                                                continuous.replace("Continuous\"", "Periodic\""))),
                        line("cosmos.delete-account", cosmos, OWNER, unread().with(cosmos, "")),
                        line("sql.drop-db", DB, OWNER, read().with(DB, "{}")),
                        line("sql.drop-db", DB, OWNER, unread().with(DB, "")),
                        line(
                                "sql.delete-server",
                                SQL,
                                OWNER,
                                read().with(SQL, "{\"retentionDays\": 7}")),
                        line(
                                "sql.delete-server",
                                SQL,
                                OWNER,
                                read().with(SQL, "{\"retentionDays\": 0}")),
                        line("sql.delete-server", SQL, OWNER, unread().with(SQL, "")),
                        line("storage.delete-account", ST, OWNER, read().with(ST, worm)),
                        line("storage.delete-account", ST, OWNER, holding(read(), "{}")),
                        line("storage.delete-account", ST, OWNER, holding(read(), lockedContainer)),
                        line("storage.delete-account", ST, OWNER, unread().with(ST, "")),
                        line("storage.delete-or-encrypt-blobs", ST, OWNER, read().with(ST, worm)),
                        line("storage.delete-or-encrypt-blobs", ST, OWNER, holding(read(), "{}")),
                        line("storage.delete-or-encrypt-blobs", ST, OWNER, read().with(ST, "{}")),
                        line(
                                "storage.delete-or-encrypt-blobs",
                                ST,
                                new Attacker(Set.of("data.keys")),
                                versioned(holding(read(), "{}")))));
    }

    @Test
    void whatHasNoCopyIsLostUnlessALockHolds() {
        var lines = new ArrayList<String>();
        for (String[] each :
                new String[][] {
                    {"snapshot.delete", "Microsoft.Compute/snapshots/x"},
                    {"acr.delete", "Microsoft.ContainerRegistry/registries/x"},
                    {"aks.delete", "Microsoft.ContainerService/managedClusters/x"},
                    {"disk.delete", "Microsoft.Compute/disks/x"},
                    {"messaging.delete", "Microsoft.ServiceBus/namespaces/x"}
                }) {
            lines.add(line(each[0], each[1], OWNER, read().with(each[1], "{}")));
            lines.add(line(each[0], each[1], CONTRIBUTOR, read().with(each[1], "{}").locked()));
        }

        assertEquals(
                List.of(
                        "snapshot.delete lost gone",
                        "snapshot.delete blocked locked",
                        "acr.delete lost gone",
                        "acr.delete blocked locked",
                        "aks.delete lost gone",
                        "aks.delete blocked locked",
                        "disk.delete lost gone",
                        "disk.delete blocked locked",
                        "messaging.delete lost gone",
                        "messaging.delete blocked locked"),
                lines);
    }

    @Test
    void aLockFallsToAnOwnerAndNobodyIsTold() {
        assertEquals(
                List.of(
                        "lock.remove fell-silent silent",
                        "lock.remove blocked no-lock",
                        "lock.remove blocked no-privilege",
                        "lock.remove unknown silent [blocked, fell-alerted, fell-silent]"),
                List.of(
                        line("lock.remove", KV, OWNER, read().with(KV, "{}").locked()),
                        line("lock.remove", KV, OWNER, read().with(KV, "{}")),
                        line("lock.remove", KV, CONTRIBUTOR, read().with(KV, "{}").locked()),
                        line("lock.remove", KV, OWNER, unread().with(KV, "{}"))));
    }

    @Test
    void withoutThePrivilegeNothingHappens() {
        Outcome outcome =
                read().with(KV, "{}")
                        .outcomes()
                        .of(action("keyvault.purge"), id(KV), Attacker.of(Attacker.Level.READER));

        assertEquals(
                List.of(Result.BLOCKED, "no-privilege"), List.of(outcome.result(), outcome.rule()));
        assertEquals(
                "The attacker holds none of the rights that this takes:"
                        + " azure.contributor, azure.owner.",
                outcome.says());
    }

    @Test
    void theLockIsSaidToFallFirstOnlyWhereItIsAllThatStoodInTheWay() {
        assertTrue(said("vm.delete", VM, OWNER).startsWith("The attacker removes the lock first."));
        assertEquals(
                "Nothing replicates this machine, so there is nothing to switch off.",
                said("asr.disable", VM, OWNER));
    }

    @Test
    void ofAHolderOfKeysNobodySaysThatHeChangesTheAccount() {
        var account = read().with(ST, "{}");

        assertTrue(
                account.outcomes()
                        .of(
                                action("storage.delete-or-encrypt-blobs"),
                                id(ST),
                                Attacker.of(Attacker.Level.KEY_HOLDER))
                        .says()
                        .startsWith("Earlier versions and deleted blobs are not both kept"));
        assertTrue(
                account.outcomes()
                        .of(action("storage.delete-or-encrypt-blobs"), id(ST), OWNER)
                        .says()
                        .startsWith("This attacker may change the account"));
    }

    @Test
    void aRuleIsOldAfterAHundredAndEightyDays() {
        Outcome outcome = read().with(VM, "{}").outcomes().of(action("vm.delete"), id(VM), OWNER);

        assertFalse(outcome.isStale(outcome.asOf().plusDays(180)));
        assertTrue(outcome.isStale(outcome.asOf().plusDays(181)));
    }

    private static String said(String action, String target, Attacker attacker) {
        return read().with(target, "{}")
                .locked()
                .outcomes()
                .of(action(action), id(target), attacker)
                .says();
    }
}
