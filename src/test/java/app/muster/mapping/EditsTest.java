package app.muster.mapping;

import static app.muster.mapping.Estate.ERP;
import static app.muster.mapping.Estate.HUB;
import static app.muster.mapping.Estate.SHOP;
import static app.muster.mapping.Estate.asset;
import static app.muster.mapping.Estate.id;
import static app.muster.mapping.Estate.plan;
import static app.muster.mapping.Estate.rule;
import static app.muster.mapping.Estate.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.muster.importer.Derived;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Category;
import app.muster.plan.Condition;
import app.muster.plan.Dependency;
import app.muster.plan.Improvement;
import app.muster.plan.MappingRule;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.RuleId;
import app.muster.plan.SavedFilter;
import app.muster.plan.Waiver;
import app.muster.plan.estate.Snapshot;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class EditsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final Snapshot NONE = Snapshot.empty();
    private static final AssetId A = vm("rg", "a");
    private static final AssetId B = vm("rg", "b");

    @Test
    void theOrderOfRulesDecidesAndCanBeChanged() {
        MappingRule all = rule("all", SHOP, "name = *");
        MappingRule one = rule("one", ERP, "name = a");
        Plan plan = Edits.withRules(plan(A, B), NONE, List.of(all, one));

        Plan moved = Edits.moveRule(plan, NONE, one.id(), 0);

        assertEquals(List.of(one, all), moved.mapping().rules());
        assertEquals(List.of(asset(A).placed(one), asset(B).placed(all)), moved.assets());
        assertEquals(plan, Edits.moveRule(moved, NONE, one.id(), 99));
    }

    @Test
    void aRuleThatGoesLeavesNothingBehind() {
        Plan before = plan(A, B);
        Plan plan = Edits.addRule(before, NONE, rule("r", SHOP, "name = a"));

        assertEquals(before, Edits.removeRule(plan, NONE, new RuleId("r")));
        assertThrows(
                IllegalArgumentException.class,
                () -> Edits.removeRule(before, NONE, new RuleId("r")));
    }

    @Test
    void anApplicationGoesWithItsRulesAndNobodyUsesIt() {
        Plan plan =
                Edits.withRules(
                        plan(A, B)
                                .changing(SHOP, a -> a.using(List.of(HUB, ERP)))
                                .changing(B, a -> a.of(Optional.of(HUB))),
                        NONE,
                        List.of(rule("hub", HUB, "name = a"), rule("shop", SHOP, "name = *")));

        Plan left = Edits.removeApplication(plan, NONE, HUB);

        MappingRule shop = rule("shop", SHOP, "name = *");
        assertEquals(List.of(shop), left.mapping().rules());
        assertEquals(List.of(asset(A).placed(shop), asset(B).placed(shop)), left.assets());
        assertEquals(List.of(ERP), left.application(SHOP).orElseThrow().uses());
        assertEquals(Optional.empty(), left.application(HUB));
    }

    @Test
    void aTypeThatNobodyKnewIsClassifiedNowAndAtTheNextImport() {
        AssetId known = id("rg", "Contoso.Widgets/gears/one");
        AssetId later = id("rg", "Contoso.Widgets/gears/two");
        Asset gear = asset(known).in(Category.UNCLASSIFIED);
        Plan plan = plan().withAssets(List.of(gear, asset(A)));
        MappingRule rule = rule("r", SHOP, "category = e");

        Plan classified =
                Edits.classify(
                        Edits.addRule(plan, NONE, rule), NONE, "Contoso.Widgets/gears", Category.E);
        Plan arrived =
                Arrival.of(
                                classified,
                                NONE,
                                NONE,
                                new Derived(
                                        List.of(
                                                gear,
                                                asset(later).in(Category.UNCLASSIFIED),
                                                asset(A)),
                                        List.of(),
                                        List.of()),
                                TODAY)
                        .plan();

        assertEquals(List.of(gear.in(Category.E).placed(rule), asset(A)), classified.assets());
        assertEquals(Optional.of(asset(later).in(Category.E).placed(rule)), arrived.asset(later));
        assertEquals(
                plan.assets(),
                Edits.classify(classified, NONE, "contoso.widgets/gears", Category.UNCLASSIFIED)
                        .assets());
    }

    @Test
    void whatIsLetGoIsNamedNowhereAnyMore() {
        var need = new Dependency(A, B, Dependency.Kind.DATA, Dependency.Rule.DRAWN, "", false);
        Plan plan =
                plan(A, B)
                        .changing(B, a -> a.gone(Optional.of(TODAY)))
                        .withDependencies(List.of(need))
                        .withAttestations(List.of(attested(A), attested(B), attested(AssetId.PLAN)))
                        .withWaivers(List.of(new Waiver("c", B, "r", "o", TODAY)))
                        .withPlaybooks(List.of(playbook(A, B)))
                        .withImprovements(List.of(improvement(B)));

        Plan left = Edits.letGo(plan, Set.of(B));

        assertEquals(
                plan(A).withAttestations(List.of(attested(A), attested(AssetId.PLAN)))
                        .withPlaybooks(List.of(playbook(A)))
                        .withImprovements(List.of(improvement())),
                left);
        assertThrows(IllegalArgumentException.class, () -> Edits.letGo(plan, Set.of(A)));
    }

    @Test
    void aFilterIsKeptUnderItsName() {
        var machines = new SavedFilter("mine", "vm", Map.of("category", List.of("A")));
        var data = new SavedFilter("mine", "", Map.of("category", List.of("B")));

        Plan kept = Edits.saveFilter(Edits.saveFilter(plan(), machines), data);

        assertEquals(List.of(data), kept.mapping().filters());
        assertEquals(plan(), Edits.removeFilter(kept, "mine"));
    }

    @Test
    void aProposalBecomesAnApplicationWithItsRules() {
        var proposal =
                new Proposal(
                        "Web shop",
                        true,
                        new Reason.Name("a"),
                        Confidence.of(),
                        List.of(List.of(Condition.parse("name = a"))),
                        List.of(A, B),
                        List.of(B),
                        1,
                        false);

        Plan accepted = Edits.accept(plan(A, B), NONE, proposal);

        var shop = new ApplicationId("web-shop");
        MappingRule rule = rule("name-a", shop, "name = a");
        assertEquals(List.of(rule), accepted.mapping().rules());
        assertEquals(
                List.of(asset(A).placed(rule), asset(B).of(Optional.of(shop))), accepted.assets());
        assertEquals(true, accepted.application(shop).orElseThrow().shared());
    }

    private static Attestation attested(AssetId asset) {
        return new Attestation("control", asset, "Ann", TODAY, TODAY, "mail");
    }

    private static Playbook playbook(AssetId... assets) {
        return new Playbook(
                new PlaybookId("p"), "P", "", List.of(assets), List.of(), Optional.empty());
    }

    private static Improvement improvement(AssetId... assets) {
        return new Improvement("i", "I", "", List.of(assets), "", "", "", Optional.empty(), false);
    }
}
