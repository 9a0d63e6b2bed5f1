package app.muster.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class PlaybookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 2);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 3);
    private static final Step FIND = step("Find the item", "az backup item list");
    private static final Step RESTORE = step("Restore it", "az backup restore restore-disks");

    private static Step step(String title, String command) {
        return new Step(
                "1",
                title,
                new RoleId("backup-operator"),
                Estimate.minutes(10, 20, 60),
                true,
                command,
                "it is there",
                "");
    }

    private static Playbook book(Step... steps) {
        return new Playbook(
                        new PlaybookId("restore-vm1"),
                        "Restore vm1",
                        "restore-vm",
                        List.of(),
                        List.of(),
                        Optional.empty())
                .with(List.of(steps));
    }

    private static StepRun took(Step step, LocalDate on, int minutes) {
        return StepRun.of(step, on, "Kim", Optional.of(Duration.ofMinutes(minutes)), true, "");
    }

    private static StepRun failed(Step step, LocalDate on) {
        return StepRun.of(step, on, "Kim", Optional.empty(), false, "no rights");
    }

    @Test
    void aTestThatIsYetToComeProvesNothing() {
        LocalDate later = TODAY.plusDays(1);
        var book = book(FIND, RESTORE);

        assertEquals(Proof.NEVER, book.tested(LocalDate.of(2099, 1, 1)).proof(TODAY));
        assertEquals(Proof.NEVER, book.ran(took(FIND, later, 5)).proof(TODAY));
        assertEquals(Proof.TESTED, book.tested(TODAY).proof(TODAY));
        assertEquals(Proof.TESTED, book.tested(MAY).ran(failed(FIND, later)).proof(TODAY));
        assertEquals(Proof.FAILED, book.tested(MAY).ran(failed(FIND, later)).proof(later));
    }

    @Test
    void aTestCountsForTwelveMonths() {
        LocalDate done = LocalDate.of(2025, 11, 28);

        assertEquals(Proof.TESTED, book(FIND).tested(done).proof(TODAY));
        assertEquals(Proof.STALE, book(FIND).tested(done.minusDays(1)).proof(TODAY));
    }

    @Test
    void anUntestedStepTakesWhatSomebodyEstimated() {
        assertEquals(
                new Timing(Estimate.minutes(10, 20, 60), Optional.empty(), 0, ""),
                book(FIND).timing(FIND));
    }

    @Test
    void aMeasuredDurationTakesTheLikelyPlaceAndKeepsTheSpread() {
        var book = book(FIND, RESTORE).ran(took(FIND, MAY, 30));

        assertEquals(
                new Timing(Estimate.minutes(15, 30, 90), Optional.of(MAY), 1, ""),
                book.timing(FIND));
        assertEquals(0, book.timing(RESTORE).times());
    }

    @Test
    void ofSeveralMeasurementsTheLeastTheMostAndTheMedianCount() {
        var book =
                book(FIND)
                        .ran(took(FIND, JUNE, 50))
                        .ran(took(FIND, MAY, 12))
                        .ran(took(FIND, MAY, 20));

        assertEquals(
                new Timing(Estimate.minutes(12, 20, 50), Optional.of(JUNE), 3, ""),
                book.timing(FIND));
    }

    @Test
    void twoEqualMeasurementsKeepTheSpread() {
        var book = book(FIND).ran(took(FIND, MAY, 40)).ran(took(FIND, JUNE, 40));

        assertEquals(Estimate.minutes(20, 40, 120), book.timing(FIND).estimate());
    }

    @Test
    void howLongAStepTookThatDidNotWorkSaysNothing() {
        var run = StepRun.of(FIND, MAY, "Kim", Optional.of(Duration.ofMinutes(3)), false, "");

        assertEquals(0, book(FIND).ran(run).timing(FIND).times());
    }

    @Test
    void aPlaybookIsTestedOnceEachOfItsStepsWorked() {
        var once = book(FIND, RESTORE).ran(took(FIND, JUNE, 5));
        var both = once.ran(took(RESTORE, MAY, 60));

        assertEquals(Proof.NEVER, book(FIND, RESTORE).proof(TODAY));
        assertEquals(Proof.PARTLY, once.proof(TODAY));
        assertEquals(Optional.empty(), once.verified(TODAY));
        assertEquals(Proof.TESTED, both.proof(TODAY));
        assertEquals(Optional.of(MAY), both.verified(TODAY));
        assertEquals(Proof.STALE, both.proof(LocalDate.of(2027, 5, 2)));
    }

    @Test
    void aTestThatIsOnlyToComeSaysNothingAndHidesNoneThatWasDone() {
        LocalDate tomorrow = TODAY.plusDays(1);
        var done = book(FIND).ran(took(FIND, MAY, 5));

        assertEquals(Optional.empty(), book(FIND).tested(tomorrow).verified(TODAY));
        assertEquals(Optional.of(tomorrow), book(FIND).tested(tomorrow).verified(tomorrow));
        assertEquals(Optional.of(MAY), done.tested(tomorrow).verified(TODAY));
        assertEquals(Optional.of(MAY), done.ran(failed(FIND, tomorrow)).verified(TODAY));
    }

    @Test
    void aChangeAfterTheTestAsksForAnotherAndUndoingItDoesNot() {
        var tested = book(FIND, RESTORE).tested(MAY);
        var changed = tested.with(List.of(FIND, step("Restore it", "az vm create")));
        var swapped = tested.with(List.of(RESTORE, FIND));

        assertEquals(Proof.TESTED, tested.proof(TODAY));
        assertEquals(Proof.CHANGED, changed.proof(TODAY));
        assertEquals(Proof.CHANGED, swapped.proof(TODAY));
        assertEquals(Optional.empty(), changed.verified(TODAY));
        assertEquals(Proof.TESTED, changed.with(tested.steps()).proof(TODAY));
    }

    @Test
    void aTestWhoseStepsWereNotKeptHoldsUntilTheFirstChange() {
        var old =
                new Playbook(
                        new PlaybookId("old"),
                        "Old",
                        "",
                        List.of(),
                        List.of(FIND),
                        Optional.of(MAY));

        assertEquals(Proof.TESTED, old.proof(TODAY));
        assertEquals(Proof.CHANGED, old.with(List.of(RESTORE)).proof(TODAY));
    }

    @Test
    void movingAStepTakesItsRunsAlong() {
        var book = book(FIND, RESTORE).ran(took(FIND, MAY, 30)).with(List.of(RESTORE, FIND));

        assertEquals("2", book.steps().get(1).id());
        assertEquals(1, book.timing(book.steps().get(1)).times());
    }

    @Test
    void otherDurationsAndLinksLeaveATestStanding() {
        var tested = book(FIND).tested(MAY);

        assertEquals(
                Proof.TESTED,
                tested.with(List.of(FIND.taking(Estimate.minutes(1, 2, 3), "measured elsewhere")))
                        .proof(TODAY));
        assertNotEquals(FIND.fingerprint(), RESTORE.fingerprint());
    }

    @Test
    void whatFailedLastHasToBeVerifiedAgainUntilTheWholeWorked() {
        var failed = book(FIND).tested(MAY).ran(failed(FIND, JUNE));

        assertEquals(Proof.FAILED, failed.proof(TODAY));
        assertEquals(Optional.empty(), failed.verified(TODAY));
        assertEquals(Proof.TESTED, failed.ran(took(FIND, TODAY, 4)).proof(TODAY));
        assertEquals(Proof.TESTED, failed.tested(TODAY).proof(TODAY));
    }

    @Test
    void noStepTakesNoTime() {
        assertThrows(
                IllegalArgumentException.class,
                () -> StepRun.of(FIND, MAY, "", Optional.of(Duration.ofMillis(400)), true, ""));
    }
}
