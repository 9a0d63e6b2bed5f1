package app.muster.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.muster.catalogue.Result;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

class RunTest {

    private static Map<String, List<Result>> ends(Run run) {
        var ends = new LinkedHashMap<String, List<Result>>();
        run.struck()
                .forEach(
                        s ->
                                ends.put(
                                        s.action(),
                                        List.of(s.asPlayed().result(), s.bare().result())));
        return ends;
    }

    @Test
    void decidingAtMinute34ContainsTheActionAtMinute50() throws Exception {
        Run run = Given.POOR.play(Given.cutting(34, "cut"));

        assertEquals(List.of(Result.RECOVERABLE, Result.RECOVERABLE), ends(run).get("a3"));
        assertEquals(List.of(Result.CONTAINED, Result.RECOVERABLE), ends(run).get("a4"));
        assertEquals(List.of(Result.CONTAINED, Result.LOST), ends(run).get("a5"));
    }

    @Test
    void disablingOneAccountContainsNothing() throws Exception {
        Run run = Given.POOR.play(Given.cutting(18, "one"));

        assertEquals(List.of(Result.RECOVERABLE, Result.RECOVERABLE), ends(run).get("a4"));
        assertEquals(List.of(Result.LOST, Result.LOST), ends(run).get("a5"));
    }

    @Test
    void aDecisionThatIsRecordedLateDoesNotReachBack() throws Exception {
        Run run = Given.POOR.play(Given.cutting(51, "cut"));

        assertEquals(List.of(Result.RECOVERABLE, Result.RECOVERABLE), ends(run).get("a4"));
        assertEquals(List.of(Result.CONTAINED, Result.LOST), ends(run).get("a5"));
    }

    @Test
    void aReplayedJournalIsTheSameRun() throws Exception {
        Run run = Given.POOR.play(Given.cutting(34, "cut"));
        List<String> lines = run.events().stream().map(EventJson::line).toList();

        EventJson.Read read = EventJson.read(lines);
        Run again = Run.replay(run.script(), run.casting(), read.events());

        assertEquals(run, again);
        assertEquals(List.of(), read.notices());
        assertEquals(Grades.of(run), Grades.of(again));
        assertEquals(lines, again.events().stream().map(EventJson::line).toList());
    }

    @Test
    void aJournalWhoseLastLineBrokeOffLosesOnlyThatLine() throws Exception {
        Run run = Given.POOR.play(Given.cutting(34, "cut"));
        List<String> lines = new ArrayList<>(run.events().stream().map(EventJson::line).toList());
        lines.set(lines.size() - 1, lines.getLast().substring(0, 20));

        EventJson.Read read = EventJson.read(lines);

        assertEquals(run.events().subList(0, run.events().size() - 1), read.events());
        assertEquals(1, read.notices().size());
    }

