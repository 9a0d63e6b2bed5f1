package app.muster.mapping;

import static app.muster.mapping.Estate.ERP;
import static app.muster.mapping.Estate.SHOP;
import static app.muster.mapping.Estate.asset;
import static app.muster.mapping.Estate.plan;
import static app.muster.mapping.Estate.resource;
import static app.muster.mapping.Estate.rule;
import static app.muster.mapping.Estate.snapshot;
import static app.muster.mapping.Estate.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.importer.Changes.Move;
import app.muster.importer.Derived;
import app.muster.importer.Extent;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.MappingRule;
import app.muster.plan.Plan;
import app.muster.plan.RuleId;
import app.muster.plan.estate.Snapshot;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class ArrivalTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final AssetId A = vm("rg-a", "a");
    private static final AssetId B = vm("rg-b", "b");
    private static final AssetId C = vm("rg-c", "c");
    private static final MappingRule TAGGED = rule("tagged", SHOP, "tag:app = shop");

    @Test
    void whatIsNewIsPlacedAndWhatIsGoneStaysPlaced() {
        Snapshot present = snapshot(resource(A, "app", "shop"), resource(B));
        Snapshot next = snapshot(resource(B), resource(C, "app", "Shop"));
        Plan before = Edits.addRule(plan(A, B), present, TAGGED);

        Arrival arrival = Arrival.of(before, present, next, derived(B, C), TODAY);

        assertEquals(
                List.of(
                        asset(A).placed(TAGGED).gone(Optional.of(TODAY)),
                        asset(B),
                        asset(C).placed(TAGGED)),
                arrival.plan().assets());
        assertEquals(Map.of(new RuleId("tagged"), 1), arrival.placed());
        assertEquals(1, arrival.unmapped());
        assertEquals(List.of(C), arrival.changes().added());
        assertEquals(List.of(A), arrival.changes().removed());
    }

    @Test
    void whatAPersonPlacedIsTheirsWhereverItMoves() {
        AssetId moved = vm("rg-z", "a");
        Snapshot present = snapshot(resource(A, "app", "shop", "owner", "Ann"));
        Snapshot next = snapshot(resource(moved, "app", "shop", "owner", "Ann"));
        Plan before =
                Edits.addRule(plan(A), present, TAGGED)
                        .changing(A, a -> a.of(Optional.of(ERP)).noted("by Ann"));

        Arrival arrival =
                Arrival.of(
                        before,
                        present,
                        next,
                        derived(moved),
                        new Extent(Set.of("s1"), true),
                        TODAY);

        assertEquals(
                List.of(asset(moved).of(Optional.of(ERP)).noted("by Ann")),
                arrival.plan().assets());
        assertEquals(List.of(new Move(A, moved)), arrival.changes().moved());
        assertEquals(Map.of(new RuleId("tagged"), 0), arrival.placed());
    }

    @Test
    void whatLiesInAnotherSubscriptionStaysWhereItIs() {
        AssetId twin =
                new AssetId(
                        "/subscriptions/s2/resourceGroups/rg-a/providers/Microsoft.Compute/virtualMachines/a");
        Snapshot present = snapshot(resource(A, "app", "shop"));
        Snapshot next = snapshot(resource(twin, "app", "shop"));
        Plan before = Edits.addRule(plan(A), present, TAGGED);

        Arrival arrival = Arrival.of(before, present, next, derived(twin), TODAY);

        assertEquals(
                List.of(asset(A).placed(TAGGED), asset(twin).placed(TAGGED)),
                arrival.plan().assets());
        assertEquals(List.of(), arrival.changes().moved());
        assertEquals(List.of(A), arrival.changes().outside());
    }

    @Test
    void theSameInventoryAgainChangesNothing() {
        Snapshot present = snapshot(resource(A, "app", "shop"), resource(B));
        Plan before =
                Arrival.of(
                                Edits.addRule(plan(A, B), present, TAGGED),
                                present,
                                present,
                                derived(A, B),
                                TODAY)
                        .plan();

        Arrival again = Arrival.of(before, present, present, derived(A, B), TODAY);

        assertEquals(before, again.plan());
        assertEquals(true, again.changes().isEmpty());
    }

    private static Derived derived(AssetId... ids) {
        List<Asset> assets = Stream.of(ids).map(Estate::asset).toList();
        return new Derived(assets, List.of(), List.of());
    }
}
