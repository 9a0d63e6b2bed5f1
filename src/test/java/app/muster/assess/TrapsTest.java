package app.muster.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.expression.Value;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/// Mistakes that are easy to make with what Azure answers.
class TrapsTest {

    private static final String VM = Estates.id("Microsoft.Compute/virtualMachines/vm1");
    private static final String ACCOUNT = Estates.id("Microsoft.Storage/storageAccounts/shop");
    private static final String VAULT = Estates.id("Microsoft.RecoveryServices/vaults/vault");
    private static final String KEYS = Estates.id("Microsoft.KeyVault/vaults/keys");

    @Test
    void twoMachinesOfOneNameDoNotCoverForEachOther() {
        String other =
                Estates.SUB + "/resourceGroups/lab/providers/Microsoft.Compute/virtualMachines/vm1";
        var judged =
                new Estates()
                        .with(VM, "{properties:{}}")
                        .with(other, "{properties:{}}")
                        .read(EvidenceKind.BACKUP_ITEMS, item(other.toUpperCase(), "Protected"))
                        .judged();

        assertEquals(Verdict.MISSING, verdict(judged, "vm.azure-backup", VM));
        assertEquals(Verdict.IN_PLACE, verdict(judged, "vm.azure-backup", other));
    }

    @Test
    void aDatabaseInAMachineIsNoBackupOfTheMachine() {
        var judged =
                new Estates()
                        .with(VM, "{properties:{}}")
                        .read(
                                EvidenceKind.BACKUP_ITEMS,
                                "{id:'%s/i/1',properties:{sourceResourceId:'%s',workloadType:'SQLDataBase',backupManagementType:'AzureWorkload',protectionState:'Protected'}}"
                                        .formatted(VAULT, VM))
                        .judged();

        assertEquals(Verdict.MISSING, verdict(judged, "vm.azure-backup", VM));
    }

    @Test
    void aLockHoldsFromItsScopeDownOnASegmentBoundaryOnly() {
        String longer =
                Estates.SUB
                        + "/resourceGroups/shop-test/providers/Microsoft.Compute/virtualMachines/vm2";
        String child = Estates.id("Microsoft.Sql/servers/s/databases/d");
        var judged =
                new Estates()
                        .with(VM, "{properties:{}}")
                        .with(longer, "{properties:{}}")
                        .with(Estates.id("Microsoft.Sql/servers/s"), "{properties:{}}")
                        .with(child, "{properties:{}}")
                        .read(
                                EvidenceKind.LOCKS,
                                lock(
                                        Estates.GROUP.toUpperCase()
                                                + "/providers/Microsoft.Compute/virtualMachines/VM1"),
                                lock(Estates.id("Microsoft.Sql/servers/s")),
                                lock(Estates.SUB + "/resourceGroups/sho"))
                        .judged();

        assertEquals(Verdict.IN_PLACE, verdict(judged, "arm.delete-lock", VM));
        assertEquals(Verdict.MISSING, verdict(judged, "arm.delete-lock", longer));
        var estate =
                Estate.of(
                        new Estates()
                                .read(
                                        EvidenceKind.LOCKS,
                                        lock(Estates.id("Microsoft.Sql/servers/s")))
                                .with(child, "{}")
                                .snapshot());
        var subject =
                Subject.of(estate.ofType("microsoft.sql/servers/databases").getFirst(), Category.B);
        assertEquals(Value.TRUE, estate.joins().locks().covers(subject));
    }

    @Test
    void locksReadForAGroupOnlyLeaveThoseOfTheSubscriptionOpen() {
        var judged =
                new Estates()
                        .with(VM, "{properties:{}}")
                        .readFor(EvidenceKind.LOCKS, Estates.GROUP)
                        .judged();

        assertEquals(Verdict.UNKNOWN, verdict(judged, "arm.delete-lock", VM));
    }

    @Test
    void aLockThatWasFoundCountsHoweverLittleElseWasRead() {
        var judged =
                new Estates()
                        .with(VM, "{properties:{}}")
                        .with(
                                VM + "/providers/Microsoft.Authorization/locks/keep",
                                "{properties:{level:'CanNotDelete'}}")
                        .judged();

        assertEquals(Verdict.IN_PLACE, verdict(judged, "arm.delete-lock", VM));
    }

