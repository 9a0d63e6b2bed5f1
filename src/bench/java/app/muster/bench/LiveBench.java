package app.muster.bench;

import app.muster.azure.Cloud;
import app.muster.azure.Live;
import app.muster.azure.LiveEstate;
import app.muster.azure.SignIn;
import app.muster.azure.Wanted;
import app.muster.azure.server.ArmServer;
import app.muster.azure.server.Bodies;
import app.muster.azure.server.Certificate;
import app.muster.azure.server.Troubles;
import app.muster.plan.estate.Coverage;
import app.muster.work.Progress;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How long a live reading takes: 75,000 resources in 100 subscriptions, from the server of the
/// tests on this machine, which keeps Azure's published limits (15 queries of Resource Graph in 5
/// seconds; for each subscription 250 reads and 25 more each second).
///
/// After `mvn -q package -DskipTests` and `mvn -q test-compile`, from the project's folder:
///
/// ```
/// java -Xmx3g -cp 'target/muster/lib/*:target/test-classes' src/bench/java/app/muster/bench/LiveBench.java
/// ```
public final class LiveBench {

    private static final int SUBSCRIPTIONS = 100;
    private static final int RESOURCES = 750;

    private LiveBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("muster-live");
        Certificate certificate = Certificate.make(folder);
        System.setProperty("javax.net.ssl.trustStore", certificate.store().toString());
        System.setProperty("javax.net.ssl.trustStorePassword", Certificate.PASSWORD);
        Bodies bodies = estate();
        try (var server = ArmServer.start(bodies, certificate, 0, 1_000, true)) {
            server.meet(Troubles.limits());
            var signIn = new SignIn(SignIn.Way.TOKEN, Optional.empty(), "bench", _ -> {});
            Cloud cloud = Cloud.of(server.address().toString()).orElseThrow();
            long start = System.nanoTime();
            Live live =
                    LiveEstate.of(cloud, signIn, Clock.systemUTC())
                            .read(
                                    new Wanted(List.of(), Optional.empty(), Optional.empty()),
                                    work -> Thread.ofVirtual().start(work),
                                    Progress.NONE);
            double seconds = (System.nanoTime() - start) / 1e9;
            Map<Coverage.State, Long> states = new TreeMap<>();
            live.snapshot().coverage().forEach(said -> states.merge(said.state(), 1L, Long::sum));
            System.out.printf(
                    Locale.ROOT,
                    "%d resources, %d calls, %.1f s, coverage %s%n",
                    live.snapshot().resources().size(),
                    server.asked().size(),
                    seconds,
                    states);
        }
        System.exit(0);
    }

    /// One in twenty-five is a storage account, one in twenty-five a database, one in fifty a key
    /// vault; the rest is what estates are mostly made of.
    private static Bodies estate() {
        var bodies = new Bodies();
        for (int s = 0; s < SUBSCRIPTIONS; s++) {
            String subscription = "/subscriptions/00000000-0000-0000-0000-%012d".formatted(s);
            add(bodies, subscription, "microsoft.resources/subscriptions", "");
            String group = subscription + "/resourceGroups/rg";
            add(bodies, group, "microsoft.resources/subscriptions/resourcegroups", "");
            for (int i = 0; i < 40; i++) {
                lock(bodies, group, i);
            }
            String server = group + "/providers/Microsoft.Sql/servers/sql";
            add(bodies, server, "microsoft.sql/servers", "");
            for (int i = 0; i < 3; i++) {
                String vault = group + "/providers/Microsoft.RecoveryServices/vaults/rsv" + i;
                add(bodies, vault, "microsoft.recoveryservices/vaults", "");
            }
            for (int i = 0; i < RESOURCES - 6; i++) {
                String account = group + "/providers/Microsoft.Storage/storageAccounts/st" + i;
                switch (i % 50) {
                    case 0, 25 -> {
                        add(bodies, account, "microsoft.storage/storageaccounts", "");
                        add(
                                bodies,
                                account + "/blobServices/default",
                                "Microsoft.Storage/storageAccounts/blobServices",
                                "\"isVersioningEnabled\":true");
                    }
                    case 1, 26 ->
                            add(
                                    bodies,
                                    server + "/databases/db" + i,
                                    "microsoft.sql/servers/databases",
                                    "");
                    case 2 ->
                            add(
                                    bodies,
                                    group + "/providers/Microsoft.KeyVault/vaults/kv" + i,
                                    "microsoft.keyvault/vaults",
                                    "\"enablePurgeProtection\":true");
                    default ->
                            add(
                                    bodies,
                                    group + "/providers/Microsoft.Compute/disks/disk" + i,
                                    "microsoft.compute/disks",
                                    "\"diskSizeGB\":128,\"encryption\":{\"type\":\""
                                            + "EncryptionAtRestWithPlatformKey\"},\"note\":\""
                                            + "x".repeat(600)
                                            + "\"");
                }
            }
        }
        return bodies;
    }

    private static void lock(Bodies bodies, String group, int i) {
        String disk = group + "/providers/Microsoft.Compute/disks/disk" + i;
        add(
                bodies,
                disk + "/providers/Microsoft.Authorization/locks/keep",
                "Microsoft.Authorization/locks",
                "\"level\":\"CanNotDelete\"");
    }

    private static void add(Bodies bodies, String id, String type, String properties) {
        bodies.add(
                Bodies.json(
                        "{\"id\":\""
                                + id
                                + "\",\"name\":\""
                                + id.substring(id.lastIndexOf('/') + 1)
                                + "\",\"type\":\""
                                + type
                                + "\",\"location\":\"westeurope\",\"properties\":{"
                                + properties
                                + "}}"));
    }
}
