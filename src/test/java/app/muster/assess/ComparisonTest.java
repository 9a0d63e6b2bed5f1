package app.muster.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.assess.Change.Alarm;
import app.muster.assess.Change.Reason;
import app.muster.plan.Acknowledgement;
import app.muster.plan.Plan;
import app.muster.plan.estate.EvidenceKind;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/// What is different between two snapshots, and what of it calls for attention.
class ComparisonTest {

    private static final String VAULT = Estates.id("Microsoft.RecoveryServices/vaults/vault");
    private static final String KEYS = Estates.id("Microsoft.KeyVault/vaults/keys");
    private static final String LOCK = "/providers/Microsoft.Authorization/locks/keep";
    private static final String GOOD =
            "{location:'westeurope',properties:{securitySettings:{multiUserAuthorization:'Enabled',immutabilitySettings:{state:'Locked'}}}}";
    private static final String WEAK =
            "{location:'westeurope',properties:{securitySettings:{multiUserAuthorization:'Disabled',immutabilitySettings:{state:'Unlocked'}}}}";

    @Test
    void thingsComeAndGo() {
        Change change =
                between(
                        new Estates().with(KEYS, "{properties:{}}"),
                        new Estates().with(VAULT, "{properties:{}}"));

        assertEquals(
                List.of("gone " + KEYS.toLowerCase(), "came " + VAULT.toLowerCase()),
                change.resources().stream().map(d -> d.fate().key() + " " + d.asset()).toList());
    }

    @Test
    void whatMovedIsNotGoneAndNew() {
        String moved =
                Estates.SUB + "/resourceGroups/new/providers/Microsoft.Compute/virtualMachines/vm1";
        String old = Estates.id("Microsoft.Compute/virtualMachines/vm1");
        String body = "{location:'westeurope',properties:{vmId:'42',storageProfile:{osDisk:{%s}}}}";
        Change change =
                between(
                        new Estates().with(old, body.formatted("")),
                        new Estates().with(moved, body.formatted("vhd:{uri:'https://x'}")));

        assertEquals(
                List.of("moved " + moved.toLowerCase() + " from " + old.toLowerCase()),
                change.resources().stream()
                        .map(
                                d ->
                                        d.fate().key()
                                                + " "
                                                + d.asset()
                                                + " from "
                                                + d.from().orElseThrow())
                        .toList());
        assertEquals(
                List.of("weakened vm.managed-disks " + moved.toLowerCase()),
                change.protections().stream()
                        .map(t -> t.direction().key() + " " + t.control().id() + " " + t.asset())
                        .toList());
    }

    @Test
    void aWeakerVaultCallsForAttention() {
        Change change = between(new Estates().with(VAULT, GOOD), new Estates().with(VAULT, WEAK));

        assertEquals(
                List.of(
                        "MUA_OFF rsv.mua " + VAULT.toLowerCase(),
                        "IMMUTABILITY_OFF rsv.immutability-locked " + VAULT.toLowerCase()),
                alarms(change));
        assertTrue(change.isHeightened(Plan.empty("Contoso")));
    }

    @Test
    void aBetterVaultCallsForNone() {
        Change change = between(new Estates().with(VAULT, WEAK), new Estates().with(VAULT, GOOD));

        assertEquals(List.of(), change.heightened());
        assertEquals(
                List.of("came rsv.immutability-locked", "came rsv.mua"),
                change.protections().stream()
                        .map(t -> t.direction().key() + " " + t.control().id())
                        .sorted()
                        .toList());
    }

    @Test
    void aRemovedLockCallsForAttentionIfTheLocksWereReadThisTime() {
        var before =
                new Estates()
                        .with(KEYS, "{properties:{}}")
                        .read(EvidenceKind.LOCKS, lock(KEYS), lock(Estates.GROUP));
        var read = new Estates().with(KEYS, "{properties:{}}").read(EvidenceKind.LOCKS, lock(KEYS));
        var unread = new Estates().with(KEYS, "{properties:{}}");

        assertEquals(
                List.of("LOCK_REMOVED  " + (Estates.GROUP + LOCK).toLowerCase()),
                alarms(between(before, read)));
        assertEquals(List.of(), alarms(between(before, unread)));
    }

    @Test
    void aLostAlertRuleAndALostVaultCallForAttention() {
        String rule = Estates.id("Microsoft.Insights/activityLogAlerts/locks");
        Change change =
                between(
                        new Estates().with(rule, "{properties:{}}").with(VAULT, GOOD),
                        new Estates().with(KEYS, "{properties:{}}"));

        assertEquals(
                List.of(
                        "ALERT_GONE  " + rule.toLowerCase(),
                        "RECOVERY_GONE  " + VAULT.toLowerCase()),
                alarms(change));
    }

    @Test
    void theActivityLogTellsWhoAndWhen() {
        var after =
                new Estates()
                        .with(VAULT, WEAK)
                        .found(
                                EvidenceKind.ACTIVITY_LOG,
                                Estates.SUB,
                                event("eve@example.com", "2026-11-01T13:00:00Z", "write"),
                                event("old@example.com", "2026-10-01T13:00:00Z", "write"),
                                event("reader@example.com", "2026-11-01T14:00:00Z", "read"));

        Change change = between(new Estates().with(VAULT, GOOD), after);

        assertEquals(
                "eve@example.com 2026-11-01T13:00:00Z",
                change.heightened()
                        .getFirst()
                        .deed()
                        .map(d -> d.by() + " " + d.at())
                        .orElseThrow());
    }

    @Test
    void aNameEndsTheAttention() {
        Change change = between(new Estates().with(VAULT, GOOD), new Estates().with(VAULT, WEAK));
        Plan looked =
                Plan.empty("Contoso")
                        .withAcknowledgements(
                                List.of(
                                        new Acknowledgement(
                                                "Ada",
                                                LocalDate.of(2026, 11, 2),
                                                "small",
                                                "It was us.")));

        assertFalse(change.isHeightened(looked));
    }

    private static List<String> alarms(Change change) {
        return change.heightened().stream()
                .sorted(
                        java.util.Comparator.comparing(
                                Alarm::reason, java.util.Comparator.comparing(Reason::ordinal)))
                .map(a -> a.reason() + " " + a.control() + " " + a.id())
                .toList();
    }

    private static Change between(Estates before, Estates now) {
        return Comparison.of(Estates.CATALOGUE, before.judged(), now.judged());
    }

    private static String lock(String scope) {
        return "{id:'" + scope + LOCK + "',properties:{level:'CanNotDelete'}}";
    }

    private static String event(String caller, String at, String verb) {
        return ("{caller:'%s',eventTimestamp:'%s',resourceId:'%s',operationName:{value:'Microsoft.RecoveryServices/vaults/%s'}}")
                .formatted(caller, at, VAULT, verb);
    }
}
