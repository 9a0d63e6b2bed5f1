package app.muster.assess;

import app.muster.expression.Value;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The plans of Microsoft Defender for Cloud, by subscription.
final class DefenderPlans {

    private final Estate estate;
    private final Reading reading;
    private final Reading scans;

    /// By the plan's name in lower case, then by subscription.
    private final Map<String, Map<String, Item>> plans = new HashMap<>();

    DefenderPlans(Estate estate) {
        this.estate = estate;
        reading = new Reading(estate, EvidenceKind.DEFENDER_PLANS);
        scans = new Reading(estate, EvidenceKind.STORAGE_SCANS);
        for (Item plan : estate.found(EvidenceKind.DEFENDER_PLANS)) {
            String subscription = Paths.subscription(plan.key());
            String scope = subscription.isEmpty() ? Paths.subscription(plan.scope()) : subscription;
            String name = plan.key().isEmpty() ? plan.body().text("name") : Paths.last(plan.key());
            plans.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new HashMap<>())
                    .put(scope, plan);
        }
    }

    /// `Standard` or `Free`; unknown where single resources may differ from their subscription.
    Value tier(Subject subject, String plan) {
        Value tier = value(subject, plan, "pricingTier");
        Item found = find(subject, plan);
        boolean differs =
                found != null
                        && found.text("resourcesCoverageStatus")
                                .equalsIgnoreCase("PartiallyCovered")
                        && !subject.type().equals(Subject.SUBSCRIPTION_TYPE);
        return differs ? new Value.Unknown(() -> Unread.override(plan)) : tier;
    }

    /// The plan's variant, for example `P2`.
    Value variant(Subject subject, String plan) {
        return value(subject, plan, "subPlan");
    }

    /// Whether uploads to the account are scanned: what is set for the account itself, else what is
    /// set for its subscription. There the flag is a text.
    Value scansUploads(Subject account) {
        for (Item own : estate.found(EvidenceKind.STORAGE_SCANS)) {
            String scope = Paths.before(own.key(), "/providers/microsoft.security/");
            if ((scope.isEmpty() ? own.scope() : scope).equals(account.key())) {
                return own.value("malwareScanning", "onUpload", "isEnabled");
            }
        }
        Item plan = find(account, "StorageAccounts");
        if (plan == null) {
            return reading.ifFor(account.key(), Value.FALSE);
        }
        if (plan.text("resourcesCoverageStatus").equalsIgnoreCase("PartiallyCovered")) {
            return new Value.Unknown(() -> Unread.override("StorageAccounts"));
        }
        for (Json extension : plan.properties().list("extensions")) {
            if (extension instanceof Json.Obj object
                    && object.text("name").equalsIgnoreCase("OnUploadMalwareScanning")) {
                Value on = BodyValue.of(object, List.of("isEnabled"));
                boolean off =
                        on.equals(Value.FALSE)
                                || on instanceof Value.Text(String text)
                                        && text.equalsIgnoreCase("false");
                return off ? scans.ifFor(account.key(), Value.FALSE) : on;
            }
        }
        return scans.ifFor(account.key(), Value.FALSE);
    }

    private Value value(Subject subject, String plan, String field) {
        Item found = find(subject, plan);
        return found == null ? reading.ifFor(subject.key(), Value.ABSENT) : found.value(field);
    }

    private @org.jspecify.annotations.Nullable Item find(Subject subject, String plan) {
        Map<String, Item> known = plans.get(plan.toLowerCase(Locale.ROOT));
        return known == null ? null : known.get(Paths.subscription(subject.key()));
    }
}
