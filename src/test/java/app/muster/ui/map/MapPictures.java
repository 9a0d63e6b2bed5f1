package app.muster.ui.map;

import app.muster.ui.Contoso;
import app.muster.ui.Fx;
import app.muster.ui.Screenshots;
import app.muster.ui.shell.Theme;

import javafx.scene.Parent;
import javafx.scene.Scene;

import org.junit.jupiter.api.Test;

class MapPictures {
    @Test
    void pictures() throws Exception {
        var workspace = Contoso.judged();
        for (Theme theme : Theme.values()) {
            for (int width : new int[] {1280, 1600}) {
                int height = width == 1280 ? 800 : 900;
                var page = Fx.on(() -> MapView.page(workspace, new Contoso.Asked().desk()));
                var root = Fx.on(() -> (Parent) page.content().get());
                Fx.run(
                        () -> {
                            var s = new Scene(root, width, height);
                            theme.apply(s);
                        });
                Thread.sleep(3500);
                String name = "map-" + theme.name().toLowerCase() + "-" + width;
                Fx.run(() -> Screenshots.take(root, theme, width, height, name));
                var id =
                        workspace.plan().assets().stream()
                                .filter(a -> a.name().contains("kv-erp-cmk"))
                                .findFirst()
                                .orElseThrow()
                                .id()
                                .value();
                Fx.run(() -> page.onShown().accept(id));
                Thread.sleep(600);
                Fx.run(() -> Screenshots.take(root, theme, width, height, name + "-selected"));
                Fx.run(() -> ((MapPane) root.lookup(".map-pane")).fit());
                Thread.sleep(600);
                Fx.run(() -> Screenshots.take(root, theme, width, height, name + "-selected-far"));
            }
        }
    }
}
