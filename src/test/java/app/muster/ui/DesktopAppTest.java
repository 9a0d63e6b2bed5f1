package app.muster.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.catalogue.Catalogue;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Plan;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.shell.Jobs;
import app.muster.ui.shell.OpenWorkspace.SaveState;
import app.muster.ui.shell.PageId;
import app.muster.ui.shell.Theme;

import javafx.scene.Node;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class DesktopAppTest {

    private static final Catalogue CATALOGUE =
            new Catalogue(Map.of(), List.of(), "1", List.of(), List.of());
    private final Messages words = new Messages(Locale.ENGLISH);

    @TempDir private Path folder;

    @Test
    void theWindowIsNamedAfterThePlan() throws Exception {
        try (var workspace = workspace()) {
            var app =
                    new DesktopApp(
                            words,
                            InstantSource.fixed(SampleWorkspace.NOW),
                            folder.resolve("muster.log"),
                            Path.of("exercises"));
            var titles =
                    Fx.on(
                            () -> {
                                var stage = new Stage();
                                app.show(stage, workspace, Theme.DARK, Optional::empty);
                                var before = stage.getTitle();
                                workspace.edit("frame.save", plan -> plan.named("Contoso Bank"));
                                var after = stage.getTitle();
                                stage.close();
                                return List.of(before, after);
                            });

            assertEquals(List.of("Contoso - Muster", "Contoso Bank - Muster"), titles);
        }
    }

    @Test
    void everyButtonOfEveryScreenCanBeHeard() throws Exception {
        try (var workspace = workspace()) {
            var app =
                    new DesktopApp(
                            words,
                            InstantSource.fixed(SampleWorkspace.NOW),
                            folder.resolve("muster.log"),
                            Path.of("exercises"));
            var mute =
                    Fx.on(
                            () -> {
                                var stage = new Stage();
                                var shell =
                                        app.show(stage, workspace, Theme.LIGHT, Optional::empty);
                                var found = new ArrayList<Node>();
                                for (PageId page : shell.screens()) {
                                    shell.open(page);
                                    found.addAll(Mute.buttons(shell));
                                }
                                Screenshots.take(shell.getScene(), "window");
                                stage.close();
                                return found;
                            });

            assertEquals(List.of(), mute);
        }
    }

    @Test
    void savingGoesFromUnsavedToSaved() throws Exception {
        try (var workspace = workspace()) {
            var states = new ArrayList<SaveState>();
            var saved = new CountDownLatch(1);
            Fx.run(
                    () -> {
                        var frame = new WorkspaceFrame(workspace, words);
                        workspace.edit("frame.save", plan -> plan.named("Contoso Bank"));
                        frame.saveState()
                                .subscribe(
                                        state -> {
                                            states.add(state);
                                        });
                        frame.save(new Jobs(problem -> {}, folder.resolve("muster.log")));
                        frame.saveState()
                                .subscribe(
                                        state -> {
                                            if (state == SaveState.SAVED) {
                                                saved.countDown();
                                            }
                                        });
                    });

            saved.await(20, TimeUnit.SECONDS);

            assertEquals(SaveState.UNSAVED, states.getFirst());
            assertEquals(SaveState.SAVING, states.get(1));
            assertEquals(SaveState.SAVED, states.getLast());
        }
    }

    private Workspace workspace() throws Exception {
        var made = WorkspaceFolder.create(folder.resolve("plan"), Plan.empty("Contoso"));
        return Workspace.open(made, CATALOGUE);
    }
}
