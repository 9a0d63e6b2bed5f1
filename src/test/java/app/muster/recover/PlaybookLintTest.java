package app.muster.recover;

import static app.muster.assess.Estates.CATALOGUE;
import static app.muster.assess.Estates.GROUP;
import static app.muster.assess.Estates.SUB;
import static app.muster.assess.Estates.TAKEN;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.assess.Estates;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Step;
import app.muster.plan.estate.EvidenceKind;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One good playbook, and what each single fault in it makes of the report.
class PlaybookLintTest {

    private static final AssetId VM =
            new AssetId(GROUP + "/providers/Microsoft.Compute/virtualMachines/vm1");
    private static final AssetId VAULT =
            new AssetId(GROUP + "/providers/Microsoft.RecoveryServices/vaults/rsv1");
    private static final AssetId REPOSITORY = new AssetId("other/repository/code");
    private static final RoleId OPERATOR = new RoleId("backup-operator");
    private static final LocalDate FRESH = LocalDate.of(2026, 9, 1);

    private static final String BACKUP =
            """
            {id: '%s/backupFabrics/Azure/protectionContainers/IaasVMContainer;v2;shop;vm1/protectedItems/VM;v2;shop;vm1',
             properties: {sourceResourceId: '%s', protectionState: 'Protected',
              workloadType: 'VM', backupManagementType: 'AzureIaasVM',
              lastRecoveryPoint: '2026-11-01T02:00:00Z'}}\
            """
                    .formatted(GROUP + "/providers/Microsoft.RecoveryServices/vaults/rsv1", VM);

    private static Step step(String command) {
        return new Step(
                "1",
                "Do it",
                OPERATOR,
                Estimate.minutes(5, 15, 60),
                true,
                command,
                "It is there",
                "https://example.invalid/page");
    }

    private static Playbook book(String template, Step... steps) {
        return new Playbook(
                        new PlaybookId("ours"),
                        "Ours",
                        template,
                        List.of(VM),
                        List.of(),
                        Optional.empty())
                .with(List.of(steps))
                .tested(FRESH);
    }

    private static Plan plan(Playbook book) {
        return Plan.empty("Contoso")
                .withAssets(
                        List.of(
                                Asset.of(VM, "vm1", "microsoft.compute/virtualmachines", Category.A)
                                        .located("westeurope"),
                                Asset.of(
                                        VAULT,
                                        "rsv1",
                                        "microsoft.recoveryservices/vaults",
                                        Category.C),
                                Asset.of(REPOSITORY, "code", "muster/git-repository", Category.E)))
                .withRoles(List.of(new Role(OPERATOR, "Backup operator", "Kim", "Lee", 1)))
                .withPlaybooks(List.of(book));
    }

    private static Estates estate(String... locks) {
        return new Estates()
                .with(VM.value(), "{location: 'westeurope', properties: {vmId: '1'}}")
                .with(
                        VAULT.value(),
                        "{location: 'westeurope', properties: {securitySettings:"
                            + " {immutabilitySettings: {state: 'Locked'}}, redundancySettings:"
                            + " {standardTierStorageRedundancy: 'GeoRedundant', crossRegionRestore:"
                            + " 'Enabled'}}}")
                .read(EvidenceKind.BACKUP_ITEMS, BACKUP)
                .read(EvidenceKind.REPLICATED_ITEMS)
                .read(EvidenceKind.LOCKS, locks);
    }

    private static String lock(String level) {
        return "{id: '%s/providers/Microsoft.Authorization/locks/l', properties: {level: '%s'}}"
                .formatted(GROUP, level);
    }

    private static List<String> rules(Plan plan, Estates estate) {
        var shown = new ArrayList<String>();
        for (Flaw flaw : PlaybookLint.of(CATALOGUE, plan, estate.judged(plan), TAKEN)) {
            if (!flaw.own()) {
                continue;
            }
            shown.add(
                    flaw.severity()
                            + " "
                            + flaw.rule()
                            + (flaw.step() == 0 ? "" : " " + flaw.step()));
        }
        return shown;
    }

