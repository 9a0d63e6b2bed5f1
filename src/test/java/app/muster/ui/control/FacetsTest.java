package app.muster.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

class FacetsTest {

    private record Thing(String colour, List<String> marks) {}

    private static final List<Thing> THINGS =
            List.of(
                    new Thing("red", List.of("old", "big")),
                    new Thing("red", List.of("new")),
                    new Thing("blue", List.of("old")));

    private final Facets<Thing> facets =
            new Facets<>(
                    List.of(
                            Facets.Facet.<Thing>one(
                                    "colour", "Colour", Thing::colour, key -> key, List.of()),
                            new Facets.Facet<>(
                                    "mark", "Mark", Thing::marks, key -> key, List.of())));

    @Test
    void aThingWithTwoValuesIsCountedUnderBoth() {
        assertEquals(Map.of("old", 2, "big", 1, "new", 1), counts("mark"));
    }

    @Test
    void aChoiceInOneFacetNarrowsTheCountsOfTheOthersOnly() {
        facets.toggle("mark", "old");

        assertEquals(Map.of("red", 1, "blue", 1), counts("colour"));
        assertEquals(Map.of("old", 2, "big", 1, "new", 1), counts("mark"));
        assertEquals(2, THINGS.stream().filter(facets::accepts).count());
    }

    @Test
    void whatIsKeptIsChosenAsAWholeAndUnknownFacetsAreLeftAside() {
        facets.toggle("colour", "red");

        facets.choose(Map.of("mark", List.of("new"), "weight", List.of("heavy")));

        assertEquals(Map.of("mark", Set.of("new")), facets.chosenProperty().get());
    }

    private Map<String, Integer> counts(String facet) {
        return facets.groups(THINGS).stream()
                .filter(group -> group.key().equals(facet))
                .flatMap(group -> group.values().stream())
                .collect(Collectors.toMap(Facets.Value::key, Facets.Value::count));
    }
}
