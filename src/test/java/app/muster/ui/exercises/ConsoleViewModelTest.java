package app.muster.ui.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.exercise.Cue;
import app.muster.exercise.Event;
import app.muster.exercise.Grade;
import app.muster.exercise.Grades;
import app.muster.exercise.Run;
import app.muster.exercise.Script;
import app.muster.session.Workspace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ConsoleViewModelTest {

    @TempDir private Path folder;
    private Workspace workspace;

    @BeforeEach
    void open() throws Exception {
        workspace = TableTop.open(folder.resolve("contoso"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    /// Delivers what is due, takes the planned option, sees every task done, and skips ahead.
    private static void play(ConsoleViewModel table) {
        for (Optional<Duration> next = table.nextTime();
                next.isPresent() && next.get().compareTo(table.script().head().play()) <= 0;
                next = table.nextTime()) {
            table.tick(next.get());
            for (Optional<Cue.Play> play = table.next(); play.isPresent(); play = table.next()) {
                table.deliver(play.get());
                for (String task : play.get().inject().expect()) {
                    table.observe(task, Optional.empty(), "said aloud");
                }
            }
            table.open()
                    .forEach(
                            open ->
                                    table.decide(
                                            open.decision(),
                                            open.decision().options().getFirst().id(),
                                            "as planned"));
        }
        table.end("nobody");
    }

    @Test
    void theJournalOfAWholeExerciseReplaysToTheSameGrades() throws Exception {
        var table = TableTop.table(workspace);
        table.tick(Duration.ZERO);

        play(table);
        table.close();

        var replayed = TableTop.replayed(workspace, table.run().get());
        assertTrue(replayed.isEnded());
        assertEquals(List.of(), table.cues().get());
        assertEquals(table.run().get(), replayed);
        assertEquals(table.grades(), Grades.of(replayed));
        assertEquals(
                table.script().actions().stream().map(Script.Action::id).toList().subList(0, 6),
                TableTop.texts(replayed.struck(), Event.Struck::action));
    }

    @Test
    void everyEventIsOnDiskBeforeItCounts() throws Exception {
        var table = TableTop.table(workspace);
        var kept = new ArrayList<Boolean>();
        table.run()
                .subscribe(
                        run -> {
                            kept.add(isOnDisk(run));
                        });

        table.tick(minutes(6));
        table.next().ifPresent(table::deliver);
        table.log("scribe", "fact", "Somebody was called");

        assertEquals(List.of(true, true, true, true), kept);
    }

    private boolean isOnDisk(Run run) {
        try {
            return TableTop.replayed(workspace, run).equals(run);
        } catch (Exception e) {
            return false;
        }
    }

    @Test
    void theAttackerActsByHimselfWhenHisTimeHasCome() throws Exception {
        var table = TableTop.table(workspace);
        table.tick(minutes(4));
        assertEquals(List.of(), table.run().get().struck());
        table.tick(minutes(9));
        assertEquals(
                List.of("a1", "a2"),
                TableTop.texts(table.run().get().struck(), Event.Struck::action));
    }

    @Test
    void whatTheAttackerWillDoIsForetoldAsItThenHappens() throws Exception {
        var table = TableTop.table(workspace);
        table.tick(Duration.ZERO);
        table.deliver(table.next().orElseThrow());
        var foretold = table.forecast();

        table.tick(minutes(62));

        assertEquals(
                TableTop.texts(foretold, ConsoleViewModelTest::end),
                TableTop.texts(table.run().get().struck(), ConsoleViewModelTest::end));
    }

    private static String end(Event.Struck struck) {
        return struck.action() + " " + struck.asPlayed().result() + " " + struck.bare().result();
    }

    @Test
    void theStopWordStopsTheTableUntilPlayGoesOn() throws Exception {
        var table = TableTop.table(workspace);
        table.tick(minutes(1));
        table.stop("REAL INCIDENT");
        assertTrue(table.isStopped());
        table.resume();
        assertFalse(table.isStopped());
    }

    @Test
    void nothingMovesDuringAPause() throws Exception {
        var table = TableTop.table(workspace);
        table.tick(minutes(1));
        table.pause();
        table.tick(minutes(30));
        assertEquals(minutes(1), table.now().get());
        table.resume();
        table.tick(minutes(2));
        assertEquals(minutes(2), table.now().get());
    }

    @Test
    void aDeliveryThatIsTakenBackIsDueAgain() throws Exception {
        var table = TableTop.table(workspace);
        table.tick(minutes(1));
        table.deliver(table.next().orElseThrow());
        assertEquals(Optional.empty(), table.next().map(Cue::id));
        table.undoDelivery("too early");
        assertEquals(Optional.of("i1"), table.next().map(Cue::id));
        assertEquals(Optional.empty(), table.lastDelivery());
    }

    @Test
    void whatIsHeldWaitsInItsLaneAndWhatIsSkippedIsGone() throws Exception {
        var table = TableTop.table(workspace);
        table.tick(minutes(18));
        table.hold("i1");
        table.skip("i3", "no time");
        assertEquals(Optional.of(Cue.Lane.HELD), table.cue("i1").map(Cue::lane));
        assertEquals(Optional.empty(), table.cue("i3"));
    }

    @Test
    void aTableThatIsBehindHearsWhatCanBeLeftOut() throws Exception {
        var table = TableTop.table(workspace);
        table.tick(minutes(18));
        assertEquals(
                Optional.of(new ConsoleViewModel.Behind(minutes(18), List.of("i3"))),
                table.behind());
    }

    @Test
    void aRunThatBrokeOffGoesOnWhereItStood() throws Exception {
        var table = TableTop.table(workspace);
        table.tick(minutes(6));
        table.deliver(table.next().orElseThrow());
        table.close();
        Path journal = workspace.folder().journals().getFirst();
        Files.writeString(journal, "{\"n\":4,\"t\":37", StandardOpenOption.APPEND);

        var past = TableTop.library(workspace).unfinished().orElseThrow();
        var again =
                new ConsoleViewModel(
                        Played.resumed(past, TableTop.nightWipe(workspace), TableTop.NOW),
                        () -> TableTop.NOW,
                        problem -> {});
        again.resume();
        again.tick(minutes(9));

        assertEquals(minutes(9), again.now().get());
        assertEquals(
                List.of("a1", "a2"),
                TableTop.texts(again.run().get().struck(), Event.Struck::action));
        assertEquals(again.run().get(), TableTop.replayed(workspace, again.run().get()));
    }

    @Test
    void anEvaluatorMayGradeAgain() throws Exception {
        var table = TableTop.table(workspace);
        table.tick(minutes(1));
        table.deliver(table.next().orElseThrow());
        table.observe("e1", Optional.of(Grade.U), "");
        table.observe("e1", Optional.of(Grade.S), "log line 3");
        assertEquals(
                Optional.of(Grade.S), table.grades().measure("e1").map(measure -> measure.grade()));
    }

    @Test
    void thePeopleAtTheTableSeeNoOutcomeAndNoFit() throws Exception {
        var table = TableTop.table(workspace);
        table.tick(minutes(6));
        table.deliver(table.next().orElseThrow());
        var room = Room.of(table.run().get(), table.open(), table.now().get());

        assertEquals(List.of("art1"), news(room));
        assertEquals(
                List.of(
                        new Room.Choice(
                                table.script().decisions().getFirst().ask(),
                                List.of(
                                        "Cut all of them and work with the emergency accounts",
                                        "Disable the one account that the log names, keep the rest",
                                        "Take the backup vault out of everybody's reach first",
                                        "Watch a little longer to learn what he is after"),
                                minutes(20))),
                room.choices());
        assertEquals(1, table.run().get().struck().size());
    }

    private static List<String> news(Room room) {
        return TableTop.texts(
                room.news(), news -> news.artefact().map(Script.Artefact::id).orElse(""));
    }

    @Test
    void aProposalBecomesPartOfThePlanOnceAndCanBeUndone() throws Exception {
        var table = TableTop.table(workspace);
        table.tick(minutes(31));
        table.end("nobody");
        var report = new ReportViewModel(workspace, table.run().get(), "Exercise");
        var before = workspace.plan();
        var proposal = report.proposals().getFirst();

        report.accept(proposal);
        report.accept(proposal);

        assertTrue(report.isAccepted(proposal));
        assertEquals(before.improvements().size() + 1, workspace.plan().improvements().size());
        report.undo();
        assertEquals(before, workspace.plan());
    }
}
