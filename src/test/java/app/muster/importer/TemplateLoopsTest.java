package app.muster.importer;

import static app.muster.importer.Reading.TYPES;
import static app.muster.importer.Reading.file;
import static app.muster.importer.Reading.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.plan.estate.Json;
import app.muster.plan.estate.Snapshot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class TemplateLoopsTest {

    private static final String DISKS =
            "{'type':'Microsoft.Compute/disks','name':'[concat(~d~,copyIndex(1))]','copy':{'name':'disks','count':%s}}";

    @TempDir Path folder;

    @Test
    void aLoopOfKnownLengthIsSeveralResources() throws Exception {
        assertEquals(
                List.of("d1", "d2", "d3"), names(template("'resources':[" + disks("3") + "]")));
        assertEquals(
                List.of("d1", "d2"),
                names(
                        template(
                                "'parameters':{'n':{'type':'int','defaultValue':2}},'resources':["
                                        + disks("'[parameters(~n~)]'")
                                        + "]")));
    }

    @Test
    void aLoopOfUnknownLengthIsShownOnceAndKeepsItsCount() throws Exception {
        var snapshot =
                read(
                        template(
                                "'parameters':{'n':{'type':'int'}},'resources':["
                                        + disks("'[parameters(~n~)]'")
                                        + "]"));

        assertEquals(List.of("d{i}"), names(snapshot));
        assertEquals(
                new Json.Open("[parameters('n')]"),
                snapshot.resources().getFirst().body().object("copy").get("count").orElseThrow());
    }

    @Test
    void whoeverWaitsForALoopNeedsTheInstancesItNamesAndElseAll() throws Exception {
        String machine =
                "{'type':'Microsoft.Compute/virtualMachines','name':'[concat(~vm~,copyIndex(1))]','copy':{'name':'vms','count':2},'dependsOn':['disks'],"
                    + "'properties':{'disk':'[resourceId(~Microsoft.Compute/disks~,concat(~d~,copyIndex(1)))]'}}";
        String other =
                "{'type':'Microsoft.Web/sites','name':'web','dependsOn':['disks'],'properties':{}}";

        assertEquals(
                List.of(
                        "vm1 needs d1 REFERENCE",
                        "vm2 needs d2 REFERENCE",
                        "web needs d1 DEPENDS_ON",
                        "web needs d2 DEPENDS_ON"),
                needs(template("'resources':[" + disks("2") + "," + machine + "," + other + "]")));
    }

    @Test
    void aSymbolicNameWithAnIndexIsOneInstance() throws Exception {
        assertEquals(
                List.of("web needs d2 DEPENDS_ON"),
                needs(
                        template(
                                "'languageVersion':'2.0','resources':{'disk':"
                                        + disks("2")
                                        + ",'web':{'type':'Microsoft.Web/sites','name':'web','dependsOn':['[format(~disk[{0}]~,1)]']}}")));
    }

    @Test
    void loopsOverFieldsVariablesAndParametersOfModulesAreCounted() throws Exception {
        String module =
                "{'type':'Microsoft.Resources/deployments','name':'m','properties':{'expressionEvaluationOptions':{'scope':'inner'},'parameters':{'names':{'copy':[{'name':'value','count':2,'input':'[concat(~kv~,copyIndex(~value~))]'}]}},"
                    + "'template':{'parameters':{'names':{'type':'array'}},'resources':[{'type':'Microsoft.KeyVault/vaults','name':'[parameters(~names~)[copyIndex()]]','copy':{'name':'v','count':'[length(parameters(~names~))]'},"
                    + "'properties':{'copy':[{'name':'rules','count':2,'input':'[format(~{0}{1}~,copyIndex(),copyIndex(~rules~))]'}]}}],'outputs':{'uris':{'type':'array','copy':{'count':2,'input':'[copyIndex(5)]'}}}}}}";
        var snapshot =
                read(
                        template(
                                "'variables':{'copy':[{'name':'zones','count':2,'input':'[string(copyIndex(~zones~,1))]'}]},'resources':["
                                        + module
                                        + ",{'type':'Microsoft.Web/sites','name':'web','properties':{'zones':'[variables(~zones~)]','uri':'[reference(~m~).outputs.uris.value[1]]'}}]"));

        assertEquals(List.of("m", "kv0", "kv1", "web"), names(snapshot));
        assertEquals(
                List.of(new Json.Text("10"), new Json.Text("11")),
                snapshot.resources().get(2).body().object("properties").list("rules"));
        Json.Obj web = snapshot.resources().getLast().body().object("properties");
        assertEquals(List.of(new Json.Text("1"), new Json.Text("2")), web.list("zones"));
        assertEquals(new Json.Num("6"), web.get("uri").orElseThrow());
    }

    @Test
    void loopsInLoopsEndAtWhatAPersonCanRead() throws Exception {
        String inner =
                "{'type':'Microsoft.Resources/deployments','name':'[concat(~b~,copyIndex())]','copy':{'name':'b','count':90},'properties':{'template':{'resources':["
                        + disks("90")
                        + "]}}}";
        var snapshot =
                read(
                        template(
                                "'resources':[{'type':'Microsoft.Resources/deployments','name':'[concat(~a~,copyIndex())]','copy':{'name':'a','count':90},'properties':{'template':{'resources':["
                                        + inner
                                        + "]}}}]"));

        assertTrue(snapshot.resources().size() < 12_000, () -> "" + snapshot.resources().size());
    }

    @Test
    void thousandsThatWaitForThousandsEnd() throws Exception {
        var loops =
                IntStream.range(0, 45)
                        .mapToObj(
                                n ->
                                        "{'type':'Microsoft.Compute/disks','name':'[concat(~d%d-~,copyIndex())]','copy':{'name':'l%d','count':100},'dependsOn':[%s]}"
                                                .formatted(
                                                        n,
                                                        n,
                                                        IntStream.range(0, n)
                                                                .mapToObj(m -> "'l" + m + "'")
                                                                .collect(Collectors.joining(","))))
                        .collect(Collectors.joining(","));
        var snapshot = read(template("'resources':[" + loops + "]"));

        assertEquals(4_500, snapshot.resources().size());
        assertTrue(Derivation.of(snapshot, TYPES).dependencies().size() <= 200_000);
    }

    @Test
    void functionsThatCallThemselvesAndLambdasThatMultiplyEnd() throws Exception {
        String twice =
                "'functions':[{'namespace':'f','members':{'a':{'parameters':[{'name':'x','type':'int'}],'output':{'type':'int','value':'[add(f.a(parameters(~x~)),f.a(parameters(~x~)))]'}}}}],";
        String numbers =
                IntStream.range(0, 60)
                        .mapToObj(
                                n ->
                                        "'v%d':'[map(range(0,5000),lambda(~x~,variables(~v%d~)))]'"
                                                .formatted(n + 1, n))
                        .collect(Collectors.joining(",", "'v0':'[range(0,5000)]',", ""));

        var snapshot =
                read(
                        template(
                                twice
                                        + "'variables':{"
                                        + numbers
                                        + "},'resources':[{'type':'Microsoft.Web/sites','name':'web','properties':{'a':'[f.a(1)]','b':'[variables(~v60~)]'}}]"));

        assertEquals(List.of("web"), names(snapshot));
    }

    private static String disks(String count) {
        return DISKS.formatted(count);
    }

    private List<String> names(String text) throws Exception {
        return names(read(text));
    }

    private static List<String> names(Snapshot snapshot) {
        return snapshot.resources().stream().map(resource -> resource.name()).toList();
    }

    private List<String> needs(String text) throws Exception {
        return Derivation.of(read(text), TYPES).dependencies().stream()
                .map(d -> d.from().shortName() + " needs " + d.to().shortName() + " " + d.rule())
                .sorted()
                .toList();
    }

    private Snapshot read(String text) throws Exception {
        return Reading.read(file(folder, "template.json", text)).value();
    }
}
