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
import static app.muster.attack.Cases.line;
import static app.muster.attack.Cases.versioned;
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

class DenialsTest {

    private static final String MACHINES = "9980e02c-c2be-4d73-94e8-173b1dc7cf3c";
    private static final String OWNS = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
    private static final String GROUP = SUBSCRIPTION + "/resourceGroups/rg";
    private static final String ALL =
            "{'id':'00000000-0000-0000-0000-000000000000','type':'SystemDefined'}";
    private static final String DELETION = "{'actions':['*/delete'],'notActions':[]}";

    @Test
    void whatIsDeniedToEverybodyIsBlockedForAllButTheExempt() {
        Estates estate =
                machine()
                        .assigned("ada", MACHINES, SUBSCRIPTION)
                        .assigned("bob", MACHINES, SUBSCRIPTION);
        denied(estate, GROUP, DELETION, ALL, "{'id':'BOB','type':'User'}", "");

        assertEquals(
                List.of("vm.delete blocked denied", "vm.delete lost gone"),
                List.of(ends(estate, "ada"), ends(estate, "bob")));
        assertEquals(
                "A deny assignment refuses it, whatever the roles of this attacker say. It is"
                        + " called: Kept by hand.",
                outcome(estate, "ada").says());
        assertEquals(
                List.of("denied() = Kept by hand"),
                outcome(estate, "ada").facts().stream()
                        .map(fact -> fact.name() + " = " + fact.value().shown())
                        .toList());
    }

    @Test
    void whoMayBeInAnExemptGroupMayBeStopped() {
        Estates estate = machine().assigned("ada", MACHINES, SUBSCRIPTION);
        denied(estate, GROUP, DELETION, ALL, "{'id':'g1','type':'Group','displayName':'Ops'}", "");

        assertEquals("vm.delete unknown gone [blocked, lost]", ends(estate, "ada"));
        assertEquals(
                List.of("whether ada is in a group that Kept by hand names"),
                outcome(estate, "ada").missing());
    }

    @Test
    void whoIsInAnExemptGroupIsKnownWhereItsMembersWereRead() {
        Estates estate =
                machine()
                        .assigned("ada", MACHINES, SUBSCRIPTION)
                        .assigned("bob", MACHINES, SUBSCRIPTION)
                        .members("g1", "bob");
        denied(estate, GROUP, DELETION, ALL, "{'id':'g1','type':'Group'}", "");

        assertEquals(
                List.of("vm.delete blocked denied", "vm.delete lost gone"),
                List.of(ends(estate, "ada"), ends(estate, "bob")));
    }

    @Test
    void aStartingPointMayBeAnybodyWhoIsExempt() {
        Estates none = denied(machine(), GROUP, DELETION, ALL, "", "");
        Estates some = denied(machine(), GROUP, DELETION, ALL, "{'id':'b','type':'User'}", "");
        Estates other = denied(machine(), GROUP, DELETION, "{'id':'b','type':'User'}", "", "");

        assertEquals(
                List.of(
                        "vm.delete blocked denied",
                        "vm.delete unknown gone [blocked, lost]",
                        "vm.delete lost gone"),
                List.of(
                        line("vm.delete", VM, OWNER, none),
                        line("vm.delete", VM, OWNER, some),
                        line("vm.delete", VM, OWNER, other)));
    }

    @Test
    void onlyWhatIsNamedIsDenied() {
        Estates but =
                denied(
                        machine(),
                        GROUP,
                        "{'actions':['*'],'notActions':['*/read','Microsoft.Compute/*/delete']}",
                        ALL,
                        "",
                        "");

        assertEquals(
                List.of("vm.delete lost gone", "vm.wipe-guest blocked denied"),
                List.of(line("vm.delete", VM, OWNER, but), line("vm.wipe-guest", VM, OWNER, but)));
    }

    @Test
    void theDeletionOfTheWholeGroupIsAskedForAtTheGroup() {
        Estates estate = denied(machine(), id(VM).value(), DELETION, ALL, "", "");
        Attacker inside = Attacker.at(id(VM).value(), Attacker.Level.CONTRIBUTOR);

        assertEquals(
                List.of("vm.delete lost gone", "vm.delete blocked denied"),
                List.of(
                        line("vm.delete", VM, CONTRIBUTOR, estate),
                        line("vm.delete", VM, inside, estate)));
        assertEquals(
                "What denies its deletion does not stop the deletion of its whole resource group."
                        + " No replica and no recovery point: a new machine can be built, its data"
                        + " is gone.",
                estate.outcomes().of(action("vm.delete"), id(VM), CONTRIBUTOR).says());
        assertEquals(
                "vm.delete blocked denied",
                line(
                        "vm.delete",
                        VM,
                        CONTRIBUTOR,
                        denied(
                                estate,
                                GROUP,
                                DELETION,
                                ALL,
                                "",
                                "'doNotApplyToChildScopes':true")));
    }

    @Test
    void aManagedGroupGoesWithItsApplication() {
        String application =
                SUBSCRIPTION + "/resourceGroups/apps/providers/Microsoft.Solutions/applications/a";
        Estates estate =
                denied(
                        machine(),
                        GROUP,
                        "{'actions':['*'],'notActions':['*/read']}",
                        ALL,
                        "",
                        "'denyAssignmentName':'System deny assignment created by managed"
                                + " application "
                                + application
                                + "'");

        assertEquals(
                List.of(
                        "vm.delete lost gone",
                        "vm.wipe-guest blocked denied",
                        "vm.delete blocked denied"),
                List.of(
                        line("vm.delete", VM, CONTRIBUTOR, estate),
                        line("vm.wipe-guest", VM, CONTRIBUTOR, estate),
                        line(
                                "vm.delete",
                                VM,
                                Attacker.at(GROUP, Attacker.Level.CONTRIBUTOR),
                                estate)));
    }

