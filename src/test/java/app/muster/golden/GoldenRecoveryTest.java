package app.muster.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.attack.Attacker;
import app.muster.attack.Attacker.Level;
import app.muster.plan.RoleId;
import app.muster.recover.Crews;
import app.muster.recover.Loss;
import app.muster.recover.Recovery;
import app.muster.recover.Schedule;
import app.muster.recover.WaysBack;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How long each asset of the ten estates takes to come back after an Owner did his worst, by hand:
/// the sum of (least + 4 likely + most) / 6 of the steps that the catalogue gives its playbook.
///
/// - restore-vm: 6:10 + 18:20 + 6:20 + 2:25:00 (waits) + 1:03:20 + 25:00 = 4:24:10
/// - failover-vm: 6:10 + 18:20 + 18:20 + 5:20 + 18:20 (waits) + 42:30 + 25:00 + 20:50 = 2:34:50
/// - undelete-backup: 12:00 + 6:10 + 29:10 + 12:30 = 59:50
/// - recover-key-vault: 3:50 + 6:10 + 20:50 + 6:10 (waits) + 1:00:50 = 1:37:50
/// - restore-sql-from-long-term: 12:00 + 6:10 + 3:25:00 (waits) + 5:25:00 = 9:08:10
/// - redeploy-from-template: 20:50 + 12:10 + 5:20 + 20:30 (waits) + 17:00 + 29:10 = 1:45:00
/// - rebuild-empty: 20:50 + 20:50 + 20:30 (waits) + 2:03:20 = 3:05:30, and nothing that was in it
class GoldenRecoveryTest {

    private static final List<String> PLAIN =
            List.of(
                    "vm-pay restore-vm 4:24:10",
                    "kv-pay rebuild-empty 3:05:30",
                    "vnet-pay redeploy-from-template 1:45:00",
                    "rsv-pay undelete-backup 0:59:50",
                    "sql-pay rebuild-empty 3:05:30",
                    "payroll rebuild-empty 3:05:30",
                    "stpay rebuild-empty 3:05:30");

    /// The longest chains: the key vault, then what is locked with its keys, 3:05:30 + 3:05:30; the
    /// network, then the machine in it, 1:45:00 + 4:24:10 = 6:09:10.
    @Test
    void plainTakesSixHoursAndElevenMinutes() {
        assertEquals(PLAIN, alone(GoldenEstates.plain()));
        assertEquals("6:11:00", together(GoldenEstates.plain()));
    }

    /// Nothing of the vault is deleted, so there is nothing to undelete. It was not what decided.
    @Test
    void whatTheVaultHoldsStaysWhereItIs() {
        List<String> without = PLAIN.stream().filter(line -> !line.startsWith("rsv-pay")).toList();
        for (GoldenEstate estate : List.of(GoldenEstates.immutable(), GoldenEstates.guarded())) {
            assertEquals(without, alone(estate), estate.name());
            assertEquals("6:11:00", together(estate), estate.name());
        }
    }

    /// The key vault is back after 1:37:50, the storage account 3:05:30 later, at 4:43:20; now the
    /// machine in its network decides, at 6:09:10.
    @Test
    void aRecoveredKeyVaultIsQuickerThanAnEmptyOne() {
        assertEquals(
                but("kv-pay recover-key-vault 1:37:50"), alone(GoldenEstates.purgeProtected()));
        assertEquals("6:09:10", together(GoldenEstates.purgeProtected()));
    }

    @Test
    void longTermBackupsBringTheDatabaseBack() {
        assertEquals(
                but("payroll restore-sql-from-long-term 9:08:10"), alone(GoldenEstates.longTerm()));
        assertEquals("9:08:10", together(GoldenEstates.longTerm()));
    }

    /// 1:45:00 for the network and 2:34:50 for the machine are 4:19:50; the keys decide as before.
    @Test
    void aReplicaIsQuickerThanABackup() {
        assertEquals(but("vm-pay failover-vm 2:34:50"), alone(GoldenEstates.replicated()));
        assertEquals("6:11:00", together(GoldenEstates.replicated()));
    }

    /// An Owner removes the lock, purges the keys that the blobs are locked with, and stays in the
    /// region: none of these shortens a restore.
    @Test
    void whatStopsNoOwnerShortensNothing() {
        for (GoldenEstate estate :
                List.of(
                        GoldenEstates.locked(),
                        GoldenEstates.versioned(),
                        GoldenEstates.geoRedundant(),
                        GoldenEstates.breakGlass())) {
            assertEquals(PLAIN, alone(estate), estate.name());
            assertEquals("6:11:00", together(estate), estate.name());
        }
    }

    /// One person in each role: the application owner connects four rebuilt things one after the
    /// other, 2:03:20 each. The first is ready for him at 1:02:10, when the key vault is deployed
    /// (20:50 + 20:50 + 20:30); from then on he is never without work: 1:02:10 + 4 × 2:03:20.
    @Test
    void onePersonInEachRoleTakesLongerThanTheLongestChain() {
        GoldenEstate plain = GoldenEstates.plain();
        assertEquals("9:15:30", shown(played(plain, losses(plain), Crews.AS_PLANNED).makespan()));
    }

    private static List<String> but(String line) {
        String name = line.substring(0, line.indexOf(' ') + 1);
        return PLAIN.stream().map(old -> old.startsWith(name) ? line : old).toList();
    }

    private static List<Loss> losses(GoldenEstate estate) {
        return new WaysBack(
                        GoldenEstate.CATALOGUE,
                        estate.plan(),
                        estate.assessment(),
                        GoldenEstate.NOW)
                .bound(Recovery.losses(estate.outcomes().everything(Attacker.of(Level.OWNER))));
    }

    /// Each as if it were the only one, what the plan does not hold left out.
    private static List<String> alone(GoldenEstate estate) {
        var lines = new ArrayList<String>();
        for (Loss loss : losses(estate)) {
            if (estate.plan().asset(loss.asset()).isPresent()) {
                Schedule alone = played(estate, List.of(loss), Crews.AS_PLANNED);
                lines.add(
                        loss.asset().shortName()
                                + " "
                                + loss.playbook()
                                + " "
                                + shown(alone.makespan()));
            }
        }
        return lines;
    }

    /// All at once, with more people than there is work for.
    private static String together(GoldenEstate estate) {
        Crews many = Crews.AS_PLANNED;
        for (String role :
                List.of(
                        "application-owner",
                        "backup-operator",
                        "devops-engineer",
                        "incident-commander",
                        "network-engineer",
                        "platform-owner",
                        "security-lead")) {
            many = many.with(new RoleId(role), 9);
        }
        return shown(played(estate, losses(estate), many).makespan());
    }

    private static Schedule played(GoldenEstate estate, List<Loss> losses, Crews crews) {
        return Recovery.of(estate.plan(), GoldenEstate.CATALOGUE, losses, crews);
    }

    private static String shown(Duration time) {
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
