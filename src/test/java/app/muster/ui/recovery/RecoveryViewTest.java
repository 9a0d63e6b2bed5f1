package app.muster.ui.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.session.Workspace;
import app.muster.ui.Contoso;
import app.muster.ui.Fx;
import app.muster.ui.Mute;
import app.muster.ui.shell.Theme;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;

import java.time.InstantSource;
import java.util.List;

class RecoveryViewTest {

    @Test
    void everyApplicationHasItsCard() throws Exception {
        Workspace workspace = Contoso.judged();
        var desk = new Contoso.Asked().desk();
        InstantSource clock = InstantSource.fixed(Contoso.NOW);
        Parent root =
                Fx.on(
                        () -> {
                            var made =
                                    (Parent)
                                            RecoveryView.page(workspace, desk, clock)
                                                    .content()
                                                    .get();
                            Theme.LIGHT.apply(new Scene(made, 1280, 800));
                            return made;
                        });
        while (Fx.on(() -> !desk.jobs().running().isEmpty())) {
            Thread.sleep(20);
        }

        var names =
                Fx.on(
                        () -> {
                            root.applyCss();
                            root.layout();
                            return root.lookupAll(".fate-card .card-title").stream()
                                    .map(node -> ((Label) node).getText())
                                    .sorted()
                                    .toList();
                        });

        assertEquals(
                workspace.plan().applications().stream().map(one -> one.name()).sorted().toList(),
                names);
        assertEquals(List.of(), Fx.on(() -> Mute.buttons(root)));
    }
}
