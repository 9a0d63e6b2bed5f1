package app.muster.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.importer.Changes.Move;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Dependency;
import app.muster.plan.Dependency.Kind;
import app.muster.plan.Dependency.Rule;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class MovesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final ApplicationId SHOP = new ApplicationId("shop");
    private static final String VM = "Microsoft.Compute/virtualMachines/";
    private static final String SQL = "Microsoft.Sql/servers/";

    @TempDir private Path folder;

    @Test
    void aMachineWithTheSameIdentityMovedAndWhatPeopleSaidMovesAlong() throws Exception {
        Snapshot before = read(vm("rg-a", "web", "1111", "{}"), vm("rg-a", "db", "2222", "{}"));
        Snapshot after = read(vm("rg-b", "web", "1111", "{}"), vm("rg-a", "db", "2222", "{}"));
        AssetId old = id("rg-a", VM + "web");
        AssetId now = id("rg-b", VM + "web");
        AssetId database = id("rg-a", VM + "db");
        Plan plan =
                first(before)
                        .withApplications(List.of(Application.named(SHOP, "Shop")))
                        .changing(old, a -> a.of(Optional.of(SHOP)).noted("front"))
                        .withDependencies(List.of(drawn(old, database)))
                        .withAttestations(List.of(attested(old)));

        Merged merged = merged(plan, before, after);

        assertEquals(List.of(new Move(old, now)), merged.changes().moved());
        assertEquals(List.of(), merged.changes().added());
        assertEquals(List.of(), merged.changes().removed());
        assertEquals("front", merged.plan().asset(now).orElseThrow().note());
        assertEquals(Optional.of(SHOP), merged.plan().asset(now).flatMap(Asset::application));
        assertEquals(List.of(drawn(now, database)), merged.plan().dependencies());
        assertEquals(List.of(attested(now)), merged.plan().attestations());
    }

    @Test
    void anIdentityProvesThatAMachineWasRenamed() throws Exception {
        Snapshot before = read(vm("rg-a", "web", "1111", "{}"));
        Snapshot after = read(vm("rg-a", "front", "1111", "{}"));

        Changes changes = merged(first(before), before, after).changes();

        assertEquals(
                List.of(new Move(id("rg-a", VM + "web"), id("rg-a", VM + "front"))),
                changes.moved());
        assertEquals(
                List.of(
                        new Changes.Detail(
                                id("rg-a", VM + "front"), Changes.Field.NAME, "web", "front")),
                changes.details());
    }

    @Test
    void withoutAnIdentityANameAloneProvesNothing() throws Exception {
        Snapshot before = read(body("rg-a", SQL, "sql", "{}", "{}"));
        Snapshot after = read(body("rg-b", SQL, "sql", "{}", "{\"version\":\"12.0\"}"));

        assertEquals(List.of(), merged(first(before), before, after).changes().moved());
    }

    @Test
    void withoutAnIdentityNameAndTagsProveAMoveAndPartsFollow() throws Exception {
        Snapshot before =
                read(
                        body("rg-a", SQL, "sql", "{\"app\":\"shop\"}", "{}"),
                        body("rg-a", SQL + "sql/databases/", "orders", "{}", "{}"));
        Snapshot after =
                read(
                        body("rg-b", SQL, "sql", "{\"app\":\"shop\"}", "{\"version\":\"12.0\"}"),
                        body("rg-b", SQL + "sql/databases/", "orders", "{}", "{\"a\":\"1\"}"));

        assertEquals(
                List.of(
                        new Move(id("rg-a", SQL + "sql"), id("rg-b", SQL + "sql")),
                        new Move(
                                id("rg-a", SQL + "sql/databases/orders"),
                                id("rg-b", SQL + "sql/databases/orders"))),
                merged(first(before), before, after).changes().moved());
    }

    @Test
    void anotherIdentityUnderTheSameNameAndTagsIsAnotherMachine() throws Exception {
        Snapshot before = read(vm("rg-a", "web", "1111", "{\"app\":\"shop\"}"));
        Snapshot after = read(vm("rg-b", "web", "3333", "{\"app\":\"shop\"}"));

        Changes changes = merged(first(before), before, after).changes();

        assertEquals(List.of(), changes.moved());
        assertEquals(List.of(id("rg-a", VM + "web")), changes.removed());
        assertEquals(List.of(id("rg-b", VM + "web")), changes.added());
    }

    @Test
    void twoCandidatesAreNone() throws Exception {
        String tags = "{\"app\":\"shop\"}";
        Snapshot before = read(body("rg-a", SQL, "sql", tags, "{}"));
        Snapshot after =
                read(body("rg-b", SQL, "sql", tags, "{}"), body("rg-c", SQL, "sql", tags, "{}"));

        assertEquals(List.of(), merged(first(before), before, after).changes().moved());
    }

    @Test
    void anOlderSnapshotIsSaidToBeOlder() throws Exception {
        Snapshot old = read(vm("rg-a", "web", "1111", "{}"));
        Instant later = old.taken().plusSeconds(60);
        var present =
                new Snapshot(
                        "later", later, "test", old.resources(), old.evidence(), old.coverage());

        assertEquals(
                Optional.of(later), merged(first(present), present, old).changes().presentTaken());
        assertEquals(Optional.empty(), merged(first(old), old, present).changes().presentTaken());
    }

    private static Dependency drawn(AssetId from, AssetId to) {
        return new Dependency(from, to, Kind.DATA, Rule.DRAWN, "", false);
    }

    private static Attestation attested(AssetId asset) {
        return new Attestation("control", asset, "Ann", TODAY, TODAY, "mail");
    }

    private static Plan first(Snapshot snapshot) {
        return merged(Plan.empty("p"), Snapshot.empty(), snapshot).plan();
    }

    private static Merged merged(Plan plan, Snapshot present, Snapshot snapshot) {
        return Merge.into(
                plan,
                present,
                snapshot,
                Derivation.of(snapshot, Reading.TYPES),
                new Extent(Set.of("s1"), true),
                TODAY);
    }

    private static AssetId id(String group, String path) {
        return new AssetId("/subscriptions/s1/resourceGroups/" + group + "/providers/" + path);
    }

    private static String vm(String group, String name, String vmId, String tags) {
        return body(group, VM, name, tags, "{\"vmId\":\"" + vmId + "\"}");
    }

    private static String body(
            String group, String path, String name, String tags, String properties) {
        return "{\"id\":\"%s\",\"name\":\"%s\",\"type\":\"%s\",\"location\":\"westeurope\",\"tags\":%s,\"properties\":%s}"
                .formatted(
                        "/subscriptions/s1/resourceGroups/%s/providers/%s"
                                .formatted(group, path + name),
                        name,
                        id(group, path + name).resource().orElseThrow().type(),
                        tags,
                        properties);
    }

    private Snapshot read(String... bodies) throws Exception {
        String all = Stream.of(bodies).collect(Collectors.joining(",", "[", "]"));
        return Reading.read(Reading.file(folder, "list.json", all)).value();
    }
}