    private static List<String> rules(Playbook book) {
        return rules(plan(book), estate());
    }

    private static final Step GOOD = step("az vm show --resource-group {group} --name {name}");

    @Test
    void aGoodPlaybookHasNothingToSay() {
        assertEquals(List.of(), rules(book("restore-vm", GOOD)));
    }

    @Test
    void aPlaybookWithoutStepsOrAssetsIsSaidToBeOne() {
        assertEquals(
                List.of("ERROR no-steps", "WARNING never-tested", "HINT no-assets"),
                rules(book("").bringingBack(List.of())));
    }

    @Test
    void placeholdersThatNothingFillsInAreErrorsAndNamesForPeopleAreHints() {
        assertEquals(
                List.of("ERROR placeholder-unknown 1", "HINT to-fill 1"),
                rules(book("", step("az vm show --name {vm} --as-of $DAY"))));
        assertEquals(
                List.of(),
                rules(book("", step("az backup job list --query \"[].{name:name}\" -o json"))));
        assertEquals(
                List.of(),
                rules(book("restore-vm", step("az backup item show --name {item} -v {vault}"))));
    }

    @Test
    void theRoleHasToBeInThePlanWithSomebodyAndADeputy() {
        Plan good = plan(book("", GOOD));

        assertEquals(List.of("ERROR role-unknown 1"), rules(good.withRoles(List.of()), estate()));
        assertEquals(
                List.of("WARNING role-free 1"),
                rules(good.withRoles(List.of(new Role(OPERATOR, "B", "", "Lee", 1))), estate()));
        assertEquals(
                List.of("WARNING role-without-deputy 1"),
                rules(good.withRoles(List.of(new Role(OPERATOR, "B", "Kim", "", 1))), estate()));
    }

    @Test
    void aStepSaysHowToTellThatItWorkedHowLongItTakesAndWhereMoreStands() {
        var poor =
                new Step(
                        "1",
                        "Do it",
                        OPERATOR,
                        Estimate.minutes(5, 5, 5),
                        true,
                        "",
                        " ",
                        "see the wiki");

        assertEquals(
                List.of(
                        "WARNING no-verification 1",
                        "WARNING no-estimate 1",
                        "WARNING link-broken 1"),
                rules(book("", poor)));
    }

    @Test
    void testsGoStaleAndChangesAskForAnother() {
        assertEquals(
                List.of("WARNING stale-test"),
                rules(book("", GOOD).tested(LocalDate.of(2025, 10, 1))));
        assertEquals(
                List.of("WARNING changed-since-test"),
                rules(book("", GOOD).with(List.of(step("az vm start --name {name}")))));
    }

    @Test
    void aReadOnlyLockIsInTheWayUntilAStepRemovesIt() {
        Step start = step("az vm start --resource-group {group} --name {name}");
        Step unlock = step("az lock delete --name l --resource-group {group}");

        assertEquals(
                List.of("ERROR lock-shut 2"),
                rules(plan(book("", GOOD, start)), estate(lock("ReadOnly"))));
        assertEquals(List.of(), rules(plan(book("", unlock, start)), estate(lock("ReadOnly"))));
        assertEquals(List.of(), rules(plan(book("", GOOD, start)), estate(lock("CanNotDelete"))));
        assertEquals(
                List.of("WARNING lock-keeps 1"),
                rules(
                        plan(book("", step("az vm delete --name {name} --yes"))),
                        estate(lock("CanNotDelete"))));
    }

    @Test
    void aPlaybookThatRestoresACopyNeedsOne() {
        var without =
                new Estates()
                        .with(VM.value(), "{location: 'westeurope', properties: {vmId: '1'}}")
                        .read(EvidenceKind.BACKUP_ITEMS)
                        .read(EvidenceKind.REPLICATED_ITEMS)
                        .read(EvidenceKind.LOCKS);

        assertEquals(
                List.of("ERROR nothing-to-restore"),
                rules(plan(book("restore-vm", GOOD)), without));
    }

