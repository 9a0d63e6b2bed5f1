package app.muster.ui.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.plan.Condition;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class FilterRuleTest {

    @Test
    void valuesOfOneFacetStandBesideEachOtherAndFacetsAllMustFit() {
        assertEquals(
                List.of(
                        "type = microsoft.compute/disks|microsoft.compute/virtualmachines",
                        "group = rg-shop-prod"),
                conditions(
                        Map.of(
                                "group", Set.of("rg-shop-prod"),
                                "type",
                                        Set.of(
                                                "microsoft.compute/virtualmachines",
                                                "microsoft.compute/disks"))));
    }

    @Test
    void aTagIsAskedForByItsName() {
        assertEquals(
                List.of("tag:costCenter = *", "region = westeurope"),
                conditions(Map.of("region", Set.of("westeurope"), "tag", Set.of("costCenter"))));
    }

    @Test
    void theLetterOfWhatNobodyHasPlacedIsNoWildcard() {
        assertEquals(List.of("category = ?"), conditions(Map.of("category", Set.of("?"))));
    }

    @Test
    void whatARuleCannotSayIsLeftOut() {
        assertEquals(
                List.of("group = rg-a"),
                conditions(
                        Map.of(
                                "state", Set.of("unmapped"),
                                "application", Set.of("shop"),
                                "region", Set.of(""),
                                "tag", Set.of("env", "app"),
                                "group", Set.of("rg-a"))));
        assertEquals(Optional.empty(), FilterRule.of(Map.of("state", Set.of("unmapped"))));
        assertEquals(Optional.empty(), FilterRule.of(Map.of("group", Set.of("rg-*"))));
    }

    private static List<String> conditions(Map<String, Set<String>> chosen) {
        return FilterRule.of(chosen).orElseThrow().when().stream()
                .map(Condition::toString)
                .toList();
    }
}
