package app.muster.assess;

import app.muster.expression.Truth;
import app.muster.expression.Value;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Alert rules that tell somebody when a lock or something else that recovery needs is removed.
///
/// A rule counts if it is on, its scope holds the whole subscription, it names the operation,
/// nothing else in it keeps the event out, and it has somebody to tell.
final class LockAlerts {

    private static final String LOCK = "microsoft.authorization/locks/delete";
    private static final List<String> DESTRUCTION =
            List.of(
                    "microsoft.recoveryservices/vaults/delete",
                    "microsoft.dataprotection/backupvaults/delete",
                    "microsoft.dataprotection/resourceguards/delete",
                    "microsoft.keyvault/locations/deletedvaults/purge/action",
                    "microsoft.authorization/policyassignments/delete",
                    "microsoft.insights/diagnosticsettings/delete");

    private final Estate estate;
    private final Map<String, Map<String, Truth>> byOperation = new HashMap<>();

    LockAlerts(Estate estate) {
        this.estate = estate;
        watch(LOCK);
        DESTRUCTION.forEach(this::watch);
    }

    private void watch(String operation) {
        Map<String, Truth> bySubscription = new HashMap<>();
        byOperation.put(operation, bySubscription);
        for (Resource rule : estate.ofType("microsoft.insights/activitylogalerts")) {
            String own = Paths.subscription(Paths.key(rule.id().value()));
            if (!rule.hasProperties()) {
                bySubscription.merge(own, Truth.UNKNOWN, Truth::or);
                continue;
            }
            Json.Obj properties = rule.body().object("properties");
            Truth fires = fires(properties, operation);
            for (Json scope : properties.list("scopes")) {
                add(bySubscription, scope, own, fires);
            }
        }
    }

    Value of(String subscription) {
        return answer(watched(LOCK, subscription), subscription);
    }

    /// Whether somebody is told of every one of the other operations that an attacker needs.
    Value destruction(String subscription) {
        Truth all = Truth.TRUE;
        for (String operation : DESTRUCTION) {
            all = all.and(watched(operation, subscription));
        }
        return answer(all, subscription);
    }

    private Truth watched(String operation, String subscription) {
        return byOperation
                .getOrDefault(operation, Map.of())
                .getOrDefault(subscription, Truth.FALSE);
    }

    private Value answer(Truth watched, String subscription) {
        return switch (watched) {
            case TRUE -> Value.TRUE;
            case UNKNOWN -> new Value.Unknown(() -> Unread.alerts(subscription));
            case FALSE ->
                    estate.isReadWhole(subscription)
                            ? Value.FALSE
                            : new Value.Unknown(() -> Unread.alerts(subscription));
        };
    }

    private static void add(
            Map<String, Truth> bySubscription, Json scope, String own, Truth fires) {
        switch (scope) {
            case Json.Text(String text) -> {
                String key = Paths.key(text.startsWith("/") ? text : "/" + text);
                if (Paths.isSubscription(key)) {
                    bySubscription.merge(key, fires, Truth::or);
                } else if (!key.startsWith("/subscriptions/")) {
                    bySubscription.merge(own, fires.and(Truth.UNKNOWN), Truth::or);
                }
            }
            case Json.Open _ -> bySubscription.merge(own, fires.and(Truth.UNKNOWN), Truth::or);
            case Json.Obj _, Json.Arr _, Json.Num _, Json.Bool _, Json.Null _ -> {}
        }
    }

    private static Truth fires(Json.Obj rule, String operation) {
        Truth enabled =
                switch (BodyValue.of(rule, List.of("enabled"))) {
                    case Value.Flag(boolean flag) -> Truth.of(flag);
                    case Value.Text(String text) -> Truth.of(text.equalsIgnoreCase("true"));
                    case Value.Unknown _ -> Truth.UNKNOWN;
                    case Value.Absent _,
                            Value.Number _,
                            Value.Span _,
                            Value.Items _,
                            Value.Present _ ->
                            Truth.TRUE;
                };
        Json.Obj condition = rule.object("condition");
        return enabled.and(tells(rule))
                .and(Truth.of(names(condition, operation)))
                .and(Truth.of(lets(condition, operation)));
    }

    /// The body of 2020 wraps the groups in `actions`; older templates have the list right there.
    private static Truth tells(Json.Obj rule) {
        Json groups = rule.object("actions").get("actionGroups").orElse(Json.NULL);
        Json list = groups instanceof Json.Null ? rule.get("actions").orElse(Json.NULL) : groups;
        return switch (list) {
            case Json.Arr(List<Json> items) -> Truth.of(!items.isEmpty());
            case Json.Open _ -> Truth.UNKNOWN;
            case Json.Obj _, Json.Text _, Json.Num _, Json.Bool _, Json.Null _ -> Truth.FALSE;
        };
    }

    /// Whether the operation is named anywhere in the condition.
    private static boolean names(Json.Obj condition, String operation) {
        return isField(condition, "operationName") && matches(condition, operation)
                || objects(condition, "allOf").stream().anyMatch(inner -> names(inner, operation))
                || objects(condition, "anyOf").stream().anyMatch(inner -> names(inner, operation));
    }

    /// Whether the condition lets the event through: the operation, administrative, succeeded.
    private static boolean lets(Json.Obj condition, String operation) {
        if (!condition.text("field").isEmpty()) {
            return switch (condition.text("field").toLowerCase(Locale.ROOT)) {
                case "operationname" -> matches(condition, operation);
                case "category" -> matches(condition, "administrative");
                case "status" ->
                        matches(condition, "succeeded")
                                || matches(condition, "started")
                                || matches(condition, "accepted");
                case "resourceprovider" ->
                        matches(condition, operation.substring(0, operation.indexOf('/')));
                case "resourcetype" ->
                        matches(condition, operation.substring(0, operation.lastIndexOf('/')));
                case "level" -> matches(condition, "informational");
                default -> false;
            };
        }
        List<Json.Obj> any = objects(condition, "anyOf");
        return objects(condition, "allOf").stream().allMatch(inner -> lets(inner, operation))
                && (any.isEmpty() || any.stream().anyMatch(inner -> lets(inner, operation)));
    }

    private static boolean isField(Json.Obj leaf, String field) {
        return leaf.text("field").equalsIgnoreCase(field);
    }

    private static boolean matches(Json.Obj leaf, String value) {
        return leaf.text("equals").equalsIgnoreCase(value)
                || leaf.list("containsAny").stream()
                        .anyMatch(
                                item ->
                                        item instanceof Json.Text(String text)
                                                && text.equalsIgnoreCase(value));
    }

    private static List<Json.Obj> objects(Json.Obj condition, String name) {
        return condition.list(name).stream()
                .filter(Json.Obj.class::isInstance)
                .map(Json.Obj.class::cast)
                .toList();
    }
}
