package app.muster.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.0002, <0.1",
        "0.004, 0.4",
        "0.0098, 1",
        "0.117, 12",
        "0.99, 99",
        "0.996, 99.6",
        "0.9997, >99.9",
        "1, 100",
        "1.304, 130"
    })
    void onlyNeverIsNothingAndOnlyAlwaysIsAll(double share, String shown) {
        assertEquals(shown, Percent.figure(share));
    }

    @Test
    void anIntervalThatEndsAtAllDoesNotHideWhereItBegins() {
        assertEquals("100 % (99.6\u2013100)", Percent.of(1, 0.9962, 1));
        assertEquals("12 % (10\u201314)", Percent.of(0.117, 0.1, 0.138));
        assertEquals("0 %", Percent.of(0, 0, 0));
    }
}
