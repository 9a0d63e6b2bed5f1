package app.muster.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.plan.Asset;
import app.muster.session.Workspace;
import app.muster.ui.Contoso;
import app.muster.ui.Fx;
import app.muster.ui.Mute;
import app.muster.ui.control.SplitInspector;
import app.muster.ui.shell.Jobs;
import app.muster.ui.shell.Page;
import app.muster.ui.shell.Theme;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class MapViewTest {

    private static Parent shown(Page page) throws Exception {
        return Fx.on(
                () -> {
                    var root = (Parent) page.content().get();
                    Theme.LIGHT.apply(new Scene(root, 1280, 800));
                    root.applyCss();
                    root.layout();
                    return root;
                });
    }

    /// The jobs are done when nothing of them is running any more.
    private static void finish(Jobs jobs) throws Exception {
        while (Fx.on(() -> !jobs.running().isEmpty())) {
            Thread.sleep(20);
        }
    }

    @Test
    void theInspectorLeadsFromAnAssetToWhatNeedsIt() throws Exception {
        Workspace workspace = Contoso.judged();
        var desk = new Contoso.Asked().desk();
        Page page = Fx.on(() -> MapView.page(workspace, desk));
        Parent root = shown(page);
        String vault =
                workspace.plan().assets().stream()
                        .filter(asset -> asset.name().equals("kv-erp-cmk-weu"))
                        .map(Asset::id)
                        .findFirst()
                        .orElseThrow()
                        .value();
        Fx.run(() -> page.onShown().accept(vault));
        finish(desk.jobs());

        var links =
                Fx.on(
                        () -> {
                            root.applyCss();
                            root.layout();
                            return root.lookupAll(".hyperlink").stream()
                                    .map(node -> ((Hyperlink) node).getText())
                                    .toList();
                        });

        assertEquals(List.of("des-erp-weu"), links);
        assertTrue(Fx.on(() -> ((SplitInspector) root.lookup(".split-inspector")).isOpen()));
        assertEquals(List.of(), Fx.on(() -> Mute.buttons(root)));
    }

    @Test
    void withoutAnEstateItSaysWhereToGetOne(@TempDir Path folder) throws Exception {
        try (Workspace workspace = Contoso.empty(folder)) {
            Parent root = shown(Fx.on(() -> MapView.page(workspace, new Contoso.Asked().desk())));

            Node empty = Fx.on(() -> root.lookup(".empty-state"));

            assertTrue(empty.isVisible() && empty.getParent().isVisible());
        }
    }
}
