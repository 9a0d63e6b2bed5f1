package app.muster.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.catalogue.Control;
import app.muster.plan.AssetId;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/// The traps in what Azure answers, each in one sentence: data, detection, configuration.
class MoreTrapsTest {

    private static final String VAULT = "Microsoft.RecoveryServices/vaults/v";
    private static final String ACCOUNT = "Microsoft.Storage/storageAccounts/a";
    private static final String VM = "Microsoft.Compute/virtualMachines/vm";

    @Test
    void accountsWithAHierarchyHaveSoftDeleteAndNoVersions() {
        var judged =
                new Estates()
                        .with(id(ACCOUNT), "{kind:'StorageV2',properties:{isHnsEnabled:true}}")
                        .read(EvidenceKind.REPLICATED_ITEMS)
                        .readFor(
                                EvidenceKind.BLOB_SERVICES,
                                id(ACCOUNT),
                                "{id:'%s/blobServices/default',properties:{deleteRetentionPolicy:{enabled:true,days:14}}}"
                                        .formatted(id(ACCOUNT)))
                        .judged();

        assertEquals(Verdict.IN_PLACE, verdict(judged, "storage.blob-soft-delete", ACCOUNT));
        assertEquals(Verdict.NOT_APPLICABLE, verdict(judged, "storage.versioning", ACCOUNT));
        assertEquals(
                Verdict.NOT_APPLICABLE, verdict(judged, "storage.point-in-time-restore", ACCOUNT));
    }

    @Test
    void newNamesOfTiersCountToo() {
        for (String sku : List.of("StandardV2_GRS", "StandardV2_GZRS", "PremiumV2_ZRS")) {
            assertEquals(
                    Verdict.IN_PLACE,
                    of("storage.redundancy", ACCOUNT, "{sku:{name:'" + sku + "'},properties:{}}"));
        }
    }

    @Test
    void whatComesBackHasLostItsRoles() {
        assertTrue(
                says("appconfig.sku-soft-delete")
                        .contains("Its roles, identity and private endpoints do not come back"));
        assertTrue(
                says("conflict.purge-protection-holds-name")
                        .contains("with its roles given again"));
    }

    @Test
    void theRetentionOfAKeyVaultIsFixedAndKeyBackupsStayInTheirGeography() {
        assertTrue(says("kv.soft-delete-retention").contains("fixed when the vault is made"));
        assertTrue(says("kv.object-backup").contains("same subscription and geography"));
    }

    @Test
    void aRuleThatTheDefenderPortalSwitchedOffIsNoGap() {
        var judged =
                new Estates()
                        .read(
                                EvidenceKind.SENTINEL_RULES,
                                "{id:'%s/providers/Microsoft.OperationalInsights/workspaces/w/providers/Microsoft.SecurityInsights/alertRules/BuiltInFusion',kind:'Fusion',properties:{enabled:false}}"
                                        .formatted(Estates.GROUP))
                        .judged();

        assertEquals(
                Verdict.UNKNOWN,
                judged.finding("sentinel.multistage", new AssetId(Estates.SUB))
                        .orElseThrow()
                        .verdict());
    }

    @Test
    void oldDefenderPlansThatReadFreeAreNoGap() {
        String cluster = "Microsoft.ContainerService/managedClusters/k";
        var judged =
                new Estates()
                        .with(id(cluster), "{properties:{}}")
                        .read(
                                EvidenceKind.DEFENDER_PLANS,
                                pricing("KubernetesService", "Free"),
                                pricing("ContainerRegistry", "Free"),
                                pricing("Dns", "Free"),
                                pricing("Containers", "Standard"))
                        .judged();

        assertEquals(Verdict.IN_PLACE, verdict(judged, "defender.containers", cluster));
        Set<String> asked =
                Set.copyOf(
                        Estates.CATALOGUE.controls().stream()
                                .map(control -> control.inPlace().text())
                                .filter(
                                        text ->
                                                text.contains("'Dns'")
                                                        || text.contains("'KubernetesService'"))
                                .toList());
        assertEquals(Set.of(), asked);
    }

    @Test
    void anAlertMayNameItsOperationInThreePlacesAndNeedsSomebodyToTell() {
        String leaf = "{field:'operationName',equals:'MICROSOFT.AUTHORIZATION/LOCKS/DELETE'}";
        assertEquals(Verdict.IN_PLACE, alerted("{allOf:[" + leaf + "]}", "{actionGroupId:'g'}"));
        assertEquals(
                Verdict.IN_PLACE,
                alerted("{allOf:[{anyOf:[" + leaf + "]}]}", "{actionGroupId:'g'}"));
        assertEquals(
                Verdict.IN_PLACE,
                alerted(
                        "{allOf:[{field:'operationName',containsAny:['Microsoft.Authorization/locks/delete']}]}",
                        "{actionGroupId:'g'}"));
        assertEquals(Verdict.MISSING, alerted("{allOf:[" + leaf + "]}", ""));
    }

