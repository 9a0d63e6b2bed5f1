package app.muster.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.expression.Truth;
import app.muster.plan.AssetId;
import app.muster.readiness.Fact.Why;

import org.junit.jupiter.api.Test;

import java.util.List;

class ScoreTest {

    private static Fact fact(Truth holds, int weight) {
        return new Fact("test.fact", "x", AssetId.PLAN, holds, weight, Why.READ);
    }

    @Test
    void theManualsExampleScores28To42() {
        assertEquals(
                new Score(28, 42),
                Score.of(
                        List.of(
                                fact(Truth.TRUE, 4),
                                fact(Truth.FALSE, 8),
                                fact(Truth.UNKNOWN, 2))));
    }

    @Test
    void whatIsUnknownWidensTheRangeAndRaisesNothing() {
        assertEquals(
                new Score(50, 50), Score.of(List.of(fact(Truth.TRUE, 1), fact(Truth.FALSE, 1))));
        assertEquals(
                new Score(33, 66),
                Score.of(
                        List.of(
                                fact(Truth.TRUE, 1),
                                fact(Truth.FALSE, 1),
                                fact(Truth.UNKNOWN, 1))));
    }

    @Test
    void withoutFactsEverythingIsPossible() {
        assertEquals(new Score(0, 100), Score.of(List.of()));
    }

    @Test
    void theWholeIsTheMeanOfItsSides() {
        assertEquals(new Score(40, 80), Score.mean(List.of(new Score(20, 60), new Score(60, 100))));
    }
}
