package app.muster.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.muster.assess.Assessment;
import app.muster.assess.Change.Alarm;
import app.muster.assess.Comparison;
import app.muster.azure.server.Bodies;
import app.muster.azure.server.Recorded;
import app.muster.azure.server.Troubles;
import app.muster.importer.Derivation;
import app.muster.plan.Plan;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Snapshot;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/// Who did it, as a live reading knows.
class ActivityLogTest {

    private static final String A = "/subscriptions/00000000-0000-0000-0000-00000000000a";
    static final String LOCK =
            A
                    + "/resourceGroups/rg-main/providers/Microsoft.RecoveryServices/vaults/rsv"
                    + "/providers/Microsoft.Authorization/locks/keep";
    private static final Instant BEFORE = Instant.parse("2026-11-18T10:00:00Z");

    @Test
    void whoTookALockAwayIsToldByTheNextReading() throws Exception {
        Snapshot before;
        try (var azure = Loopback.of(Recorded.smallEstate(), 100)) {
            before = azure.read().snapshot();
        }
        Bodies after = Recorded.smallEstate().without(body -> body.text("id").equals(LOCK));
        after.happened(event("eve@example.com", "2026-11-19T03:12:00.1234567Z", LOCK, "delete"));
        try (var azure = Loopback.of(after, 100)) {

            List<Alarm> alarms = alarms(before, azure.read().snapshot());

            assertEquals(
                    List.of(
                            "LOCK_REMOVED eve@example.com 2026-11-19T03:12:00.123456700Z"
                                    + " Microsoft.Authorization/locks/delete"),
                    alarms.stream()
                            .filter(alarm -> alarm.id().equalsIgnoreCase(LOCK))
                            .map(
                                    alarm ->
                                            alarm.reason()
                                                    + alarm.deed()
                                                            .map(
                                                                    deed ->
                                                                            " "
                                                                                    + deed.by()
                                                                                    + " "
                                                                                    + deed.at()
                                                                                    + " "
                                                                                    + deed
                                                                                            .operation())
                                                            .orElse(""))
                            .toList());
        }
    }

    @Test
    void onlyWhatCameToPassIsKeptAndNothingOfItsPeopleButTheirNames() throws Exception {
        Bodies bodies = Recorded.smallEstate();
        bodies.happened(event("eve@example.com", "2026-11-19T03:12:00Z", LOCK, "delete"));
        bodies.happened(event("reader@example.com", "2026-11-19T03:13:00Z", LOCK, "read"));
        bodies.happened(event("old@example.com", "2026-11-05T03:12:00Z", LOCK, "delete"));
        bodies.happened(
                Bodies.json(
                        Bodies.text(
                                        event(
                                                "refused@example.com",
                                                "2026-11-19T03:14:00Z",
                                                LOCK,
                                                "delete"))
                                .replace("Succeeded", "Failed")));
        try (var azure = Loopback.of(bodies, 1)) {

            Snapshot snapshot = azure.read().snapshot();

            List<Json.Obj> kept =
                    snapshot.evidence().stream()
                            .filter(each -> each.kind() == EvidenceKind.ACTIVITY_LOG)
                            .flatMap(each -> each.items().stream())
                            .toList();
            assertEquals(
                    List.of("eve@example.com"),
                    kept.stream().map(each -> each.text("caller")).toList());
            assertFalse(Bodies.text(kept.getFirst()).contains("203.0.113.7"));
        }
    }

    @Test
    void aLogWithoutEndIsReadInPart() throws Exception {
        Bodies bodies = Recorded.smallEstate();
        for (int i = 0; i < 60; i++) {
            bodies.happened(
                    event(
                            "eve@example.com",
                            "2026-11-19T03:12:%02dZ".formatted(i),
                            LOCK,
                            "delete"));
        }
        try (var azure = Loopback.of(bodies, 1)) {

            Snapshot snapshot = azure.read().snapshot();

            assertEquals(
                    List.of(
                            new Coverage(
                                    EvidenceKind.ACTIVITY_LOG,
                                    A,
                                    Coverage.State.PARTIAL,
                                    "the list is longer than is read; its first pages are kept")),
                    log(snapshot).stream().filter(said -> said.scope().equals(A)).toList());
        }
    }

    @Test
    void aRefusedLogIsDeniedAndOneProviderIsEnough() throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 100)) {
            azure.server.meet(
                    (asked, right) ->
                            asked.query().contains("KeyVault")
                                    ? Troubles.refused("eventtypes").meet(asked, right)
                                    : java.util.Optional.empty());

            var states = new TreeSet<Coverage.State>();
            log(azure.read().snapshot()).forEach(said -> states.add(said.state()));

            assertEquals(java.util.Set.of(Coverage.State.DENIED), states);
        }
    }

    private static List<Coverage> log(Snapshot snapshot) {
        return snapshot.coverage().stream()
                .filter(said -> said.kind() == EvidenceKind.ACTIVITY_LOG)
                .toList();
    }

    private static List<Alarm> alarms(Snapshot before, Snapshot now) throws Exception {
        var earlier =
                new Snapshot(
                        "earlier",
                        BEFORE,
                        before.source(),
                        before.resources(),
                        before.evidence(),
                        before.coverage());
        var derived = Derivation.of(now, Judged.CATALOGUE);
        Plan plan =
                Plan.empty("test")
                        .derivedFrom(now.name(), derived.assets(), derived.dependencies());
        return Comparison.of(Judged.CATALOGUE, judged(plan, earlier), judged(plan, now))
                .heightened();
    }

    private static Assessment judged(Plan plan, Snapshot snapshot) throws Exception {
        return Assessment.of(Judged.CATALOGUE, plan, snapshot, Loopback.NOW, Progress.NONE);
    }

    static Json.Obj event(String caller, String at, String id, String verb) {
        return Bodies.body(
                """
                {'id': '%3$s/events/%2$s/ticks/1', 'eventDataId': '%2$s', 'caller': '%1$s',
                 'claims': {'ipaddr': '203.0.113.7'}, 'httpRequest': {'clientIpAddress': '203.0.113.7'},
                 'eventTimestamp': '%2$s', 'correlationId': '%2$s', 'resourceId': '%3$s',
                 'operationName': {'value': 'Microsoft.Authorization/locks/%4$s'},
                 'resourceProviderName': {'value': 'Microsoft.Authorization'},
                 'status': {'value': 'Succeeded'},
                 'subscriptionId': '00000000-0000-0000-0000-00000000000a'}
                """
                        .formatted(caller, at, id, verb));
    }
}
