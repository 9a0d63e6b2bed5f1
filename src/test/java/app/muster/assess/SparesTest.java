package app.muster.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.estate.EvidenceKind;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What an application runs without, as the estate tells.
class SparesTest {

    private static final String WEST = Estates.id("Microsoft.Sql/servers/west");
    private static final String NORTH = Estates.id("Microsoft.Sql/servers/north");
    private static final String CACHE = Estates.id("Microsoft.Storage/storageAccounts/cache");
    private static final String FILES = Estates.id("Microsoft.Storage/storageAccounts/files");
    private static final String GROUP =
            "{properties:{replicationRole:'%s',partnerServers:[{id:'%s'}],databases:['%s']}}";

    @Test
    void theSecondaryOfAFailoverGroupStandsBy() {
        var estate =
                servers()
                        .with(
                                WEST + "/failoverGroups/both",
                                GROUP.formatted("Primary", NORTH, WEST + "/databases/orders"))
                        .with(
                                NORTH + "/failoverGroups/both",
                                GROUP.formatted("Secondary", WEST, NORTH + "/databases/orders"));

        assertEquals(Set.of("north", "north/databases/orders"), spares(estate));
    }

    @Test
    void theGroupOfThePrimaryAloneTellsOfItsPartner() {
        var estate =
                new Estates()
                        .with(WEST, "{properties:{}}")
                        .with(NORTH, "{properties:{}}")
                        .with(NORTH + "/databases/master", "{properties:{}}")
                        .with(
                                WEST + "/failoverGroups/both",
                                GROUP.formatted("Primary", NORTH, WEST + "/databases/orders"));

        assertEquals(Set.of("north"), spares(estate));
    }

    @Test
    void aServerWithADatabaseOfItsOwnServes() {
        var estate =
                servers()
                        .with(NORTH + "/databases/returns", "{properties:{}}")
                        .with(
                                NORTH + "/failoverGroups/both",
                                GROUP.formatted("Secondary", WEST, NORTH + "/databases/orders"));

        assertEquals(Set.of("north/databases/orders"), spares(estate));
    }

    @Test
    void twoServersThatEachLeadAGroupBothServe() {
        var estate =
                servers()
                        .with(
                                WEST + "/failoverGroups/a",
                                GROUP.formatted("Primary", NORTH, WEST + "/databases/orders"))
                        .with(
                                NORTH + "/failoverGroups/b",
                                GROUP.formatted("Primary", WEST, NORTH + "/databases/orders"));

        assertEquals(Set.of(), spares(estate));
    }

    @Test
    void aGeoSecondaryStandsByAndANamedReplicaServesReaders() {
        var estate =
                new Estates()
                        .with(NORTH, "{properties:{}}")
                        .with(NORTH + "/databases/a", "{properties:{secondaryType:'Geo'}}")
                        .with(NORTH + "/databases/b", "{properties:{secondaryType:'Named'}}")
                        .with(NORTH + "/databases/c", "{properties:{}}")
                        .with(
                                NORTH + "/databases/c/replicationLinks/1",
                                "{properties:{linkType:'GEO',role:'Secondary'}}");

        assertEquals(Set.of("north/databases/a", "north/databases/c"), spares(estate));
    }

    @Test
    void theAccountThatSiteRecoveryCachesInIsOneAndAnotherIsNot() {
        var estate =
                new Estates()
                        .with(CACHE, "{properties:{}}")
                        .with(FILES, "{properties:{}}")
                        .read(
                                EvidenceKind.REPLICATED_ITEMS,
                                """
                                {id:'%s/r/1',properties:{providerSpecificDetails:{
                                 fabricObjectId:'%s',protectedManagedDisks:[
                                 {primaryStagingAzureStorageAccountId:'%s'}]}}}\
                                """
                                        .formatted(
                                                Estates.id("Microsoft.RecoveryServices/vaults/v"),
                                                Estates.id("Microsoft.Compute/virtualMachines/m"),
                                                CACHE));

        assertEquals(Set.of("cache"), spares(estate));
    }

    @Test
    void whatWasNotReadIsNeeded() {
        assertEquals(
                Set.of(),
                spares(
                        new Estates()
                                .with(CACHE, "{properties:{}}")
                                .with(NORTH, "{properties:{}}")));
    }

    @Test
    void aServerThatFollowsAnotherOneAndASnapshotAreCopies() {
        var estate =
                new Estates()
                        .with(
                                Estates.id("Microsoft.DBforPostgreSQL/flexibleServers/reader"),
                                "{properties:{replicationRole:'AsyncReplica'}}")
                        .with(
                                Estates.id("Microsoft.DBforMySQL/flexibleServers/writer"),
                                "{properties:{replicationRole:'Source'}}")
                        .with(Estates.id("Microsoft.Compute/snapshots/kept"), "{properties:{}}");

        assertEquals(Set.of("reader", "kept"), spares(estate));
    }

    @Test
    void theWordOfAPersonCountsBeforeTheEstate() {
        var estate = servers().with(NORTH + "/failoverGroups/both", secondary());
        Plan told = told(estate, plan(estate));
        Plan asked =
                told(
                        estate,
                        plan(estate)
                                .changing(new AssetId(NORTH), a -> a.needed(Optional.of(true))));

        assertEquals(Optional.of(false), told.asset(new AssetId(NORTH)).orElseThrow().needed());
        assertEquals(Optional.of(true), asked.asset(new AssetId(NORTH)).orElseThrow().needed());
        assertEquals(Optional.empty(), told.asset(new AssetId(WEST)).orElseThrow().needed());
        assertEquals(
                Optional.of(
                        "It is the secondary of a failover group or of a geo-replication; the"
                                + " primary serves."),
                Spares.of(Estates.CATALOGUE, asked, Estate.of(estate.snapshot()))
                        .reason(new AssetId(NORTH)));
    }

    private static String secondary() {
        return GROUP.formatted("Secondary", WEST, NORTH + "/databases/orders");
    }

    private static Estates servers() {
        return new Estates()
                .with(WEST, "{properties:{}}")
                .with(WEST + "/databases/orders", "{properties:{}}")
                .with(NORTH, "{properties:{}}")
                .with(NORTH + "/databases/orders", "{properties:{}}");
    }

    private static Plan plan(Estates estates) {
        List<Asset> assets =
                estates.snapshot().resources().stream()
                        .map(r -> Asset.of(AssetId.of(r.id()), r.name(), r.type(), Category.B))
                        .toList();
        return Plan.empty("Contoso").withAssets(assets);
    }

    private static Plan told(Estates estates, Plan plan) {
        return Spares.told(Estates.CATALOGUE, plan, Estate.of(estates.snapshot()));
    }

    /// The ids of what is not needed, from the first name on.
    private static Set<String> spares(Estates estates) {
        var found = new TreeSet<String>();
        told(estates, plan(estates)).assets().stream()
                .filter(Asset::isSpare)
                .map(asset -> asset.id().value())
                .map(id -> id.substring(id.indexOf("/providers/")).split("/", 5)[4])
                .forEach(found::add);
        return found;
    }
}
