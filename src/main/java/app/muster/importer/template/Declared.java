package app.muster.importer.template;

import app.muster.importer.template.TemplateReading.Deployed;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;

/// One resource as a template declares it.
///
/// @param symbol its symbolic name, empty in templates that list their resources
/// @param names full, separated by slashes
/// @param loop name of the loop it is made in, lower case; empty if it is in none
/// @param forAll whether it stands for all instances of its loop
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
        String loop,
        boolean forAll,
        String at) {

    static final String DEPLOYMENT = "microsoft.resources/deployments";

    boolean isDeployment() {
        return type.equalsIgnoreCase(DEPLOYMENT);
    }

    /// Whether others wait for it when they wait for the deployment it is in.
    boolean counts() {
        return !existing && !isDeployment() && EvidenceKind.besideResources(type).isEmpty();
    }
}
