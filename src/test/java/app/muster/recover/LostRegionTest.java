package app.muster.recover;

import static app.muster.assess.Estates.CATALOGUE;
import static app.muster.assess.Estates.GROUP;
import static app.muster.assess.Estates.TAKEN;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.assess.Estates;
import app.muster.catalogue.LossScenario;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;

import org.junit.jupiter.api.Test;

import java.util.List;

class LostRegionTest {

    private static final String KEYS = GROUP + "/providers/Microsoft.KeyVault/vaults/kv1";

    private static Plan plan(String region) {
        return Plan.empty("Contoso")
                .withAssets(
                        List.of(
                                Asset.of(
                                                new AssetId(KEYS),
                                                "kv1",
                                                "microsoft.keyvault/vaults",
                                                Category.B)
                                        .located(region)));
    }

    /// Microsoft copies a vault to the paired region, fails it over when and if it decides to, and
    /// lets it only be read there: never a sure way, and none where nothing is copied.
    @Test
    void aKeyVaultOfALostRegionCanPerhapsBeReadInThePairedOne() {
        var vault = new Estates().with(KEYS, "{properties: {enablePurgeProtection: true}}");
        Plan paired = plan("westeurope");
        Asset asset = paired.assets().getFirst();
        var ways = new WaysBack(CATALOGUE, paired, vault.judged(paired), TAKEN);

        WayBack way = ways.of(asset, LossScenario.REGION_LOST);

        assertEquals(
                "UNCERTAIN read-key-vault-in-paired-region", way.kind() + " " + way.playbook());
        assertTrue(way.reasons().getFirst().contains("only Microsoft fails it over"));
        for (String alone : List.of("qatarcentral", "brazilsouth", "westus3")) {
            Plan plan = plan(alone);
            WayBack none =
                    new WaysBack(CATALOGUE, plan, vault.judged(plan), TAKEN)
                            .of(plan.assets().getFirst(), LossScenario.REGION_LOST);
            assertEquals("EMPTY rebuild-empty", none.kind() + " " + none.playbook(), alone);
        }
    }
}
