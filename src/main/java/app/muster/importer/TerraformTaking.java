package app.muster.importer;

import app.muster.importer.Notice.Severity;
import app.muster.importer.terraform.TerraformReader;
import app.muster.importer.terraform.TerraformReading;
import app.muster.importer.terraform.TerraformReading.Dropped;
import app.muster.importer.terraform.TerraformReading.Found;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/// Takes in what a state or plan says, and tells what was left out of it and why.
///
/// @param kind what the file is
record TerraformTaking(Taking taking, Kind kind) {

    void take(Json.Obj root) {
        TerraformReading reading = TerraformReader.read(root);
        Notices said = taking.said();
        Map<String, Integer> made = new HashMap<>();
        var unidentified = new ArrayList<String>();
        for (Found found : reading.found()) {
            if (!ResourceId.looksLikeOne(found.id())) {
                said.add(Severity.ERROR, found.at(), "id-unreadable", found.id());
                taking.drop(found.at(), "no-id");
                continue;
            }
            ResourceId id = new ResourceId(found.id());
            if (found.made()) {
                unidentified.add(found.at());
                int before = made.merge(id.key(), 1, Integer::sum);
                // Two with one placeholder in their names are two.
                if (before > 1 && found.id().indexOf('{') >= 0) {
                    id = new ResourceId(found.id() + "#" + before);
                }
            }
            taking.take(new Resource(id, found.type(), found.body()));
        }
        for (Dropped dropped : reading.dropped()) {
            taking.drop(dropped.at(), dropped.why());
        }
        said.addAll(Severity.INFO, "id-planned", unidentified);
        said.addAll(
                Severity.INFO, "not-azure", reading.dropped().stream().map(Dropped::at).toList());
        if (reading.leftOut() + reading.sensitive() + reading.outputs() > 0) {
            said.add(
                    Severity.INFO,
                    "",
                    "left-out",
                    reading.leftOut() + reading.sensitive(),
                    reading.sensitive(),
                    reading.outputs());
        }
        if (reading.open() > 0) {
            said.add(
                    Severity.INFO,
                    "",
                    "open",
                    reading.open(),
                    String.join(", ", reading.examples()));
        }
        said.addAll(Severity.INFO, "crowded", reading.crowded());
        taking.tellRepeated();
        if (kind == Kind.TERRAFORM_PLAN) {
            said.add(Severity.INFO, "", "planned");
        }
        if (reading.found().isEmpty()) {
            said.add(Severity.WARNING, "", "no-resources");
        }
    }
}
