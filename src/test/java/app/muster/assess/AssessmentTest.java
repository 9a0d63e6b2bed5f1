package app.muster.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.plan.Waiver;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.ResourceId;
import app.muster.work.Cancelled;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What an assessment says as a whole.
class AssessmentTest {

    private static final String KEYS = Estates.id("Microsoft.KeyVault/vaults/keys");
    private static final String OTHER = Estates.id("Microsoft.KeyVault/vaults/other");

    @Test
    void aControlThatNamesTheTypeBesidesAllIsAskedOnce() {
        String server = Estates.id("Microsoft.Sql/servers/sql");
        var judged = new Estates().with(server, "{properties:{}}").judged();

        assertEquals(
                1,
                judged.of(new AssetId(server)).stream()
                        .filter(found -> found.control().id().equals("cfg.template-in-plan"))
                        .count());
    }

    @Test
    void aFindingSaysWhatItStandsOn() {
        var judged = new Estates().with(KEYS, "{properties:{}}").judged();

        var finding = judged.finding("kv.purge-protection", new AssetId(KEYS)).orElseThrow();

        assertEquals(
                List.of(
                        new AssetId(KEYS),
                        KEYS,
                        "microsoft.keyvault/vaults",
                        Verdict.MISSING,
                        "Deleted keys can be purged at once, and everything they encrypt is lost"
                                + " with them.",
                        List.of(
                                new Finding.Item(
                                        "it.properties.enablePurgeProtection",
                                        "none",
                                        "a test",
                                        Estates.TAKEN)),
                        List.of(),
                        "az keyvault update --subscription 11111111-1111-1111-1111-111111111111"
                                + " --resource-group shop --name keys"
                                + " --enable-purge-protection true"),
                List.of(
                        finding.asset(),
                        finding.resourceId(),
                        finding.type(),
                        finding.verdict(),
                        finding.reason(),
                        finding.evidence(),
                        finding.missing(),
                        finding.cli()));
    }

    /// `az resource list` writes so for everything it did not ask.
    @Test
    void settingsThatWereNotAskedAreUnknownAndNotOff() {
        for (String body : List.of("{}", "{properties:null}")) {
            var judged = new Estates().with(KEYS, body).judged();

            assertEquals(
                    Verdict.UNKNOWN,
                    judged.finding("kv.purge-protection", new AssetId(KEYS))
                            .orElseThrow()
                            .verdict(),
                    body);
        }
    }

    @Test
    void whatWasNotReadIsNamed() {
        var judged =
                new Estates()
                        .with(KEYS, "{properties:{}}")
                        .said(EvidenceKind.LOCKS, Estates.SUB, Coverage.State.DENIED)
                        .judged();

        var finding = judged.finding("arm.delete-lock", new AssetId(KEYS)).orElseThrow();

        assertEquals(
                "Nobody can tell, because this was not read: the locks of subscription"
                        + " 11111111-1111-1111-1111-111111111111 (refused).",
                finding.reason());
    }

    @Test
    void aWaiverHoldsUntilItsDay() {
        var estate = new Estates().with(KEYS, "{properties:{}}");

        assertEquals(Verdict.WAIVED, purge(estate.judged(waiving(LocalDate.of(2026, 11, 1)))));
        assertEquals(Verdict.MISSING, purge(estate.judged(waiving(LocalDate.of(2026, 10, 31)))));
    }

    @Test
    void aWaiverDoesNotMakeAnythingKnown() {
        var estate = new Estates().with(KEYS, "{name:'keys'}");

        assertEquals(Verdict.UNKNOWN, purge(estate.judged(waiving(LocalDate.of(2027, 1, 1)))));
    }

    @Test
    void subscriptionsThingsOutsideAzureAndThePlanAreJudgedToo() {
        var repository =
                Asset.of(
                        new AssetId("other/repository/shop"),
                        "shop",
                        "muster/git-repository",
                        Category.E);
        var judged =
                new Estates()
                        .with(KEYS, "{properties:{}}")
                        .judged(Plan.empty("Contoso").withAssets(List.of(repository)));

        Set<String> types = new TreeSet<>();
        judged.findings().forEach(finding -> types.add(finding.type()));
        assertEquals(
                Set.of(
                        "microsoft.keyvault/vaults",
                        "microsoft.resources/subscriptions",
                        "muster/git-repository",
                        "muster/plan"),
                types);
    }

