package app.muster.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.SharedData;
import app.muster.azure.server.Answered;
import app.muster.azure.server.Bodies;
import app.muster.azure.server.Recorded;
import app.muster.azure.server.Troubles;
import app.muster.json.SnapshotJson;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A whole reading, through the SDK over TLS.
class LiveEstateTest {

    private static final String A = "/subscriptions/00000000-0000-0000-0000-00000000000a";
    private static final String B = "/subscriptions/00000000-0000-0000-0000-00000000000b";

    @TempDir Path folder;

    @Test
    void theLivePathFindsWhatTheImportOfTheSameBodiesFinds() throws Exception {
        Bodies bodies = Recorded.smallEstate();
        try (var azure = Loopback.of(bodies, 3)) {
            Live live = azure.read();

            assertFalse(live.stopped());
            assertEquals(Map.of(), differences(Judged.imported(bodies.all(), folder), live));
            assertEquals(Set.of(Coverage.State.COMPLETE), Judged.states(live.snapshot()).keySet());
        }
    }

    @Test
    void denyAssignmentsAreReadOfEachSubscription() throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 3)) {
            assertEquals(
                    List.of("/subscriptions/00000000-0000-0000-0000-00000000000a Kept by hand"),
                    azure.read().snapshot().evidence().stream()
                            .filter(e -> e.kind() == EvidenceKind.DENY_ASSIGNMENTS)
                            .flatMap(
                                    e ->
                                            e.items().stream()
                                                    .map(item -> item.object("properties"))
                                                    .map(p -> p.text("denyAssignmentName"))
                                                    .map(name -> e.scope() + " " + name))
                            .toList());
        }
    }

    @Test
    void thePublishedExamplesAreReadAsTheyAreImported() throws Exception {
        Bodies bodies = Recorded.examples(SharedData.azure("arm-rest"));
        try (var azure = Loopback.of(bodies, 5)) {
            Live live = azure.read();

            assertEquals(Map.of(), differences(Judged.imported(bodies.all(), folder), live));
        }
    }

    @Test
    void twoReadingsGiveTheSameBytes() throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 4)) {
            assertEquals(text(azure.read()), text(azure.read()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void withAThirdOfAllCallsGoingWrongNothingIsClaimedThatIsNotSo(long seed) throws Exception {
        Bodies bodies = Recorded.smallEstate();
        try (var azure = Loopback.of(bodies, 3)) {
            var steady = Troubles.random(0.3, seed);
            azure.server.meet(
                    (asked, right) ->
                            asked.path().equals("/subscriptions")
                                    ? Optional.empty()
                                    : steady.meet(asked, right));

            Live live = azure.read();

            assertEquals(
                    List.of(),
                    Judged.unfounded(live.snapshot(), Judged.imported(bodies.all(), folder)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30
            })
    void whatIsGivenUpForGoodIsUnknownAndNeverInPlace(long seed) throws Exception {
        Bodies bodies = Recorded.smallEstate();
        try (var azure = Loopback.of(bodies, 3)) {
            azure.server.meet(
                    (asked, right) ->
                            asked.path().equals("/subscriptions")
                                            || !isGivenUp(seed, asked.path() + asked.body())
                                    ? Optional.empty()
                                    : Optional.of(Troubles.page(200)));

            Live live = azure.read();

            assertEquals(
                    List.of(),
                    Judged.unfounded(live.snapshot(), Judged.imported(bodies.all(), folder)));
            assertTrue(Judged.states(live.snapshot()).size() > 1);
        }
    }

    /// By what is asked, not by when, so that a seed gives the same troubles in any order.
    private static boolean isGivenUp(long seed, String asked) {
        return new java.util.Random(seed * 1_000_003 + asked.hashCode()).nextDouble() < 0.3;
    }

    @Test
    void azuresLimitsAreLivedWith() throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 1)) {
            var clock = new AtomicLong();
            azure.server.meet(Troubles.limits(clock::get));
            var asking =
                    new Asking(
                            azure.connection,
                            time -> {
                                clock.addAndGet(time.toNanos());
                                return true;
                            },
                            16);

            Live live =
                    new LiveEstate(azure.connection, InstantSource.fixed(Loopback.NOW))
                            .read(
                                    Loopback.ALL,
                                    asking,
                                    new Crew(Loopback.EXECUTOR, Progress.NONE, new Waiting.Real()));

            assertEquals(Set.of(Coverage.State.COMPLETE), Judged.states(live.snapshot()).keySet());
            assertTrue(clock.get() >= Duration.ofSeconds(5).toNanos());
        }
    }

    @Test
    void theProgressNamesWhatIsReadAndWhere() throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 100)) {
            var said = new ConcurrentSkipListSet<String>();

            azure.read(Loopback.ALL, (what, _, _) -> said.add(what));

            assertTrue(
                    said.containsAll(
                            Set.of(
                                    "Locks of 00000000-0000-0000-0000-00000000000a",
                                    "Blob services of stpayroll",
                                    "Resources")),
                    said.toString());
        }
    }

    @Test
    void aRefusedSubscriptionIsDeniedAndSaysWhichRoleWouldHelp() throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 100)) {
            azure.server.meet(Troubles.refused(B + "/providers"));

            var coverage = azure.read().snapshot().coverage();

            assertEquals(
                    List.of(
                            new Coverage(
                                    EvidenceKind.LOCKS,
                                    B,
                                    Coverage.State.DENIED,
                                    "the role Reader on " + B + " would let it be read"),
                            new Coverage(
                                    EvidenceKind.DEFENDER_PLANS,
                                    B,
                                    Coverage.State.DENIED,
                                    "the role Security Reader on " + B + " would let it be read"),
                            new Coverage(
                                    EvidenceKind.INVENTORY,
                                    B,
                                    Coverage.State.PARTIAL,
                                    "whoever is signed in sees a part only; the role Reader on "
                                            + B
                                            + " would show all")),
                    coverage.stream()
                            .filter(said -> said.scope().equals(B))
                            .filter(
                                    said ->
                                            Set.of(
                                                            EvidenceKind.LOCKS,
                                                            EvidenceKind.DEFENDER_PLANS,
                                                            EvidenceKind.INVENTORY)
                                                    .contains(said.kind()))
                            .toList());
            assertTrue(
                    coverage.stream()
                            .filter(said -> said.scope().startsWith(A))
                            .allMatch(said -> said.state() == Coverage.State.COMPLETE));
        }
    }

    @Test
    void aSubscriptionThatWasAskedForAndCannotBeSeenIsDenied() throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 100)) {
            var wanted =
                    new Wanted(
                            List.of(A.substring(15), "00000000-0000-0000-0000-0000000000dd"),
                            Optional.empty(),
                            Optional.empty());

            var states = new TreeSet<Coverage.State>();
            azure.read(wanted, Progress.NONE).snapshot().coverage().stream()
                    .filter(said -> said.scope().endsWith("dd"))
                    .forEach(said -> states.add(said.state()));

            assertEquals(Set.of(Coverage.State.DENIED), states);
        }
    }

    @Test
    void aManagementGroupStandsForTheSubscriptionsBelowIt() throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 100)) {
            azure.server.fix(
                    "/providers/Microsoft.Management/managementGroups/mg/descendants",
                    Answered.json(
                            200,
                            "{\"value\":[{\"type\":\"Microsoft.Management/managementGroups\","
                                    + "\"name\":\"below\"},{\"type\":"
                                    + "\"Microsoft.Management/managementGroups/subscriptions\","
                                    + "\"name\":\""
                                    + B.substring(15)
                                    + "\"}]}"));
            var wanted = new Wanted(List.of(), Optional.of("mg"), Optional.empty());

            var scopes = new TreeSet<String>();
            azure.read(wanted, Progress.NONE)
                    .snapshot()
                    .coverage()
                    .forEach(said -> scopes.add(said.scope()));

            assertEquals(Set.of(B), scopes);
        }
    }

    @Test
    void whatWasReadBeforeTheStopIsKept() throws Exception {
        Bodies bodies = Recorded.smallEstate();
        try (var azure = Loopback.of(bodies, 2)) {
            var steps = new AtomicInteger();

            Live live =
                    azure.read(
                            Loopback.ALL,
                            (_, _, _) -> {
                                if (steps.incrementAndGet() > 12) {
                                    throw new Cancelled();
                                }
                            });

            assertTrue(live.stopped());
            assertFalse(live.snapshot().isEmpty());
            assertTrue(Judged.states(live.snapshot()).keySet().size() > 1);
            assertEquals(
                    List.of(),
                    Judged.unfounded(live.snapshot(), Judged.imported(bodies.all(), folder)));
        }
    }

    @Test
    void aPlantedSecretReachesNoSnapshot() throws Exception {
        Bodies bodies = Recorded.smallEstate();
        for (String body : SecretsTest.PLANTED) {
            bodies.add(Bodies.json(body));
        }
        try (var azure = Loopback.of(bodies, 100)) {
            String text = text(azure.read());

            assertFalse(text.contains("PLANTED"), text);
            assertFalse(text.contains(Loopback.TOKEN));
        }
    }

    @Test
    void noVerbButReadingLeavesTheProgram() throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 100)) {
            azure.read();

            assertEquals(
                    Set.of("GET", "POST /providers/Microsoft.ResourceGraph/resources"),
                    new TreeSet<>(
                            azure.server.asked().stream()
                                    .map(
                                            asked ->
                                                    asked.method().equals("GET")
                                                            ? "GET"
                                                            : asked.method() + " " + asked.path())
                                    .toList()));
        }
    }

    private static Map<String, String> differences(
            app.muster.plan.estate.Snapshot offline, Live live) throws Exception {
        Map<String, String> expected = Judged.findings(offline);
        Map<String, String> found = Judged.findings(live.snapshot());
        var differences = new java.util.TreeMap<String, String>();
        expected.forEach(
                (key, verdict) -> {
                    if (!verdict.equals(found.get(key))) {
                        differences.put(key, verdict + " <> " + found.get(key));
                    }
                });
        found.keySet().stream()
                .filter(key -> !expected.containsKey(key))
                .forEach(key -> differences.put(key, "only live"));
        return differences;
    }

    private static String text(Live live) throws Exception {
        var out = new ByteArrayOutputStream();
        SnapshotJson.write(live.snapshot(), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
