package app.muster.importer;

import app.muster.importer.Notice.Severity;
import app.muster.importer.template.TemplateReader;
import app.muster.importer.template.TemplateReading;
import app.muster.importer.template.TemplateReading.Deployed;
import app.muster.importer.template.TemplateReading.Found;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/// Takes in what a template says, and tells what of it stays open.
record TemplateTaking(Taking taking) {

    void take(Json.Obj template) {
        TemplateReading reading = TemplateReader.read(template);
        Notices said = taking.said();
        Set<String> ids = new HashSet<>();
        var conditional = new ArrayList<String>();
        var absent = new ArrayList<String>();
        for (Found found : reading.found()) {
            if (!ResourceId.looksLikeOne(found.id())) {
                said.add(Severity.ERROR, found.at(), "id-unreadable", found.id());
                taking.drop(found.at(), "no-id");
                continue;
            }
            ResourceId id = unique(found.id(), ids);
            boolean certain = found.deployed() == Deployed.YES;
            if (!certain) {
                (found.deployed() == Deployed.NO ? absent : conditional).add(found.at());
            }
            String type = found.type().contains("/providers/") ? id.type() : found.type();
            if (certain || EvidenceKind.besideResources(type).isEmpty()) {
                taking.take(new Resource(id, type, found.body()));
            } else {
                taking.drop(found.at(), "conditional-evidence");
            }
        }
        said.addAll(Severity.ERROR, "entry-unnamed", reading.unreadable());
        for (String where : reading.unreadable()) {
            taking.drop(where, "no-id");
        }
        said.addAll(Severity.INFO, "linked-template", reading.linked());
        said.addAll(Severity.INFO, "conditional", conditional);
        said.addAll(Severity.INFO, "not-deployed", absent);
        if (reading.loops() > 0) {
            said.add(Severity.INFO, "", "loops", reading.loops());
        }
        if (reading.open() > 0) {
            String examples = String.join(", ", reading.examples());
            said.add(Severity.INFO, "", "open", reading.open(), examples);
        }
        taking.tellRepeated();
        if (reading.found().isEmpty() && reading.unreadable().isEmpty()) {
            said.add(Severity.WARNING, "", "no-resources");
        }
    }

    static ResourceId unique(String id, Set<String> taken) {
        var unique = new ResourceId(id);
        for (int n = 2; !taken.add(unique.key()); n++) {
            unique = new ResourceId(id + "#" + n);
        }
        return unique;
    }
}
