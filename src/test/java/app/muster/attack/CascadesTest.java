package app.muster.attack;

import static app.muster.attack.Cases.BV;
import static app.muster.attack.Cases.CONTRIBUTOR;
import static app.muster.attack.Cases.DB;
import static app.muster.attack.Cases.KV;
import static app.muster.attack.Cases.OWNER;
import static app.muster.attack.Cases.SQL;
import static app.muster.attack.Cases.ST;
import static app.muster.attack.Cases.VM;
import static app.muster.attack.Cases.action;
import static app.muster.attack.Cases.filled;
import static app.muster.attack.Cases.holding;
import static app.muster.attack.Cases.line;
import static app.muster.attack.Estates.id;
import static app.muster.attack.Estates.read;
import static app.muster.attack.Estates.unread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.muster.catalogue.Result;
import app.muster.plan.Dependency.Kind;
import app.muster.plan.Dependency.Rule;
import app.muster.plan.estate.EvidenceKind;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;

class CascadesTest {

    private static final Comparator<String> SUBSCRIPTION_FIRST =
            Comparator.comparing((String one) -> !one.startsWith("s1"))
                    .thenComparing(Comparator.naturalOrder());

    @Test
    void aCancelledSubscriptionTakesAlongWhateverStandsInIt() {
        Outcomes outcomes = read().with(VM, "{}").with(KV, "{}").locked().outcomes();

        List<Outcome> cancelled = outcomes.of(action("subscription.cancel"), List.of(), OWNER);

        assertEquals(
                List.of("s1 best-effort", "kv best-effort through s1", "vm best-effort through s1"),
                cancelled.stream().map(Cases::cause).sorted(SUBSCRIPTION_FIRST).toList());
        assertEquals(
                List.of("identity-first", "start-after-cancellation", "start-after-cancellation"),
                cancelled.stream().map(Outcome::playbook).toList());
        assertEquals(
                List.of("s1 best-effort", "kv lost", "plan fell-silent", "vm lost"),
                outcomes.everything(OWNER).stream()
                        .map(Cases::cause)
                        .sorted(SUBSCRIPTION_FIRST)
                        .toList());
    }

    @Test
    void aPurgedKeyVaultTakesAlongWhateverItsKeysEncrypt() {
        String disks = "Microsoft.Compute/diskEncryptionSets/des";
        Outcomes outcomes =
                read().with(KV, "{}")
                        .with(ST, "{}")
                        .with(disks, "{}")
                        .with(VM, "{}")
                        .encrypted(ST, KV)
                        .needs(disks, KV, Kind.KEYS, Rule.DEPENDS_ON)
                        .needs(VM, disks, Kind.KEYS, Rule.DRAWN)
                        .outcomes();

        assertEquals(
                List.of(
                        "kv lost",
                        "st lost through kv",
                        "des lost through kv",
                        "vm lost through des"),
                outcomes.of(action("keyvault.purge"), List.of(), OWNER).stream()
                        .map(Cases::cause)
                        .toList());
    }

    @Test
    void whatOnlyReadsSecretsOrCertificatesOfALostVaultStandsStillAndIsNotLost() {
        String gateway = "Microsoft.Network/applicationGateways/agw";
        String web = "Microsoft.Web/sites/web";
        Outcomes outcomes =
                read().with(KV, "{}")
                        .with(VM, "{}")
                        .with(gateway, "{}")
                        .with(web, "{}")
                        .with(ST, "{}")
                        .needs(VM, KV, Kind.KEYS, Rule.DRAWN)
                        .needs(gateway, KV, Kind.KEYS, Rule.HOST_NAME)
                        .needs(web, KV, Kind.KEYS, Rule.ROLE)
                        .needs(ST, KV, Kind.KEYS, Rule.ROLE)
                        .encrypted(ST, KV)
                        .outcomes();

        List<Outcome> purged = outcomes.of(action("keyvault.purge"), List.of(), OWNER);

        assertEquals(
                List.of(
                        "kv lost, rebuild-empty",
                        "st lost through kv, ",
                        "vm recoverable through kv, renew-secrets",
                        "agw recoverable through kv, renew-secrets",
                        "web recoverable through kv, renew-secrets"),
                purged.stream().map(one -> Cases.cause(one) + ", " + one.playbook()).toList());
        assertEquals(
                "It keeps its data and stands still without the secrets or certificates of kv."
                        + " Purge protection is off: keys and secrets are gone for good, and with"
                        + " the keys everything they encrypt.",
                purged.get(2).says());
    }

