package app.muster.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class NamingTest {

    private static final Naming NAMING = CatalogueReader.naming();

    @Test
    void wordsAndTagsStandInTheFormInWhichTheyAreLookedUp() {
        assertEquals(
                List.of(),
                Stream.of(
                                NAMING.types(),
                                NAMING.regions(),
                                NAMING.stages(),
                                NAMING.shared(),
                                NAMING.empty(),
                                NAMING.tags().keySet(),
                                NAMING.otherTags(),
                                NAMING.blankValues())
                        .flatMap(words -> words.stream())
                        .filter(word -> !word.matches("[a-z0-9]+"))
                        .toList());
    }

    @Test
    void aTagSpeaksForAnApplicationOrForSomethingElse() {
        assertEquals(
                List.of(),
                NAMING.tags().keySet().stream().filter(NAMING.otherTags()::contains).toList());
        assertEquals(
                List.of(),
                NAMING.tags().values().stream().filter(share -> share <= 0 || share > 1).toList());
    }

    @Test
    void whatManyShareIsNoPlace() {
        assertEquals(List.of(), NAMING.shared().stream().filter(NAMING::isPlace).toList());
    }
}
