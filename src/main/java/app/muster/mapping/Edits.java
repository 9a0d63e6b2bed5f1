package app.muster.mapping;

import app.muster.importer.Renaming;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Condition;
import app.muster.plan.Mapping;
import app.muster.plan.MappingRule;
import app.muster.plan.Names;
import app.muster.plan.Plan;
import app.muster.plan.RuleId;
import app.muster.plan.SavedFilter;
import app.muster.plan.estate.Snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What people do to the mapping. Each edit gives a plan that is whole: rules are applied again,
/// and nothing names what is no longer there.
public final class Edits {

    private Edits() {}

    /// The plan with exactly these rules, applied.
    ///
    /// @throws IllegalArgumentException if a rule names an application that the plan lacks
    public static Plan withRules(Plan plan, Snapshot snapshot, List<MappingRule> rules) {
        return withMapping(plan, snapshot, plan.mapping().withRules(rules), plan.assets());
    }

    /// The rule comes last, so that it takes nothing from those before it.
    public static Plan addRule(Plan plan, Snapshot snapshot, MappingRule rule) {
        return withRules(plan, snapshot, Plan.plus(plan.mapping().rules(), rule));
    }

    /// The rule takes the place of the one with its id.
    public static Plan changeRule(Plan plan, Snapshot snapshot, MappingRule rule) {
        known(plan, rule.id());
        return withRules(
                plan,
                snapshot,
                plan.mapping().rules().stream()
                        .map(old -> old.id().equals(rule.id()) ? rule : old)
                        .toList());
    }

    public static Plan removeRule(Plan plan, Snapshot snapshot, RuleId id) {
        known(plan, id);
        return withRules(
                plan,
                snapshot,
                plan.mapping().rules().stream().filter(old -> !old.id().equals(id)).toList());
    }

    /// @param to its place in the list afterwards, 0 for the first
    public static Plan moveRule(Plan plan, Snapshot snapshot, RuleId id, int to) {
        MappingRule moved = known(plan, id);
        var rules = new ArrayList<>(plan.mapping().rules());
        rules.remove(moved);
        rules.add(Math.clamp(to, 0, rules.size()), moved);
        return withRules(plan, snapshot, rules);
    }

    /// An id for a new rule, made of what it says.
    public static RuleId ruleId(Plan plan, List<Condition> when) {
        return new RuleId(
                Names.idFor(
                        Acceptance.words(when),
                        plan.mapping().rules().stream().map(r -> r.id().value()).toList()));
    }

    /// Adds the application that is proposed, unless the plan has one of that name, and the rules
    /// that place its assets; what no rule can tell is placed as if by a person.
    public static Plan accept(Plan plan, Snapshot snapshot, Proposal proposal) {
        return accept(plan, snapshot, List.of(proposal));
    }

    /// The same for several at once, in their order.
    public static Plan accept(Plan plan, Snapshot snapshot, List<Proposal> proposals) {
        return Acceptance.of(plan, snapshot, proposals);
    }

    /// Puts a type that nobody knew into a category: all its assets that have none or that were put
    /// there this way before, now and at later imports.
    ///
    /// @param category [Category#UNCLASSIFIED] takes it back
    public static Plan classify(Plan plan, Snapshot snapshot, String type, Category category) {
        String key = type.strip().toLowerCase(Locale.ROOT);
        Map<String, Category> types = new TreeMap<>(plan.mapping().types());
        Category before = types.getOrDefault(key, Category.UNCLASSIFIED);
        if (category == Category.UNCLASSIFIED) {
            types.remove(key);
        } else {
            types.put(key, category);
        }
        List<Asset> assets =
                plan.assets().stream()
                        .map(
                                a ->
                                        a.type().equals(key)
                                                        && (a.category() == before
                                                                || a.category()
                                                                        == Category.UNCLASSIFIED)
                                                ? a.in(category)
                                                : a)
                        .toList();
        return withMapping(plan, snapshot, plan.mapping().withTypes(types), assets);
    }

    /// Its rules go too; its assets are placed by the rules that are left, or unmapped, and nobody
    /// uses it any more.
    public static Plan removeApplication(Plan plan, Snapshot snapshot, ApplicationId id) {
        if (plan.application(id).isEmpty()) {
            throw new IllegalArgumentException("no application " + id);
        }
        List<Asset> assets =
                plan.assets().stream()
                        .map(
                                a ->
                                        a.application().equals(Optional.of(id))
                                                ? a.of(Optional.empty())
                                                : a)
                        .toList();
        List<MappingRule> rules =
                plan.mapping().rules().stream()
                        .filter(rule -> !rule.application().equals(id))
                        .toList();
        Plan left = withMapping(plan, snapshot, plan.mapping().withRules(rules), assets);
        return left.withApplications(
                left.applications().stream()
                        .filter(a -> !a.id().equals(id))
                        .map(
                                a ->
                                        a.uses().contains(id)
                                                ? a.using(
                                                        a.uses().stream()
                                                                .filter(u -> !u.equals(id))
                                                                .toList())
                                                : a)
                        .toList());
    }

    /// Lets go of assets that an inventory no longer found: they leave the plan, with what they
    /// need and what needs them, with attestations and waivers about them, and playbooks and
    /// improvements no longer name them.
    ///
    /// @throws IllegalArgumentException if one of them is not gone
    public static Plan letGo(Plan plan, Set<AssetId> ids) {
        Map<AssetId, Asset> assets = plan.assetsById();
        for (AssetId id : ids) {
            Asset asset = assets.get(id);
            if (asset == null || asset.goneSince().isEmpty()) {
                throw new IllegalArgumentException(id + " is not gone");
            }
        }
        return Renaming.of(plan, id -> ids.contains(id) ? Optional.empty() : Optional.of(id));
    }

    /// Keeps a filter under its name, in place of one that had it.
    public static Plan saveFilter(Plan plan, SavedFilter filter) {
        return plan.withMapping(
                plan.mapping()
                        .withFilters(
                                Stream.concat(without(plan, filter.name()), Stream.of(filter))
                                        .toList()));
    }

    public static Plan removeFilter(Plan plan, String name) {
        return plan.withMapping(plan.mapping().withFilters(without(plan, name).toList()));
    }

    private static Stream<SavedFilter> without(Plan plan, String name) {
        return plan.mapping().filters().stream().filter(f -> !f.name().equals(name));
    }

    private static MappingRule known(Plan plan, RuleId id) {
        return plan.mapping()
                .rule(id)
                .orElseThrow(() -> new IllegalArgumentException("no rule " + id));
    }

    /// In one step, as assets may name rules that are new and rules that are gone.
    private static Plan withMapping(
            Plan plan, Snapshot snapshot, Mapping mapping, List<Asset> assets) {
        return new Plan(
                plan.name(),
                plan.snapshot(),
                plan.applications(),
                Placement.of(assets, mapping.rules(), new Sight(snapshot)),
                plan.dependencies(),
                plan.roles(),
                plan.playbooks(),
                plan.attestations(),
                plan.waivers(),
                plan.improvements(),
                mapping,
                plan.acknowledgements());
    }
}
