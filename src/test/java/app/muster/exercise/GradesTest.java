package app.muster.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.catalogue.Result;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

class GradesTest {

    private static String letters(Grades grades) {
        return grades.measures().stream()
                .map(m -> m.id() + (m.critical() ? "*" : "") + m.grade().letter())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> ratings(Grades grades) {
        var ratings = new LinkedHashMap<String, String>();
        grades.objectives()
                .forEach(
                        r ->
                                ratings.put(
                                        r.objective().id(),
                                        r.grade().map(Grade::letter).orElse("not rated")));
        return ratings;
    }

    @Test
    void theWorkedExampleComesOutAsWorkedOutByHand() throws Exception {
        Grades grades = Grades.of(Given.POOR.play(Given.cutting(34, "cut")));

        assertEquals("e1P e2*M e3P e4S e5*P e6P a2S a3*S a4S a5*U a6?", letters(grades));
        assertEquals(Map.of("o1", "M", "o2", "U", "o3", "S"), ratings(grades));
        assertEquals(
                new Grades.Range("overall", 10, 11, Optional.of(new Grades.Bounds(64, 73))),
                grades.overall());
        assertEquals(
                List.of(
                        new Grades.Range("protect", 3, 4, Optional.of(new Grades.Bounds(33, 58))),
                        new Grades.Range("detect", 1, 1, Optional.empty()),
                        new Grades.Range("respond", 3, 3, Optional.of(new Grades.Bounds(67, 67))),
                        new Grades.Range("recover", 3, 3, Optional.of(new Grades.Bounds(89, 89)))),
                grades.ranges());
    }

    @Test
    void purgeProtectionTurnsTheObjectiveOfProtection() throws Exception {
        Given better = Given.POOR.with("keyvault.purge", Result.RECOVERABLE);

        Grades grades = Grades.of(better.play(Given.cutting(34, "cut")));

        assertEquals(Map.of("o1", "M", "o2", "S", "o3", "S"), ratings(grades));
        assertEquals(Optional.of(new Grades.Bounds(70, 79)), grades.overall().bounds());
    }

    @Test
    void disablingOneAccountOnlyFailsTheResponse() throws Exception {
        Grades grades = Grades.of(Given.POOR.play(Given.cutting(18, "one")));

        assertEquals(Map.of("o1", "U", "o2", "U", "o3", "S"), ratings(grades));
        assertEquals(Optional.of(new Grades.Bounds(61, 70)), grades.overall().bounds());
    }

    @Test
    void anApplicationInheritsTheLossOfWhatItStandsOn() throws Exception {
        Grades grades = Grades.of(Given.POOR.play(Given.cutting(34, "cut")));

        Grades.OfApplication view = grades.applications().getFirst();

        assertEquals(Grade.U, view.grade());
        assertEquals("a5", view.from().orElseThrow().id());
        assertEquals(true, view.inherited());
    }

    @Test
    void twoEvaluatorsWhoDifferCountAsTheLowerAndTwoWhoAgreeAsSure() throws Exception {
        Run run = Given.POOR.play(Given.cutting(34, "cut"));
        Event.Observed lower =
                new Event.Observed(
                        run.mark(Duration.ofMinutes(100), Given.START, "second evaluator"),
                        "e6",
                        Optional.of(Duration.ofMinutes(80)),
                        Optional.of(Grade.M),
                        "log 9");
        Event.Observed same =
                new Event.Observed(
                        new Event.Mark(
                                lower.mark().n() + 1,
                                lower.mark().t(),
                                Given.START,
                                "second evaluator"),
                        "e5",
                        Optional.of(Duration.ofMinutes(72)),
                        Optional.empty(),
                        "log 8");

        Grades grades = Grades.of(run.after(lower).after(same));

        assertEquals(Grade.M, grades.measure("e6").orElseThrow().grade());
        assertEquals(Measure.Confidence.B, grades.measure("e6").orElseThrow().confidence());
        assertEquals(Measure.Confidence.A, grades.measure("e5").orElseThrow().confidence());
    }

    @Test
    void anEvaluatorMovesARatingByOneStepAndNoFurther() throws Exception {
        Run run = Given.POOR.play(Given.cutting(34, "cut"));
        Duration end = Duration.ofMinutes(100);
        Run oneStep =
                run.after(
                        new Event.Overridden(
                                run.mark(end, Given.START, "evaluator"), "o1", Grade.S, "calm"));
        Run twoSteps =
                run.after(
                        new Event.Overridden(
                                run.mark(end, Given.START, "evaluator"), "o1", Grade.P, "nice"));

        assertEquals("S", ratings(Grades.of(oneStep)).get("o1"));
        assertEquals(
                Optional.of(Grade.M), Grades.of(oneStep).rating("o1").orElseThrow().computed());
        assertEquals("M", ratings(Grades.of(twoSteps)).get("o1"));
    }

    @Test
    void anObjectiveWithTooLittlePutToTheTestIsNotRated() throws Exception {
        Run run =
                Given.POOR.play(
                        Answers.read("format: ttx-answers/1", java.nio.file.Path.of("a.yaml")));

        assertEquals(
                Map.of("o1", "not rated", "o2", "U", "o3", "not rated"), ratings(Grades.of(run)));
    }

    @Test
    void aSilentTeamGetsWhatItDidNotDo() throws Exception {
        Run run = Given.POOR.play(Answers.silent());

        assertEquals("e1U e2*U e3U e4U e5*U e6U a2S a3*S a4S a5*U a6?", letters(Grades.of(run)));
        assertEquals(Optional.of("wait"), run.decided("d1"));
    }

    @Test
    void aDeedIsGradedByItsTime() throws Exception {
        var expected = new LinkedHashMap<Integer, String>();
        expected.put(20, "S");
        expected.put(21, "M");
        expected.put(40, "M");
        expected.put(41, "U");
        expected.put(14, "P");
        for (Map.Entry<Integer, String> one : expected.entrySet()) {
            Grades grades = Grades.of(Given.POOR.play(Given.cutting(one.getKey(), "cut")));
            assertEquals(
                    one.getValue(),
                    grades.measure("e2").orElseThrow().grade().letter(),
                    "minute " + one.getKey());
        }
    }
}
