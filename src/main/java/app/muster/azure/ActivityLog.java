package app.muster.azure;

import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Who changed or deleted lately what protects: the activity log of a subscription, one provider at
/// a time, as the whole of it is long.
///
/// @see "https://learn.microsoft.com/rest/api/monitor/activity-logs/list"
final class ActivityLog {

    static final Duration LOOKED_BACK = Duration.ofDays(14);

    /// Even of one provider no more is read.
    static final int MOST_PAGES = 50;

    /// Locks, roles and policies; vaults and guards; alert rules and diagnostic settings; keys;
    /// workspaces for logs.
    private static final List<String> PROVIDERS =
            List.of(
                    "Microsoft.Authorization",
                    "Microsoft.RecoveryServices",
                    "Microsoft.DataProtection",
                    "Microsoft.Insights",
                    "Microsoft.KeyVault",
                    "Microsoft.OperationalInsights");

    private static final String LIST =
            "/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01"
                    + "&%24filter={lately}%20and%20resourceProvider%20eq%20%27";

    private static final String LATELY = "{lately}";

    /// Enough to say who did what and when. Claims and addresses of people stay where they are.
    private static final List<String> KEPT =
            List.of(
                    "id",
                    "eventTimestamp",
                    "caller",
                    "operationName",
                    "resourceId",
                    "status",
                    "correlationId");

    private ActivityLog() {}

    static List<Source.OfSubscription> sources() {
        return PROVIDERS.stream()
                .map(
                        provider ->
                                new Source.OfSubscription(
                                        EvidenceKind.ACTIVITY_LOG,
                                        LIST + provider + "%27",
                                        "Reader"))
                .toList();
    }

    /// What one of the sources gives for a subscription.
    ///
    /// @param scope the subscription's path
    static Answer ask(Source.OfSubscription source, String scope, Instant now, Asking asking) {
        Instant until = now.truncatedTo(ChronoUnit.SECONDS);
        String lately =
                "eventTimestamp%%20ge%%20%%27%s%%27%%20and%%20eventTimestamp%%20le%%20%%27%s%%27"
                        .formatted(until.minus(LOOKED_BACK), until);
        String path = scope + source.path().replace(LATELY, lately);
        return deeds(asking.list(path, MOST_PAGES));
    }

    /// What of an answer counts: writes, deletions and purges that came to pass.
    private static Answer deeds(Answer answer) {
        return switch (answer) {
            case Answer.Found(List<Json.Obj> items) -> new Answer.Found(deeds(items));
            case Answer.Broken(List<Json.Obj> items, String why) ->
                    new Answer.Broken(deeds(items), why);
            case Answer.Stopped(List<Json.Obj> items) -> new Answer.Stopped(deeds(items));
            case Answer.Absent _, Answer.Denied _ -> answer;
        };
    }

    private static List<Json.Obj> deeds(List<Json.Obj> items) {
        return items.stream().filter(ActivityLog::isDeed).map(ActivityLog::kept).toList();
    }

    private static boolean isDeed(Json.Obj event) {
        String operation = event.object("operationName").text("value").toLowerCase(Locale.ROOT);
        boolean changes =
                operation.endsWith("/write")
                        || operation.endsWith("/delete")
                        || operation.endsWith("/purge/action");
        String status = event.object("status").text("value").toLowerCase(Locale.ROOT);
        return changes && !status.equals("failed") && !status.equals("started");
    }

    private static Json.Obj kept(Json.Obj event) {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (String name : KEPT) {
            event.get(name).ifPresent(value -> fields.put(name, value));
        }
        return new Json.Obj(fields);
    }
}
