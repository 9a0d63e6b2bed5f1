package app.muster.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class SnapshotJsonTest {

    private static final Path FILE = Path.of("march.json");
    private static final String VM =
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/vm1";

    @Test
    void aSnapshotComesBackAsItWasWritten() throws Exception {
        var said =
                new Json.Obj(
                        Map.of(
                                "id",
                                new Json.Text(VM),
                                "type",
                                new Json.Text("Microsoft.Compute/virtualMachines")));
        var silent = new Json.Obj(Map.of("name", new Json.Open("[parameters('name')]")));
        var odd = new Json.Obj(Map.of("p", new Json.Obj(Map.of("$open", new Json.Text("x")))));
        Instant at = Instant.parse("2026-03-31T06:00:00Z");
        var snapshot =
                new Snapshot(
                        "2026-03-31-estate",
                        at,
                        "az resource list",
                        List.of(
                                new Resource(
                                        new ResourceId(VM),
                                        "microsoft.compute/virtualmachines",
                                        said),
                                new Resource(
                                        new ResourceId(VM + "2"),
                                        "microsoft.compute/virtualmachines",
                                        silent),
                                new Resource(
                                        new ResourceId(VM + "3"),
                                        "microsoft.compute/virtualmachines",
                                        odd)),
                        List.of(
                                new Evidence(
                                        EvidenceKind.LOCKS,
                                        "/subscriptions/s",
                                        at,
                                        List.of(silent))),
                        List.of(
                                new Coverage(
                                        EvidenceKind.ROLE_ASSIGNMENTS,
                                        "/subscriptions/s",
                                        Coverage.State.NOT_ASKED,
                                        "")));

        var out = new ByteArrayOutputStream();
        SnapshotJson.write(snapshot, out);

        assertEquals(
                snapshot, SnapshotJson.read(FILE, new ByteArrayInputStream(out.toByteArray())));
    }

    @Test
    void aNewerFormatIsRefused() {
        assertEquals(
                new Problem.FileTooNew(FILE, 3, 2),
                problem("{\"format\":3,\"kind\":\"muster-snapshot\"}"));
    }

    @Test
    void aWrongPartIsNamedWithItsPointer() {
        assertEquals(
                new Problem.FileMalformed(FILE, "/resources/0/id", "the id of a resource"),
                problem(
                        "{\"format\":1,\"kind\":\"muster-snapshot\",\"resources\":[{\"id\":\"vm\"}]}"));
    }

    private static Problem problem(String text) {
        return assertThrows(
                        ProblemException.class,
                        () ->
                                SnapshotJson.read(
                                        FILE,
                                        new ByteArrayInputStream(
                                                text.getBytes(StandardCharsets.UTF_8))))
                .problem();
    }

    @Test
    void whenEachFileWasReadComesBackToo() throws Exception {
        Instant at = Instant.parse("2026-03-31T06:00:00Z");
        var snapshot =
                new Snapshot(
                        "two",
                        at,
                        "a.json, b.json",
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of("a.json", at, "b.json", at.minusSeconds(86_400)));

        var out = new ByteArrayOutputStream();
        SnapshotJson.write(snapshot, out);

        assertEquals(
                snapshot, SnapshotJson.read(FILE, new ByteArrayInputStream(out.toByteArray())));
    }
}