    @Test
    void whatItIsRestoredFromMayNotBeBroughtBackByItself() {
        Plan deployed =
                plan(book("", GOOD).bringingBack(List.of(VM, REPOSITORY)))
                        .withDependencies(
                                List.of(
                                        new Dependency(
                                                VM,
                                                REPOSITORY,
                                                Dependency.Kind.DEPLOYS,
                                                Dependency.Rule.DRAWN,
                                                "",
                                                false)));

        assertEquals(List.of("ERROR means-in-itself"), rules(deployed, estate()));
    }

    @Test
    void aVaultThatFallsWithTheGroupOfWhatItKeepsIsAnError() {
        String soft =
                SUB + "/resourceGroups/shop/providers/Microsoft.DataProtection/backupVaults/bv1";
        String disk = GROUP + "/providers/Microsoft.Compute/disks/d1";
        var estate =
                new Estates()
                        .with(
                                disk,
                                "{location: 'westeurope', properties: {diskState: 'Unattached'}}")
                        .with(
                                soft,
                                "{location: 'westeurope', properties: {securitySettings:"
                                    + " {softDeleteSettings: {state: 'Off'}, immutabilitySettings:"
                                    + " {state: 'Disabled'}}, storageSettings: []}}")
                        .read(
                                EvidenceKind.BACKUP_INSTANCES,
                                "{id: '%s/backupInstances/i', properties: {currentProtectionState: 'ProtectionConfigured', dataSourceInfo: {resourceID: '%s', datasourceType: 'Microsoft.Compute/disks'}}}"
                                        .formatted(soft, disk))
                        .read(EvidenceKind.BACKUP_ITEMS)
                        .read(EvidenceKind.LOCKS);
        Plan plan =
                plan(book("", GOOD))
                        .withPlaybooks(List.of())
                        .withAssets(
                                List.of(
                                        Asset.of(
                                                new AssetId(disk),
                                                "d1",
                                                "microsoft.compute/disks",
                                                Category.A),
                                        Asset.of(
                                                new AssetId(soft),
                                                "bv1",
                                                "microsoft.dataprotection/backupvaults",
                                                Category.C)));

        assertEquals(
                List.of("ERROR means-in-group"),
                rules(
                        plan.withPlaybooks(
                                List.of(book("", GOOD).bringingBack(List.of(new AssetId(disk))))),
                        estate));
    }

    @Test
    void namesAreQuotedByWhereTheyStand() {
        Asset odd =
                Asset.of(
                        new AssetId("other/thing/odd"),
                        "it's \"$(rm)\"",
                        "muster/file",
                        Category.E);
        var commands = new Commands(new Estates().judged().estate());

        assertEquals("x 'it'\\''s \"$(rm)\"' y", commands.filled("x {name} y", odd));
        assertEquals("x \"it's \\\"\\$(rm)\\\"\" y", commands.filled("x \"{name}\" y", odd));
        assertEquals("x 'it'\\''s \"$(rm)\"' y", commands.filled("x '{name}' y", odd));
    }

    @Test
    void theNamesOfTheCopyComeFromWhatWasRead() {
        Plan plan = plan(book("", GOOD));
        var commands = new Commands(estate().judged(plan).estate());

        assertEquals(
                "--vault-name rsv1 -g shop -c 'IaasVMContainer;v2;shop;vm1' -i 'VM;v2;shop;vm1' -r"
                        + " $RP",
                commands.filled(
                        "--vault-name {vault} -g {vault-group} -c {container} -i {item} -r $RP",
                        plan.assets().getFirst()));
    }

    @Test
    void everyTemplateOfTheCatalogueIsWithoutFaultOfItsOwn() {
        var wrong = new ArrayList<String>();
        CATALOGUE
                .playbooks()
                .forEach(
                        template ->
                                template.steps()
                                        .forEach(
                                                step -> {
                                                    if (!Commands.unknown(step.command()).isEmpty()
                                                            || step.verify().isBlank()
                                                            || step.estimate()
                                                                    .least()
                                                                    .equals(
                                                                            step.estimate()
                                                                                    .most())) {
                                                        wrong.add(template.key() + " " + step.id());
                                                    }
                                                }));
        assertEquals(List.of(), wrong);
    }
}
