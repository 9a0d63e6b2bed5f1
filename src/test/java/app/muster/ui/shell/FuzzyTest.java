package app.muster.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

class FuzzyTest {

    @Test
    void lettersMustOccurInTheirOrder() {
        assertEquals(List.of("Go to Map"), best("gtm", "Go to Map", "Map to go"));
    }

    @Test
    void theBeginningsOfWordsWin() {
        assertEquals(
                List.of("sql-orders-weu", "absolute power"),
                best("sow", "absolute power", "sql-orders-weu"));
    }

    @Test
    void aPieceInOneGoesBeforeScatteredLetters() {
        assertEquals(
                List.of("Recovery", "Read every code"), best("rec", "Read every code", "Recovery"));
    }

    @Test
    void nothingTypedFitsEverything() {
        assertEquals(List.of("Map", "Estate"), best("", "Map", "Estate"));
    }

    private static List<String> best(String typed, String... names) {
        return Stream.of(names)
                .filter(name -> Fuzzy.score(typed, name).isPresent())
                .sorted(Comparator.comparingInt(name -> -Fuzzy.score(typed, name).orElseThrow()))
                .toList();
    }
}
