package app.muster.importer.template;

import app.muster.plan.estate.Json;

/// Works out where a resource of a template comes to stand.
///
/// @param place where the template's own deployment deploys to
record Placing(Evaluation evaluation, Place place, Locals locals) {

    /// The id of a resource, which may be an extension of another one.
    String id(Json.Obj raw, String type, String names) {
        String scope = raw.get("scope").map(value -> evaluation.shown(value, locals)).orElse("");
        if (scope.equals("/")) {
            return new Place("").id(type, names);
        }
        if (scope.startsWith("/")) {
            return new Place(scope).id(type, names);
        }
        return scope.indexOf('.') > 0 && scope.indexOf('/') > 0
                ? new Place(place.path() + "/providers/" + scope).id(type, names)
                : place.id(type, names);
    }

    /// Where a deployment deploys to.
    Place target(Json.Obj raw) {
        String subscription =
                raw.get("subscriptionId")
                        .map(value -> "/subscriptions/" + segment(value))
                        .orElse(place.subscription());
        if (raw.get("resourceGroup").isPresent()) {
            String group = segment(raw.get("resourceGroup").get());
            return new Place(subscription + "/resourceGroups/" + group);
        }
        if (raw.get("subscriptionId").isPresent()) {
            return new Place(subscription);
        }
        String scope = raw.get("scope").map(value -> evaluation.shown(value, locals)).orElse("");
        if (scope.equals("/")) {
            return new Place("");
        }
        if (scope.startsWith("/")) {
            return new Place(scope);
        }
        return scope.startsWith("Microsoft.Management/") ? new Place("/providers/" + scope) : place;
    }

    private String segment(Json value) {
        String text = evaluation.shown(value, locals).replace('/', '-');
        return text.isBlank() ? "{name}" : text;
    }
}
