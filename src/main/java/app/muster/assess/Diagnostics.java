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

/// Which kinds of log a resource sends to a place of its own.
final class Diagnostics {

    private static final String PROVIDER = "/providers/microsoft.insights/diagnosticsettings/";
    static final List<String> PLACES =
            List.of(
                    "workspaceId",
                    "storageAccountId",
                    "eventHubAuthorizationRuleId",
                    "marketplacePartnerId");

    private final Reading reading;
    private final Map<String, Set<String>> sent = new HashMap<>();

    Diagnostics(Estate estate) {
        reading = new Reading(estate, EvidenceKind.DIAGNOSTIC_SETTINGS);
        for (Item setting : estate.found(EvidenceKind.DIAGNOSTIC_SETTINGS)) {
            if (PLACES.stream().anyMatch(place -> !setting.text(place).isEmpty())) {
                sent.computeIfAbsent(owner(setting), _ -> new HashSet<>())
                        .addAll(categories(setting));
            }
        }
    }

    static String owner(Item setting) {
        String scope = Paths.before(setting.key(), PROVIDER);
        return scope.isEmpty() ? setting.scope() : scope;
    }

    Value logs(Subject subject, String category) {
        Set<String> known = sent.getOrDefault(subject.key(), Set.of());
        return known.contains(category.toLowerCase(Locale.ROOT))
                        || known.contains("group audit")
                        || known.contains("group alllogs")
                ? Value.TRUE
                : reading.ifFor(subject.key(), Value.FALSE);
    }

    private static Set<String> categories(Item setting) {
        Set<String> categories = new HashSet<>();
        for (Json log : setting.properties().list("logs")) {
            if (log instanceof Json.Obj object
                    && BodyValue.of(object, List.of("enabled")).equals(Value.TRUE)) {
                categories.add(object.text("category").toLowerCase(Locale.ROOT));
                categories.add("group " + object.text("categoryGroup").toLowerCase(Locale.ROOT));
            }
        }
        return categories;
    }
}
