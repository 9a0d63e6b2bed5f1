package app.muster.ui.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Plan;
import app.muster.ui.ExampleEstate;
import app.muster.ui.Fx;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class ApplicationsViewModelTest {

    private static final ApplicationId SHOP = new ApplicationId("shop");
    private static final ApplicationId STOCK = new ApplicationId("stock");

    @TempDir private Path folder;

    @Test
    void whatAnApplicationUsesIsOfferedEvenIfItIsNotShared() throws Exception {
        var shop = Application.named(SHOP, "Shop").using(List.of(STOCK));
        var stock = Application.named(STOCK, "Stock");
        var plan = Plan.empty("Contoso").withApplications(List.of(shop, stock));
        try (var workspace = ExampleEstate.open(folder, plan)) {
            var model = Fx.on(() -> new ApplicationsViewModel(workspace));

            assertEquals(List.of(stock), model.services(Optional.of(SHOP)));
            assertEquals(List.of(), model.services(Optional.of(STOCK)));
            assertEquals(List.of(), model.services(Optional.empty()));
        }
    }
}
