package app.muster.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.plan.AssetId;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

class ExtentTest {

    private static final AssetId IN_A = vm("s1", "a");
    private static final AssetId IN_B = vm("s1", "b");
    private static final AssetId ELSEWHERE = vm("s2", "a");

    private static AssetId vm(String subscription, String group) {
        return new AssetId(
                "/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Compute/virtualMachines/vm"
                        .formatted(subscription, group));
    }

    private static Snapshot snapshot(List<Coverage> coverage, AssetId... assets) {
        return new Snapshot(
                "s",
                Instant.EPOCH,
                "",
                Stream.of(assets)
                        .map(id -> new ResourceId(id.value()))
                        .map(id -> new Resource(id, id.type(), Json.Obj.EMPTY))
                        .toList(),
                List.of(),
                coverage);
    }

    private static List<Boolean> covered(Extent extent) {
        return Stream.of(IN_A, IN_B, ELSEWHERE).map(extent::covers).toList();
    }

    private static Tally tally(Kind kind, List<String> truncated) {
        return new Tally(Path.of("f"), kind.key(), 0, 0, 0, 0, List.of(), truncated);
    }

    @Test
    void aListOfSeveralGroupsLookedAtTheSubscription() {
        assertEquals(
                List.of(true, true, false),
                covered(Extent.of(snapshot(List.of(), vm("s1", "x"), vm("s1", "y")))));
    }

    @Test
    void aListOfOneGroupLookedAtThatGroup() {
        assertEquals(List.of(true, false, false), covered(Extent.of(snapshot(List.of(), IN_A))));
    }

    @Test
    void aStateOrTemplateTellsWhatItDeploysAndNothingElse() {
        Snapshot both = snapshot(List.of(), IN_A, IN_B);
        for (Kind kind : List.of(Kind.TERRAFORM_STATE, Kind.TERRAFORM_PLAN, Kind.WARA)) {
            assertEquals(
                    List.of(false, false, false),
                    covered(Extent.of(both, List.of(tally(kind, List.of())))));
        }
        AssetId placeholder = vm("{subscription}", "{resource-group}");
        assertEquals(
                true,
                Extent.of(
                                snapshot(List.of(), placeholder),
                                List.of(tally(Kind.ARM_TEMPLATE, List.of())))
                        .covers(placeholder));
    }

    @Test
    void whatWasCutOffTellsNothingOfWhatItLacks() {
        assertEquals(
                List.of(false, false, false),
                covered(
                        Extent.of(
                                snapshot(List.of(), IN_A, IN_B),
                                List.of(tally(Kind.CSV, List.of("cut"))))));
        assertEquals(
                List.of(false, false, false),
                covered(
                        Extent.of(
                                snapshot(
                                        List.of(inventory("s1", Coverage.State.PARTIAL)),
                                        IN_A,
                                        IN_B))));
    }

    @Test
    void aDamagedFileOrATornTableMakesTheWholeIncomplete(@TempDir Path folder) throws Exception {
        String row = "%s,vm,microsoft.compute/virtualmachines\n";
        Path torn =
                Reading.file(
                        folder,
                        "torn.csv",
                        "id,name,type\n"
                                + row.formatted(IN_A)
                                + row.formatted(IN_B).substring(0, 70));
        Imported<Snapshot> table = Reading.read(torn);
        Path both = java.nio.file.Files.createDirectory(folder.resolve("both"));
        Reading.file(both, "a.json", "[{\"id\":\"" + IN_A + "\"},{\"id\":\"" + IN_B + "\"}]");
        Reading.file(both, "b.json", "[{\"id\":\"" + ELSEWHERE);
        Imported<Snapshot> files = Reading.read(both);

        assertEquals(false, Extent.of(table.value(), table.tallies()).whole());
        assertEquals(false, Extent.of(files.value(), files.tallies()).whole());
        assertEquals(2, files.tallies().size());
    }

    @Test
    void aLiveReadingLookedWhereItSaysSo() {
        assertEquals(
                List.of(true, true, true),
                covered(
                        Extent.of(
                                snapshot(
                                        List.of(
                                                inventory("s1", Coverage.State.COMPLETE),
                                                inventory("s2", Coverage.State.COMPLETE)),
                                        IN_A))));
    }

    private static Coverage inventory(String subscription, Coverage.State state) {
        return new Coverage(EvidenceKind.INVENTORY, "/subscriptions/" + subscription, state, "");
    }
}
