package app.muster.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What every plan keeps to: ids are unique, and whatever one part names another part has.
final class PlanRules {

    private PlanRules() {}

    static void check(
            List<Application> applications,
            List<Asset> assets,
            List<Dependency> dependencies,
            List<Role> roles,
            List<Playbook> playbooks,
            List<Improvement> improvements,
            Mapping mapping) {
        Set<ApplicationId> applicationIds = Plan.unique(applications, Application::id);
        Set<AssetId> assetIds = Plan.unique(assets, Asset::id);
        Plan.unique(roles, Role::id);
        Plan.unique(playbooks, Playbook::id);
        Plan.unique(improvements, Improvement::id);
        for (Application application : applications) {
            for (ApplicationId used : application.uses()) {
                known(applicationIds, used, application.id() + " uses");
            }
        }
        Set<RuleId> ruleIds = HashSet.newHashSet(mapping.rules().size());
        for (MappingRule rule : mapping.rules()) {
            ruleIds.add(rule.id());
            known(applicationIds, rule.application(), "rule " + rule.id() + " places in");
        }
        for (Asset asset : assets) {
            Optional<RuleId> rule = asset.placedBy();
            if (rule.isPresent()) {
                known(ruleIds, rule.get(), asset.id() + " is placed by");
            }
            Optional<ApplicationId> owner = asset.application();
            if (owner.isPresent()) {
                known(applicationIds, owner.get(), asset.id() + " belongs to");
            }
        }
        for (Dependency dependency : dependencies) {
            known(assetIds, dependency.from(), "a dependency comes from");
            known(assetIds, dependency.to(), dependency.from() + " needs");
        }
        for (Playbook playbook : playbooks) {
            for (AssetId asset : playbook.assets()) {
                known(assetIds, asset, playbook.id() + " brings back");
            }
        }
    }

    private static <T> void known(Set<T> ids, T id, String what) {
        if (!ids.contains(id)) {
            throw new IllegalArgumentException(what + " " + id + ", which the plan does not have");
        }
    }
}
