package app.muster.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.azure.server.Answered;
import app.muster.azure.server.Bodies;
import app.muster.azure.server.Recorded;
import app.muster.azure.server.Troubles;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Readings that cannot begin, or stop half way because of the sign-in.
class RefusedReadingTest {

    @TempDir Path folder;

    @Test
    void nobodySignedInIsAProblemToActOn() throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 100)) {
            azure.server.meet(Troubles.tokens(_ -> false));

            var thrown = assertThrows(ProblemException.class, azure::read);

            assertEquals(new Problem.SignInFailed("token"), thrown.problem());
        }
    }

    @Test
    void aTokenThatRunsOutHalfWayLeavesTheRestUnknown() throws Exception {
        Bodies bodies = Recorded.smallEstate();
        try (var azure = Loopback.of(bodies, 100)) {
            var calls = new AtomicInteger();
            azure.server.meet(Troubles.tokens(_ -> calls.incrementAndGet() < 20));

            Live live = azure.read();

            assertTrue(
                    live.snapshot().coverage().stream()
                            .anyMatch(
                                    said ->
                                            said.note()
                                                    .equals(
                                                            "the sign-in ran out or was not"
                                                                    + " taken")));
            assertEquals(
                    List.of(),
                    Judged.unfounded(live.snapshot(), Judged.imported(bodies.all(), folder)));
        }
    }

    @Test
    void anEmptyAzureIsForbidden() throws Exception {
        try (var azure = Loopback.of(new Bodies(), 100)) {
            var thrown = assertThrows(ProblemException.class, azure::read);

            assertEquals(new Problem.AzureForbidden("subscriptions", "Reader"), thrown.problem());
        }
    }

    @Test
    void aBusyAzureIsSaidToBeBusy() throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 100)) {
            azure.server.meet(
                    Troubles.always(
                            "/subscriptions",
                            Answered.error(429, "TooManyRequests", "Later.")
                                    .with("Retry-After", "400")));

            var thrown = assertThrows(ProblemException.class, azure::read);

            assertEquals(new Problem.AzureBusy("localhost"), thrown.problem());
        }
    }
}