    @Test
    void whatIsDeletedItselfIsNotSaidToStandStillOnly() {
        String server = "Microsoft.Cache/redis/cache";
        Outcomes outcomes =
                read().with(KV, "{}")
                        .with(server, "{}")
                        .needs(server, KV, Kind.KEYS, Rule.DRAWN)
                        .outcomes();

        assertEquals(
                List.of("cache.delete recoverable refilled", "cache.delete recoverable refilled"),
                List.of(
                        outcomes.everything(OWNER).stream()
                                .filter(one -> one.asset().equals(id(server)))
                                .map(Cases::line)
                                .findFirst()
                                .orElseThrow(),
                        line(
                                Survivability.of(outcomes, OWNER)
                                        .of(id(server))
                                        .orElseThrow()
                                        .outcome())));
    }

    @Test
    void aDeletedServerTakesItsDatabasesAlongUnlessTheyHaveLongTermBackups() {
        String kept = SQL + "/databases/kept";
        Outcomes outcomes =
                read().with(SQL, "{\"retentionDays\": 0}")
                        .with(DB, "{}")
                        .with(kept, "{}")
                        .evidence(
                                EvidenceKind.SQL_RETENTION,
                                id(kept).value(),
                                "{\"id\": \""
                                        + id(kept)
                                        + "/backupLongTermRetentionPolicies/default\", \"type\":"
                                        + " \"Microsoft.Sql/servers/databases/backupLongTermRetentionPolicies\","
                                        + " \"properties\": {\"weeklyRetention\": \"P4W\"}}")
                        .outcomes();

        assertEquals(
                List.of("sql lost", "db lost through sql", "kept recoverable through sql"),
                outcomes.of(action("sql.delete-server"), List.of(), OWNER).stream()
                        .map(Cases::cause)
                        .toList());
    }

    @Test
    void anUnknownOutcomeNamesWhatWouldHaveToBeRead() {
        Outcome outcome =
                unread().with(KV, "").outcomes().of(action("keyvault.purge"), id(KV), OWNER);

        assertEquals(List.of(Result.RECOVERABLE, Result.LOST), outcome.possible());
        assertEquals(Result.LOST, outcome.worst());
        assertEquals(1, outcome.missing().size());
    }

    @Test
    void whatAnEarlierActionTookAwayNoLongerHelps() {
        String disk = "Microsoft.Compute/disks/disk";
        String off =
                "{\"securitySettings\": {\"softDeleteSettings\": {\"state\": \"Off\"}},"
                        + " \"isVaultProtectedByResourceGuard\": false}";
        Outcomes before =
                filled(read().with(disk, "{}"), BV, off, disk)
                        .needs(disk, BV, Kind.RECOVERS)
                        .locked()
                        .outcomes();

        Outcome wiped = before.of(action("backup.delete-items"), id(BV), OWNER);
        Outcome unlocked = before.of(action("lock.remove"), id(disk), OWNER);

        assertEquals(
                List.of(
                        "backup.delete-items lost gone",
                        "disk.delete blocked locked",
                        "disk.delete recoverable own-backup",
                        "disk.delete lost gone"),
                List.of(
                        line(wiped),
                        line(before.of(action("disk.delete"), id(disk), CONTRIBUTOR)),
                        line(
                                before.after(List.of(unlocked))
                                        .of(action("disk.delete"), id(disk), CONTRIBUTOR)),
                        line(
                                before.after(List.of(unlocked, wiped))
                                        .of(action("disk.delete"), id(disk), CONTRIBUTOR))));
    }

    @Test
    void theWorstOfEverythingIsThereOnceForEachAsset() {
        assertEquals(
                List.of("c lost through st", "kv lost", "plan fell-silent", "st lost"),
                holding(read().with(KV, "{}"), "{}").outcomes().everything(OWNER).stream()
                        .filter(outcome -> !outcome.asset().value().equals("/subscriptions/s1"))
                        .map(Cases::cause)
                        .sorted()
                        .toList());
    }

    @Test
    void anUnknownTargetIsRefused() {
        Outcomes outcomes = read().outcomes();

        assertThrows(
                IllegalArgumentException.class,
                () -> outcomes.of(action("vm.delete"), id(VM), OWNER));
    }
}
