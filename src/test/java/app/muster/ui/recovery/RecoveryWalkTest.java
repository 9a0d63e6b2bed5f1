package app.muster.ui.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import app.muster.session.Workspace;
import app.muster.ui.Contoso;
import app.muster.ui.Fx;
import app.muster.ui.Mute;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.Theme;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.InstantSource;
import java.util.List;

/// Somebody at the window asks who attacks, what if, and under which conditions.
class RecoveryWalkTest {

    private final Desk desk = new Contoso.Asked().desk();
    private Parent root;

    @BeforeEach
    void open() throws Exception {
        Workspace workspace = Contoso.judged();
        root =
                Fx.on(
                        () -> {
                            var made =
                                    (Parent)
                                            RecoveryView.page(
                                                            workspace,
                                                            desk,
                                                            InstantSource.fixed(Contoso.NOW))
                                                    .content()
                                                    .get();
                            Theme.LIGHT.apply(new Scene(made, 1280, 800));
                            return made;
                        });
        settle();
    }

    private void settle() throws Exception {
        do {
            Thread.sleep(40);
        } while (Fx.on(() -> !desk.jobs().running().isEmpty()));
        Fx.run(
                () -> {
                    root.applyCss();
                    root.layout();
                });
    }

    private TabPane tabs() {
        return (TabPane) root.lookup(".recovery-tabs");
    }

    private ComboBox<?> box(String heard) {
        return (ComboBox<?>)
                root.lookupAll(".combo-box").stream()
                        .filter(node -> heard.equals(node.getAccessibleText()))
                        .findFirst()
                        .orElseThrow();
    }

    private void choose(String box, String name) {
        @SuppressWarnings("unchecked")
        var choice = (ComboBox<Object>) box(box);
        choice.getItems().stream()
                .filter(item -> choice.getConverter().toString(item).contains(name))
                .findFirst()
                .ifPresentOrElse(choice::setValue, () -> fail(name));
    }

    private String summary() throws Exception {
        return Fx.on(() -> ((Label) root.lookup(".recovery-result .muted")).getText());
    }

    private void openTab(String name) throws Exception {
        Fx.run(
                () ->
                        tabs().getTabs().stream()
                                .filter(tab -> tab.getText().startsWith(name))
                                .findFirst()
                                .ifPresent(tab -> tabs().getSelectionModel().select(tab)));
        settle();
    }

    @Test
    void anIdentityOfTheSnapshotCanAttack() throws Exception {
        String asOwner = summary();

        Fx.run(() -> box("Who the attacker is").getSelectionModel().select(1));
        Fx.run(() -> choose("Attacker", "aa-recovery-weu"));
        settle();

        assertFalse(asOwner.equals(summary()));
    }

    @Test
    void aControlTakenTheOtherWayShowsWhatWouldDifferAndIsTakenBack() throws Exception {
        Fx.run(
                () -> {
                    var actions = box("does");
                    for (int i = 0; i < actions.getItems().size(); i++) {
                        if (actions.getItems().get(i).toString().contains("keyvault.purge")) {
                            actions.getSelectionModel().select(i);
                        }
                    }
                });
        settle();
        openTab("What the attack does");
        Fx.run(() -> table("What the attack does").getSelectionModel().select(0));
        settle();
        assertNotNull(Fx.on(() -> root.lookup(".flip .button")));

        Fx.run(() -> ((Button) root.lookup(".flip .button")).fire());
        settle();

        assertTrue(Fx.on(() -> root.lookup(".assumption") != null));
        openTab("Difference");
        assertFalse(Fx.on(() -> table("Difference").getItems().isEmpty()));

        Fx.run(() -> ((Button) root.lookup(".assumption .icon-button")).fire());
        settle();

        assertTrue(Fx.on(() -> root.lookup(".assumption") == null));
        assertTrue(
                Fx.on(
                        () ->
                                tabs().getTabs().stream()
                                        .noneMatch(t -> t.getText().startsWith("Difference"))));
    }

    @Test
    void conditionsAreTypedAndSaidInOneLine() throws Exception {
        Fx.run(
                () -> {
                    ((ToggleButton) root.lookup(".attack-bar > .toggle-button")).fire();
                    type("Least time until it is noticed", "1h");
                    type("Likely time until it is noticed", "1h");
                    type("Longest time until it is noticed", "1h");
                });
        settle();

        assertTrue(isSaid("noticed after 1h"));
    }

    @Test
    void accessIsTakenBackFirstWhenAskedAndTheLineAboveSaysHowLongThatTakes() throws Exception {
        CheckBox access =
                Fx.on(
                        () ->
                                root.lookupAll(".check-box").stream()
                                        .map(CheckBox.class::cast)
                                        .filter(box -> box.getText().startsWith("Identity"))
                                        .findFirst()
                                        .orElseThrow());
        // (5+60+60)/6 + (2+20+20)/6 + (5+40+30)/6 + (20+240+240)/6 + (5+80+90)/6 + (2+20+10)/6 min
        assertEquals("Identity and access are taken back first (2h 38m)", Fx.on(access::getText));
        assertFalse(isSaid("access taken back"));

        Fx.run(access::fire);
        settle();

        assertTrue(isSaid("access taken back after another 2h 38m"));
    }

    private boolean isSaid(String part) throws Exception {
        return Fx.on(
                () ->
                        root.lookupAll(".small-text").stream()
                                .filter(Label.class::isInstance)
                                .map(node -> ((Label) node).getText())
                                .anyMatch(text -> text.contains(part)));
    }

    @Test
    void everyTabOpensAndCanBeHeard() throws Exception {
        for (int i = 0; i < Fx.on(() -> tabs().getTabs().size()); i++) {
            int next = i;
            Fx.run(() -> tabs().getSelectionModel().select(next));
            settle();
            assertEquals(List.of(), Fx.on(() -> Mute.buttons(root)));
        }
    }

    @Test
    void theSpaceBarChoosesAnApplicationAndItsChancesAreShown() throws Exception {
        openTab("Chances");
        Node card = Fx.on(() -> List.copyOf(root.lookupAll(".fate-card")).get(4));
        String name = Fx.on(() -> ((Label) card.lookup(".card-title")).getText());

        Fx.run(
                () ->
                        card.fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        " ",
                                        " ",
                                        KeyCode.SPACE,
                                        false,
                                        false,
                                        false,
                                        false)));
        settle();

        assertEquals(
                name,
                Fx.on(
                        () -> {
                            @SuppressWarnings("unchecked")
                            var box = (ComboBox<Object>) box("Application");
                            return box.getConverter().toString(box.getValue());
                        }));
    }

    private void type(String heard, String text) {
        var field =
                (TextField)
                        root.lookupAll(".conditions .text-field").stream()
                                .filter(node -> heard.equals(node.getAccessibleText()))
                                .findFirst()
                                .orElseThrow();
        field.setText(text);
        field.fireEvent(new ActionEvent());
    }

    private TableView<?> table(String heard) {
        return (TableView<?>)
                root.lookupAll(".table-view").stream()
                        .filter(node -> heard.equals(node.getAccessibleText()))
                        .findFirst()
                        .orElseThrow();
    }
}
