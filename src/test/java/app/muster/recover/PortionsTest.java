package app.muster.recover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class PortionsTest {

    @Test
    void whenOnePortionFailsWhatHasNotBegunNeverDoes() {
        var waiting = new ArrayList<Runnable>();
        var begun = new ArrayList<Integer>();
        var portions =
                new Portions(
                        task -> {
                            if (begun.isEmpty()) {
                                task.run();
                            } else {
                                waiting.add(task);
                            }
                        },
                        Progress.NONE,
                        "trials");

        var failed =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                portions.each(
                                        30,
                                        10,
                                        (from, _) -> {
                                            begun.add(from);
                                            throw new ArithmeticException("no such number");
                                        }));
        waiting.forEach(Runnable::run);

        assertEquals("no such number", Objects.requireNonNull(failed.getCause()).getMessage());
        assertEquals(2, waiting.size());
        assertEquals(List.of(0), begun);
    }
}
