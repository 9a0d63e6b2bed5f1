package app.muster.mapping;

import static app.muster.mapping.Estate.ERP;
import static app.muster.mapping.Estate.HUB;
import static app.muster.mapping.Estate.SHOP;
import static app.muster.mapping.Estate.asset;
import static app.muster.mapping.Estate.group;
import static app.muster.mapping.Estate.plan;
import static app.muster.mapping.Estate.resource;
import static app.muster.mapping.Estate.rule;
import static app.muster.mapping.Estate.snapshot;
import static app.muster.mapping.Estate.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Condition;
import app.muster.plan.MappingRule;
import app.muster.plan.Plan;
import app.muster.plan.RuleId;
import app.muster.plan.estate.Snapshot;
import app.muster.text.Messages;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class RulePreviewTest {

    private static final AssetId A = vm("rg", "a");
    private static final AssetId B = vm("rg", "b");
    private static final AssetId C = vm("rg", "c");
    private static final AssetId D = vm("rg", "d");

    @Test
    void countsTellWhatEachRuleWouldDo() {
        MappingRule old = rule("old", ERP, "name = b");
        Plan plan =
                Edits.addRule(
                        plan(A, B, C, D).changing(C, a -> a.of(Optional.of(HUB))),
                        Snapshot.empty(),
                        old);

        RulePreview preview =
                RulePreview.of(
                        plan,
                        Snapshot.empty(),
                        List.of(rule("new", SHOP, "name = a|b|c"), rule("later", ERP, "name = a")));

        assertEquals(
                new RulePreview(
                        List.of(
                                new RulePreview.Count(
                                        new RuleId("new"), 3, 1, 0, 1, 1, 0, List.of(A, B)),
                                new RulePreview.Count(
                                        new RuleId("later"), 1, 0, 0, 0, 0, 1, List.of(A))),
                        List.of(),
                        2,
                        1),
                preview);
    }

    @Test
    void whatNoRuleFitsAnyMoreIsReleased() {
        Plan plan = Edits.addRule(plan(A, B), Snapshot.empty(), rule("r", ERP, "name = a"));

        RulePreview preview = RulePreview.of(plan, Snapshot.empty(), List.of());

        assertEquals(new RulePreview(List.of(), List.of(A), 1, 2), preview);
    }

    @Test
    void thePreviewComesTrue() {
        Plan plan = plan(A, B, C, D);
        List<MappingRule> rules =
                List.of(rule("one", SHOP, "name != a"), rule("two", ERP, "name = *", "name != d"));

        RulePreview preview = RulePreview.of(plan, Snapshot.empty(), rules);
        Plan after = Edits.withRules(plan, Snapshot.empty(), rules);

        assertEquals(
                preview.unmappedAfter(),
                after.assets().stream().filter(a -> a.application().isEmpty()).count());
        assertEquals(
                preview.rules().getFirst().places(),
                after.assets().stream()
                        .filter(a -> a.application().equals(Optional.of(SHOP)))
                        .count());
    }

    @Test
    void whatIsGoneStaysWithItsRule() {
        Snapshot snapshot = snapshot(resource(A, "app", "shop"));
        Plan placed = Edits.addRule(plan(A), snapshot, rule("r", SHOP, "tag:app = shop"));
        Plan gone = placed.changing(A, a -> a.gone(Optional.of(LocalDate.of(2026, 4, 1))));

        assertEquals(gone, Placement.of(gone, Snapshot.empty()));
        assertEquals(
                1,
                RulePreview.of(gone, Snapshot.empty(), gone.mapping().rules())
                        .rules()
                        .getFirst()
                        .keeps());
    }

    @Test
    void anExplanationTellsWhichConditionMetWhat() {
        Snapshot snapshot = snapshot(resource(A), group("rg", "app", "shop"));
        MappingRule rule = rule("r", SHOP, "tag:app = shop", "name = a*");
        MappingRule near = rule("near", ERP, "tag:app = shop", "name = z");
        Plan plan = Edits.withRules(plan(A, vm("rg", "b")), snapshot, List.of(rule, near));
        Plan said = plan.changing(A, a -> a.of(Optional.of(HUB)));
        var words = new MappingText(new Messages(Locale.ENGLISH));

        Explanation byRule = Explanation.of(plan, snapshot, A);
        Explanation byNobody = Explanation.of(plan, snapshot, vm("rg", "b"));
        Explanation byPerson = Explanation.of(said, snapshot, A);

        assertEquals(
                new Explanation.ByRule(
                        rule,
                        List.of(
                                new Explanation.Met(
                                        Condition.parse("tag:app = shop"),
                                        new Seen("shop", Seen.Holder.GROUP),
                                        true),
                                new Explanation.Met(
                                        Condition.parse("name = a*"),
                                        new Seen("a", Seen.Holder.OWN),
                                        true))),
                byRule);
        assertEquals(
                "The rule r places it in Shop: tag app of its resource group is “shop”; name is"
                        + " “a”.",
                words.of(byRule, plan));
        assertEquals(
                "Nobody placed it. The rule r comes closest, but name is “b”.",
                words.of(byNobody, plan));
        assertEquals(new Explanation.ByPerson(HUB), byPerson);
        assertEquals("A person placed it in Hub.", words.of(byPerson, said));
    }

    @Test
    void whereNoRuleComesCloseThatIsSaid() {
        Asset alone = asset(A);

        assertEquals(
                new Explanation.ByNobody(List.of()),
                Explanation.of(plan().withAssets(List.of(alone)), Snapshot.empty(), A));
    }
}
