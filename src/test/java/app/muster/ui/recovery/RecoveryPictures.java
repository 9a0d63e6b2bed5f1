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
