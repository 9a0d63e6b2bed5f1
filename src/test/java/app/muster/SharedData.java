package app.muster;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;

/// The real Azure data that lies beside the project, read in place. Tests that need it fail without
/// it where `CI` is set and are skipped elsewhere.
public final class SharedData {

    private SharedData() {}

    /// @param path below `shared/data/azure`, for example `inventories`
    public static Path azure(String path) {
        Path shared = Path.of(System.getProperty("muster.shared", "../shared"));
        Path found = shared.resolve("data/azure").resolve(path).toAbsolutePath().normalize();
        if (!Files.exists(found)) {
            if (System.getenv("CI") != null) {
                fail("CI is set and " + found + " is missing");
            }
            Assumptions.abort("no real data at " + found + "; set -Dmuster.shared=FOLDER");
        }
        return found;
    }
}
