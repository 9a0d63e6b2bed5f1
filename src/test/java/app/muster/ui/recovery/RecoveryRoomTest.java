package app.muster.ui.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.session.Workspace;
import app.muster.ui.Contoso;
import app.muster.ui.Fx;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.Theme;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.InstantSource;

/// Cards and tables share the height of a small window.
class RecoveryRoomTest {

    private final Desk desk = new Contoso.Asked().desk();
    private Workspace workspace;
    private Parent root;

    @BeforeEach
    void open() throws Exception {
        workspace = Contoso.judged();
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
        Fx.run(() -> Theme.LIGHT.apply(new Scene(root, 1080, 744)));
        settle();
    }

    @Test
    void cardsSayOnlyWhenWhileAnAssetIsLookedAt() throws Exception {
        double before = high(".recovery-tabs");
        assertTrue(lines() > 0);

        lookAtAnAsset();

        assertEquals(0, lines());
        assertTrue(high(".recovery-tabs") > before);

        Fx.run(() -> ((Button) root.lookup(".inspector-head .icon-button")).fire());
        settle();

        assertTrue(lines() > 0);
        assertEquals(before, high(".recovery-tabs"));
    }

    @Test
    void nothingStandsEmptyBetweenTheCardsAndTheTabs() throws Exception {
        double bottom =
                Fx.on(
                        () ->
                                root.lookupAll(".fate-card").stream()
                                        .mapToDouble(
                                                card ->
                                                        card.localToScene(card.getLayoutBounds())
                                                                .getMaxY())
                                        .max()
                                        .orElse(0));
        double top =
                Fx.on(
                        () -> {
                            Node tabs = root.lookup(".recovery-tabs");
                            return tabs.localToScene(tabs.getLayoutBounds()).getMinY();
                        });

        assertEquals(12, top - bottom, 3);
    }

    @Test
    void contradictionsAreListedOnceTheirTabIsOpened() throws Exception {
        Fx.run(() -> ((TabPane) root.lookup(".recovery-tabs")).getSelectionModel().select(6));
        settle();

        assertEquals(
                workspace.insightProperty().get().orElseThrow().contradictions(),
                Fx.on(() -> table("Contradictions").getItems()));
    }

    private void lookAtAnAsset() throws Exception {
        Fx.run(() -> ((TabPane) root.lookup(".recovery-tabs")).getSelectionModel().select(4));
        settle();
        Fx.run(() -> table("What the attack does").getSelectionModel().select(0));
        settle();
    }

    private long lines() throws Exception {
        return Fx.on(
                () ->
                        root.lookupAll(".fate-card .small-text").stream()
                                .filter(Node::isVisible)
                                .count());
    }

    private double high(String what) throws Exception {
        return Fx.on(() -> ((Region) root.lookup(what)).getHeight());
    }

    private TableView<?> table(String heard) {
        return root.lookupAll(".table-view").stream()
                .filter(node -> heard.equals(node.getAccessibleText()))
                .map(node -> (TableView<?>) node)
                .findFirst()
                .orElseThrow();
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
}