    @Test
    void purgeProtectionThatIsNotMentionedIsOffAndSoftDeleteIsOn() {
        var judged = new Estates().with(KEYS, "{properties:{sku:{name:'standard'}}}").judged();

        assertEquals(Verdict.MISSING, verdict(judged, "kv.purge-protection", KEYS));
        assertEquals(Verdict.IN_PLACE, verdict(judged, "kv.soft-delete", KEYS));
    }

    @Test
    void aListWithoutSettingsSaysNothingOfThem() {
        var judged = new Estates().with(KEYS, "{name:'keys',location:'westeurope'}").judged();

        var finding = judged.finding("kv.purge-protection", new AssetId(KEYS)).orElseThrow();
        assertEquals(Verdict.UNKNOWN, finding.verdict());
        assertEquals(List.of("the settings of keys"), finding.missing());
    }

    @Test
    void trueMayBeATextInCapitals() {
        var judged =
                new Estates().with(KEYS, "{Properties:{EnablePurgeProtection:'True'}}").judged();

        assertEquals(Verdict.IN_PLACE, verdict(judged, "kv.purge-protection", KEYS));
    }

    @Test
    void unlockedImmutabilityIsNoProtectionFromAnAttacker() {
        var judged =
                new Estates()
                        .with(
                                VAULT,
                                "{properties:{securitySettings:{immutabilitySettings:{state:'Unlocked'}}}}")
                        .judged();

        assertEquals(Verdict.IN_PLACE, verdict(judged, "rsv.immutability", VAULT));
        assertEquals(Verdict.MISSING, verdict(judged, "rsv.immutability-locked", VAULT));
    }

    @Test
    void theCacheOfSiteRecoveryIsExcusedFromKeysOffAndSoftDelete() {
        var judged =
                new Estates()
                        .with(ACCOUNT, "{kind:'StorageV2',properties:{}}")
                        .read(
                                EvidenceKind.REPLICATED_ITEMS,
                                "{id:'%s/r/1',properties:{providerSpecificDetails:{protectedDisks:[{primaryStagingAzureStorageAccountId:'%s'}]}}}"
                                        .formatted(VAULT, ACCOUNT))
                        .judged();

        assertEquals(Verdict.NOT_APPLICABLE, verdict(judged, "storage.shared-key-off", ACCOUNT));
        assertEquals(Verdict.NOT_APPLICABLE, verdict(judged, "storage.blob-soft-delete", ACCOUNT));
    }

    @Test
    void aVaultThatRefusedToAnswerLeavesMachinesOpenThatNoOtherHolds() {
        String held = Estates.id("Microsoft.Compute/virtualMachines/held");
        var judged =
                new Estates()
                        .with(VM, "{properties:{}}")
                        .with(held, "{properties:{}}")
                        .read(EvidenceKind.BACKUP_ITEMS, item(held, "Protected"))
                        .said(EvidenceKind.BACKUP_ITEMS, VAULT, Coverage.State.DENIED)
                        .judged();

        assertEquals(Verdict.UNKNOWN, verdict(judged, "vm.azure-backup", VM));
        assertEquals(Verdict.IN_PLACE, verdict(judged, "vm.azure-backup", held));
    }

    @Test
    void pointsOfASoftDeletedOrStoppedBackupAreStillThere() {
        var estate =
                Estate.of(
                        new Estates()
                                .with(VM, "{}")
                                .read(EvidenceKind.BACKUP_ITEMS, item(VM, "ProtectionStopped"))
                                .snapshot());
        var subject =
                Subject.of(
                        estate.ofType("microsoft.compute/virtualmachines").getFirst(), Category.A);

        assertEquals(Value.FALSE, estate.joins().backups().active(subject));
        assertEquals(Value.TRUE, estate.joins().backups().kept(subject));
        assertEquals(Value.TRUE, estate.joins().backups().softDelete(subject));
    }

