package app.muster.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.text.Messages;
import app.muster.ui.Fx;
import app.muster.ui.Mute;
import app.muster.ui.SampleWorkspace;
import app.muster.ui.control.BannerBar;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

class ShellTest {

    private final Messages words = new Messages(Locale.ENGLISH);
    private final SampleWorkspace workspace = new SampleWorkspace();
    private final List<String> events = new ArrayList<>();
    private Shell shell;

    @BeforeEach
    void open() throws Exception {
        shell =
                Fx.on(
                        () -> {
                            var made =
                                    new Shell(
                                            workspace,
                                            new ThemeSwitch(Theme.LIGHT),
                                            Path.of("muster.log"),
                                            words,
                                            InstantSource.fixed(SampleWorkspace.NOW));
                            for (PageId id : PageId.values()) {
                                made.add(
                                        new Page(
                                                id,
                                                () -> {
                                                    events.add("make " + id);
                                                    return new Label(id.name());
                                                },
                                                item -> events.add("show " + id + " " + item)));
                            }
                            Theme.LIGHT.apply(new Scene(made, 1280, 800));
                            made.applyCss();
                            made.layout();
                            return made;
                        });
    }

    @Test
    void aScreenIsMadeWhenItIsFirstOpenedAndToldEachTime() throws Exception {
        Fx.run(
                () -> {
                    shell.open(PageId.MAP, "sql-orders");
                    shell.open(PageId.MAP);
                });

        assertEquals(List.of("make MAP", "show MAP sql-orders", "show MAP "), events);
    }

    @Test
    void aShortcutOpensItsScreen() throws Exception {
        Fx.run(() -> press(KeyCode.DIGIT4, false));

        assertEquals(PageId.PROTECTIONS, shell.currentProperty().get());
    }

    @Test
    void theSearchFindsAScreenAndOpensIt() throws Exception {
        var palette = find(Palette.class);
        var offered =
                Fx.on(
                        () -> {
                            press(KeyCode.K, false);
                            palette.type("recov");
                            var titles = palette.hits().stream().map(SearchHit::title).toList();
                            palette.choose();
                            return titles;
                        });

        assertEquals(List.of("Go to Recovery"), offered);
        assertEquals(PageId.RECOVERY, shell.currentProperty().get());
        assertFalse(palette.isVisible());
    }

    @Test
    void theSearchFindsWhatThePlanHolds() throws Exception {
        var palette = find(Palette.class);
        var hit = new SearchHit("sql-orders", "Database", Feather.DATABASE, () -> {});
        var offered =
                Fx.on(
                        () -> {
                            shell.search(() -> List.of(hit));
                            palette.open();
                            palette.type("sqo");
                            return palette.hits();
                        });

        assertEquals(List.of(hit), offered);
    }

    @Test
    void undoIsOfferedWithTheNameOfTheEdit() throws Exception {
        Fx.run(
                () -> {
                    press(KeyCode.Z, false);
                    workspace.undoable.set("Rename asset");
                    press(KeyCode.Z, false);
                    workspace.redoable.set("Rename asset");
                    press(KeyCode.Z, true);
                });

        assertEquals(List.of("undo", "redo"), workspace.asked);
        assertTrue(buttons().anyMatch(b -> "Undo: Rename asset".equals(b.getAccessibleText())));
    }

    @Test
    void savingIsOfferedOnlyWhileSomethingIsUnsaved() throws Exception {
        Fx.run(
                () -> {
                    press(KeyCode.S, false);
                    workspace.saveState.set(OpenWorkspace.SaveState.UNSAVED);
                    press(KeyCode.S, false);
                });

        assertEquals(List.of("save"), workspace.asked);
    }

    @Test
    void theAgeOfTheNewestSnapshotIsSaid() throws Exception {
        assertTrue(says("Snapshot 3 days ago"));

        Fx.run(() -> workspace.newestSnapshot.set(Optional.empty()));

        assertTrue(says("No snapshot yet"));
    }

    @Test
    void aBannerStandsUntilItNoLongerHolds() throws Exception {
        Fx.run(
                () -> {
                    shell.banners().show("age", new BannerBar(BannerBar.Kind.NOTICE, "old"));
                    shell.banners().show("age", new BannerBar(BannerBar.Kind.NOTICE, "older"));
                });
        assertEquals(1, shell.banners().getChildren().size());
        assertTrue(says("older"));

        Fx.run(() -> shell.banners().hide("age"));

        assertEquals(0, shell.banners().getChildren().size());
    }

    @Test
    void aToastCanTakeTheEditBack() throws Exception {
        var toasts = find(Toasts.class);
        Fx.run(
                () -> {
                    shell.desk().notices().toast("Moved", "Undo", workspace::undo);
                    shell.applyCss();
                    ((Button) toasts.lookup(".toast-action")).fire();
                });

        assertEquals(List.of("undo"), workspace.asked);
        assertEquals(0, toasts.getChildren().size());
    }

    @Test
    void everyButtonHasWordsForAScreenReader() throws Exception {
        assertEquals(List.of(), Fx.on(() -> Mute.buttons(shell)));
    }

    private Stream<Button> buttons() throws Exception {
        return Fx.on(
                () ->
                        shell.lookupAll(".button").stream()
                                .filter(Button.class::isInstance)
                                .map(Button.class::cast)
                                .toList()
                                .stream());
    }

    private boolean says(String text) throws Exception {
        return Fx.on(
                () -> {
                    shell.applyCss();
                    return shell.lookupAll(".label").stream()
                            .anyMatch(node -> node instanceof Label l && text.equals(l.getText()));
                });
    }

    private <T extends Node> T find(Class<T> type) {
        return shell.getChildren().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private void press(KeyCode code, boolean shift) {
        var event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false);
        Event.fireEvent(shell, event);
    }
}
