package app.muster.ui.recovery;

import app.muster.ui.Contoso;
import app.muster.ui.Fx;
import app.muster.ui.Screenshots;
import app.muster.ui.shell.Theme;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class RecoveryPictures {
    @Test
    void pictures() throws Exception {
        var workspace = Contoso.judged();
        for (Theme theme : Theme.values()) {
            for (int width : new int[] {1280, 1600}) {
                int height = width == 1280 ? 800 : 900;
                var page = Fx.on(() -> RecoveryView.page(workspace, new Contoso.Asked().desk(), InstantSource.fixed(Contoso.NOW)));
                var root = Fx.on(() -> (Parent) page.content().get());
                Fx.run(() -> { var s = new Scene(root, width, height); theme.apply(s); });
                Thread.sleep(5000);
                String name = "recovery-" + theme.name().toLowerCase() + "-" + width;
                Fx.run(() -> Screenshots.take(root, theme, width, height, name));
                Fx.run(() -> ((javafx.scene.control.ComboBox<app.muster.attack.Attacker.Level>) root.lookup("#level")).setValue(app.muster.attack.Attacker.Level.BACKUP_CONTRIBUTOR));
                Thread.sleep(3000);
                Fx.run(() -> { var c = (javafx.scene.control.ComboBox) root.lookup("#action"); c.getSelectionModel().select(1);});
                Fx.run(() -> ((javafx.scene.control.ComboBox<app.muster.attack.Attacker.Level>) root.lookup("#level")).setValue(app.muster.attack.Attacker.Level.CONTRIBUTOR));
                Fx.run(() -> { var c = (javafx.scene.control.ComboBox) root.lookup("#action"); for (Object o : c.getItems()) if (o.toString().contains("vm.delete")) c.getSelectionModel().select(o);});
                Thread.sleep(3000);
                Fx.run(() -> { var t = (Timeline) ((javafx.scene.layout.BorderPane) root.lookup("#chart")).getCenter();
                    javafx.event.Event.fireEvent(t, new javafx.scene.input.MouseEvent(javafx.scene.input.MouseEvent.MOUSE_MOVED, 330, 66, 330, 66, javafx.scene.input.MouseButton.NONE, 0, false,false,false,false,false,false,false,false,false,false,null)); });
                Fx.run(() -> Screenshots.take(root, theme, width, height, name + "-vm"));
                if (width == 1280) {
                    for (int t = 1; t < 4; t++) { int tab = t;
                        Fx.run(() -> { ((TabPane) root.lookup(".recovery-tabs")).getSelectionModel().select(tab); });
                        Thread.sleep(200);
                        Fx.run(() -> Screenshots.take(root, theme, width, height, name + "-tab" + tab));
                    }
                }
            }
        }
    }
}
