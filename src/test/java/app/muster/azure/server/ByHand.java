package app.muster.azure.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// Starts the server for a person to try Muster against, on 127.0.0.1 and with the small estate of
/// the tests. CONTRIBUTING.md says how.
public final class ByHand {

    private ByHand() {}

    /// @param arguments the port, 8443 without one
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8443;
        Path folder = Files.createDirectories(Path.of("target", "loopback"));
        // a certificate is good for two days only
        Files.deleteIfExists(folder.resolve("loopback.p12"));
        Certificate certificate = Certificate.make(folder);
        try (var server = ArmServer.start(Recorded.smallEstate(), certificate, port, 100, false)) {
            server.meet(Troubles.limits());
            System.out.printf(
                    """
                    A Resource Manager listens on %s

                    export MUSTER_ACCESS_TOKEN=any
                    export JAVA_TOOL_OPTIONS="-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s"
                    target/muster/bin/muster collect --live --cloud %s --to live.json

                    Ctrl+C stops it.
                    %n\
                    """,
                    server.address(),
                    certificate.store().toAbsolutePath(),
                    Certificate.PASSWORD,
                    server.address());
            new CountDownLatch(1).await();
        }
    }
}