    @Test
    void theCountsAddUpToTheFindings() {
        var judged = new Estates().with(KEYS, "{properties:{}}").read(EvidenceKind.LOCKS).judged();

        Map<Verdict, Integer> counts = judged.counts();

        assertEquals(Set.of(Verdict.values()), counts.keySet());
        assertEquals(
                judged.findings().size(),
                counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void theWorstGapsComeBySeverityAndThenByHowManyApplicationsNeedTheAsset() {
        var shop = Application.named(new ApplicationId("shop"), "Shop");
        var wages = Application.named(new ApplicationId("wages"), "Wages");
        var web = asset(Estates.id("Microsoft.Web/sites/web"), Optional.of(shop.id()));
        var pay = asset(Estates.id("Microsoft.Web/sites/pay"), Optional.of(wages.id()));
        var keys = asset(KEYS, Optional.empty());
        var other = asset(OTHER, Optional.of(shop.id()));
        var plan =
                Plan.empty("Contoso")
                        .withApplications(List.of(shop, wages))
                        .withAssets(List.of(web, pay, keys, other))
                        .withDependencies(List.of(needs(web, keys), needs(pay, keys)));
        var judged =
                new Estates()
                        .with(OTHER, "{properties:{}}")
                        .with(KEYS, "{properties:{}}")
                        .judged(plan);

        assertEquals(2, judged.applications(keys.id()));
        assertEquals(
                List.of(
                        "kv.purge-protection " + keys.id(),
                        "kv.purge-protection " + other.id(),
                        "kv.rbac-model " + keys.id()),
                judged.worst(3).stream().map(f -> f.control().id() + " " + f.asset()).toList());
    }

    @Test
    void theMostSpecificScopeSaysWhatWasRead() {
        var estate =
                Estate.of(
                        new Estates()
                                .said(EvidenceKind.LOCKS, Estates.SUB, Coverage.State.COMPLETE)
                                .said(EvidenceKind.LOCKS, Estates.GROUP, Coverage.State.DENIED)
                                .snapshot());

        assertEquals(
                Coverage.State.DENIED, estate.coverage(EvidenceKind.LOCKS, new ResourceId(KEYS)));
        assertEquals(
                Coverage.State.COMPLETE,
                estate.coverage(
                        EvidenceKind.LOCKS, new ResourceId(Estates.SUB + "/resourceGroups/x")));
        assertEquals(
                Coverage.State.NOT_ASKED,
                estate.coverage(EvidenceKind.BACKUP_ITEMS, new ResourceId(KEYS)));
    }

    @Test
    void evidenceAndResourcesOfItsTypesAreOneListWithEachIdOnce() {
        String body =
                "{id:'%s/providers/Microsoft.Authorization/locks/l',properties:{level:'ReadOnly'}}"
                        .formatted(KEYS);
        var estate =
                Estate.of(
                        new Estates()
                                .read(EvidenceKind.LOCKS, body)
                                .with(KEYS + "/providers/Microsoft.Authorization/locks/L", "{}")
                                .with(KEYS + "/providers/Microsoft.Authorization/locks/m", "{}")
                                .snapshot());

        assertEquals(
                List.of(Estates.json(body), Estates.json("{}")), estate.items(EvidenceKind.LOCKS));
    }

    @Test
    void theSameFactsGiveTheSameFindings() {
        var estate =
                new Estates()
                        .with(KEYS, "{properties:{}}")
                        .with(OTHER, "{}")
                        .read(EvidenceKind.LOCKS);

        assertEquals(estate.judged().findings(), estate.judged().findings());
    }

    @Test
    void judgingStopsWhenAsked() {
        var snapshot = new Estates().with(KEYS, "{}").snapshot();

        assertThrows(
                Cancelled.class,
                () ->
                        Assessment.of(
                                Estates.CATALOGUE,
                                Plan.empty("Contoso"),
                                snapshot,
                                Instant.EPOCH,
                                (_, _, _) -> {
                                    throw new Cancelled();
                                }));
    }

    private static Verdict purge(Assessment judged) {
        return judged.finding("kv.purge-protection", new AssetId(KEYS)).orElseThrow().verdict();
    }

    private static Plan waiving(LocalDate until) {
        return Plan.empty("Contoso")
                .withWaivers(
                        List.of(
                                new Waiver(
                                        "kv.purge-protection",
                                        new AssetId(KEYS),
                                        "test vault",
                                        "the owner",
                                        until)));
    }

    private static Asset asset(String id, Optional<ApplicationId> application) {
        return Asset.of(new AssetId(id), "a", "microsoft.web/sites", Category.D).of(application);
    }

    private static Dependency needs(Asset from, Asset to) {
        return new Dependency(
                from.id(), to.id(), Dependency.Kind.KEYS, Dependency.Rule.DRAWN, "", false);
    }
}
