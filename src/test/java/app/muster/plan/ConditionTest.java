package app.muster.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tag:app = shop",
                "name != *-test",
                "type = microsoft.sql/*",
                "group = rg|x"
            })
    void whatIsWrittenIsReadAgain(String text) {
        assertEquals(text, Condition.parse(text).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "shop,            Shop,        true",
        "shop,            shop-2,      false",
        "shop*,           Shop-2,      true",
        "*-prod-*,        vm-prod-01,  true",
        "*-prod-*,        vm-test-01,  false",
        "vm-??,           vm-01,       true",
        "vm-??,           vm-001,      false",
        "a|b*,            bee,         true",
        "*a*a*a*a*b,      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac, false",
        "*,               '',          true",
        "?*,              '',          false",
    })
    void aPatternIsComparedWithTheWholeText(String pattern, String value, boolean fits) {
        assertEquals(fits, Condition.of(Condition.Field.NAME, pattern).fits(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "shop", "= shop", "tag = shop", "colour = red", "name:x = y", "name ="})
    void whatIsNoConditionIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Condition.parse(text));
    }

    @Test
    void aTagMayHaveAColonInItsName() {
        assertEquals(Condition.tag("cost:unit", "4711"), Condition.parse("tag:cost:unit=4711"));
    }
}
