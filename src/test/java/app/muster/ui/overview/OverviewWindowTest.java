package app.muster.ui.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.ui.ExampleEstate;
import app.muster.ui.WindowUser;
import app.muster.ui.shell.Theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class OverviewWindowTest {

    @TempDir private Path folder;

    @Test
    void fixesAreWeighedExplainedAndAddedToThePlan() throws Exception {
        try (var workspace = ExampleEstate.open(folder)) {
            var user =
                    WindowUser.open(
                            workspace, folder.resolve("muster.log"), Theme.LIGHT, 1280, 800);
            user.awaitSaying("Each effect is that of one fix");
            user.await("A deleted server can be brought back (2 assets)");

            user.press("Effect");
            user.awaitSaying("with what holds the score counted");
            user.press("Put a bundle together");
            user.awaitSaying("Give a number of hours");
            user.press("Add to plan");

            assertEquals("vm.azure-backup", workspace.plan().improvements().getFirst().control());
            user.close();
        }
    }
}
