package app.muster.importer;

import static app.muster.importer.Reading.TYPES;
import static app.muster.importer.Reading.file;
import static app.muster.importer.Reading.read;

import app.muster.plan.estate.Json;
import app.muster.plan.estate.Snapshot;

import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// What the tests of Terraform files share: states and plans made of a few words.
abstract class TerraformFiles {

    static final String NET = "/subscriptions/s1/resourceGroups/shop/providers/Microsoft.Network/";

    @TempDir Path folder;

    static String marked(String type, String name, String values, String sensitive) {
        return planned(type, name, values)
                .replaceFirst("}$", ",'sensitive_values':{%s}}".formatted(sensitive));
    }

    static String network(String name) {
        return "'id':'%svirtualNetworks/%s','name':'%s'".formatted(NET, name, name);
    }

    Imported<Snapshot> state(String... resources) throws Exception {
        return read(
                file(
                        folder,
                        "state",
                        text(
                                "{'version':4,'terraform_version':'1.9.0','serial':1,'resources':["
                                        + String.join(",", resources)
                                        + "]}")));
    }

    Imported<Snapshot> plan(String... resources) throws Exception {
        return read(
                file(
                        folder,
                        "plan",
                        text(
                                "{'format_version':'1.2','terraform_version':'1.9.0','planned_values':{'root_module':{'resources':["
                                        + String.join(",", resources)
                                        + "]}}}")));
    }

    static String managed(String type, String name, String attributes) {
        return "{'mode':'managed','type':'%s','name':'%s','provider':'provider','instances':[{'schema_version':0,'attributes':{%s}}]}"
                .formatted(type, name, attributes);
    }

    static String planned(String type, String name, String values) {
        return "{'address':'%s.%s','mode':'managed','type':'%s','name':'%s','values':{%s}}"
                .formatted(type, name, type, name, values);
    }

    static String text(String quoted) {
        return quoted.replace('\'', '"');
    }

    static Json json(String quoted) throws Exception {
        return app.muster.json.JsonFile.read(
                        Path.of("expected"),
                        new java.io.ByteArrayInputStream(
                                text(quoted).getBytes(StandardCharsets.UTF_8)))
                .value();
    }

    static List<String> dependencies(Snapshot snapshot) {
        return Derivation.of(snapshot, TYPES).dependencies().stream()
                .map(d -> brief(d.from().value()) + " " + d.kind() + " " + brief(d.to().value()))
                .toList();
    }

    static String brief(String id) {
        String[] parts = id.toLowerCase(java.util.Locale.ROOT).split("/");
        return parts[parts.length - 2] + "/" + parts[parts.length - 1];
    }

    static List<String> messages(Imported<Snapshot> imported, String part) {
        return imported.notices().stream()
                .map(Notice::message)
                .filter(message -> message.contains(part))
                .toList();
    }
}