    @Test
    void stableVersionsDoNotReturnSoftDeleteOfRegistries() {
        assertEquals(
                Verdict.UNKNOWN,
                of(
                        "acr.soft-delete",
                        "Microsoft.ContainerRegistry/registries/r",
                        "{properties:{policies:{}}}"));
    }

    @Test
    void theOlderPairingOfNamespacesCopiesNamesOnly() {
        String namespace = "Microsoft.ServiceBus/namespaces/n";
        var judged =
                new Estates()
                        .with(id(namespace), "{sku:{name:'Premium'},properties:{}}")
                        .with(id(namespace + "/disasterRecoveryConfigs/alias"), "{properties:{}}")
                        .judged();

        assertEquals(Verdict.UNKNOWN, verdict(judged, "sb.geo-replication", namespace));
    }

    @Test
    void aTemplateBringsBackTheThingAndNotItsAddressOrIdentity() {
        assertTrue(says("net.public-ip-kept").contains("not given back"));
        assertTrue(says("dns.zone-recoverable").contains("other name servers"));
        assertTrue(says("id.user-assigned-recorded").contains("another principal id"));
    }

    @Test
    void templatesContainNoSecrets() {
        assertTrue(says("gw.secrets-escrowed").contains("exports leave them out"));
        assertTrue(
                says("automation.runbooks-in-repo")
                        .contains("Encrypted variables and credentials are in no export"));
    }

    @Test
    void clustersInAzureHaveTheirOwnPage() {
        assertFalse(control("aks.backup-instance").link().contains("aks-hybrid"));
        assertTrue(
                control("aks.backup-instance")
                        .link()
                        .contains("azure/backup/azure-kubernetes-service"));
    }

    @Test
    void aStackThatDeniesDeletionIsNoLock() {
        String stack =
                "{id:'%s/providers/Microsoft.Resources/deploymentStacks/s',properties:{denySettings:{mode:'denyDelete'},resources:[{id:'%s',denyStatus:'denyDelete'}]}}"
                        .formatted(Estates.GROUP, id(VM));
        var judged =
                new Estates()
                        .with(id(VM), "{properties:{}}")
                        .read(EvidenceKind.LOCKS)
                        .read(EvidenceKind.DEPLOYMENT_STACKS, stack)
                        .judged();

        assertEquals(Verdict.MISSING, verdict(judged, "arm.delete-lock", VM));
        assertEquals(Verdict.IN_PLACE, verdict(judged, "arm.deny-settings", VM));
    }

    @Test
    void thePlanIsAskedForWhatNoLockStops() {
        assertTrue(control("plan.break-glass").types().contains(Subject.PLAN_TYPE));
        assertTrue(control("plan.offline-copy").types().contains(Subject.PLAN_TYPE));
    }

    @Test
    void aRefusedReadingIsNeverAnAnswer() {
        for (EvidenceKind kind : EvidenceKind.values()) {
            var judged =
                    new Estates()
                            .with(id(VM), "{}")
                            .with(id(ACCOUNT), "{}")
                            .with(id(VAULT), "{}")
                            .said(kind, Estates.SUB, Coverage.State.DENIED)
                            .judged();
            List<Finding> sure =
                    judged.findings().stream()
                            .filter(finding -> finding.control().evidence().contains(kind))
                            .filter(finding -> finding.verdict() == Verdict.IN_PLACE)
                            .toList();
            assertEquals(List.of(), sure, kind.key());
        }
    }

    private static Verdict alerted(String condition, String group) {
        return new Estates()
                .read(EvidenceKind.LOCKS)
                .with(
                        id("Microsoft.Insights/activityLogAlerts/a"),
                        "{properties:{scopes:['%s'],condition:%s,actions:{actionGroups:[%s]}}}"
                                .formatted(Estates.SUB, condition, group))
                .judged()
                .finding("monitor.lock-delete-alert", new AssetId(Estates.SUB))
                .orElseThrow()
                .verdict();
    }

    private static String pricing(String plan, String tier) {
        return "{id:'%s/providers/Microsoft.Security/pricings/%s',properties:{pricingTier:'%s'}}"
                .formatted(Estates.SUB, plan, tier);
    }

    private static Verdict of(String control, String subject, String body) {
        return verdict(new Estates().with(id(subject), body).judged(), control, subject);
    }

    private static Verdict verdict(Assessment judged, String control, String subject) {
        return judged.finding(control, new AssetId(id(subject))).orElseThrow().verdict();
    }

    private static String id(String subject) {
        return Estates.id(subject);
    }

    private static Control control(String id) {
        return Estates.CATALOGUE.control(id).orElseThrow();
    }

    private static String says(String id) {
        Control control = control(id);
        return control.inPlaceSays()
                + " "
                + control.missingSays()
                + " "
                + control.remedy().portal();
    }
}
