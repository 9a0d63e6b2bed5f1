package app.muster.assess;

import app.muster.expression.Truth;
import app.muster.expression.Value;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Microsoft Sentinel and who gets the alerts of Defender for Cloud.
final class SecurityTeam {

    private static final String STATES = "/providers/microsoft.securityinsights/";

    private final Estate estate;
    private final Reading onboarding;
    private final Reading rules;
    private final Reading inventory;
    private final Reading contactReading;
    private final Set<String> workspaces = new HashSet<>();
    private final Set<String> contacts = new HashSet<>();
    private Truth fusion = Truth.FALSE;

    SecurityTeam(Estate estate) {
        this.estate = estate;
        onboarding = new Reading(estate, EvidenceKind.SENTINEL_ONBOARDING);
        rules = new Reading(estate, EvidenceKind.SENTINEL_RULES);
        inventory = new Reading(estate, EvidenceKind.INVENTORY);
        contactReading = new Reading(estate, EvidenceKind.SECURITY_CONTACTS);
        for (Item state : estate.found(EvidenceKind.SENTINEL_ONBOARDING)) {
            add(owner(state));
        }
        for (Resource solution : estate.ofType("microsoft.operationsmanagement/solutions")) {
            if (solution.name().toLowerCase(Locale.ROOT).startsWith("securityinsights(")) {
                add(Paths.key(solution.body().object("properties").text("workspaceResourceId")));
            }
        }
        for (Item rule : estate.found(EvidenceKind.SENTINEL_RULES)) {
            if (rule.body().text("kind").equalsIgnoreCase("Fusion") && isThere(owner(rule))) {
                fusion = fusion.or(isOn(rule.value("enabled")));
            }
        }
        for (Item contact : estate.found(EvidenceKind.SECURITY_CONTACTS)) {
            if (isTold(contact)) {
                String subscription = Paths.subscription(contact.key());
                contacts.add(
                        subscription.isEmpty()
                                ? Paths.subscription(contact.scope())
                                : subscription);
            }
        }
    }

    private void add(String workspace) {
        if (isThere(workspace)) {
            workspaces.add(workspace);
        }
    }

    /// What hangs on a workspace that a whole inventory does not have is a leftover.
    private boolean isThere(String workspace) {
        return estate.resource(workspace).isPresent()
                || estate.coverage(EvidenceKind.INVENTORY, workspace).state()
                        != Coverage.State.COMPLETE;
    }

    /// Whether some workspace of the estate has Sentinel; it need not be in the same subscription,
    /// so none has it only if all of them were listed and asked.
    Value watches(String subscription) {
        return workspaces.isEmpty() ? everywhere(onboarding, subscription) : Value.TRUE;
    }

    private Value everywhere(Reading reading, String subscription) {
        Value answer = reading.ifWholly(subscription, Value.FALSE);
        for (String other : estate.subscriptions()) {
            Value there = reading.ifWholly(other, Value.FALSE);
            Value listed = inventory.ifWholly(other, Value.FALSE);
            boolean said =
                    estate.coverage(EvidenceKind.INVENTORY, other).state()
                            != Coverage.State.NOT_ASKED;
            if (there instanceof Value.Unknown) {
                return there;
            }
            if (said && listed instanceof Value.Unknown) {
                return listed;
            }
        }
        return answer;
    }

    /// Whether the rule that joins the steps of an attack is on. Off says nothing: a workspace that
    /// is connected to the Defender portal has it switched off because the portal does its work.
    Value joinsSteps(String subscription) {
        return switch (fusion) {
            case TRUE -> Value.TRUE;
            case FALSE, UNKNOWN -> {
                Value read = rules.ifWholly(subscription, Value.FALSE);
                yield read instanceof Value.Unknown
                        ? read
                        : new Value.Unknown(Unread.words.get("assess.unread.portal"));
            }
        };
    }

    /// Whether the activity log of the subscription reaches a workspace with Sentinel.
    Value receivesActivity(String subscription) {
        Set<String> targets = estate.joins().logExports().workspaces(subscription);
        Value watched = watches(subscription);
        if (targets.stream().anyMatch(workspaces::contains)) {
            return Value.TRUE;
        }
        if (!targets.isEmpty()) {
            for (String target : targets) {
                Value known = onboarding.ifFor(target, Value.FALSE);
                if (known instanceof Value.Unknown) {
                    return known;
                }
            }
            return Value.FALSE;
        }
        Value exported = estate.joins().logExports().of(subscription);
        return exported instanceof Value.Unknown
                ? exported
                : watched instanceof Value.Unknown ? watched : Value.FALSE;
    }

    Value hasContact(String subscription) {
        return contacts.contains(subscription)
                ? Value.TRUE
                : contactReading.ifFor(subscription, Value.FALSE);
    }

    private static String owner(Item item) {
        String owner = Paths.before(item.key(), STATES);
        return owner.isEmpty() ? item.scope() : owner;
    }

    private static Truth isOn(Value value) {
        return switch (value) {
            case Value.Flag(boolean flag) -> Truth.of(flag);
            case Value.Text(String text) -> Truth.of(text.equalsIgnoreCase("true"));
            case Value.Unknown _ -> Truth.UNKNOWN;
            case Value.Absent _, Value.Number _, Value.Span _, Value.Items _, Value.Present _ ->
                    Truth.FALSE;
        };
    }

    /// The body of today names sources of notifications, older ones only said `On`.
    private static boolean isTold(Item contact) {
        Json.Obj byRole = contact.properties().object("notificationsByRole");
        boolean somebody =
                !contact.text("emails").isBlank()
                        || !contact.text("email").isBlank()
                        || byRole.text("state").equalsIgnoreCase("On")
                                && !byRole.list("roles").isEmpty();
        boolean enabled = isOn(contact.value("isEnabled")) == Truth.TRUE;
        boolean notified =
                contact.properties()
                                .object("alertNotifications")
                                .text("state")
                                .equalsIgnoreCase("On")
                        || contact.text("alertNotifications").equalsIgnoreCase("On")
                        || !contact.properties().list("notificationsSources").isEmpty();
        return somebody && (enabled || notified);
    }
}
