package app.muster.assess;

import app.muster.expression.Value;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Whether a subscription's activity log goes to a place of its own: who did what to resources, to
/// roles and to policies.
final class LogExports {

    private static final String PROVIDER = "/providers/microsoft.insights/diagnosticsettings/";
    private static final Set<String> NEEDED = Set.of("administrative", "security", "policy");
    private static final List<String> PLACES =
            List.of(
                    "workspaceId",
                    "storageAccountId",
                    "eventHubAuthorizationRuleId",
                    "marketplacePartnerId");

    private final Reading reading;
    private final Map<String, Set<String>> exported = new HashMap<>();
    private final Map<String, Set<String>> workspaces = new HashMap<>();

    LogExports(Estate estate) {
        reading = new Reading(estate, EvidenceKind.DIAGNOSTIC_SETTINGS);
        for (Item setting : estate.found(EvidenceKind.DIAGNOSTIC_SETTINGS)) {
            String scope = Paths.before(setting.key(), PROVIDER);
            String owner = scope.isEmpty() ? setting.scope() : scope;
            if (Paths.isSubscription(owner)
                    && PLACES.stream().anyMatch(place -> !setting.text(place).isEmpty())) {
                exported.computeIfAbsent(owner, _ -> new HashSet<>()).addAll(categories(setting));
                String workspace = Paths.key(setting.text("workspaceId"));
                if (!workspace.isEmpty() && categories(setting).contains("administrative")) {
                    workspaces.computeIfAbsent(owner, _ -> new HashSet<>()).add(workspace);
                }
            }
        }
    }

    /// Workspaces to which administrative events go, lower case.
    Set<String> workspaces(String subscription) {
        return workspaces.getOrDefault(subscription, Set.of());
    }

    Value of(String subscription) {
        return exported.getOrDefault(subscription, Set.of()).containsAll(NEEDED)
                ? Value.TRUE
                : reading.ifFor(subscription, Value.FALSE);
    }

    private static Set<String> categories(Item setting) {
        var categories = new HashSet<String>();
        for (Json log : setting.properties().list("logs")) {
            if (!(log instanceof Json.Obj object)
                    || !BodyValue.of(object, List.of("enabled")).equals(Value.TRUE)) {
                continue;
            }
            categories.add(object.text("category").toLowerCase(Locale.ROOT));
            if (object.text("categoryGroup").equalsIgnoreCase("allLogs")) {
                categories.addAll(NEEDED);
            }
        }
        return categories;
    }
}
