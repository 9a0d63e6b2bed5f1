package app.muster.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.text.Messages;
import app.muster.ui.Fx;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

class FilterFieldTest {

    @Test
    void aNarrowFieldHasAShorterPromptAndIsStillCalledTheSame() throws Exception {
        var field =
                Fx.on(
                        () ->
                                new FilterField(
                                                "Search name, type, note or id",
                                                new Messages(Locale.ENGLISH))
                                        .orShort("Search"));

        assertEquals(
                List.of("Search", "Search name, type, note or id", "Search"),
                List.of(prompt(field, 120), prompt(field, 320), prompt(field, 140)));
        assertEquals("Search name, type, note or id", field.getAccessibleText());
    }

    private static String prompt(FilterField field, double width) throws Exception {
        return Fx.on(
                () -> {
                    field.resize(width, 32);
                    return field.getPromptText();
                });
    }
}
