package app.muster.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.Waiver;
import app.muster.plan.estate.EvidenceKind;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Judging again only what an edit touches gives the same as judging everything.
class AfterAnEditTest {

    private static final String KEYS = Estates.id("Microsoft.KeyVault/vaults/keys");
    private static final String IP = Estates.id("Microsoft.Network/publicIPAddresses/ip");
    private static final String ACCOUNT = "aaaaaaaa-1111-2222-3333-444444444444";
    private static final Instant LATER = Instant.parse("2027-02-01T12:00:00Z");

    private final Estates estate =
            new Estates()
                    .with(KEYS, "{properties:{}}")
                    .with(IP, "{properties:{publicIPAllocationMethod:'Static'}}")
                    .read(EvidenceKind.LOCKS)
                    .read(
                            EvidenceKind.ROLE_SCHEDULES,
                            "{id:'%s/roleAssignmentScheduleInstances/1',properties:{scope:'%s',assignmentType:'Assigned',principalId:'%s',roleDefinitionId:'/x/8e3af657-a8ff-443c-a75c-2fe8c4bcb635'}}"
                                    .formatted(Estates.SUB, Estates.SUB, ACCOUNT));
    private final Asset keys = asset(KEYS, "microsoft.keyvault/vaults", Category.B);
    private final Asset ip = asset(IP, "microsoft.network/publicipaddresses", Category.D);
    private final Asset mirror =
            asset("other/repository/shop", "muster/git-repository", Category.E);
    private final Plan plan = Plan.empty("Contoso").withAssets(List.of(keys, ip));

    @Test
    void aWaiverThatComesGoesOrRunsOut() {
        Plan waiving =
                plan.withWaivers(
                        List.of(
                                new Waiver(
                                        "kv.purge-protection",
                                        keys.id(),
                                        "a test vault",
                                        "the owner",
                                        LocalDate.of(2026, 12, 31))));

        same(plan, waiving, Estates.TAKEN);
        same(waiving, plan, Estates.TAKEN);
        same(waiving, waiving, LATER);
    }

    @Test
    void aWordForATemplateAndOneForTheEmergencyAccounts() {
        Plan vouched = plan.withAttestations(List.of(word("cfg.template-in-plan", ip.id(), "git")));
        Plan exempt =
                plan.withAttestations(List.of(word("plan.break-glass", AssetId.PLAN, ACCOUNT)));

        same(plan, vouched, Estates.TAKEN);
        same(vouched, vouched, LATER);
        same(plan, exempt, Estates.TAKEN);
        same(exempt, vouched, Estates.TAKEN);
    }

    @Test
    void anAssetThatChangesItsCategoryComesOrGoes() {
        same(plan, plan.withAssets(List.of(keys, ip.in(Category.E))), Estates.TAKEN);
        same(plan, plan.withAssets(List.of(keys)), Estates.TAKEN);
        same(plan.withAssets(List.of(keys)), plan, Estates.TAKEN);
        same(plan, plan.withAssets(List.of(keys, ip, mirror)), Estates.TAKEN);
        same(plan.withAssets(List.of(mirror, keys, ip)), plan, Estates.TAKEN);
    }

    @Test
    void howManyApplicationsNeedAThing() {
        var shop = Application.named(new ApplicationId("shop"), "Shop");
        Plan owned =
                plan.withApplications(List.of(shop))
                        .withAssets(List.of(keys.of(Optional.of(shop.id())), ip));

        Assessment after = judged(plan, Estates.TAKEN).after(owned, Estates.TAKEN);

        assertEquals(1, after.applications(keys.id()));
        same(plan, owned, Estates.TAKEN);
    }

    @Test
    void whatTheEditLeavesAloneIsNotJudgedAgain() {
        Assessment before = judged(plan, Estates.TAKEN);

        Assessment after =
                before.after(plan.withAssets(List.of(keys.noted("new"), ip)), Estates.TAKEN);

        assertSame(
                finding(before, "net.public-ip-kept", ip),
                finding(after, "net.public-ip-kept", ip));
    }

    private void same(Plan before, Plan edited, Instant at) {
        Assessment after = judged(before, Estates.TAKEN).after(edited, at);
        Assessment whole = judged(edited, at);
        assertEquals(whole.findings(), after.findings());
        assertEquals(whole.worst(20), after.worst(20));
        assertEquals(whole.of(keys.id()), after.of(keys.id()));
        assertEquals(whole.of(mirror.id()), after.of(mirror.id()));
        assertNotEquals(List.of(), after.findings());
    }

    private static Finding finding(Assessment judged, String control, Asset asset) {
        return judged.finding(control, asset.id()).orElseThrow();
    }

    private Assessment judged(Plan edited, Instant at) {
        try {
            return Assessment.of(Estates.CATALOGUE, edited, estate.snapshot(), at, Progress.NONE);
        } catch (app.muster.work.Cancelled impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Attestation word(String control, AssetId asset, String shown) {
        return new Attestation(
                control,
                asset,
                "the owner",
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2027, 1, 1),
                shown);
    }

    private static Asset asset(String id, String type, Category category) {
        return Asset.of(new AssetId(id), "a", type, category);
    }
}
