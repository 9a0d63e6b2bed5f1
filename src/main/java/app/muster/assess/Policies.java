package app.muster.assess;

import app.muster.expression.Truth;
import app.muster.expression.Value;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Azure Policy where it stops deletions.
///
/// @see "Built-in definitions, by their fixed ids"
final class Policies {

    /// "Do not allow deletion of resource types".
    private static final String NO_DELETION = "78460a36-508a-49a4-b2b2-2f5ec564f4bb";

    /// "Users must authenticate with multi-factor authentication to delete resources".
    private static final String SECOND_FACTOR = "db4a9d17-db75-4f46-9fcb-9f9526604417";

    private final Estate estate;
    private final Reading assignmentReading;
    private final Map<String, Item> definitions = new HashMap<>();

    Policies(Estate estate) {
        this.estate = estate;
        assignmentReading = new Reading(estate, EvidenceKind.POLICY_ASSIGNMENTS);
        for (Item definition : estate.found(EvidenceKind.POLICY_DEFINITIONS)) {
            definitions.put(definition.key(), definition);
            definitions.put(Paths.last(definition.key()), definition);
        }
    }

    /// Whether an assignment in force stops the deletion of things of its type at its place.
    Value deniesDeletion(Subject subject) {
        Truth denied = Truth.FALSE;
        for (Item assignment : estate.found(EvidenceKind.POLICY_ASSIGNMENTS)) {
            if (isInForce(assignment) && covers(assignment, subject.key())) {
                denied = denied.or(denies(assignment, subject.type()));
            }
        }
        return answer(denied, subject.key());
    }

    /// Whether people need a second factor to delete things in the subscription.
    Value asksForSecondFactor(String subscription) {
        Truth asks = Truth.FALSE;
        for (Item assignment : estate.found(EvidenceKind.POLICY_ASSIGNMENTS)) {
            if (isInForce(assignment)
                    && covers(assignment, subscription)
                    && definition(assignment).endsWith(SECOND_FACTOR)) {
                asks = asks.or(denyAction(effect(assignment)));
            }
        }
        return answer(asks, subscription);
    }

    private Value answer(Truth truth, String key) {
        return switch (truth) {
            case TRUE -> Value.TRUE;
            case FALSE -> assignmentReading.ifWholly(key, Value.FALSE);
            case UNKNOWN ->
                    new Value.Unknown(
                            () ->
                                    Unread.evidence(
                                            EvidenceKind.POLICY_DEFINITIONS,
                                            estate.coverage(EvidenceKind.POLICY_DEFINITIONS, key)
                                                    .state(),
                                            "",
                                            Paths.subscription(key)));
        };
    }

    private Truth denies(Item assignment, String type) {
        String definition = definition(assignment);
        if (definition.endsWith(NO_DELETION)) {
            Truth effect =
                    effect(assignment).isEmpty() ? Truth.TRUE : denyAction(effect(assignment));
            List<Json> types =
                    parameters(assignment)
                            .object("listOfResourceTypesDisallowedForDeletion")
                            .list("value");
            return effect.and(Truth.of(types.stream().anyMatch(item -> isText(item, type))));
        }
        Item found = definitions.get(definition);
        if (found == null || definition.contains("/policysetdefinitions/")) {
            return Truth.FALSE;
        }
        Json.Obj rule = found.properties().object("policyRule");
        String written = rule.object("then").text("effect");
        Truth effect =
                written.toLowerCase(Locale.ROOT).contains("parameters(") || written.isEmpty()
                        ? denyAction(effect(assignment))
                        : denyAction(written);
        return effect == Truth.FALSE ? effect : effect.and(names(rule.object("if"), type));
    }

    /// Whether the condition holds for the type; more than a list of types is not taken apart.
    private static Truth names(Json.Obj condition, String type) {
        if (condition.text("field").equalsIgnoreCase("type")) {
            return condition.get("equals").isPresent()
                    ? Truth.of(condition.text("equals").equalsIgnoreCase(type))
                    : condition.get("in").isPresent()
                            ? Truth.of(
                                    condition.list("in").stream()
                                            .anyMatch(item -> isText(item, type)))
                            : Truth.UNKNOWN;
        }
        List<Json> any = condition.list("anyOf");
        Truth one = any.isEmpty() ? Truth.UNKNOWN : Truth.FALSE;
        for (Json item : any) {
            one = one.or(item instanceof Json.Obj inner ? names(inner, type) : Truth.UNKNOWN);
        }
        Truth all = condition.list("allOf").isEmpty() ? one : Truth.TRUE;
        for (Json item : condition.list("allOf")) {
            all = all.and(item instanceof Json.Obj inner ? names(inner, type) : Truth.UNKNOWN);
        }
        return all;
    }

    private static Truth denyAction(String effect) {
        return effect.isEmpty() ? Truth.UNKNOWN : Truth.of(effect.equalsIgnoreCase("denyAction"));
    }

    /// What the assignment says, else what the definition says by itself, else empty.
    private String effect(Item assignment) {
        String said = parameters(assignment).object("effect").text("value");
        Item definition = definitions.get(Paths.last(definition(assignment)));
        return !said.isEmpty() || definition == null
                ? said
                : definition
                        .properties()
                        .object("parameters")
                        .object("effect")
                        .text("defaultValue");
    }

    private static boolean isInForce(Item assignment) {
        return !assignment.text("enforcementMode").equalsIgnoreCase("DoNotEnforce");
    }

    private static boolean covers(Item assignment, String key) {
        String stated = Paths.key(assignment.text("scope"));
        String scope =
                stated.isEmpty()
                        ? Paths.before(assignment.key(), "/providers/microsoft.authorization/")
                        : stated;
        boolean above = !scope.startsWith("/subscriptions/");
        boolean within = above || key.equals(scope) || key.startsWith(scope + "/");
        return within
                && assignment.properties().list("notScopes").stream()
                        .noneMatch(
                                not ->
                                        not instanceof Json.Text(String text)
                                                && (key + "/").startsWith(Paths.key(text) + "/"));
    }

    private static String definition(Item assignment) {
        return Paths.key(assignment.text("policyDefinitionId"));
    }

    private static Json.Obj parameters(Item assignment) {
        return assignment.properties().object("parameters");
    }

    private static boolean isText(Json item, String type) {
        return item instanceof Json.Text(String text) && text.equalsIgnoreCase(type);
    }
}
