package app.muster.ui;

import app.muster.importer.Derivation;
import app.muster.importer.Importer;
import app.muster.mapping.Arrival;
import app.muster.plan.Plan;
import app.muster.session.Workspace;
import app.muster.ui.shell.PageId;
import app.muster.ui.shell.Theme;
import app.muster.work.Progress;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Takes pictures of the estate screen in the states that the product pictures do not show: a work
/// list, rules, proposals, an import. Run by name: `-Dtest=EstatePictures`; the pictures stand in
/// `target/screenshots`.
class EstatePictures {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 1600, 900", "DARK, 1600, 900"})
    void everyPartOfTheScreen(Theme theme, int width, int height) throws Exception {
        Plan empty = Plan.empty("Contoso");
        try (var workspace = ExampleEstate.open(folder, empty)) {
            var user =
                    WindowUser.open(workspace, folder.resolve("muster.log"), theme, width, height);
            Fx.run(
                    () -> {
                        user.stage().getScene().setRoot(new StackPane());
                        theme.apply(new Scene(user.shell(), width, height));
                    });
            String end = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
            Fx.run(() -> user.shell().open(PageId.ESTATE));
            take(user, "estate-empty" + end);
            bring(workspace, Path.of("examples/contoso/inventory/contoso-resources.json"));
            take(user, "estate-unmapped" + end);
            user.toggle("Only unmapped");
            take(user, "estate-todo" + end);
            user.toggle("Only unmapped");
            user.toggle("Proposals");
            take(user, "estate-proposals" + end);
            user.toggle("Rules");
            take(user, "estate-rules-none" + end);
            rule(user, "*erp*", "ERP");
            rule(user, "*shop*", "Online Shop");
            user.press("Add a rule");
            type(user, "*vault*", "Recovery");
            take(user, "estate-rules" + end);
            user.toggle("Applications");
            user.await("Online Shop");
            select(user, 0);
            take(user, "estate-application-form" + end);
            user.toggle("Assets");
            select(user, 0);
            take(user, "estate-asset" + end);
            Fx.run(() -> table(user).getSelectionModel().selectRange(0, 12));
            take(user, "estate-many" + end);
            importAgain(user, workspace, end);
            opensEverything(user, workspace, end);
            user.close();
        }
    }

    private static void opensEverything(WindowUser user, Workspace workspace, String end)
            throws Exception {
        var id =
                workspace.plan().assets().stream()
                        .filter(asset -> asset.name().equals("vm-erp-sql01"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        Fx.run(() -> user.shell().open(PageId.ESTATE, id.value()));
        ProductPictures.settle(user.shell());
        Fx.run(
                () -> {
                    user.shell().applyCss();
                    user.shell().lookupAll(".titled-pane").stream()
                            .map(TitledPane.class::cast)
                            .forEach(pane -> pane.setExpanded(true));
                    user.shell().lookupAll(".inspector .scroll-pane").stream()
                            .map(ScrollPane.class::cast)
                            .forEach(pane -> pane.setVvalue(1));
                });
        take(user, "estate-body" + end);
        Fx.run(
                () ->
                        user.shell().lookupAll(".inspector .scroll-pane").stream()
                                .map(ScrollPane.class::cast)
                                .forEach(pane -> pane.setVvalue(0.45)));
        take(user, "estate-needs" + end);
    }

    private void importAgain(WindowUser user, Workspace workspace, String end) throws Exception {
        var view = Files.readString(Path.of("examples/contoso/inventory/contoso-resources.json"));
        Path less = folder.resolve("later.json");
        Files.writeString(
                less,
                view.replace("vm-app01", "vm-app09")
                        .replace("Microsoft.Cache/redis", "Contoso.New/things"));
        bring(workspace, less);
        take(user, "estate-again" + end);
        user.press("Put into categories");
        take(user, "estate-types" + end);
    }

    private static void bring(Workspace workspace, Path file) throws Exception {
        var now = ExampleEstate.NOW;
        var read =
                Importer.read(
                                List.of(file),
                                Optional.empty(),
                                ExampleEstate.CATALOGUE,
                                now,
                                Progress.NONE)
                        .value();
        var snapshot = workspace.folder().named(read);
        workspace.folder().keep(snapshot);
        var derived = Derivation.of(snapshot, ExampleEstate.CATALOGUE);
        Fx.run(
                () ->
                        workspace.imported(
                                snapshot,
                                Arrival.of(
                                                workspace.plan(),
                                                workspace.snapshotProperty().get(),
                                                snapshot,
                                                derived,
                                                LocalDate.ofInstant(now, ZoneOffset.UTC))
                                        .plan()));
    }

    private static void rule(WindowUser user, String pattern, String application) throws Exception {
        user.press("Add a rule");
        type(user, pattern, application);
        user.press("Add the rule");
    }

    private static void type(WindowUser user, String pattern, String application) throws Exception {
        var field = user.control(TextField.class, "Pattern");
        var name = user.control(ComboBox.class, "Belongs to");
        Fx.run(
                () -> {
                    field.setText(pattern);
                    name.setValue(application);
                });
    }

    private static TableView<?> table(WindowUser user) {
        user.shell().applyCss();
        return user.shell().lookupAll(".table-view").stream()
                .filter(node -> isShown(node))
                .map(TableView.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void select(WindowUser user, int row) throws Exception {
        Fx.run(() -> table(user).getSelectionModel().clearAndSelect(row));
    }

    private static void take(WindowUser user, String name) throws Exception {
        ProductPictures.settle(user.shell());
        Fx.run(() -> Screenshots.take(user.shell().getScene(), name));
    }
}
