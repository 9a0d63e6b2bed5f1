package app.muster.importer.template;

import app.muster.plan.estate.Json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The functions that look around: ids, and the group, subscription and cloud that a deployment
/// runs in. What only a deployment would know is a placeholder.
final class Surroundings {

    private final Place place;
    private final Evaluation.Outputs outputs;

    Surroundings(Place place, Evaluation.Outputs outputs) {
        this.place = place;
        this.outputs = outputs;
    }

    /// @return empty if the function is none of these
    Optional<Json> call(String name, List<Json> arguments) {
        return switch (name) {
            case "resourceid" -> Optional.of(resourceId(arguments));
            case "subscriptionresourceid" -> Optional.of(subscriptionResourceId(arguments));
            case "tenantresourceid" -> Optional.of(id("", arguments, 0));
            case "managementgroupresourceid" -> Optional.of(managementGroupId(arguments));
            case "extensionresourceid" ->
                    Optional.of(
                            arguments.size() < 3
                                    ? Partly.unknown("id")
                                    : id(Partly.shown(arguments.getFirst()), arguments, 1));
            case "resourcegroup" -> Optional.of(group());
            case "subscription" -> Optional.of(subscription());
            case "managementgroup" ->
                    Optional.of(
                            object(
                                    "id",
                                    open(Place.managementGroup("{management-group}")),
                                    "name",
                                    open("{management-group}")));
            case "tenant" -> Optional.of(object("tenantId", open("{tenant}")));
            case "deployment" ->
                    Optional.of(
                            object("name", open("{deployment}"), "location", open("{location}")));
            case "deployer" -> Optional.of(object("objectId", open("{deployer}")));
            case "environment" -> Optional.of(environment());
            case "reference" -> Optional.of(reference(arguments));
            case "resourceinfo" -> Optional.of(resourceInfo(arguments));
            default -> Optional.empty();
        };
    }

    private Json reference(List<Json> arguments) {
        if (arguments.isEmpty()) {
            return Partly.unknown("reference");
        }
        String what = Partly.shown(arguments.getFirst());
        return Partly.unknown(what.substring(what.lastIndexOf('/') + 1));
    }

    private Json resourceInfo(List<Json> arguments) {
        Optional<String> id =
                arguments.isEmpty()
                        ? Optional.empty()
                        : outputs.id(Partly.shown(arguments.getFirst()));
        return id.isEmpty()
                ? Partly.unknown("resource")
                : object(
                        "id",
                        open(id.get()),
                        "name",
                        open(id.get().substring(id.get().lastIndexOf('/') + 1)));
    }

    private Json resourceId(List<Json> arguments) {
        int type = typeAt(arguments);
        if (type < 0) {
            return arguments.size() == 1
                    ? outputs.id(Partly.shown(arguments.getFirst()))
                            .map(Surroundings::open)
                            .orElseGet(() -> Partly.unknown("id"))
                    : Partly.unknown("id");
        }
        String start =
                switch (type) {
                    case 0 -> place.path();
                    case 1 ->
                            place.subscription()
                                    + "/resourceGroups/"
                                    + segment(arguments.getFirst());
                    default ->
                            "/subscriptions/"
                                    + segment(arguments.getFirst())
                                    + "/resourceGroups/"
                                    + segment(arguments.get(1));
                };
        return id(start, arguments, type);
    }

    private Json subscriptionResourceId(List<Json> arguments) {
        int type = typeAt(arguments);
        if (type < 0) {
            return Partly.unknown("id");
        }
        String start =
                type == 0
                        ? place.subscription()
                        : "/subscriptions/" + segment(arguments.getFirst());
        return id(start, arguments, type);
    }

    private Json managementGroupId(List<Json> arguments) {
        int type = typeAt(arguments);
        String group = type > 0 ? segment(arguments.getFirst()) : "{management-group}";
        return id(Place.managementGroup(group), arguments, Math.max(0, type));
    }

    private static int typeAt(List<Json> arguments) {
        for (int i = 0; i < arguments.size() - 1 && i < 3; i++) {
            if (arguments.get(i) instanceof Json.Text(String text)
                    && text.indexOf('.') > 0
                    && text.indexOf('/') > text.indexOf('.')) {
                return i;
            }
        }
        return -1;
    }

    private static Json id(String start, List<Json> arguments, int type) {
        if (type >= arguments.size()) {
            return Partly.unknown("id");
        }
        String[] names =
                arguments.subList(type + 1, arguments.size()).stream()
                        .flatMap(name -> List.of(Partly.shown(name).split("/")).stream())
                        .toArray(String[]::new);
        String typeName = Partly.shown(arguments.get(type));
        if (typeName.equalsIgnoreCase("Microsoft.Resources/resourceGroups") && names.length > 0) {
            return open(new Place(start).subscription() + "/resourceGroups/" + names[0]);
        }
        if (names.length == 0 || typeName.indexOf('/') < 0) {
            return Partly.unknown("id");
        }
        return open(Place.under(start, typeName, names, 0, names.length));
    }

    private static String segment(Json value) {
        String text = Partly.shown(value).replace('/', '-');
        return text.isBlank() ? "{name}" : text;
    }

    private Json group() {
        return object(
                "id",
                open(place.group()),
                "name",
                open(place.groupName()),
                "location",
                open("{location}"),
                "tags",
                Partly.unknown("tags"));
    }

    private Json subscription() {
        return object(
                "id",
                open(place.subscription()),
                "subscriptionId",
                open(place.subscriptionName()),
                "tenantId",
                open("{tenant}"),
                "displayName",
                open("{subscription}"));
    }

    private static Json environment() {
        return object(
                "name",
                new Json.Text("AzureCloud"),
                "resourceManager",
                new Json.Text("https://management.azure.com/"),
                "authentication",
                object("loginEndpoint", new Json.Text("https://login.microsoftonline.com/")),
                "suffixes",
                object(
                        "storage",
                        new Json.Text("core.windows.net"),
                        "sqlServerHostname",
                        new Json.Text(".database.windows.net"),
                        "keyvaultDns",
                        new Json.Text(".vault.azure.net"),
                        "acrLoginServer",
                        new Json.Text(".azurecr.io")));
    }

    /// A text, open if it has placeholders.
    private static Json open(String text) {
        return text.indexOf('{') < 0 ? new Json.Text(text) : Partly.of(text);
    }

    private static Json object(Object... namesAndValues) {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], (Json) namesAndValues[i + 1]);
        }
        return new Json.Obj(fields);
    }
}
