package app.muster.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.catalogue.CatalogueReader;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/// The gaps of a document are as bad as they are on the assets that have them, not as the control
/// says of assets in general.
class SeverityOnAssetTest {

    private static final String LOCK = "A lock stands in the way of deletion";

    @Test
    void aControlIsAsBadAsOnTheWorstAssetThatLacksIt() throws Exception {
        try (var workspace = WorkspaceFolder.look(Path.of("examples/contoso"))) {
            Plan plan = workspace.plan();
            Snapshot snapshot = workspace.currentSnapshot(plan).orElseThrow();
            assertEquals(List.of("Critical"), severities(plan, snapshot));

            // the same assets, none of them kept for recovery any more
            Plan other = plan;
            for (var asset : plan.assets()) {
                if (asset.category() == Category.C) {
                    other = other.changing(asset.id(), a -> a.in(Category.D));
                }
            }
            assertEquals(List.of("High"), severities(other, snapshot));
        }
    }

    /// What the rows of the table of gaps say in front of the lock.
    private static List<String> severities(Plan plan, Snapshot snapshot) throws Exception {
        Contents contents = Sample.contents(plan, CatalogueReader.builtIn(), snapshot, List.of());
        return MarkdownWriter.write(RecoveryPlanDocument.of(contents))
                .lines()
                .map(line -> line.split("\\|"))
                .filter(cells -> cells.length > 2 && cells[2].strip().startsWith(LOCK))
                .map(cells -> cells[1].replace("*", "").strip())
                .distinct()
                .toList();
    }
}
