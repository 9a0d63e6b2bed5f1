package app.muster.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.muster.expression.Answer.Used;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ExpressionTest {

    private static final Map<String, Value> VALUES =
            Map.of(
                    "it.sku", new Value.Text("Standard_GRS"),
                    "it.days", new Value.Number(14),
                    "it.kept", new Value.Text("P14D"),
                    "it.zones", new Value.Items(List.of(new Value.Text("1"), new Value.Text("2"))),
                    "it.enabled", new Value.Text("True"),
                    "it.gone", Value.ABSENT,
                    "it.denied", new Value.Unknown("the locks of s1"),
                    "lock.covers", Value.TRUE,
                    "backup.age", new Value.Span(Duration.ofHours(30)));

    private static final Vocabulary VOCABULARY =
            new Vocabulary() {
                @Override
                public Optional<Type> path(List<String> path) {
                    return switch (String.join(".", path)) {
                        case "lock.covers" -> Optional.of(Type.TRUTH);
                        case "backup.age" -> Optional.of(Type.SPAN);
                        default ->
                                path.getFirst().equals("it")
                                        ? Optional.of(Type.ANY)
                                        : Optional.empty();
                    };
                }

                @Override
                public Optional<Signature> function(String name) {
                    return name.equals("tier")
                            ? Optional.of(new Signature(List.of(Type.TEXT), Type.TEXT))
                            : Optional.empty();
                }

                @Override
                public Collection<String> known() {
                    return List.of("lock.covers", "backup.age", "tier");
                }
            };

    private static final Facts FACTS =
            new Facts() {
                @Override
                public Value path(List<String> path) {
                    return VALUES.getOrDefault(String.join(".", path), Value.ABSENT);
                }

                @Override
                public Value call(String function, List<Value> arguments) {
                    return new Value.Text(arguments.getFirst().shown() + "-tier");
                }
            };

    private static Answer ask(String text) throws NotAnExpression {
        return Expression.of(text, VOCABULARY).ask(FACTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    true                                          | TRUE
                    not lock.covers                               | FALSE
                    it.sku == 'standard_grs'                      | TRUE
                    it.sku in ['Standard_LRS', 'Standard_GRS']    | TRUE
                    it.zones has '2'                              | TRUE
                    it.zones has '3'                              | FALSE
                    count(it.zones) >= 2                          | TRUE
                    count(it.gone) == 0                           | TRUE
                    it.enabled == true                            | TRUE
                    it.enabled                                    | TRUE
                    it.days >= 14 and it.days < 15                | TRUE
                    it.kept >= 14d                                | TRUE
                    it.kept < 2h                                  | FALSE
                    backup.age <= 1d                              | FALSE
                    backup.age <= 1d6h                            | TRUE
                    it.gone == none                               | TRUE
                    it.gone != 'Locked'                           | TRUE
                    it.gone > 3                                   | FALSE
                    it.gone                                       | FALSE
                    it.sku == none                                | FALSE
                    it.denied == 'x'                              | UNKNOWN
                    it.denied == 'x' and false                    | FALSE
                    it.denied == 'x' or true                      | TRUE
                    not (it.denied == 'x')                        | UNKNOWN
                    known(it.denied)                              | FALSE
                    known(it.gone)                                | TRUE
                    tier('gold') == 'gold-tier'                   | TRUE
                    false or false and true                       | FALSE
                    true or it.denied                             | TRUE
                    """)
    void saysWhatTheFactsSay(String text, Truth expected) throws NotAnExpression {
        assertEquals(expected, ask(text).truth());
    }

    @Test
    void namesEachFactItUsedOnceAndWhatIsMissing() throws NotAnExpression {
        Answer answer = ask("it.denied == 'x' or it.denied == 'y' or it.days == 3");

        assertEquals(
                List.of(
                        new Used("it.denied", new Value.Unknown("the locks of s1")),
                        new Used("it.days", new Value.Number(14))),
                answer.used());
        assertEquals(List.of("the locks of s1"), answer.missing());
    }

    @Test
    void doesNotLookFurtherThanItHasTo() throws NotAnExpression {
        assertEquals(List.of(), ask("true or it.denied").used());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    lock.cover                  | 0  | there is no “lock.cover”                    | lock.covers
                    tir('x') == 'y'             | 0  | there is no “tir”                           | tier
                    tier() == 'y'               | 0  | “tier” is given the wrong arguments         | tier[TEXT]
                    it.sku = 'x'                | 7  | “=” has no meaning here                     | ==
                    it.sku == "x"               | 10 | “"” has no meaning here                     | 'text' in single quotes
                    it.sku == 'x                | 10 | the text is not closed                      | ' at its end
                    it.a && it.b                | 5  | “&” has no meaning here                     | and
                    it.a and                    | 8  | the expression ends too early               | a value
                    (it.a                       | 5  | “)” is missing                              | )
                    lock.covers == 3            | 12 | “==” does not go between truth and number   | values of one type
                    backup.age and true         | 11 | this is neither true nor false              | a comparison
                    it.a it.b                   | 5  | “it” comes after the end                    | and, or
                    it.a == 3x                  | 8  | “3x” is no number                           | 14d, 6h, 90m or 30s
                    """)
    void aSlipIsNamedWithItsPlaceAndWhatToWriteInstead(
            String text, int at, String what, String instead) {
        var slip = assertThrows(NotAnExpression.class, () -> Expression.of(text, VOCABULARY));
        assertEquals(what, slip.what());
        assertEquals(at, slip.at());
        assertEquals(instead, slip.instead());
    }

    @Test
    void nothingOverlongOrOverdeepIsRead() {
        assertThrows(
                NotAnExpression.class,
                () -> Expression.of("it.a or ".repeat(60) + "true", VOCABULARY));
        assertThrows(
                NotAnExpression.class,
                () -> Expression.of("(".repeat(40) + "true" + ")".repeat(40), VOCABULARY));
        assertThrows(
                NotAnExpression.class, () -> Expression.of("not ".repeat(40) + "true", VOCABULARY));
    }

    @ParameterizedTest
    @CsvSource({
        "14d, PT336H",
        "1h30m, PT1H30M",
        "90m, PT1H30M",
        "2d 4h, PT52H",
        "P1D, PT24H",
        "0m, PT0S"
    })
    void durationsAreReadAsPeopleWriteThem(String text, Duration expected) {
        assertEquals(Optional.of(expected), Durations.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"PT336H, 14d", "PT90M, 1h 30m", "PT0S, 0m", "PT45S, 45s", "PT-90M, -1h 30m"})
    void durationsAreShownInTheirShortestExactForm(Duration duration, String expected) {
        assertEquals(expected, Durations.shown(duration));
    }

    @ParameterizedTest
    @CsvSource({"soon", "''", "14", "14x", "-3h"})
    void otherTextsAreNoDurations(String text) {
        assertEquals(Optional.empty(), Durations.parse(text));
    }
}
