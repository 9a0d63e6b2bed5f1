package app.muster.mapping;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Condition;
import app.muster.plan.MappingRule;
import app.muster.plan.Names;
import app.muster.plan.Plan;
import app.muster.plan.RuleId;
import app.muster.plan.estate.Snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes applications and rules of proposals, and applies the rules once.
final class Acceptance {

    private final List<Application> applications;
    private final List<MappingRule> rules;
    private final Map<String, ApplicationId> byName = new HashMap<>();
    private final Set<String> applicationIds = new HashSet<>();
    private final Set<String> ruleIds = new HashSet<>();
    private final Map<AssetId, ApplicationId> byHand = new HashMap<>();

    private Acceptance(Plan plan) {
        applications = new ArrayList<>(plan.applications());
        rules = new ArrayList<>(plan.mapping().rules());
        for (Application application : applications) {
            byName.putIfAbsent(key(application.name()), application.id());
            applicationIds.add(application.id().value());
        }
        rules.forEach(rule -> ruleIds.add(rule.id().value()));
    }

    static Plan of(Plan plan, Snapshot snapshot, List<Proposal> proposals) {
        var acceptance = new Acceptance(plan);
        proposals.forEach(acceptance::take);
        Plan placed =
                Edits.withRules(
                        plan.withApplications(acceptance.applications), snapshot, acceptance.rules);
        return acceptance.byHand.isEmpty()
                ? placed
                : placed.withAssets(placed.assets().stream().map(acceptance::placed).toList());
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private void take(Proposal proposal) {
        ApplicationId id =
                byName.computeIfAbsent(
                        key(proposal.name()), _ -> made(proposal.name(), proposal.shared()));
        for (List<Condition> when : proposal.rules()) {
            String value = Names.idFor(words(when), ruleIds);
            ruleIds.add(value);
            rules.add(new MappingRule(new RuleId(value), when, id, ""));
        }
        proposal.byHand().forEach(asset -> byHand.putIfAbsent(asset, id));
    }

    private ApplicationId made(String name, boolean shared) {
        String value = Names.idFor(name, applicationIds);
        applicationIds.add(value);
        var id = new ApplicationId(value);
        applications.add(Application.named(id, name).shared(shared));
        return id;
    }

    /// What a rule is called after.
    static String words(List<Condition> when) {
        return String.join(" ", when.stream().map(Condition::toString).toList());
    }

    /// By hand only what no rule took.
    private Asset placed(Asset asset) {
        ApplicationId owner = byHand.get(asset.id());
        return owner == null || asset.application().isPresent()
                ? asset
                : asset.of(Optional.of(owner));
    }
}
