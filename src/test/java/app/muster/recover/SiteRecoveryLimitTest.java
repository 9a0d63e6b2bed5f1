package app.muster.recover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.assess.Estates;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Snapshot;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class SiteRecoveryLimitTest {

    private static final String VAULT =
            "/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg/providers/Microsoft.RecoveryServices/vaults/rsv";

    @Test
    void aRecoveryPlanOverTheLimitIsSplitByApplicationAndTier() {
        var late = new ApplicationId("late");
        var assets = new ArrayList<Asset>();
        for (int i = 0; i < 130; i++) {
            String name = "vm-%03d".formatted(i);
            assets.add(
                    Asset.of(Plans.id(name), name, "muster/vm", Category.D)
                            .of(Optional.of(i < 70 ? late : Plans.SHOP)));
        }
        List<AssetId> ids = assets.stream().map(Asset::id).toList();
        Plan plan =
                Plan.empty("contoso")
                        .withApplications(
                                List.of(
                                        Application.named(late, "Late").inTier(3),
                                        Application.named(Plans.SHOP, "Shop").inTier(1)))
                        .withAssets(assets)
                        .withPlaybooks(
                                List.of(
                                        new Playbook(
                                                new PlaybookId("failover"),
                                                "Fail over",
                                                "failover-vm",
                                                ids,
                                                List.of(),
                                                Optional.empty())));

        List<Contradiction> found = of(plan, Snapshot.empty());

        var split = (Contradiction.TooManyMachines) found.getFirst();
        assertEquals(130, split.machines());
        assertEquals(List.of(ids.subList(70, 130), ids.subList(0, 70)), split.groups());
        assertEquals(1, found.size());
    }

    @Test
    void aRecoveryPlanInAzureIsCountedByItsItems() {
        List<Json> items =
                IntStream.range(0, 101)
                        .<Json>mapToObj(
                                i -> object("id", text(VAULT + "/replicationFabrics/f/items/" + i)))
                        .toList();
        Json.Obj body =
                object(
                        "id",
                        text(VAULT + "/replicationRecoveryPlans/all"),
                        "name",
                        text("all"),
                        "type",
                        text("Microsoft.RecoveryServices/vaults/replicationRecoveryPlans"),
                        "properties",
                        object(
                                "groups",
                                new Json.Arr(
                                        List.of(
                                                object(
                                                        "replicationProtectedItems",
                                                        new Json.Arr(items))))));
        Snapshot estate =
                estate(new Evidence(EvidenceKind.RECOVERY_PLANS, VAULT, at(), List.of(body)));

        List<Contradiction> found = of(Plan.empty("contoso"), estate);

        assertEquals(
                List.of(
                        "all holds 101 machines, and one recovery plan of Site Recovery takes"
                                + " 100."),
                found.stream().map(Contradiction::says).toList());
        assertEquals(
                List.of(100, 1),
                ((Contradiction.TooManyMachines) found.getFirst())
                        .groups().stream().map(List::size).toList());
    }

    private static Snapshot estate(Evidence evidence) {
        return new Snapshot("s", at(), "", List.of(), List.of(evidence), List.of());
    }

    private static Instant at() {
        return Instant.parse("2026-11-20T00:00:00Z");
    }

    private static Json text(String value) {
        return new Json.Text(value);
    }

    private static Json.Obj object(Object... fields) {
        var named = new LinkedHashMap<String, Json>();
        for (int i = 0; i < fields.length; i += 2) {
            named.put((String) fields[i], (Json) fields[i + 1]);
        }
        return new Json.Obj(named);
    }

    private static List<Contradiction> of(Plan plan, Snapshot snapshot) {
        return Plans.contradictions(plan, Estates.CATALOGUE, snapshot, at());
    }
}
