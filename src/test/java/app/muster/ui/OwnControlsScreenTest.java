package app.muster.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.assess.Verdict;
import app.muster.session.Insight;
import app.muster.session.Workspace;
import app.muster.ui.shell.Command;
import app.muster.ui.shell.PageId;
import app.muster.ui.shell.Theme;

import javafx.scene.control.TextField;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// A workspace's own controls in the window.
class OwnControlsScreenTest {

    static final String OWNER =
            """
            controls:
              - id: own.cost-centre
                title: Somebody pays for the vault
                types:
                  - microsoft.keyvault/vaults
                categories: [B]
                purpose: preparation
                principle: assume-breach
                severity: critical
                in-place: tag('cost-centre') != none
                evidence: []
                in-place-says: A cost centre is named.
                missing-says: Nobody is asked before it goes.
                remedy:
                  portal: Set the tag cost-centre on the vault.
                link: https://example.com/owners
                source: our own rules
                as-of: 2026-11-20
            """;

    private static final String RELOAD = "Read the own controls of this workspace again";

    @TempDir private Path folder;

    @Test
    void theyAreAskedAndMarkedLikeAllOthers() throws Exception {
        write(OWNER);
        try (var workspace = ExampleEstate.open(folder)) {
            var user = open(workspace);

            user.goTo(PageId.PROTECTIONS, "List");
            search(user);

            user.await("Own: Somebody pays for the vault");

            assertEquals(0, errors(workspace));
            user.close();
        }
    }

    @Test
    void aWrongOneIsSaidAboveTheScreensAndTheGoodOnesAreAsked() throws Exception {
        write(OWNER + OWNER.replace("controls:\n", "").replace("id: own.cost-centre", "id: own.b"));
        write("more.yaml", OWNER.replace("critical", "awful").replace("own.cost-centre", "own.c"));
        try (var workspace = ExampleEstate.open(folder)) {
            var user = open(workspace);

            user.awaitSaying("One thing is wrong in this workspace's own controls");
            user.awaitSaying("more.yaml, controls, own.c, severity");
            assertTrue(workspace.catalogue().control("own.cost-centre").isPresent());
            assertTrue(workspace.catalogue().control("own.b").isPresent());

            write("more.yaml", OWNER.replace("own.cost-centre", "own.c"));
            user.press("Read again");
            user.await("Read 3 own controls");
            assertFalse(user.shows("Read again"));
            user.close();
        }
    }

    @Test
    void aFileThatComesLaterIsAskedOnceSomebodyReloads() throws Exception {
        try (var workspace = ExampleEstate.open(folder)) {
            var user = open(workspace);
            user.goTo(PageId.PROTECTIONS, "List");
            search(user);
            write(OWNER);

            Command reload =
                    user.shell().desk().commands().possible().stream()
                            .filter(command -> command.title().equals(RELOAD))
                            .findFirst()
                            .orElseThrow();
            Fx.run(() -> reload.action().run());

            user.await("Own: Somebody pays for the vault");
            user.await("Read one own control");
            Insight judged = workspace.insightProperty().get().orElseThrow();
            assertTrue(
                    judged.assessment().findings().stream()
                            .filter(finding -> finding.control().own())
                            .allMatch(finding -> finding.verdict() == Verdict.MISSING));
            user.close();
        }
    }

    /// The list is longer than the window.
    private static void search(WindowUser user) throws Exception {
        var field = user.control(TextField.class, "Search protection, asset, reason");
        Fx.run(() -> field.setText("pays for the vault"));
    }

    private WindowUser open(Workspace workspace) throws Exception {
        return WindowUser.open(workspace, folder.resolve("muster.log"), Theme.LIGHT, 1280, 800);
    }

    private static long errors(Workspace workspace) {
        return workspace.ownProperty().get().slips().size();
    }

    private void write(String text) throws Exception {
        write("own.yaml", text);
    }

    private void write(String file, String text) throws Exception {
        Path own = Files.createDirectories(folder.resolve("contoso").resolve("catalogue"));
        Files.writeString(own.resolve(file), text);
    }
}
