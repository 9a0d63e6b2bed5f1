package app.muster.azure;

import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Says for each subscription as a whole what was said for its resources one by one, and leaves out
/// definitions that nobody uses.
final class Summing {

    private final Gathered gathered;
    private final Choosing.Chosen chosen;

    Summing(Gathered gathered, Choosing.Chosen chosen) {
        this.gathered = gathered;
        this.chosen = chosen;
    }

    void sum() {
        Set<EvidenceKind> deep = EnumSet.noneOf(EvidenceKind.class);
        Sources.OF_RESOURCE.forEach(source -> deep.add(source.kind()));
        for (String subscription : chosen.subscriptions()) {
            String scope = "/subscriptions/" + subscription;
            deep.forEach(kind -> sum(kind, scope));
        }
        Map<Gathered.Place, Coverage> said = gathered.covered();
        said.forEach(
                (place, one) -> {
                    String scope = subscription(place.scope());
                    if (!scope.equals(place.scope())
                            && deep.contains(place.kind())
                            && one.state() == Coverage.State.COMPLETE
                            && gathered.state(place.kind(), scope) == Coverage.State.COMPLETE) {
                        gathered.uncover(place);
                    }
                });
        for (String hidden : chosen.hidden()) {
            String scope = "/subscriptions/" + hidden;
            for (EvidenceKind kind : Sources.LEAST_ROLE.keySet()) {
                gathered.cover(kind, scope, Coverage.State.DENIED, Gathered.denied(kind, scope));
            }
        }
        if (gathered.strange() > 0) {
            for (String subscription : chosen.subscriptions()) {
                gathered.cover(
                        EvidenceKind.INVENTORY,
                        "/subscriptions/" + subscription,
                        Coverage.State.PARTIAL,
                        Asking.words.get("azure.why.no-id", gathered.strange()));
            }
        }
        leaveUnused();
    }

    /// Whoever does not know all resources of a subscription cannot have asked each of them.
    private void sum(EvidenceKind kind, String scope) {
        Coverage.State inventoryState = gathered.state(EvidenceKind.INVENTORY, scope);
        if (inventoryState == Coverage.State.COMPLETE) {
            gathered.cover(kind, scope, Coverage.State.COMPLETE, "");
        } else {
            gathered.cover(
                    kind,
                    scope,
                    Coverage.State.PARTIAL,
                    Asking.words.get("azure.why.inventory", scope));
        }
    }

    private static String subscription(String scope) {
        String[] parts = scope.split("/", 4);
        return parts.length < 3 ? scope : "/subscriptions/" + parts[2].toLowerCase(Locale.ROOT);
    }

    private void leaveUnused() {
        Set<String> used = new HashSet<>();
        gathered.of(EvidenceKind.ROLE_ASSIGNMENTS).forEach(each -> addRole(each, used));
        gathered.of(EvidenceKind.ROLE_SCHEDULES).forEach(each -> addRole(each, used));
        gathered.retain(
                EvidenceKind.ROLE_DEFINITIONS,
                role -> !isBuiltIn(role, "BuiltInRole") || used.contains(last(role.text("id"))));
        Set<String> policies = new HashSet<>();
        for (Json.Obj assignment : gathered.of(EvidenceKind.POLICY_ASSIGNMENTS)) {
            policies.add(last(assignment.object("properties").text("policyDefinitionId")));
        }
        for (Json.Obj definition : gathered.of(EvidenceKind.POLICY_DEFINITIONS)) {
            if (policies.contains(last(definition.text("id")))) {
                for (Json part : definition.object("properties").list("policyDefinitions")) {
                    if (part instanceof Json.Obj reference) {
                        policies.add(last(reference.text("policyDefinitionId")));
                    }
                }
            }
        }
        gathered.retain(
                EvidenceKind.POLICY_DEFINITIONS,
                policy ->
                        !isBuiltIn(policy, "BuiltIn")
                                || policies.contains(last(policy.text("id"))));
    }

    private static void addRole(Json.Obj assignment, Set<String> used) {
        used.add(last(assignment.object("properties").text("roleDefinitionId")));
    }

    private static boolean isBuiltIn(Json.Obj definition, String word) {
        Json.Obj properties = definition.object("properties");
        return properties.text("type").equalsIgnoreCase(word)
                || properties.text("policyType").equalsIgnoreCase(word);
    }

    private static String last(String id) {
        return id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
