package app.muster.document;

import app.muster.catalogue.CatalogueReader;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/// Writes the example's documents into `target/documents`, to be looked at. Run by hand.
final class Pages {

    private Pages() {}

    public static void main(String[] args) throws Exception {
        try (var workspace = WorkspaceFolder.look(Path.of("examples/contoso"))) {
            Plan plan = workspace.plan();
            Snapshot snapshot = workspace.currentSnapshot(plan).orElseGet(Snapshot::empty);
            List<AssetId> lost =
                    plan.assets().stream()
                            .filter(a -> a.category() == Category.A || a.category() == Category.B)
                            .map(Asset::id)
                            .toList();
            Contents contents = Sample.contents(plan, CatalogueReader.builtIn(), snapshot, lost);
            Path folder = Path.of("target/documents");
            Exporter.write(RecoveryPlanDocument.of(contents), EnumSet.allOf(Format.class), folder);
            String first = plan.applications().getFirst().id().value();
            Exporter.write(
                    RecoveryPlanDocument.of(Sample.only(contents, first)),
                    EnumSet.of(Format.PDF),
                    folder);
        }
    }
}
