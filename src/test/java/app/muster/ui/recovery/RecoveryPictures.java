package app.muster.ui.recovery;

import app.muster.plan.Plan;
import app.muster.plan.Shift;
import app.muster.session.Insight;
import app.muster.session.Workspace;
import app.muster.ui.Contoso;
import app.muster.ui.Fx;
import app.muster.ui.Screenshots;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.Theme;
import app.muster.work.Progress;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Pictures of the recovery screen with the example estate: every tab, a control taken the other
/// way, conditions, and nothing at all.
class RecoveryPictures {

    @TempDir private Path folder;

    private Parent root = new Group();
    private Desk desk = new Contoso.Asked().desk();
    private Theme theme = Theme.LIGHT;
    private int width;

    @Test
    void pictures() throws Exception {
        for (Theme look : Theme.values()) {
            for (int wide : new int[] {1280, 1600}) {
                theme = look;
                width = wide;
                try (var workspace = Contoso.judged()) {
                    open(workspace);
                    take("");
                    tabs();
                    flip();
                    conditions();
                }
            }
            shifts();
            try (var workspace = Contoso.empty(folder.resolve(look.name()))) {
                open(workspace);
                take("-empty");
            }
        }
    }

    private void open(Workspace workspace) throws Exception {
        desk = new Contoso.Asked().desk();
        root =
                Fx.on(
                        () ->
                                (Parent)
                                        RecoveryView.page(
                                                        workspace,
                                                        desk,
                                                        InstantSource.fixed(Contoso.NOW))
                                                .content()
                                                .get());
        Fx.run(() -> theme.apply(new Scene(root, width - 200, height() - 56)));
        settle();
    }

    private int height() {
        return width == 1280 ? 800 : 900;
    }

    private void tabs() throws Exception {
        int count = Fx.on(() -> tabPane().getTabs().size());
        for (int i = 1; i < count; i++) {
            int tab = i;
            Fx.run(() -> tabPane().getSelectionModel().select(tab));
            settle();
            take("-" + Fx.on(() -> tabPane().getTabs().get(tab).getText().split(" \\(")[0]));
        }
        Fx.run(() -> tabPane().getSelectionModel().select(3));
        toggle("Sums by part", true);
        take("-sums");
        toggle("Sums by part", false);
        Fx.run(() -> tabPane().getSelectionModel().select(2));
        click(".fate-card", 6);
        settle();
        take("-selected");
        Fx.run(() -> tabPane().getSelectionModel().select(0));
        take("-timeline-selected");
        toggle("By role", true);
        take("-roles");
        toggle("By role", false);
        Fx.run(() -> root.lookupAll(".timeline .canvas").forEach(Node::requestFocus));
        Fx.run(() -> ((Button) root.lookup(".recovery-result .icon-button")).fire());
        settle();
        take("-folded");
        Fx.run(() -> ((Button) root.lookup(".recovery-result .icon-button")).fire());
        settle();
    }

    private void toggle(String text, boolean isOn) throws Exception {
        Fx.run(
                () ->
                        root.lookupAll(".toggle-button").stream()
                                .map(ToggleButton.class::cast)
                                .filter(toggle -> toggle.getText().equals(text))
                                .forEach(toggle -> toggle.setSelected(isOn)));
        settle();
    }

    /// Two roles that are not there at night, so that the timeline shows when they are.
    private void shifts() throws Exception {
        try (var workspace = Contoso.workspace()) {
            Plan plan = workspace.plan();
            workspace.edit(
                    "edit.change-role",
                    known ->
                            known.withRoles(
                                    plan.roles().stream()
                                            .map(
                                                    role ->
                                                            role.onDuty(
                                                                    List.of(
                                                                            Shift.parse(
                                                                                    "06:00-22:00"))))
                                            .toList()));
            workspace.learnt(
                    Insight.of(
                            workspace.catalogue(),
                            workspace.plan(),
                            workspace.snapshotProperty().get(),
                            Optional.empty(),
                            Contoso.NOW,
                            Progress.NONE));
            open(workspace);
            take("-shifts-applications");
            toggle("By role", true);
            take("-shifts");
        }
    }

    private void flip() throws Exception {
        choose(0, 1);
        settle();
        choose(1, 8);
        settle();
        Fx.run(() -> tabPane().getSelectionModel().select(3));
        take("-identity");
        for (int row = 0; Fx.on(() -> root.lookup(".flip .button") == null); row++) {
            int next = row;
            Fx.run(() -> select(".table-view", next));
            settle();
        }
        take("-asset");
        Fx.run(() -> ((Button) root.lookup(".flip .button")).fire());
        settle();
        take("-flipped");
        Fx.run(() -> tabPane().getSelectionModel().select(1));
        take("-difference");
    }

    private void conditions() throws Exception {
        Fx.run(
                () -> {
                    root.lookupAll(".conditions .text-field").stream()
                            .filter(TextField.class::isInstance)
                            .map(TextField.class::cast)
                            .filter(
                                    field ->
                                            String.valueOf(field.getPromptText())
                                                    .matches("\\d+[mh]"))
                            .forEach(field -> field.setText(field.getPromptText()));
                    root.lookupAll(".attack-bar > .toggle-button")
                            .forEach(node -> ((ToggleButton) node).setSelected(true));
                    for (Node node : root.lookupAll(".conditions .text-field")) {
                        node.fireEvent(new javafx.event.ActionEvent());
                    }
                });
        settle();
        take("-conditions");
    }

    private void choose(int box, int item) throws Exception {
        Fx.run(
                () ->
                        ((ComboBox<?>) root.lookupAll(".attack-bar > .combo-box").toArray()[box])
                                .getSelectionModel()
                                .select(item));
    }

    private void select(String table, int row) {
        root.applyCss();
        root.layout();
        for (Node node : root.lookupAll(table)) {
            if (node instanceof TableView<?> view
                    && "What is left".equals(view.getAccessibleText())) {
                view.getSelectionModel().select(row);
            }
        }
    }

    private void click(String cards, int number) throws Exception {
        Fx.run(
                () -> {
                    var card = (Node) root.lookupAll(cards).toArray()[number];
                    card.getOnMouseClicked().handle(null);
                });
        Thread.sleep(200);
    }

    private TabPane tabPane() {
        return (TabPane) root.lookup(".recovery-tabs");
    }

    private void settle() throws Exception {
        Thread.sleep(300);
        for (int i = 0; i < 300 && !Fx.on(() -> desk.jobs().running().isEmpty()); i++) {
            Thread.sleep(50);
        }
        Thread.sleep(300);
        Fx.run(root::applyCss);
        Fx.run(root::layout);
    }

    private void take(String what) throws Exception {
        String name =
                ("recovery-screen-" + theme + "-" + width + what)
                        .toLowerCase(Locale.ROOT)
                        .replace(' ', '-');
        Fx.run(() -> Screenshots.take(root, theme, width - 200, height() - 56, name));
    }
}
