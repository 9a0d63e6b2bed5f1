package app.muster.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.azure.server.Answered;
import app.muster.azure.server.ArmServer;
import app.muster.azure.server.Certificate;
import app.muster.azure.server.Recorded;
import app.muster.azure.server.Trouble;
import app.muster.azure.server.Troubles;
import app.muster.plan.Plan;
import app.muster.plan.estate.Coverage;
import app.muster.session.Workspace;
import app.muster.ui.shell.PageId;
import app.muster.ui.shell.Theme;

import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import javax.net.ssl.SSLContext;

/// A live reading in the window, through the real client over TLS, of a server of this test.
class LiveReadingTest {

    @TempDir private Path folder;
    private ArmServer server;
    private SSLContext trusted;

    @BeforeEach
    void serve() throws Exception {
        Certificate certificate = Certificate.make(folder);
        trusted = SSLContext.getDefault();
        SSLContext.setDefault(certificate.context());
        server = ArmServer.start(Recorded.smallEstate(), certificate, 0, 3, true);
    }

    @AfterEach
    void end() {
        server.close();
        SSLContext.setDefault(trusted);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theEstateIsReadComparedAndTakenIn(Theme theme) throws Exception {
        try (var workspace = ExampleEstate.open(folder, Plan.empty("Contoso"))) {
            var user = user(workspace, theme, "not-a-real-token");
            String end = "-" + theme.name().toLowerCase(Locale.ROOT);

            user.press("Read live …");
            choose(user, server.address().toString());
            take(user, "live-sign-in" + end);
            user.press("Sign in");
            user.await("What to read");
            take(user, "live-choose" + end);
            user.press("Read");
            user.await("Apply to the plan");
            take(user, "live-difference" + end);
            assertEquals(0, workspace.plan().assets().size());
            user.press("Apply to the plan");
            user.awaitSaying("15 assets taken in");

            var snapshot = workspace.snapshotProperty().get();
            assertTrue(snapshot.name().endsWith("-live"));
            assertTrue(workspace.plan().assets().size() > 0);
            assertTrue(
                    snapshot.coverage().stream()
                            .allMatch(said -> said.state() == Coverage.State.COMPLETE));
            user.close();
        }
    }

    @Test
    void whatWasReadBeforeSomebodyStoppedIsKeptAsAPart() throws Exception {
        try (var workspace = ExampleEstate.open(folder, Plan.empty("Contoso"))) {
            var user = user(workspace, Theme.LIGHT, "not-a-real-token");
            user.press("Read live …");
            choose(user, server.address().toString());
            user.press("Sign in");
            user.await("What to read");
            var stopped = new CountDownLatch(1);
            server.meet(
                    (asked, right) -> {
                        if (!asked.path().equals("/subscriptions")) {
                            waitFor(stopped);
                        }
                        return Optional.empty();
                    });

            user.press("Read");
            user.await("Stop and keep what was read");
            user.press("Stop and keep what was read");
            stopped.countDown();
            user.await("Apply to the plan");
            user.press("Apply to the plan");
            user.awaitSaying("taken in");

            assertTrue(
                    workspace.snapshotProperty().get().coverage().stream()
                            .anyMatch(said -> said.state() == Coverage.State.NOT_ASKED));
            user.close();
        }
    }

    @Test
    void aReadingWithGapsIsGoneOnWith() throws Exception {
        try (var workspace = ExampleEstate.open(folder, Plan.empty("Contoso"))) {
            var user = user(workspace, Theme.LIGHT, "not-a-real-token");
            user.press("Read live …");
            choose(user, server.address().toString());
            user.press("Sign in");
            user.await("What to read");
            server.meet(
                    Troubles.always(
                            "stpayroll/blobservices/default",
                            Answered.error(400, "Broken", "Not now.")));
            user.press("Read");
            user.await("Go on with what is missing");
            take(user, "live-gaps-light");
            server.meet(Trouble.NONE);
            int before = server.asked().size();

            user.press("Go on with what is missing");
            user.awaitNo("Go on with what is missing");
            user.await("Apply to the plan");
            user.press("Apply to the plan");
            user.awaitSaying("taken in");

            assertTrue(server.asked().size() - before < 5, server.asked().size() - before + "");
            assertTrue(
                    workspace.snapshotProperty().get().coverage().stream()
                            .allMatch(said -> said.state() == Coverage.State.COMPLETE));
            user.close();
        }
    }

    @Test
    void whatIsDeniedIsSaidAndTheNextSignInOffersToGoOn() throws Exception {
        try (var workspace = ExampleEstate.open(folder, Plan.empty("Contoso"))) {
            var user = user(workspace, Theme.DARK, "not-a-real-token");
            user.press("Read live …");
            choose(user, server.address().toString());
            user.press("Sign in");
            user.await("What to read");
            server.meet(Troubles.refused("/pricings"));
            user.press("Read");
            user.await("2 readings did not come to their end.");
            take(user, "live-denied-dark");
            user.press("Cancel");
            user.press("Read live …");
            user.press("Sign in");
            user.await("2 readings of the last time did not come to their end.");
            take(user, "live-choose-kept-dark");
            user.close();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsWrongWithTheAnswersIsSaidBeforeAnybodyIsAsked() throws Exception {
        try (var workspace = ExampleEstate.open(folder, Plan.empty("Contoso"))) {
            var user = user(workspace, Theme.LIGHT, "");

            user.press("Read live …");
            choose(user, "http://example.com");
            user.press("Sign in");
            user.await("The address of a Resource Manager begins with https:// and has no path.");
            choose(user, server.address().toString());
            user.press("Sign in");
            user.await("MUSTER_ACCESS_TOKEN holds no token.");

            assertEquals(0, server.asked().size());
            user.close();
        }
    }

    private WindowUser user(Workspace workspace, Theme theme, String token) throws Exception {
        var user =
                WindowUser.open(
                        workspace,
                        folder.resolve("muster.log"),
                        theme,
                        1280,
                        800,
                        app -> app.holding(token));
        Fx.run(
                () -> {
                    user.stage().getScene().setRoot(new StackPane());
                    theme.apply(new Scene(user.shell(), 1280, 800));
                });
        user.goTo(PageId.ESTATE, "Read live …");
        return user;
    }

    private static void choose(WindowUser user, String address) throws Exception {
        var way = user.control(ComboBox.class, "Sign in by");
        var cloud = user.control(ComboBox.class, "Cloud");
        Fx.run(
                () -> {
                    way.getSelectionModel().selectLast();
                    cloud.getSelectionModel().selectLast();
                });
        var field = user.control(TextField.class, "Address of the Resource Manager");
        Fx.run(() -> field.setText(address));
    }

    private static void take(WindowUser user, String name) throws Exception {
        ProductPictures.settle(user.shell());
        Fx.run(() -> Screenshots.take(user.shell().getScene(), name));
    }
}
