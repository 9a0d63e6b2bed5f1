package app.muster.ui.estate;

import app.muster.assess.Assessment;
import app.muster.bench.SyntheticEstate;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.file.WorkspaceFolder;
import app.muster.importer.Derivation;
import app.muster.importer.Derived;
import app.muster.importer.Importer;
import app.muster.mapping.Arrival;
import app.muster.mapping.EffectiveTargets;
import app.muster.mapping.Explanation;
import app.muster.mapping.Proposals;
import app.muster.mapping.RulePreview;
import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Condition;
import app.muster.plan.MappingRule;
import app.muster.plan.Plan;
import app.muster.plan.RuleId;
import app.muster.plan.estate.Snapshot;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.shell.Theme;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// How long the estate screen keeps its thread busy with 100,000 assets, and how long the work
/// beside it takes.
///
/// After `mvn -q package -DskipTests`, from the project's folder:
///
/// ```
/// javac -d target/bench -cp 'target/classes:target/muster/lib/*' \
///     src/bench/java/app/muster/bench/SyntheticEstate.java \
///     src/bench/java/app/muster/ui/estate/EstateScreenBench.java
/// java -Xmx3g -Dglass.platform=Headless -Dprism.order=sw \
///     -cp 'target/bench:target/classes:target/muster/lib/*' \
///     app.muster.ui.estate.EstateScreenBench [resources]
/// ```
///
/// Each figure is the median of seven runs, the first two of nine left out; those marked `once` can
/// be taken only once.
public final class EstateScreenBench {

    private static final int RUNS = 9;
    private static final int WARM = 2;
    private final Workspace workspace;
    private final Messages words = new Messages(Locale.ENGLISH);

    private EstateScreenBench(Workspace workspace) {
        this.workspace = workspace;
    }

    public static void main(String[] arguments) throws Exception {
        int resources = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("muster-bench");
        Path file = folder.resolve("estate.json");
        SyntheticEstate.write(file, resources, 42);
        Catalogue catalogue = CatalogueReader.builtIn();
        Instant now = Instant.parse("2026-11-21T09:30:00Z");
        Snapshot snapshot =
                Importer.read(List.of(file), Optional.empty(), catalogue, now, Progress.NONE)
                        .value();
        Derived derived = Derivation.of(snapshot, catalogue);
        Plan empty = Plan.empty("Bench");
        Workspace workspace =
                Workspace.open(
                        WorkspaceFolder.create(folder.resolve("workspace"), empty), catalogue);
        Plan plan =
                Arrival.of(empty, Snapshot.empty(), snapshot, derived, LocalDate.of(2026, 11, 21))
                        .plan();
        workspace.imported(snapshot, plan);
        System.out.printf(
                Locale.ROOT,
                "%,d resources, %,d assets, %,d dependencies%n",
                resources,
                plan.assets().size(),
                plan.dependencies().size());
        var bench = new EstateScreenBench(workspace);
        bench.beside(plan, snapshot, catalogue);
        Platform.startup(() -> {});
        var done = new CompletableFuture<Boolean>();
        Platform.runLater(
                () -> {
                    try {
                        bench.inTheWindow();
                    } catch (RuntimeException | Error failed) {
                        failed.printStackTrace();
                    }
                    done.complete(true);
                });
        done.get();
        System.exit(0);
    }

    private void beside(Plan plan, Snapshot snapshot, Catalogue catalogue) throws Exception {
        once(
                "beside: what the snapshot says of each asset, once",
                () -> facts(snapshot, catalogue));
        var rule =
                new MappingRule(
                        new RuleId("r"),
                        List.of(Condition.of(Condition.Field.GROUP, "*1*")),
                        new ApplicationId("a"),
                        "");
        measure("beside: preview of a rule", () -> RulePreview.of(plan, snapshot, List.of(rule)));
        measure("beside: effective targets", () -> EffectiveTargets.of(plan));
        once("beside: proposals, once", () -> Proposals.of(plan, snapshot, catalogue));
        measure(
                "on the thread: why one asset is where it is",
                () -> Explanation.of(plan, snapshot, plan.assets().getFirst().id()));
    }

    private static void facts(Snapshot snapshot, Catalogue catalogue) {
        try {
            AssetFacts.of(snapshot, catalogue, Progress.NONE);
        } catch (Cancelled never) {
            throw new IllegalStateException(never);
        }
    }

    private void inTheWindow() {
        var made = new ArrayList<EstateViewModel>();
        once(
                "beside: all rows made anew and shown, once",
                () -> made.add(new EstateViewModel(workspace, words)));
        measure(
                "beside: all rows made anew",
                () ->
                        AssetRows.none(workspace.catalogue(), words)
                                .next(workspace.plan(), Assessment.empty(), AssetFacts.NONE));
        EstateViewModel model = made.getFirst();
        int[] n = {0};
        AssetId first = workspace.plan().assets().getFirst().id();
        measure(
                "read() after an edit of one asset (with the edit)",
                () -> model.note(Set.of(first), "note " + n[0]++));
        measure(
                "narrow(), a search of two words",
                () -> model.searchProperty().set(n[0]++ % 2 == 0 ? "weu sql" : "weu vm"));
        model.searchProperty().set("");
        measure("narrow(), a facet", () -> model.facets().toggle("category", "A"));
        model.facets().clear();
        measure(
                "sort by name",
                () ->
                        model.sortBy(
                                List.of(new AssetColumn.Sort(AssetColumn.NAME, n[0]++ % 2 == 0))));
        var table = new AssetTable(model, words, (_, _) -> {}, (_, _) -> {});
        var stage = new Stage();
        stage.setScene(new Scene(new StackPane(table), 1280, 800));
        Theme.LIGHT.apply(stage.getScene());
        stage.show();
        measure("table: take in the rows", () -> table.show(model.rowsProperty().get()));
        table.applyCss();
        table.layout();
        int size = table.getItems().size();
        measure(
                "table: one step of the wheel, with layout",
                () -> {
                    table.scrollTo(n[0]++ * 3 % size);
                    table.applyCss();
                    table.layout();
                });
        measure(
                "table: a jump anywhere, with layout",
                () -> {
                    table.scrollTo((int) (n[0]++ * 7_919L % size));
                    table.applyCss();
                    table.layout();
                });
        measure("table: choose all", () -> table.getSelectionModel().selectAll());
        measure("table: who is chosen", table::chosen);
        measure(
                "table: take in the rows, all chosen",
                () -> table.show(model.rowsProperty().get()));
        Set<AssetId> all = table.chosen();
        measure("one edit of all assets", () -> model.place(all, Category.values()[n[0]++ % 5]));
        stage.close();
    }

    private static void measure(String what, Runnable work) {
        var times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            times[i] = time(work);
        }
        double[] counted = Arrays.copyOfRange(times, WARM, RUNS);
        Arrays.sort(counted);
        System.out.printf(Locale.ROOT, "%8.1f ms  %s%n", counted[counted.length / 2], what);
    }

    private static void once(String what, Runnable work) {
        System.out.printf(Locale.ROOT, "%8.1f ms  %s%n", time(work), what);
    }

    private static double time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
