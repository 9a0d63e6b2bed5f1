package app.muster.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a person said of an asset: whether its application needs it to run.
class NeededInPlansTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void eitherWordIsKeptAndSilenceToo() throws Exception {
        Plan plan =
                Plan.empty("Shop")
                        .withAssets(
                                List.of(
                                        asset("a"),
                                        asset("b").needed(Optional.of(true)),
                                        asset("c").needed(Optional.of(false))));

        WorkspaceFolder.create(folder, plan).close();

        assertEquals(plan, WorkspaceFolder.look(folder).plan());
        assertEquals(
                List.of(
                        "\"category\":\"E\"},",
                        "\"category\":\"E\",\"needed\":true},",
                        "\"category\":\"E\",\"needed\":false}"),
                Files.readAllLines(folder.resolve("plan.muster")).stream()
                        .filter(line -> line.contains("\"category\""))
                        .map(line -> line.substring(line.indexOf("\"category\"")))
                        .toList());
    }

    @Test
    void aWordIsRefusedAndNamed() throws Exception {
        Files.writeString(
                folder.resolve("plan.muster"),
                """
                {"format": 2, "name": "Shop", "assets": [
                  {"id": "other/a", "name": "a", "type": "muster/file", "category": "E",
                   "needed": "no"}]}
                """);

        Problem problem =
                assertThrows(ProblemException.class, () -> WorkspaceFolder.look(folder).plan())
                        .problem();

        assertEquals(
                new Problem.EntryWrong(
                        folder.resolve("plan.muster"),
                        "/assets/0/needed",
                        "“needed” is neither true nor false",
                        "true or false"),
                problem);
    }

    private static Asset asset(String name) {
        return Asset.of(new AssetId("other/" + name), name, "muster/file", Category.E);
    }
}