    @Test
    void whatPeopleMadeIsRemovedByWhoeverMay() {
        Estates estate =
                denied(
                        machine(),
                        GROUP,
                        DELETION.replace("*/delete", "Microsoft.Compute/*"),
                        ALL,
                        "",
                        "'isSystemProtected':false");

        assertEquals(
                List.of("vm.delete lost gone", "vm.delete blocked denied"),
                List.of(
                        line("vm.delete", VM, OWNER, estate),
                        line("vm.delete", VM, CONTRIBUTOR, estate)));
    }

    @Test
    void aStackIsOpenedByWhoeverMayChangeWhatItDenies() {
        Estates estate =
                machine()
                        .assigned("ada", MACHINES, SUBSCRIPTION)
                        .assigned("bob", MACHINES, SUBSCRIPTION)
                        .assigned("eve", OWNS, SUBSCRIPTION);
        stack(estate, "denyDelete", id(VM).value(), "'bob'");

        assertEquals(
                List.of("vm.delete blocked denied", "vm.delete lost gone", "vm.delete lost gone"),
                List.of(ends(estate, "ada"), ends(estate, "bob"), ends(estate, "eve")));
        assertEquals(
                "The attacker opens first what denies it: Deployment stack s. No replica and no"
                        + " recovery point: a new machine can be built, its data is gone.",
                outcome(estate, "eve").says());
    }

    @Test
    void aStackThatKeepsSettingsKeepsSoftDeleteOn() {
        Estates account = versioned(read().with(ST, "{}"));
        Estates kept = versioned(read().with(ST, "{}"));
        stack(kept, "denyWriteAndDelete", id(ST).value(), "");

        assertEquals(
                List.of(
                        "storage.delete-or-encrypt-blobs lost gone",
                        "storage.delete-or-encrypt-blobs recoverable versions"),
                List.of(
                        line("storage.delete-or-encrypt-blobs", ST, CONTRIBUTOR, account),
                        line("storage.delete-or-encrypt-blobs", ST, CONTRIBUTOR, kept)));
    }

    @Test
    void aPartGoesWithWhatItIsAPartOf() {
        Estates estate = read().with(SQL, "{'a':1}".replace('\'', '"')).with(DB, "{}");
        denied(estate, id(DB).value(), DELETION, ALL, "", "");

        assertEquals(
                List.of("sql lost", "db lost through sql"),
                estate.outcomes().of(action("sql.delete-server"), List.of(), CONTRIBUTOR).stream()
                        .map(Cases::cause)
                        .toList());
    }

    @Test
    void whatIsAPartOfTheTargetIsDeniedOnlyIfTheDenialReachesDown() {
        Estates only = filled(read(), BV, "{}");
        denied(only, id(BV).value(), DELETION, ALL, "", "'doNotApplyToChildScopes':true");
        Estates down = filled(read(), BV, "{}");
        denied(down, id(BV).value(), DELETION, ALL, "", "");

        assertEquals(
                List.of(false, true),
                List.of(
                        line("backup.delete-items", BV, CONTRIBUTOR, only).endsWith("denied"),
                        line("backup.delete-items", BV, CONTRIBUTOR, down).endsWith("denied")));
    }

    @Test
    void whatOnlyRecordsDeniesNothing() {
        Estates estate =
                denied(machine(), GROUP, DELETION, ALL, "", "'denyAssignmentEffect':'Audit'");

        assertEquals("vm.delete lost gone", line("vm.delete", VM, CONTRIBUTOR, estate));
    }

    private static Estates machine() {
        return read().with(VM, "{}").with(KV, "{}");
    }

    private static Estates denied(
            Estates estate,
            String scope,
            String permission,
            String principals,
            String exempt,
            String more) {
        String name =
                more.contains("denyAssignmentName") ? "" : "'denyAssignmentName':'Kept by hand',";
        return estate.evidence(
                EvidenceKind.DENY_ASSIGNMENTS,
                SUBSCRIPTION,
                ("{'id':'%1$s/providers/Microsoft.Authorization/denyAssignments/d',"
                                + "'properties':{%2$s'scope':'%1$s','permissions':[%3$s],"
                                + "'principals':[%4$s],'excludePrincipals':[%5$s]%6$s}}")
                        .formatted(
                                scope,
                                name,
                                permission,
                                principals,
                                exempt,
                                more.isEmpty() ? "" : "," + more)
                        .replace('\'', '"'));
    }

    private static void stack(Estates estate, String mode, String resource, String exempt) {
        estate.evidence(
                EvidenceKind.DEPLOYMENT_STACKS,
                SUBSCRIPTION,
                ("{'id':'%1$s/providers/Microsoft.Resources/deploymentStacks/s','name':'s',"
                                + "'properties':{'denySettings':{'mode':'%2$s',"
                                + "'excludedPrincipals':[%4$s]},"
                                + "'resources':[{'id':'%3$s','denyStatus':'%2$s'}]}}")
                        .formatted(SUBSCRIPTION, mode, resource, exempt)
                        .replace('\'', '"'));
    }

    private static String ends(Estates estate, String who) {
        return line(outcome(estate, who));
    }

    private static Outcome outcome(Estates estate, String who) {
        Identities identities = Identities.of(Estate.of(estate.snapshot()), Roles.builtIn());
        return estate.outcomes()
                .of(
                        action("vm.delete"),
                        id(VM),
                        identities.attacker(identities.named(who).orElseThrow(), Optional.empty()));
    }
}
