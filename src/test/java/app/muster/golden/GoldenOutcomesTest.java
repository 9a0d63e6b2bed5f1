package app.muster.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.attack.Attacker;
import app.muster.attack.Attacker.Level;
import app.muster.attack.Fate;
import app.muster.attack.Horizon;
import app.muster.attack.Outcome;
import app.muster.attack.Survivability;
import app.muster.plan.AssetId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is left of the ten estates, computed by hand. Each line is an asset, the worst that the
/// attacker makes of it, and when it is gone for good.
class GoldenOutcomesTest {

    private static final String SUBSCRIPTION =
            "11111111-1111-4111-8111-111111111111 best-effort 0d-30d";

    /// - `vm-pay`: the backup is deleted first, stays soft-deleted for 14 days, then it is gone.
    /// - `sql-pay`, `payroll`: no soft delete of the server, no long-term backups: gone at once.
    /// - `stpay`: an Owner overwrites blobs, nothing keeps them; and its key can be purged.
    /// - `kv-pay`: without purge protection an Owner purges it.
    /// - `rsv-pay`: deleted items stay for the 14 days that the vault says.
    /// - `vnet-pay`: nobody said whether a template makes it again.
    /// - `payroll-code`: an Owner of the subscription is nobody at the host of the repositories.
    /// - the subscription: cancelled, deleted after 30 days at least; nothing promises it lasts so
    ///   long.
    private static final List<String> PLAIN =
            List.of(
                    SUBSCRIPTION,
                    "kv-pay lost 0d",
                    "payroll lost 0d",
                    "payroll-code blocked never",
                    "plan fell-silent never",
                    "rsv-pay recoverable 14d",
                    "sql-pay lost 0d",
                    "stpay lost 0d",
                    "vm-pay recoverable 14d",
                    "vnet-pay unknown 0d-never");

    @Test
    void plainAgainstAnOwner() {
        assertEquals(PLAIN, fates(GoldenEstates.plain(), owner()));
    }

    /// Nobody deletes recovery points early: the machine can be brought back, however long it
    /// takes.
    @Test
    void lockedImmutabilityKeepsTheMachine() {
        assertEquals(
                but("rsv-pay blocked never", "vm-pay recoverable never"),
                fates(GoldenEstates.immutable(), owner()));
        Survivability left = Survivability.of(GoldenEstates.immutable().outcomes(), owner());
        assertEquals(
                List.of(
                        List.of("rsv.immutability", "rsv.immutability-locked"),
                        List.of("vm.azure-backup")),
                List.of(
                        left.of(new AssetId(GoldenEstate.VAULT)).orElseThrow().heldBy(),
                        left.of(new AssetId(GoldenEstate.MACHINE)).orElseThrow().heldBy()));
    }

    /// The guard's subscription is another: an Owner of this one does not approve for himself.
    @Test
    void aGuardElsewhereKeepsTheMachineFromOnePerson() {
        assertEquals(
                but("rsv-pay delayed never", "vm-pay recoverable never"),
                fates(GoldenEstates.guarded(), owner()));
    }

    /// The key vault stays for its 90 days. The blobs are overwritten all the same.
    @Test
    void purgeProtectionKeepsTheKeys() {
        assertEquals(but("kv-pay recoverable 90d"), fates(GoldenEstates.purgeProtected(), owner()));
    }

    @Test
    void anOwnerRemovesTheLockFirst() {
        assertEquals(PLAIN, fates(GoldenEstates.locked(), owner()));
    }

    /// A Contributor removes no lock. It covers no data and nothing inside machines: blobs are
    /// overwritten; the machine is wiped from inside, and its backups are deleted, because a lock
    /// on the vault does not cover what is in it. The database is dropped by no login of his. The
    /// storage account is re-encrypted or overwritten, which a lock does not stop.
    @Test
    void aLockStopsAContributorWhereDataIsNotAtStake() {
        assertEquals(
                List.of(
                        "11111111-1111-4111-8111-111111111111 fell-silent never",
                        "kv-pay blocked never",
                        "payroll blocked never",
                        "payroll-code blocked never",
                        "plan fell-silent never",
                        "rsv-pay recoverable 14d",
                        "sql-pay blocked never",
                        "stpay lost 0d",
                        "vm-pay recoverable 14d",
                        "vnet-pay blocked never"),
                fates(GoldenEstates.locked(), Attacker.of(Level.CONTRIBUTOR)));
    }

    /// Without the lock a Contributor does what an Owner does here, but cancel the subscription.
    @Test
    void withoutALockAContributorDestroysAsMuchAsAnOwner() {
        assertEquals(
                but("11111111-1111-4111-8111-111111111111 fell-silent never"),
                fates(GoldenEstates.plain(), Attacker.of(Level.CONTRIBUTOR)));
    }

