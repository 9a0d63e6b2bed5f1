package app.muster.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.ui.Fx;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Names that are cut to fit.
class LetteringTest {

    @Test
    void aNumberAtTheEndIsKeptHoweverNarrow() throws Exception {
        List<String> told =
                Fx.on(
                        () -> {
                            var letters = new Lettering("Inter");
                            double whole = letters.width("Application 12", 12);
                            return List.of(
                                    letters.told("Application 12", whole, 12),
                                    letters.told("Application 12", whole * 0.6, 12),
                                    letters.told("Application 12", whole * 0.2, 12),
                                    letters.told("A 12", letters.width("A 1", 12), 12));
                        });

        assertEquals("Application 12", told.get(0));
        assertTrue(told.get(1).matches("App\\p{Alpha}*\u202612"), told.get(1));
        assertEquals("12", told.get(2));
        assertEquals("12", told.get(3));
    }

    @Test
    void whatIsToldIsNeverWiderThanItsRoom() throws Exception {
        Fx.run(
                () -> {
                    var letters = new Lettering("Inter");
                    for (int room = 4; room < 120; room++) {
                        String told = letters.told("Application 12", room, 12);
                        double width = letters.width(told, 12);
                        assertTrue(width <= room, told + " is " + width + " in " + room);
                    }
                });
    }
}
