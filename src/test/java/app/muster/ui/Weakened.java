package app.muster.ui;

import app.muster.importer.Derivation;
import app.muster.json.JsonFile;
import app.muster.mapping.Arrival;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Snapshot;
import app.muster.session.Workspace;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The example estate a week later, after somebody took its locks and a vault away.
public final class Weakened {

    private static final String LOCK =
            "/subscriptions/22222222-2222-4222-8222-222222222222/resourceGroups/rg-recovery-guard/providers/Microsoft.DataProtection/resourceGuards/guard-contoso-recovery/providers/Microsoft.Authorization/locks/keep-guard";

    private Weakened() {}

    /// The same things, a week later, without locks and without the vault of the finance machines.
    public static Snapshot of(Snapshot before) throws Exception {
        var evidence = new ArrayList<Evidence>();
        for (Evidence each : before.evidence()) {
            boolean isLocks = each.kind() == EvidenceKind.LOCKS;
            evidence.add(
                    new Evidence(
                            each.kind(),
                            each.scope(),
                            each.at(),
                            isLocks ? List.of() : each.items()));
        }
        evidence.add(
                new Evidence(
                        EvidenceKind.ACTIVITY_LOG,
                        "/subscriptions/22222222-2222-4222-8222-222222222222",
                        before.taken().plus(Duration.ofDays(7)),
                        List.of(event())));
        return new Snapshot(
                "2026-11-21-contoso",
                before.taken().plus(Duration.ofDays(7)),
                before.source(),
                before.resources().stream()
                        .filter(resource -> !resource.name().equals("rsv-finance-weu"))
                        .toList(),
                evidence,
                before.coverage());
    }

    private static Json.Obj event() throws Exception {
        String text =
                """
                {"resourceId": "%s", "caller": "mallory@contoso.example",
                 "eventTimestamp": "2026-11-19T02:14:00Z",
                 "operationName": {"value": "Microsoft.Authorization/locks/delete"}}
                """
                        .formatted(LOCK);
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return (Json.Obj) JsonFile.read(Path.of("event.json"), bytes).value();
    }

    /// Takes a snapshot in, as an import does.
    public static void bring(Workspace workspace, Snapshot snapshot) throws Exception {
        workspace.folder().keep(snapshot);
        var derived = Derivation.of(snapshot, ExampleEstate.CATALOGUE);
        var day = LocalDate.ofInstant(ExampleEstate.NOW, ZoneOffset.UTC);
        Fx.run(
                () ->
                        workspace.imported(
                                snapshot,
                                Arrival.of(
                                                workspace.plan(),
                                                workspace.snapshotProperty().get(),
                                                snapshot,
                                                derived,
                                                day)
                                        .plan()));
    }
}