    @Test
    void plainRoleAssignmentsDoNotTellPermanentFromActivated() {
        var judged =
                new Estates()
                        .read(
                                EvidenceKind.ROLE_ASSIGNMENTS,
                                "{id:'%s/x',properties:{scope:'%s',principalId:'p',roleDefinitionId:'/x/8e3af657-a8ff-443c-a75c-2fe8c4bcb635'}}"
                                        .formatted(Estates.SUB, Estates.SUB))
                        .judged();

        assertEquals(Verdict.UNKNOWN, verdict(judged, "rbac.no-standing-lock-admin", Estates.SUB));
    }

    @Test
    void rolesAreJudgedByWhatTheyMayDoAndNotByTheirNames() {
        assertEquals(Verdict.MISSING, customRole("actions:['Microsoft.Authorization/*']"));
        assertEquals(
                Verdict.IN_PLACE,
                customRole("actions:['*'],notActions:['Microsoft.Authorization/*/Delete']"));
    }

    @Test
    void emergencyAccountsThatThePlanNamesMayStay() {
        String account = "aaaaaaaa-1111-2222-3333-444444444444";
        var estate =
                new Estates()
                        .read(
                                EvidenceKind.ROLE_SCHEDULES,
                                "{id:'%s/roleAssignmentScheduleInstances/1',properties:{scope:'%s',assignmentType:'Assigned',principalId:'%s',roleDefinitionId:'/x/8e3af657-a8ff-443c-a75c-2fe8c4bcb635'}}"
                                        .formatted(Estates.SUB, Estates.SUB, account));
        var word =
                new Attestation(
                        "plan.break-glass",
                        AssetId.PLAN,
                        "the owner",
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2027, 1, 1),
                        "Accounts " + account + ", signed in on paper");
        var plan = Plan.empty("Contoso").withAttestations(List.of(word));

        assertEquals(
                Verdict.MISSING,
                verdict(estate.judged(), "rbac.no-standing-lock-admin", Estates.SUB));
        assertEquals(
                Verdict.IN_PLACE,
                verdict(estate.judged(plan), "rbac.no-standing-lock-admin", Estates.SUB));
    }

    @Test
    void namesInCommandsCannotDoAnythingInAShell() {
        String odd =
                Estates.GROUP + "'; rm -rf ~ #/providers/Microsoft.Compute/virtualMachines/vm1";
        var judged = new Estates().with(odd, "{properties:{}}").read(EvidenceKind.LOCKS).judged();

        assertEquals(
                "az lock create --name keep --lock-type CanNotDelete --resource '"
                        + odd.replace("'", "'\\''")
                        + "'",
                judged.finding("arm.delete-lock", new AssetId(odd)).orElseThrow().cli());
    }

    private static Verdict customRole(String permission) {
        var judged =
                new Estates()
                        .with(
                                Estates.SUB
                                        + "/providers/Microsoft.Authorization/roleDefinitions/own",
                                "{properties:{permissions:[{" + permission + "}]}}")
                        .read(
                                EvidenceKind.ROLE_SCHEDULES,
                                "{id:'%s/roleAssignmentScheduleInstances/1',properties:{scope:'%s',assignmentType:'Assigned',principalId:'p',roleDefinitionId:'%s/providers/Microsoft.Authorization/roleDefinitions/own'}}"
                                        .formatted(Estates.SUB, Estates.SUB, Estates.SUB))
                        .judged();
        return verdict(judged, "rbac.no-standing-lock-admin", Estates.SUB);
    }

    private static Verdict verdict(Assessment judged, String control, String id) {
        return judged.finding(control, new AssetId(id)).orElseThrow().verdict();
    }

    private static String lock(String scope) {
        return "{id:'"
                + scope
                + "/providers/Microsoft.Authorization/locks/keep',properties:{level:'CanNotDelete'}}";
    }

    private static String item(String source, String state) {
        return "{id:'%s/backupFabrics/Azure/protectionContainers/c/protectedItems/i',properties:{sourceResourceId:'%s',workloadType:'VM',protectionState:'%s'}}"
                .formatted(VAULT, source, state);
    }
}
