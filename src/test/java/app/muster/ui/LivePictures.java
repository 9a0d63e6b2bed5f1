package app.muster.ui;

import app.muster.azure.server.Answered;
import app.muster.azure.server.ArmServer;
import app.muster.azure.server.Certificate;
import app.muster.azure.server.Recorded;
import app.muster.azure.server.Trouble;
import app.muster.azure.server.Troubles;
import app.muster.plan.Plan;
import app.muster.ui.shell.PageId;
import app.muster.ui.shell.Theme;

import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import javax.net.ssl.SSLContext;

/// Takes pictures of a live reading against the server of the tests in each of its states. Run by
/// name: `-Dtest=LivePictures`; the pictures stand in `target/screenshots`.
class LivePictures {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "DARK, 1600, 900"})
    void everyState(Theme theme, int width, int height) throws Exception {
        Certificate certificate = Certificate.make(folder);
        SSLContext trusted = SSLContext.getDefault();
        SSLContext.setDefault(certificate.context());
        String end = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        try (var server = ArmServer.start(Recorded.smallEstate(), certificate, 0, 3, false);
                var workspace = ExampleEstate.open(folder, Plan.empty("Contoso"))) {
            var user =
                    WindowUser.open(
                            workspace,
                            folder.resolve("muster.log"),
                            theme,
                            width,
                            height,
                            app -> app.holding("not-a-real-token"));
            Fx.run(
                    () -> {
                        user.stage().getScene().setRoot(new StackPane());
                        theme.apply(new Scene(user.shell(), width, height));
                    });
            user.goTo(PageId.ESTATE, "Read live …");
            user.press("Read live …");
            settled(user, "live-ask" + end);
            choose(user, "http://localhost");
            user.press("Sign in");
            settled(user, "live-fault" + end);
            choose(user, server.address().toString());
            server.meet(Troubles.tokens(_ -> false));
            user.press("Sign in");
            user.await("Try again");
            settled(user, "live-failed" + end);
            server.meet(Trouble.NONE);
            user.press("Try again");
            user.press("Sign in");
            user.await("What to read");
            settled(user, "live-what" + end);
            server.meet((_, right) -> Optional.of(right.held(2_500)));
            user.press("Read");
            Thread.sleep(4_500);
            take(user, "live-check" + end);
            user.press("Stop and keep what was read");
            user.await("Apply to the plan");
            settled(user, "live-stopped" + end);
            server.meet(Troubles.refused("/pricings"));
            user.press("Go on with what is missing");
            user.awaitNo("Go on with what is missing");
            user.await("Apply to the plan");
            settled(user, "live-refused" + end);
            server.meet(Troubles.always("pricings", Answered.error(400, "Broken", "Not now.")));
            user.press("Apply to the plan");
            settled(user, "live-taken-in" + end);
            user.close();
        } finally {
            SSLContext.setDefault(trusted);
        }
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

    private static void settled(WindowUser user, String name) throws Exception {
        ProductPictures.settle(user.shell());
        take(user, name);
    }

    private static void take(WindowUser user, String name) throws Exception {
        Fx.run(() -> Screenshots.take(user.shell().getScene(), name));
    }
}
