package app.muster.attack;

import static app.muster.attack.Cases.KV;
import static app.muster.attack.Cases.VM;
import static app.muster.attack.Cases.action;
import static app.muster.attack.Estates.SUBSCRIPTION;
import static app.muster.attack.Estates.id;
import static app.muster.attack.Estates.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.assess.Estate;
import app.muster.catalogue.Roles;
import app.muster.plan.estate.EvidenceKind;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class IdentitiesTest {

    private static final String OWNER = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
    private static final String CONTRIBUTOR = "b24988ac-6180-42a0-ab88-20f7382dd24c";
    private static final String ACCESS = "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9";
    private static final String KEYS = "f25e0fa2-a7c8-4377-a976-54943a77a395";
    private static final String CUSTOM = "aaaaaaaa-0000-4000-8000-000000000001";
    private static final String GROUP = SUBSCRIPTION + "/resourceGroups/rg";

    @Test
    void aRoleOnAGroupHoldsForWhatIsInIt() {
        Estates estate = two().assigned("ada", CONTRIBUTOR, GROUP);

        assertEquals(
                List.of("vm.delete lost gone", "keyvault.purge recoverable no-purge-right"),
                List.of(
                        ends(estate, "ada", "vm.delete", VM),
                        ends(estate, "ada", "keyvault.purge", KV)));
    }

    @Test
    void aRoleOnAnotherGroupOfASimilarNameDoesNot() {
        Estates estate = two().assigned("ada", CONTRIBUTOR, GROUP.substring(0, GROUP.length() - 1));

        assertEquals("vm.delete blocked no-privilege", ends(estate, "ada", "vm.delete", VM));
    }

    @Test
    void whatIsDeletedInASubscriptionIsPurgedByWhoMayDoSoThere() {
        Estates estate = two().assigned("ada", CONTRIBUTOR, SUBSCRIPTION);

        assertEquals("keyvault.purge lost gone", ends(estate, "ada", "keyvault.purge", KV));
    }

    @Test
    void aRoleOfOneServiceDestroysNothingOfAnother() {
        Estates estate = two().assigned("ada", KEYS, SUBSCRIPTION);

        assertEquals(
                List.of(
                        "vm.delete blocked no-privilege",
                        "keyvault.delete recoverable soft-delete"),
                List.of(
                        ends(estate, "ada", "vm.delete", VM),
                        ends(estate, "ada", "keyvault.delete", KV)));
    }

    @Test
    void whoeverGivesRolesGivesHimselfOwnerFirst() {
        Estates estate = two().assigned("ada", ACCESS, SUBSCRIPTION).locked();

        Outcome outcome = outcome(estate, "ada", "vm.delete", VM);

        assertEquals("vm.delete lost gone", Cases.line(outcome));
        assertEquals(
                "The attacker gives himself the role Owner first. The attacker removes the lock"
                    + " first. No replica and no recovery point: a new machine can be built, its"
                    + " data is gone.",
                outcome.says());
    }

    @Test
    void aRoleThatHasToBeActivatedIsWithinReachAndSaidToBe() {
        Estates estate = two().eligible("ada", OWNER, SUBSCRIPTION);

        assertEquals(
                "The attacker activates the role Owner first. No replica and no recovery point: a"
                        + " new machine can be built, its data is gone.",
                outcome(estate, "ada", "vm.delete", VM).says());
    }

    @Test
    void aRoleOfTheOrganisationIsJudgedByWhatItAllows() {
        Estates estate =
                two().assigned("ada", CUSTOM, SUBSCRIPTION)
                        .evidence(
                                EvidenceKind.ROLE_DEFINITIONS,
                                SUBSCRIPTION,
                                """
                                {"id": "/providers/Microsoft.Authorization/roleDefinitions/%s",
                                 "properties": {"roleName": "Machine keeper", "type": "CustomRole",
                                   "permissions": [{"actions": ["Microsoft.Compute/*"],
                                     "notActions": ["Microsoft.Compute/disks/delete"]}]}}\
                                """
                                        .formatted(CUSTOM));

        assertEquals(
                List.of("vm.delete lost gone", "keyvault.delete blocked no-privilege"),
                List.of(
                        ends(estate, "ada", "vm.delete", VM),
                        ends(estate, "ada", "keyvault.delete", KV)));
    }

    @Test
    void aRoleIsAListOfPermissionsOfWhichAnyMayAllow() {
        Estates estate =
                two().assigned("ada", CUSTOM, SUBSCRIPTION)
                        .evidence(
                                EvidenceKind.ROLE_DEFINITIONS,
                                SUBSCRIPTION,
                                """
                                {"id": "/providers/Microsoft.Authorization/roleDefinitions/%s",
                                 "properties": {"roleName": "Two", "type": "CustomRole",
                                   "permissions": [
                                     {"actions": ["*/read"],
                                      "notActions": ["Microsoft.Compute/virtualMachines/delete"]},
                                     {"actions": ["Microsoft.*/*/delete"],
                                      "notActions": ["Microsoft.KeyVault/vaults/delete"]}]}}\
                                """
                                        .formatted(CUSTOM));

        assertEquals(
                List.of("vm.delete lost gone", "keyvault.delete blocked no-privilege"),
                List.of(
                        ends(estate, "ada", "vm.delete", VM),
                        ends(estate, "ada", "keyvault.delete", KV)));
    }

    @Test
    void whatAGroupHoldsItsMembersHoldAndNobodyElse() {
        Estates estate =
                two().assigned("ada", KEYS, SUBSCRIPTION)
                        .assigned("bob", KEYS, SUBSCRIPTION)
                        .assignedTo("ServicePrincipal", "pipeline", KEYS, SUBSCRIPTION)
                        .assignedTo("Group", "operators", CONTRIBUTOR, GROUP)
                        .members("operators", "bob", "pipeline");

        assertEquals(
                List.of(
                        "vm.delete blocked no-privilege",
                        "vm.delete lost gone",
                        "vm.delete lost gone"),
                List.of(
                        ends(estate, "ada", "vm.delete", VM),
                        ends(estate, "bob", "vm.delete", VM),
                        ends(estate, "pipeline", "vm.delete", VM)));
    }

    @Test
    void aPersonMayBeInAnyGroupWhoseMembersWereNotRead() {
        Estates estate =
                two().assigned("ada", KEYS, SUBSCRIPTION)
                        .assignedTo("Group", "operators", CONTRIBUTOR, GROUP)
                        .assignedTo("ServicePrincipal", "pipeline", KEYS, SUBSCRIPTION);
        Outcome outcome = outcome(estate, "ada", "vm.delete", VM);

        assertEquals(
                List.of(
                        "vm.delete unknown gone [blocked, lost]",
                        "lock.remove blocked no-privilege",
                        "vm.delete lost gone",
                        "vm.delete blocked no-privilege"),
                List.of(
                        Cases.line(outcome),
                        ends(estate, "ada", "lock.remove", VM),
                        ends(estate, "operators", "vm.delete", VM),
                        ends(estate, "pipeline", "vm.delete", VM)));
        assertEquals(List.of("whether ada is in the group operators"), outcome.missing());
        assertEquals("low", outcome.confidence());
    }

    @Test
    void aRoleThatNobodyDefinesLeavesItOpen() {
        Outcome outcome =
                outcome(two().assigned("ada", CUSTOM, SUBSCRIPTION), "ada", "vm.delete", VM);

        assertEquals("vm.delete unknown gone [blocked, lost]", Cases.line(outcome));
        assertEquals(List.of("what the role " + CUSTOM + " allows"), outcome.missing());
    }

    @Test
    void whereAssignmentsWereNotReadSomebodyMayHoldAnything() {
        Estates estate = Estates.unread().with(VM, "{}").assigned("ada", CONTRIBUTOR, GROUP + "x");

        assertEquals(
                List.of("the role assignments of subscription s1"),
                outcome(estate, "ada", "vm.delete", VM).missing().stream()
                        .filter(missing -> missing.startsWith("the role assignments"))
                        .toList());
    }

    @Test
    void anIdentityIsFoundByNameAndLookedAtForOneScope() {
        Estates estate =
                two().assigned("ada", CONTRIBUTOR, SUBSCRIPTION)
                        .assigned("ada", OWNER, "/subscriptions/s1/resourceGroups/other");
        Identities identities = Identities.of(Estate.of(estate.snapshot()), Roles.builtIn());
        Identity ada = identities.named("ADA").orElseThrow();

        assertEquals(
                List.of(
                        "Contributor /subscriptions/s1",
                        "Owner /subscriptions/s1/resourcegroups/other"),
                ada.held().stream().map(held -> held.role() + " " + held.scope()).toList());
        assertEquals(
                List.of(GROUP.toLowerCase(java.util.Locale.ROOT)),
                identities.attacker(ada, Optional.of(GROUP)).grants().stream()
                        .map(Grant::scope)
                        .toList());
        assertEquals(Optional.empty(), identities.named("nobody"));
    }

    @Test
    void aManagedIdentityIsCalledLikeWhatItBelongsTo() {
        String pipeline = "Microsoft.ManagedIdentity/userAssignedIdentities/id-pipeline";
        Estates estate =
                two().with(pipeline, "{\"principalId\": \"7\"}")
                        .assigned("7", CONTRIBUTOR, SUBSCRIPTION);

        assertEquals(
                List.of("id-pipeline"),
                Identities.of(Estate.of(estate.snapshot()), Roles.builtIn()).all().stream()
                        .map(Identity::name)
                        .toList());
    }

    private static Estates two() {
        return read().with(VM, "{}").with(KV, "{}");
    }

    private static String ends(Estates estate, String who, String action, String target) {
        return Cases.line(outcome(estate, who, action, target));
    }

    private static Outcome outcome(Estates estate, String who, String action, String target) {
        Identities identities = Identities.of(Estate.of(estate.snapshot()), Roles.builtIn());
        return estate.outcomes()
                .of(
                        action(action),
                        id(target),
                        identities.attacker(identities.named(who).orElseThrow(), Optional.empty()));
    }
}
