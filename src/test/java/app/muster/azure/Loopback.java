package app.muster.azure;

import app.muster.azure.server.ArmServer;
import app.muster.azure.server.Bodies;
import app.muster.azure.server.Certificate;
import app.muster.problem.ProblemException;
import app.muster.work.Progress;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/// A server of this test and the way to it. Waiting is noted, not done.
final class Loopback implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    static final Executor EXECUTOR = command -> Thread.ofVirtual().start(command);
    static final Wanted ALL = new Wanted(List.of(), Optional.empty(), Optional.empty());
    static final String TOKEN = "not-a-real-token";

    private static final Certificate CERTIFICATE = certificate();

    final ArmServer server;
    final Connection connection;
    final Queue<Duration> waits = new ConcurrentLinkedQueue<>();
    private final Waiting.Real waiting = new Waiting.Real();

    private Loopback(ArmServer server) throws IOException {
        this.server = server;
        connection = connection(server, TOKEN, Duration.ofSeconds(60));
    }

    static Loopback of(Bodies bodies, int page) throws IOException {
        return new Loopback(ArmServer.start(bodies, CERTIFICATE, 0, page, true));
    }

    /// A server where one stood before.
    static ArmServer again(Bodies bodies, int port) throws IOException {
        return ArmServer.start(bodies, CERTIFICATE, port, 100, false);
    }

    static Connection connection(ArmServer server, String token, Duration toAnswer)
            throws IOException {
        var signIn = new SignIn(SignIn.Way.TOKEN, Optional.empty(), token, _ -> {});
        return connection(server, signIn, toAnswer);
    }

    /// Nobody is signed in yet.
    Connection signedInBy(SignIn.Way way) throws IOException {
        return connection(
                server, new SignIn(way, Optional.empty(), "", _ -> {}), Duration.ofSeconds(60));
    }

    private static Connection connection(ArmServer server, SignIn signIn, Duration toAnswer)
            throws IOException {
        Cloud cloud = Cloud.of(server.address().toString()).orElseThrow();
        HttpClient http =
                new JdkHttpClientBuilder(
                                java.net.http.HttpClient.newBuilder()
                                        .sslContext(CERTIFICATE.context()))
                        .responseTimeout(toAnswer)
                        .readTimeout(toAnswer)
                        .build();
        return new Connection(cloud, signIn, http);
    }

    Asking asking() {
        return asking(connection);
    }

    Asking asking(Connection through) {
        return new Asking(
                through,
                time -> {
                    if (!time.isZero()) {
                        waits.add(time);
                    }
                    return waiting.pause(Duration.ZERO);
                },
                16);
    }

    Live read() throws ProblemException {
        return read(ALL, Progress.NONE);
    }

    /// Goes on with an earlier reading.
    Live read(Earlier earlier) throws ProblemException {
        return new LiveEstate(connection, InstantSource.fixed(NOW))
                .read(ALL, earlier, asking(), new Crew(EXECUTOR, Progress.NONE, waiting));
    }

    Live read(Wanted wanted, Progress progress) throws ProblemException {
        return new LiveEstate(connection, InstantSource.fixed(NOW))
                .read(wanted, asking(), new Crew(EXECUTOR, progress, waiting));
    }

    @Override
    public void close() {
        server.close();
    }

    private static Certificate certificate() {
        try {
            Path folder = Files.createTempDirectory("muster-loopback");
            folder.toFile().deleteOnExit();
            return Certificate.make(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
