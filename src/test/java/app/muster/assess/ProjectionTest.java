package app.muster.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.SharedData;
import app.muster.importer.Imported;
import app.muster.importer.Importer;
import app.muster.json.Sieve;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.ProblemException;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reading only what is judged comes to the same findings as reading everything.
class ProjectionTest {

    @Test
    void realInventoriesAreJudgedTheSame() throws Exception {
        List<Path> files;
        try (var inventories = Files.walk(SharedData.azure("inventories"))) {
            files = inventories.filter(Files::isRegularFile).sorted().toList();
        }
        int judged = 0;
        for (Path file : files) {
            try {
                List<Finding> whole = judged(read(file, Sieve.NONE));
                Snapshot sieved = read(file, Projection.of(Estates.CATALOGUE));
                assertEquals(whole, judged(sieved), file.toString());
                judged++;
            } catch (ProblemException refused) {
                // what is no inventory is refused either way
            }
        }
        assertTrue(judged > 30, "judged only " + judged);
    }

    @Test
    void whatNobodyAsksForIsNotKept(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("estate.json");
        Files.writeString(
                file,
                """
                [{"id":"%s","name":"keys","type":"Microsoft.KeyVault/vaults","etag":"1",
                  "Properties":{"enablePurgeProtection":true,"vaultUri":"https://x"}},
                 {"etag":"2","properties":{"vaultUri":"https://y"},"id":"%s"}]
                """
                        .formatted(
                                Estates.id("Microsoft.KeyVault/vaults/keys"),
                                Estates.id("Microsoft.KeyVault/vaults/late")));

        List<String> bodies =
                read(file, Projection.of(Estates.CATALOGUE)).resources().stream()
                        .map(
                                resource ->
                                        resource.body().fields().keySet()
                                                + " "
                                                + properties(resource))
                        .toList();

        assertEquals(
                List.of(
                        "[id, name, type, Properties] [enablePurgeProtection]",
                        "[etag, properties, id] [vaultUri]"),
                bodies);
    }

    private static String properties(app.muster.plan.estate.Resource resource) {
        return resource.body().object("properties").fields().keySet().toString();
    }

    private static Snapshot read(Path file, Sieve sieve) throws Exception {
        Imported<Snapshot> imported =
                Importer.read(
                        List.of(file),
                        Optional.empty(),
                        Estates.CATALOGUE,
                        Estates.TAKEN,
                        Progress.NONE,
                        sieve);
        return imported.value();
    }

    private static List<Finding> judged(Snapshot snapshot) throws Exception {
        return Assessment.of(
                        Estates.CATALOGUE,
                        Plan.empty("plan"),
                        snapshot,
                        Estates.TAKEN,
                        Progress.NONE)
                .findings();
    }
}
