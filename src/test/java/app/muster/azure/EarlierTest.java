package app.muster.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.azure.server.Asked;
import app.muster.azure.server.Bodies;
import app.muster.azure.server.Recorded;
import app.muster.azure.server.Trouble;
import app.muster.azure.server.Troubles;
import app.muster.json.SnapshotJson;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Snapshot;
import app.muster.work.Cancelled;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/// A reading that broke off, and the one that goes on with it.
class EarlierTest {

    private static final String A = "/subscriptions/00000000-0000-0000-0000-00000000000a";
    private static final String B = "/subscriptions/00000000-0000-0000-0000-00000000000b";

    @TempDir Path folder;

    @Test
    void onlyWhatFailedIsAskedAgain() throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 100)) {
            azure.server.meet(
                    (asked, _) ->
                            asked.path().endsWith("stpayroll/blobServices/default")
                                            || asked.path().startsWith(B)
                                                    && asked.path().endsWith("/locks")
                                    ? Optional.of(Troubles.page(200))
                                    : Optional.empty());
            Snapshot first = azure.read().snapshot();
            assertEquals(2, Earlier.missing(first));
            azure.server.meet(Trouble.NONE);
            int before = azure.server.asked().size();

            Snapshot second = azure.read(Earlier.of(first, Loopback.NOW)).snapshot();

            assertEquals(
                    Set.of(
                            "/subscriptions",
                            B + "/providers/Microsoft.Authorization/locks",
                            A
                                    + "/resourceGroups/rg-main/providers/Microsoft.Storage"
                                    + "/storageAccounts/stpayroll/blobServices/default"),
                    paths(azure.server.asked(), before));
            assertEquals(text(azure.read().snapshot()), text(second));
        }
    }

    @Test
    void aReadingThatSomebodyStoppedIsBroughtToItsEnd() throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 2)) {
            var steps = new AtomicInteger();
            Snapshot first =
                    azure.read(
                                    Loopback.ALL,
                                    (_, _, _) -> {
                                        if (steps.incrementAndGet() > 30) {
                                            throw new Cancelled();
                                        }
                                    })
                            .snapshot();
            try (var again = Loopback.of(Recorded.smallEstate(), 2)) {

                Snapshot second = again.read(Earlier.of(first, Loopback.NOW)).snapshot();

                try (var whole = Loopback.of(Recorded.smallEstate(), 2)) {
                    assertEquals(text(whole.read().snapshot()), text(second));
                    assertTrue(again.server.asked().size() < whole.server.asked().size());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void howeverItBrokeOffTheNextOneEndsWithTheWhole(long seed) throws Exception {
        Bodies bodies = Recorded.smallEstate();
        Snapshot first;
        try (var azure = Loopback.of(bodies, 3)) {
            azure.server.meet(
                    (asked, _) ->
                            asked.path().equals("/subscriptions") || !isGivenUp(seed, asked)
                                    ? Optional.empty()
                                    : Optional.of(Troubles.page(200)));
            first = azure.read().snapshot();
        }
        try (var azure = Loopback.of(bodies, 3);
                var whole = Loopback.of(bodies, 3)) {

            Snapshot second = azure.read(Earlier.of(first, Loopback.NOW)).snapshot();

            assertEquals(text(whole.read().snapshot()), text(second));
        }
    }

    @Test
    void whatIsReadInPartAgainKeepsWhatCameBefore() throws Exception {
        Bodies bodies = Recorded.smallEstate();
        Trouble afterThePageOne =
                (asked, _) ->
                        asked.path().startsWith(A)
                                        && asked.path().endsWith("/locks")
                                        && asked.query().contains("skiptoken")
                                ? Optional.of(Troubles.page(200))
                                : Optional.empty();
        try (var azure = Loopback.of(bodies, 1)) {
            azure.server.meet(afterThePageOne);
            Snapshot first = azure.read().snapshot();
            azure.server.meet(
                    Troubles.always(
                            A + "/providers/microsoft.authorization/locks", Troubles.page(200)));

            Snapshot second = azure.read(Earlier.of(first, Loopback.NOW)).snapshot();

            assertEquals(Coverage.State.PARTIAL, state(second, EvidenceKind.LOCKS, A));
            assertEquals(
                    List.of(1),
                    second.evidence().stream()
                            .filter(each -> each.kind() == EvidenceKind.LOCKS)
                            .filter(each -> each.scope().equals(A))
                            .map(each -> each.items().size())
                            .toList());
        }
    }

    @Test
    void whatWasPutRightMeanwhileIsReadAsItIsNow() throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 100)) {
            azure.server.meet(Troubles.refused(B + "/providers"));
            Snapshot first = azure.read().snapshot();
            azure.server.meet(Trouble.NONE);

            Snapshot second = azure.read(Earlier.of(first, Loopback.NOW)).snapshot();

            assertEquals(0, Earlier.missing(second));
            assertEquals(
                    List.of(),
                    Judged.unfounded(
                            second, Judged.imported(Recorded.smallEstate().all(), folder)));
        }
    }

    @Test
    void whatIsOlderThanAnHourIsReadAnew() throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 100)) {
            Snapshot first = azure.read().snapshot();

            assertTrue(Earlier.isFresh(first, Loopback.NOW.plus(Duration.ofMinutes(60))));
            assertFalse(Earlier.isFresh(first, Loopback.NOW.plus(Duration.ofMinutes(61))));
            assertTrue(Earlier.of(first, Loopback.NOW.plus(Duration.ofMinutes(61))).isNone());
        }
    }

    @Test
    void aConnectionThatDroppedIsGoneOnWithWhereItStood() throws Exception {
        Bodies bodies = Recorded.smallEstate();
        Snapshot first;
        int asked;
        try (var azure = Loopback.of(bodies, 100)) {
            var calls = new AtomicInteger();
            azure.server.meet(
                    (_, right) ->
                            calls.incrementAndGet() < 40
                                    ? Optional.empty()
                                    : Optional.of(right.cut(0)));
            first = azure.read().snapshot();
            assertTrue(Earlier.missing(first) > 0);
            azure.server.meet(Trouble.NONE);
            int before = azure.server.asked().size();

            Snapshot second = azure.read(Earlier.of(first, Loopback.NOW)).snapshot();

            asked = azure.server.asked().size() - before;
            assertEquals(0, Earlier.missing(second));
        }
        try (var whole = Loopback.of(bodies, 100)) {
            whole.read();
            assertTrue(asked < whole.server.asked().size(), asked + " calls");
        }
    }

    private static boolean isGivenUp(long seed, Asked asked) {
        return new java.util.Random(seed * 1_000_003 + (asked.path() + asked.body()).hashCode())
                        .nextDouble()
                < 0.3;
    }

    private static Set<String> paths(List<Asked> asked, int from) {
        var paths = new TreeSet<String>();
        asked.subList(from, asked.size()).forEach(each -> paths.add(each.path()));
        return paths;
    }

    private static Coverage.State state(Snapshot snapshot, EvidenceKind kind, String scope) {
        return snapshot.coverage().stream()
                .filter(said -> said.kind() == kind && said.scope().equals(scope))
                .map(Coverage::state)
                .findFirst()
                .orElseThrow();
    }

    /// The snapshot as its file has it, but for the head, which names the server.
    private static List<String> text(Snapshot snapshot) throws Exception {
        var out = new ByteArrayOutputStream();
        SnapshotJson.write(snapshot, out);
        return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
    }
}
