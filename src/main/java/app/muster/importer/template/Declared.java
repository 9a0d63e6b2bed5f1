package app.muster.importer.template;

import app.muster.importer.template.TemplateReading.Deployed;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;

import java.util.Locale;

/// One resource as a template declares it.
///
/// @param symbol its symbolic name, empty in templates that list their resources
/// @param names full, separated by slashes
/// @param place where a deployment puts its resources, for other resources where they stand
record Declared(
        String symbol,
        Json.Obj raw,
        String type,
        String names,
        String id,
        Place place,
        Locals locals,
        Deployed deployed,
        boolean existing,
        String at) {

    static final String DEPLOYMENT = "microsoft.resources/deployments";

    boolean isDeployment() {
        return type.equalsIgnoreCase(DEPLOYMENT);
    }

    /// Whether others wait for it when they wait for the deployment it is in.
    boolean counts() {
        return !existing && !isDeployment() && EvidenceKind.besideResources(type).isEmpty();
    }

    boolean isCalled(String name) {
        return raw.object("copy").text("name").equalsIgnoreCase(name)
                || names.equalsIgnoreCase(name)
                || names.toLowerCase(Locale.ROOT).endsWith("/" + name.toLowerCase(Locale.ROOT));
    }
}
