package app.muster.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.assess.Assessment;
import app.muster.assess.Estate;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.work.Cancelled;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A template helps as long as the attacker does not reach where it lives.
class TemplateInReachTest {

    private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
    private static final AssetId NET = Estates.id("Microsoft.Network/virtualNetworks/net");
    private static final AssetId INFRA = new AssetId("other/repository/infrastructure");
    private static final AssetId SHOP = new AssetId("other/repository/shop");
    private static final AssetId PIPELINE = new AssetId("other/pipeline/deploy");
    private static final String MIRROR = "devops.repo-backup";
    private static final Attacker OWNER = Attacker.of(Attacker.Level.OWNER);
    private static final Attacker GLOBAL_ADMIN = Attacker.of(Attacker.Level.GLOBAL_ADMIN);

    @Test
    void anOwnerOfTheSubscriptionDoesNotReachTheRepository() {
        assertEquals("net.delete recoverable template, never", network(outcomes(), OWNER));
    }

    @Test
    void aGlobalAdministratorDestroysTheTemplateToo() {
        Outcomes none =
                outcomes().assuming(List.of(missing(MIRROR), missing("cfg.template-offsite")));

        assertEquals(
                "net.delete best-effort template-in-reach, at once to 28d or more",
                network(none, GLOBAL_ADMIN));
        assertEquals("net.delete recoverable template, never", network(none, OWNER));
    }

    @Test
    void aMirrorOrACopyElsewhereKeepsTheTemplate() {
        String kept = "net.delete recoverable template-kept, never";

        assertEquals(
                kept, network(outcomes(word(MIRROR, INFRA), word(MIRROR, SHOP)), GLOBAL_ADMIN));
        assertEquals(kept, network(outcomes(word("cfg.template-offsite", NET)), GLOBAL_ADMIN));
        assertEquals(
                List.of("cfg.template-in-plan", MIRROR),
                Survivability.of(outcomes(word(MIRROR, INFRA), word(MIRROR, SHOP)), GLOBAL_ADMIN)
                        .of(NET)
                        .orElseThrow()
                        .heldBy());
    }

    @Test
    void onlyTheRepositoryThatDeploysItCountsWhereThePlanSaysWhich() {
        Attestation mirrored = word(MIRROR, INFRA);
        var deployed = List.of(need(NET, PIPELINE), need(PIPELINE, INFRA));

        assertEquals(
                "net.delete unknown template-in-reach, at once to never",
                network(outcomes(mirrored), GLOBAL_ADMIN));
        assertEquals(
                "net.delete recoverable template-kept, never",
                network(outcomes(deployed, mirrored), GLOBAL_ADMIN));
    }

    @Test
    void anAssumptionAboutTheRepositoryChangesWhatWasRememberedOfTheNetwork() {
        Outcomes remembering = outcomes(word(MIRROR, INFRA), word(MIRROR, SHOP)).remembering();
        String before = network(remembering, GLOBAL_ADMIN);

        String after =
                network(
                        remembering.assuming(
                                List.of(
                                        missing("cfg.template-offsite"),
                                        new Assumption(MIRROR, Optional.of(SHOP), false))),
                        GLOBAL_ADMIN);

        assertEquals(
                List.of(
                        "net.delete recoverable template-kept, never",
                        "net.delete best-effort template-in-reach, at once to 28d or more"),
                List.of(before, after));
    }

    @Test
    void aTemplateThatIsKnownToBeOldBringsBackOnlyPart() {
        assertEquals(
                "net.delete best-effort template-drifted, at once to never",
                network(outcomes().assuming(List.of(missing("cfg.template-current"))), OWNER));
    }

    private static String network(Outcomes outcomes, Attacker attacker) {
        Fate fate = Survivability.of(outcomes, attacker).of(NET).orElseThrow();
        Horizon horizon = fate.horizon();
        String end =
                horizon.latest().map(time -> time.toDays() + "d").orElse("never")
                        + (horizon.orMore() ? " or more" : "");
        return fate.outcome().action()
                + " "
                + fate.outcome().result().key()
                + " "
                + fate.outcome().rule()
                + ", "
                + (horizon.isNever()
                        ? "never"
                        : (horizon.earliest().equals(Optional.of(Duration.ZERO))
                                        ? "at once to "
                                        : "")
                                + end);
    }

    private static Outcomes outcomes(Attestation... words) {
        return outcomes(List.of(), words);
    }

    private static Outcomes outcomes(List<Dependency> needs, Attestation... words) {
        var vouched = new ArrayList<>(List.of(words));
        vouched.add(word("cfg.template-in-plan", NET));
        Snapshot snapshot =
                Estates.read().with("Microsoft.Network/virtualNetworks/net", "{}").snapshot();
        Plan plan =
                Plan.empty("contoso")
                        .withAssets(
                                List.of(
                                        Asset.of(
                                                NET,
                                                "net",
                                                "microsoft.network/virtualnetworks",
                                                Category.D),
                                        Asset.of(PIPELINE, "p", "muster/pipeline", Category.E),
                                        Asset.of(INFRA, "i", "muster/git-repository", Category.E),
                                        Asset.of(SHOP, "s", "muster/git-repository", Category.E)))
                        .withDependencies(needs)
                        .withAttestations(vouched);
        try {
            Assessment assessment =
                    Assessment.of(CATALOGUE, plan, snapshot, Estates.NOW, (_, _, _) -> {});
            return new Outcomes(CATALOGUE, plan, Estate.of(snapshot), assessment, Estates.NOW);
        } catch (Cancelled e) {
            throw new IllegalStateException(e);
        }
    }

    private static Assumption missing(String control) {
        return new Assumption(control, Optional.empty(), false);
    }

    private static Dependency need(AssetId from, AssetId to) {
        return new Dependency(from, to, Dependency.Kind.DEPLOYS, Dependency.Rule.DRAWN, "", false);
    }

    private static Attestation word(String control, AssetId asset) {
        LocalDate on = LocalDate.of(2026, 11, 1);
        return new Attestation(control, asset, "Somebody", on, on.plusDays(90), "");
    }
}
