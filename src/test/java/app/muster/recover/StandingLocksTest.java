package app.muster.recover;

import static app.muster.recover.Plans.OPERATOR;
import static app.muster.recover.Plans.OWNER;
import static app.muster.recover.Plans.SHOP;
import static app.muster.recover.Plans.minutes;
import static app.muster.recover.Plans.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.assess.Estate;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.RecoveryFacts;
import app.muster.catalogue.Result;
import app.muster.plan.Application;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Role;
import app.muster.plan.Shift;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Snapshot;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class StandingLocksTest {

    private static final String SUBSCRIPTION = "/subscriptions/S1";
    private static final String GROUP = SUBSCRIPTION + "/resourceGroups/rg";
    private static final AssetId ONE = new AssetId(GROUP + "/providers/test/t/one");
    private static final AssetId TWO = new AssetId(GROUP + "/providers/test/t/two");

    @Test
    void aReadOnlyLockIsTakenOffBeforeTheFirstStepAndPutBackAfterTheLast() {
        Schedule schedule = schedule(lock(GROUP, "freeze", "ReadOnly"), Coverage.State.COMPLETE);

        assertEquals(
                List.of(
                        "0-5 Take the lock freeze off rg: ",
                        "5-15 Step 1: waits until the lock freeze is off rg",
                        "5-35 Step 1: waits until the lock freeze is off rg",
                        "35-38 Put the lock freeze back on rg: waits for two (t2)"),
                lines(schedule));
        assertEquals(
                "One read-only lock stands in the way as it did in the snapshot, and is taken off"
                        + " first and put back at the end.",
                schedule.assumptions().get(1));
    }

    @Test
    void aLockAgainstDeletionAndOneOnTheLostThingItselfStopNothing() {
        List<String> free = List.of("0-10 Step 1: ", "0-30 Step 1: ");

        assertEquals(
                free,
                lines(schedule(lock(GROUP, "keep", "CanNotDelete"), Coverage.State.COMPLETE)));
        assertEquals(
                free,
                lines(schedule(lock(ONE.value(), "own", "ReadOnly"), Coverage.State.COMPLETE)));
        assertEquals(
                free,
                lines(schedule(lock(GROUP + "2", "other", "ReadOnly"), Coverage.State.COMPLETE)));
    }

    @Test
    void aLockOnTheSubscriptionHoldsForEverythingInIt() {
        assertEquals(
                4,
                schedule(lock(SUBSCRIPTION, "all", "readonly"), Coverage.State.COMPLETE)
                        .tasks()
                        .size());
    }

    @Test
    void locksThatWereNotReadAreSaidAndNotCounted() {
        Schedule schedule = schedule(List.of(), Coverage.State.DENIED);

        assertEquals(2, schedule.tasks().size());
        assertEquals(
                "Locks were not read for one (t), two (t2); none is counted there.",
                schedule.assumptions().get(1));
    }

    @Test
    void whatLiesUnderALockThatNobodyTakesOffHasNoWayBack() {
        List<Json.Obj> lock = lock(GROUP, "freeze", "ReadOnly");

        Schedule schedule = schedule(lock, Coverage.State.COMPLETE, 0);

        assertEquals(List.of(), schedule.tasks());
        assertEquals(List.of(ONE, TWO), schedule.applications().getFirst().noWayBack());
        assertEquals(Optional.empty(), schedule.applications().getFirst().back());
        assertEquals(
                List.of(
                        "Stays away under a read-only lock that only the role platform-owner takes"
                                + " off, in which nobody is ever on duty: one (t), two (t2)."),
                schedule.assumptions());
        assertEquals(
                2,
                schedule(lock(ONE.value(), "own", "ReadOnly"), Coverage.State.COMPLETE, 0)
                        .tasks()
                        .size());
    }

    private static List<String> lines(Schedule schedule) {
        return schedule.tasks().stream()
                .map(
                        task ->
                                task.start().toMinutes()
                                        + "-"
                                        + task.end().toMinutes()
                                        + " "
                                        + task.title()
                                        + ": "
                                        + task.waitsFor())
                .toList();
    }

    private static List<Json.Obj> lock(String scope, String name, String level) {
        return List.of(
                new Json.Obj(
                        Map.of(
                                "id",
                                new Json.Text(
                                        scope + "/providers/Microsoft.Authorization/locks/" + name),
                                "properties",
                                new Json.Obj(Map.of("level", new Json.Text(level))))));
    }

    private static Schedule schedule(List<Json.Obj> locks, Coverage.State read) {
        return schedule(locks, read, 2);
    }

    /// @param keepers people in the role that takes locks off; somebody else restores
    private static Schedule schedule(List<Json.Obj> locks, Coverage.State read, int keepers) {
        var snapshot =
                new Snapshot(
                        "test",
                        Instant.EPOCH,
                        "",
                        List.of(),
                        List.of(
                                new Evidence(
                                        EvidenceKind.LOCKS, SUBSCRIPTION, Instant.EPOCH, locks)),
                        List.of(new Coverage(EvidenceKind.LOCKS, SUBSCRIPTION, read, "")));
        Plan plan =
                Plan.empty("test")
                        .withApplications(List.of(Application.named(SHOP, "Shop")))
                        .withAssets(
                                List.of(
                                        Asset.of(ONE, "one", "test/t", Category.D)
                                                .of(Optional.of(SHOP)),
                                        Asset.of(TWO, "two", "test/t2", Category.D)
                                                .of(Optional.of(SHOP))))
                        .withRoles(
                                List.of(
                                        new Role(OPERATOR, "operator", "", "", 2),
                                        new Role(OWNER, "owner", "", "", 1)
                                                .onDuty(
                                                        List.of(
                                                                Shift.parse(
                                                                        "00:00-00:00 x"
                                                                                + keepers)))));
        var catalogue =
                new Catalogue(
                        Map.of(),
                        List.of(),
                        "",
                        List.of(),
                        List.of(
                                onType("test/t", minutes(1, OPERATOR, true, 10)),
                                onType("test/t2", minutes(1, OPERATOR, true, 30))),
                        new RecoveryFacts(
                                List.of(),
                                Optional.of(
                                        new RecoveryFacts.LockWork(
                                                OWNER,
                                                Estimate.minutes(5, 5, 5),
                                                Estimate.minutes(3, 3, 3))),
                                0,
                                0,
                                Optional.empty()));
        return Recovery.of(
                plan,
                catalogue,
                List.of(
                        new Loss(ONE, Result.RECOVERABLE, "", ""),
                        new Loss(TWO, Result.RECOVERABLE, "", "")),
                Conditions.of(Crews.AS_PLANNED).behind(StandingLocks.of(Estate.of(snapshot))));
    }

    private static app.muster.catalogue.PlaybookTemplate onType(
            String type, app.muster.plan.Step step) {
        var plain = template(type, true, step);
        return new app.muster.catalogue.PlaybookTemplate(
                plain.key(),
                plain.title(),
                List.of(type),
                true,
                List.of(),
                plain.steps(),
                List.of(),
                List.of(),
                "");
    }
}