    /// The server takes its short-term backups along, and a dropped database is kept for 7 days;
    /// immutable long-term backups outlive both.
    @Test
    void immutableLongTermBackupsKeepTheDatabase() {
        assertEquals(but("payroll recoverable never"), fates(GoldenEstates.longTerm(), owner()));
    }

    /// An Owner switches versions and soft delete off before he overwrites. A holder of the keys
    /// cannot, and what he deletes stays for the 14 days that the account says.
    @Test
    void versionsHelpAgainstWhoeverHoldsOnlyTheKeys() {
        assertEquals(PLAIN, fates(GoldenEstates.versioned(), owner()));
        assertEquals(
                List.of("stpay lost 0d"),
                taken(GoldenEstates.plain(), Attacker.of(Level.KEY_HOLDER)));
        assertEquals(
                List.of("stpay recoverable 14d"),
                taken(GoldenEstates.versioned(), Attacker.of(Level.KEY_HOLDER)));
    }

    /// The replica's points from before the attack expire after a day, or replication is switched
    /// off at once; the backup is what is left, for 14 days.
    @Test
    void aReplicaKeepsTheMachineNoLongerThanItsBackup() {
        assertEquals(PLAIN, fates(GoldenEstates.replicated(), owner()));
        Outcome deleted =
                GoldenEstates.replicated()
                        .outcomes()
                        .of(
                                GoldenEstate.CATALOGUE.action("vm.delete").orElseThrow(),
                                new AssetId(GoldenEstate.MACHINE),
                                owner());
        assertEquals(
                List.of("replica", Optional.of(Duration.ofDays(1)), ""),
                List.of(deleted.rule(), deleted.keptFor(), deleted.keptFrom()));
    }

    /// Redundancy copies a destruction along.
    @Test
    void aSecondRegionKeepsNothingFromAnAttacker() {
        assertEquals(PLAIN, fates(GoldenEstates.geoRedundant(), owner()));
    }

    /// With emergency accounts a Global Administrator costs the responders time; without them they
    /// wait for the provider. What he does to the estate is the same.
    @Test
    void emergencyAccountsGetTheRespondersBackIn() {
        assertEquals(
                List.of("blind", "break-glass"),
                List.of(lockout(GoldenEstates.plain()), lockout(GoldenEstates.breakGlass())));
        assertEquals(PLAIN, fates(GoldenEstates.breakGlass(), owner()));
    }

    /// What a Backup Contributor touches is the vault alone.
    @Test
    void aBackupContributorTouchesBackupsOnly() {
        assertEquals(
                List.of("rsv-pay recoverable 14d"),
                taken(GoldenEstates.plain(), Attacker.of(Level.BACKUP_CONTRIBUTOR)));
        assertEquals(
                List.of(), taken(GoldenEstates.immutable(), Attacker.of(Level.BACKUP_CONTRIBUTOR)));
    }

    private static String lockout(GoldenEstate estate) {
        return estate.outcomes()
                .of(
                        GoldenEstate.CATALOGUE.action("identity.lockout-admins").orElseThrow(),
                        AssetId.PLAN,
                        Attacker.of(Level.GLOBAL_ADMIN))
                .rule();
    }

    private static Attacker owner() {
        return Attacker.of(Level.OWNER);
    }

    /// The plain lines with some of them changed.
    private static List<String> but(String... changed) {
        var lines = new ArrayList<>(PLAIN);
        for (String line : changed) {
            String asset = line.substring(0, line.indexOf(' ') + 1);
            lines.replaceAll(old -> old.startsWith(asset) ? line : old);
        }
        return lines;
    }

    private static List<String> taken(GoldenEstate estate, Attacker attacker) {
        return Survivability.of(estate.outcomes(), attacker).fates().stream()
                .filter(fate -> fate.outcome().result().takesAway())
                .map(GoldenOutcomesTest::line)
                .sorted()
                .toList();
    }

    private static List<String> fates(GoldenEstate estate, Attacker attacker) {
        return Survivability.of(estate.outcomes(), attacker).fates().stream()
                .map(GoldenOutcomesTest::line)
                .sorted()
                .toList();
    }

    private static String line(Fate fate) {
        return fate.asset().shortName()
                + " "
                + fate.outcome().result().key()
                + " "
                + shown(fate.horizon());
    }

    private static String shown(Horizon horizon) {
        String earliest = shown(horizon.earliest());
        return horizon.isKnown() ? earliest : earliest + "-" + shown(horizon.latest());
    }

    private static String shown(Optional<Duration> time) {
        return time.map(some -> some.toDays() + "d").orElse("never");
    }
}
