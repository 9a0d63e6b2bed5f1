package app.muster.azure;

import app.muster.plan.estate.Json;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds out which subscriptions there are and which of them are meant.
final class Choosing {

    private static final String SUBSCRIPTIONS = "/subscriptions?api-version=2022-12-01";
    private static final String TENANTS = "/tenants?api-version=2022-12-01";
    private static final String GROUPS =
            "/providers/Microsoft.Management/managementGroups?api-version=2020-05-01";

    private final Asking asking;

    Choosing(Asking asking) {
        this.asking = asking;
    }

    /// @param subscriptions ids that can be seen
    /// @param hidden ids that were asked for and cannot be seen
    record Chosen(List<String> subscriptions, List<String> hidden) {
        Chosen {
            subscriptions = List.copyOf(subscriptions);
            hidden = List.copyOf(hidden);
        }
    }

    Chosen chosen(Wanted wanted) throws ProblemException {
        Map<String, String> visible = visible(wanted);
        List<String> asked = new ArrayList<>(wanted.subscriptions());
        if (wanted.managementGroup().isPresent()) {
            List<String> below = below(wanted.managementGroup().get());
            if (asked.isEmpty()) {
                asked = below;
            } else {
                asked.removeIf(id -> below.stream().noneMatch(id::equalsIgnoreCase));
            }
        } else if (asked.isEmpty()) {
            asked = List.copyOf(visible.keySet());
        }
        var seen = new ArrayList<String>();
        var hidden = new ArrayList<String>();
        for (String id : asked) {
            String key = id.toLowerCase(Locale.ROOT);
            List<String> side = visible.containsKey(key) ? seen : hidden;
            if (!side.contains(key)) {
                side.add(key);
            }
        }
        if (seen.isEmpty()) {
            String scope =
                    wanted.managementGroup()
                            .map(group -> "managementGroups/" + group)
                            .orElse(
                                    hidden.isEmpty()
                                            ? "subscriptions"
                                            : "subscriptions/" + hidden.getFirst());
            throw new ProblemException(new Problem.AzureForbidden(scope, "Reader"));
        }
        return new Chosen(seen, hidden);
    }

    List<Choice> choices() throws ProblemException {
        var choices = new ArrayList<Choice>();
        for (Json.Obj tenant : read(TENANTS, "tenants")) {
            choices.add(
                    new Choice(
                            Choice.Sort.TENANT,
                            tenant.text("tenantId"),
                            tenant.text("displayName")));
        }
        for (Json.Obj group : Gathered.items(asking.list(GROUPS))) {
            choices.add(
                    new Choice(
                            Choice.Sort.MANAGEMENT_GROUP,
                            group.text("name"),
                            group.object("properties").text("displayName")));
        }
        for (Json.Obj subscription : read(SUBSCRIPTIONS, "subscriptions")) {
            choices.add(
                    new Choice(
                            Choice.Sort.SUBSCRIPTION,
                            subscription.text("subscriptionId"),
                            subscription.text("displayName")));
        }
        return choices;
    }

    private Map<String, String> visible(Wanted wanted) throws ProblemException {
        Map<String, String> visible = new LinkedHashMap<>();
        for (Json.Obj subscription : read(SUBSCRIPTIONS, "subscriptions")) {
            boolean meant =
                    wanted.tenant().isEmpty()
                            || subscription.text("tenantId").isEmpty()
                            || wanted.tenant()
                                    .get()
                                    .equalsIgnoreCase(subscription.text("tenantId"));
            if (meant && !subscription.text("subscriptionId").isEmpty()) {
                visible.put(
                        subscription.text("subscriptionId").toLowerCase(Locale.ROOT),
                        subscription.text("displayName"));
            }
        }
        return visible;
    }

    private List<String> below(String group) throws ProblemException {
        String path =
                "/providers/Microsoft.Management/managementGroups/"
                        + Paths.encoded(group)
                        + "/descendants?api-version=2020-05-01";
        var below = new ArrayList<String>();
        for (Json.Obj each : read(path, "managementGroups/" + group)) {
            if (each.text("type").toLowerCase(Locale.ROOT).endsWith("/subscriptions")) {
                below.add(each.text("name"));
            }
        }
        return below;
    }

    /// What nothing goes on without: here a refusal ends the reading.
    private List<Json.Obj> read(String path, String scope) throws ProblemException {
        Answer answer = asking.list(path);
        return switch (answer) {
            case Answer.Found(List<Json.Obj> items) -> items;
            case Answer.Absent _ -> List.of();
            case Answer.Denied _ ->
                    throw new ProblemException(new Problem.AzureForbidden(scope, "Reader"));
            case Answer.Stopped _ -> List.of();
            case Answer.Broken(_, String why) -> throw new ProblemException(problem(why));
        };
    }

    private Problem problem(String why) {
        String host = asking.connection().cloud().resourceManager().getHost();
        if (why.equals(Asking.words.get("azure.why.sign-in"))) {
            return new Problem.SignInFailed(asking.connection().way());
        }
        return why.equals(Asking.words.get("azure.why.busy"))
                ? new Problem.AzureBusy(host)
                : new Problem.AzureUnreachable(host, why);
    }
}
