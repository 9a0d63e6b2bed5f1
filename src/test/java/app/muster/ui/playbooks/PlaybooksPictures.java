package app.muster.ui.playbooks;

import app.muster.ui.Contoso;
import app.muster.ui.Fx;
import app.muster.ui.Screenshots;
import app.muster.ui.shell.Theme;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.Test;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Pictures of the playbooks screen with the example estate.
class PlaybooksPictures {

    @Test
    void pictures() throws Exception {
        try (var workspace = Contoso.judged()) {
            for (Theme theme : Theme.values()) {
                for (int width : new int[] {1280, 1600}) {
                    int height = width == 1280 ? 800 : 900;
                    var page =
                            Fx.on(
                                    () ->
                                            PlaybooksView.page(
                                                    workspace,
                                                    new Contoso.Asked().desk(),
                                                    InstantSource.fixed(Contoso.NOW),
                                                    (_, _, _) -> List.of(),
                                                    (_, _) -> Optional.empty()));
                    var root = Fx.on(() -> (Parent) page.content().get());
                    Fx.run(() -> theme.apply(new Scene(root, width, height)));
                    Thread.sleep(4000);
                    String name =
                            "playbooks-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
                    Fx.run(() -> Screenshots.take(root, theme, width, height, name));
                    Fx.run(
                            () -> {
                                for (var node : root.lookupAll(".step-card .icon-button")) {
                                    if (node instanceof Button button
                                            && "Change the step"
                                                    .equals(button.getAccessibleText())) {
                                        button.fire();
                                        break;
                                    }
                                }
                                Screenshots.take(root, theme, width, height, name + "-edit");
                            });
                    Fx.run(
                            () -> {
                                var list = (ListView<?>) root.lookup(".book-list");
                                list.getSelectionModel().select(6);
                                list.scrollTo(5);
                            });
                    Thread.sleep(300);
                    Fx.run(() -> Screenshots.take(root, theme, width, height, name + "-template"));
                    Fx.run(
                            () ->
                                    ((TabPane) root.lookup(".book-tabs"))
                                            .getSelectionModel()
                                            .select(1));
                    Thread.sleep(300);
                    Fx.run(() -> Screenshots.take(root, theme, width, height, name + "-coverage"));
                    Fx.run(
                            () ->
                                    ((TabPane) root.lookup(".book-tabs"))
                                            .getSelectionModel()
                                            .select(2));
                    Thread.sleep(300);
                    Fx.run(() -> Screenshots.take(root, theme, width, height, name + "-problems"));
                    Fx.run(
                            () -> {
                                ((TabPane) root.lookup(".book-tabs")).getSelectionModel().select(3);
                                root.applyCss();
                                root.layout();
                                ((Button) root.lookupAll(".team .icon-button").toArray()[2]).fire();
                            });
                    Thread.sleep(300);
                    Fx.run(() -> Screenshots.take(root, theme, width, height, name + "-team"));
                    Fx.run(
                            () -> {
                                ((TabPane) root.lookup(".book-tabs")).getSelectionModel().select(0);
                                ((ListView<?>) root.lookup(".book-list"))
                                        .getSelectionModel()
                                        .select(0);
                                for (var node : root.lookupAll(".toggle-button")) {
                                    if (node instanceof ToggleButton toggle
                                            && "As printed".equals(toggle.getText())) {
                                        toggle.setSelected(true);
                                    }
                                }
                            });
                    Thread.sleep(300);
                    Fx.run(() -> Screenshots.take(root, theme, width, height, name + "-printed"));
                }
            }
        }
    }
}
