package app.muster.attack;

import static app.muster.attack.Cases.OWNER;
import static app.muster.attack.Estates.id;
import static app.muster.attack.Estates.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Templates of what the catalogue asks no template of.
class TemplateUnaskedTest {

    private static final Catalogue CATALOGUE = CatalogueReader.builtIn();

    @Test
    void whereNobodyCouldVouchForATemplateItIsNotKnownWhetherOneMakesItAgain() {
        for (String asset :
                List.of(
                        "Microsoft.Kusto/clusters/x",
                        "Microsoft.Compute/galleries/x",
                        "Microsoft.DevCenter/devCenters/x")) {
            Fate fate =
                    Survivability.of(read().with(asset, "{}").outcomes(CATALOGUE), OWNER)
                            .of(id(asset))
                            .orElseThrow();

            assertEquals(
                    List.of("unknown", List.of("whether a template in the plan makes it again")),
                    List.of(fate.outcome().result().key(), fate.outcome().missing()),
                    asset);
        }
    }
}