    @Test
    void aBrokenLineInTheMiddleOfAJournalIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> EventJson.read(List.of("{\"n\":1", "{\"n\":2,\"t\":0}")));
    }

    @Test
    void theFirstLineSaysWhatWasPlayedOnWhat() throws Exception {
        Run run = Given.POOR.play(Given.cutting(34, "cut"));

        String first = EventJson.line(run.events().getFirst());

        assertEquals(
                "{\"format\":1,\"n\":1,\"t\":0,\"wall\":\"2026-11-14T01:40:00Z\",\"by\":\"facilitator\","
                    + "\"type\":\"start\",\"script\":\"gates\",\"scriptHash\":\""
                        + run.script().hash()
                        + "\",\"rules\":\"azure-outcomes/2026.1\",\"planHash\":\""
                        + run.casting().planHash()
                        + "\",\"casting\":{\"app\":[\"application/erp\"],\"vm\":[\"other/vm\"],"
                        + "\"vault\":[\"other/vault\"],\"keys\":[\"other/keys\"],"
                        + "\"state\":[\"other/state\"]},\"seats\":{},\"extraTime\":100,\"tool\":\"test\"}",
                first);
    }

    @Test
    void anEventOutOfNumberIsRefused() throws Exception {
        Run run = Given.POOR.play(Answers.silent());

        assertThrows(
                IllegalArgumentException.class,
                () ->
                        run.after(
                                new Event.Paused(
                                        new Event.Mark(1, Duration.ZERO, Given.START, "x"))));
    }

    @Test
    void theQueueHoldsWhatIsDueFirstAndThenWhatComes() throws Exception {
        Script script = Given.script(Given.gates());
        Run run = Run.start(script, Given.casting(script), Given.POOR);
        run = run.after(run.opening(Given.START, "facilitator", Map.of(), 100, "test"));

        String queue =
                run.due(Duration.ofMinutes(5)).stream()
                        .map(cue -> cue.lane() + " " + cue.id() + " " + cue.at().toMinutes())
                        .collect(Collectors.joining(", "));

        assertEquals(
                "DUE i1 0, DUE a1 4, NEXT a2 10, NEXT a3 30, NEXT i5 40, NEXT a4 50, NEXT a5 55,"
                        + " NEXT a6 58, NEXT i8 65",
                queue);
    }

    @Test
    void aDeliveredTextHasItsPlaceholdersFilled() throws Exception {
        Run run = Given.POOR.play(Given.cutting(34, "cut"));

        String text =
                run.events().stream()
                        .filter(Event.Delivered.class::isInstance)
                        .map(Event.Delivered.class::cast)
                        .map(Event.Delivered::text)
                        .limit(3)
                        .collect(Collectors.joining(" | "));

        assertEquals(
                "A lock is gone on ERP. | Who may cut? | Backups go: backup.delete-items:"
                        + " recoverable",
                text);
    }

    @Test
    void whatIsWithdrawnDoesNotCount() throws Exception {
        Script script = Given.script(Given.gates());
        Run run = Run.start(script, Given.casting(script), Given.POOR);
        run = run.after(run.opening(Given.START, "facilitator", Map.of(), 100, "test"));
        Run delivered =
                run.after(
                        new Event.Delivered(
                                run.mark(Duration.ZERO, Given.START, "facilitator"), "i1", "x"));
        Run back =
                delivered.after(
                        new Event.Withdrawn(
                                delivered.mark(Duration.ZERO, Given.START, "facilitator"),
                                2,
                                "too soon"));

        assertEquals(Optional.of(Duration.ZERO), delivered.delivered("i1"));
        assertEquals(Optional.empty(), back.delivered("i1"));
        assertEquals(run.due(Duration.ofMinutes(1)), back.due(Duration.ofMinutes(1)));
    }

    @Test
    void extraTimeScalesEveryLimit() throws Exception {
        Script script = Given.script(Given.gates());
        Answers slow = Given.cutting(34, "cut");
        Answers generous =
                new Answers(
                        slow.script(),
                        slow.team(),
                        slow.seats(),
                        200,
                        slow.unlisted(),
                        slow.decisions(),
                        slow.observed(),
                        slow.log(),
                        slow.deliver());

        Run run =
                Player.play(
                        script, Given.casting(script), Given.POOR, generous, Given.START, "test");

        assertEquals(Grade.S, Grades.of(run).measure("e2").orElseThrow().grade());
    }

    @Test
    void theReportTellsMarginsAndWhatWasSaved() throws Exception {
        RunReport report = RunReport.of(Given.POOR.play(Given.cutting(34, "cut")));

        RunReport.OfDecision decision = report.decisions().getFirst();

        assertEquals(Optional.of(Duration.ofMinutes(34)), decision.taken());
        assertEquals(Duration.ofMinutes(20), decision.limit());
        assertEquals(Optional.of(Duration.ofMinutes(16)), decision.margin());
        assertEquals(
                List.of("a4", "a5", "a6"),
                report.saved().stream().map(RunReport.OfOutcome::action).toList());
        assertEquals(
                List.of(
                        "Try out the way back of vault after backup.delete-items",
                        "Try out the way back of vm after vm.delete",
                        "Protect keys against keyvault.purge",
                        "Find out what iac.delete-state does to state",
                        "Practise: Cut access"),
                report.improvements().stream().map(i -> i.title()).toList());
    }

    @Test
    void anAnswerToAnUnknownDecisionIsNamedWithTheNearest() throws Exception {
        Script script = Given.script(Given.gates());

        var problem =
                assertThrows(
                        app.muster.problem.ProblemException.class,
                        () -> Given.cutting(3, "cot").check(script));

        assertEquals(
                new app.muster.problem.Problem.NameUnknown("option", "cot", List.of("cut"), ""),
                problem.problem());
    }
}
