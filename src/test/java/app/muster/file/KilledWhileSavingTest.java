package app.muster.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// A program that saves without end is killed at any moment; the plan is whole each time. Rounds:
/// `-Dmuster.kills=N`, 5 unless said otherwise.
class KilledWhileSavingTest {

    @TempDir private Path folder;

    /// Saves a plan of 2,000 assets under another name again and again.
    static final class Saver {

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            var assets =
                    IntStream.range(0, 2_000)
                            .mapToObj(
                                    i ->
                                            Asset.of(
                                                    new AssetId("other/thing/" + i),
                                                    "thing " + i,
                                                    "muster/thing",
                                                    Category.A))
                            .toList();
            Plan plan = Plan.empty("0").withAssets(assets);
            try (var workspace =
                    WorkspaceFolder.isOne(folder)
                            ? WorkspaceFolder.open(folder)
                            : WorkspaceFolder.create(folder, plan)) {
                for (int i = 1; ; i++) {
                    workspace.save(plan.named(Integer.toString(i)));
                }
            }
        }
    }

    @Test
    void thePlanIsWholeWheneverTheProgramDies() throws Exception {
        Path workspace = folder.resolve("workspace");
        var random = new Random(7);
        for (int round = 0; round < Integer.getInteger("muster.kills", 5); round++) {
            Process saver =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    Saver.class.getName(),
                                    workspace.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("saver.log").toFile())
                            .start();
            Path previous = workspace.resolve(".muster/plan.previous");
            while (saver.isAlive() && !Files.exists(previous)) {
                Thread.sleep(10);
            }
            Thread.sleep(random.nextInt(400));
            assertTrue(saver.isAlive(), () -> "it ended by itself: " + folder.resolve("saver.log"));
            saver.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

            try (var opened = WorkspaceFolder.open(workspace)) {
                assertEquals(2_000, opened.plan().assets().size());
            }
        }
    }
}
