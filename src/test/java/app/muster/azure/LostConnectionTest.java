package app.muster.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.azure.server.ArmServer;
import app.muster.azure.server.Recorded;
import app.muster.azure.server.Troubles;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// What happens when nobody answers, or somebody else does.
class LostConnectionTest {

    private static final String LOCKS =
            "/subscriptions/00000000-0000-0000-0000-00000000000a"
                    + "/providers/Microsoft.Authorization/locks?api-version=2020-05-01";

    @Test
    void aConnectionThatComesBackIsUsedAgain() throws Exception {
        var back = new ArrayList<ArmServer>();
        try (var azure = Loopback.of(Recorded.smallEstate(), 10)) {
            int port = azure.server.address().getPort();
            var waits = new ArrayList<Duration>();
            var asking =
                    new Asking(
                            azure.connection,
                            time -> {
                                if (!time.isZero()) {
                                    waits.add(time);
                                }
                                if (waits.size() == 2 && back.isEmpty()) {
                                    back.add(open(port));
                                }
                                return true;
                            },
                            1);
            assertEquals("found 2", AskingTest.shown(asking.list(LOCKS)));
            azure.server.close();

            assertEquals("found 2", AskingTest.shown(asking.list(LOCKS)));

            assertEquals(List.of(Duration.ofSeconds(5), Duration.ofSeconds(5)), waits);
        } finally {
            back.forEach(ArmServer::close);
        }
    }

    @Test
    void aConnectionThatStaysAwayEndsTheAskingForAll() throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 10)) {
            var waits = new AtomicInteger();
            var asking =
                    new Asking(
                            azure.connection,
                            time -> {
                                waits.addAndGet((int) time.toSeconds());
                                return true;
                            },
                            1);
            asking.list(LOCKS);
            azure.server.close();

            assertEquals("broken after 0: no connection", AskingTest.shown(asking.list(LOCKS)));
            assertEquals("broken after 0: no connection", AskingTest.shown(asking.list(LOCKS)));
            assertEquals(175, waits.get());
        }
    }

    @Test
    void aCertificateThatNobodyTrustsEndsTheAsking() throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 10)) {
            var trusting =
                    new Connection(
                            Cloud.of(azure.server.address().toString()).orElseThrow(),
                            new SignIn(
                                    SignIn.Way.TOKEN,
                                    java.util.Optional.empty(),
                                    Loopback.TOKEN,
                                    _ -> {}),
                            Connection.client(Duration.ofSeconds(20)));

            assertEquals(
                    "broken after 0: the certificate was not trusted",
                    AskingTest.shown(azure.asking(trusting).list(LOCKS)));
            assertEquals(List.of(), azure.server.asked());
        }
    }

    @Test
    void whoeverAnswersForAzureAllTheTimeIsSoonNotAskedAgain() throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 10)) {
            azure.server.meet(Troubles.always("locks", Troubles.page(200)));
            var asking = azure.asking();

            for (int i = 0; i < 1_000; i++) {
                asking.list(LOCKS);
            }

            assertEquals(192 + 968, azure.server.asked().size());
        }
    }

    private static ArmServer open(int port) {
        try {
            return Loopback.again(Recorded.smallEstate(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
