package app.muster.mapping;

import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Condition;
import app.muster.plan.MappingRule;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Why an asset belongs where it does.
public sealed interface Explanation {

    /// A person said so.
    record ByPerson(ApplicationId application) implements Explanation {}

    /// A rule said so.
    record ByRule(MappingRule rule, List<Met> met) implements Explanation {
        public ByRule {
            met = List.copyOf(met);
        }
    }

    /// Nobody said anything.
    ///
    /// @param close rules that some conditions of hold, the closest first
    record ByNobody(List<Near> close) implements Explanation {
        public ByNobody {
            close = List.copyOf(close);
        }
    }

    /// A condition and the value it met.
    ///
    /// @param holds whether the value is what the condition asks for
    record Met(Condition condition, Seen seen, boolean holds) {}

    /// A rule that does not fit, with what it met.
    record Near(MappingRule rule, List<Met> met) {
        public Near {
            met = List.copyOf(met);
        }

        long holding() {
            return met.stream().filter(Met::holds).count();
        }
    }

    /// How many rules that nearly fit are told.
    int CLOSE = 5;

    /// @throws IllegalArgumentException if the plan has no such asset
    static Explanation of(Plan plan, Snapshot snapshot, AssetId id) {
        Asset asset =
                plan.asset(id).orElseThrow(() -> new IllegalArgumentException("no asset " + id));
        Sight sight = Sight.ofOne(snapshot);
        if (Placement.isByPerson(asset)) {
            return new ByPerson(asset.application().orElseThrow());
        }
        Optional<MappingRule> rule = asset.placedBy().flatMap(plan.mapping()::rule);
        if (rule.isPresent()) {
            return new ByRule(rule.get(), met(rule.get(), asset, sight));
        }
        return new ByNobody(
                plan.mapping().rules().stream()
                        .map(each -> new Near(each, met(each, asset, sight)))
                        .filter(near -> near.holding() > 0)
                        .sorted(
                                Comparator.comparingDouble(
                                        near -> -(double) near.holding() / near.met().size()))
                        .limit(CLOSE)
                        .toList());
    }

    private static List<Met> met(MappingRule rule, Asset asset, Sight sight) {
        return rule.when().stream().map(condition -> met(condition, rule, asset, sight)).toList();
    }

    private static Met met(Condition condition, MappingRule rule, Asset asset, Sight sight) {
        var alone = new MappingRule(rule.id(), List.of(condition), rule.application(), rule.note());
        return new Met(
                condition,
                seen(condition, asset, sight),
                new Rules(List.of(alone), sight).first(asset).isPresent());
    }

    private static Seen seen(Condition condition, Asset asset, Sight sight) {
        Seen seen = sight.value(asset, condition.field(), condition.tag());
        String name =
                condition.field() == Condition.Field.SUBSCRIPTION
                        ? sight.subscriptionName(seen.value())
                        : "";
        return name.isEmpty() ? seen : new Seen(name + " (" + seen.value() + ")", seen.holder());
    }
}
