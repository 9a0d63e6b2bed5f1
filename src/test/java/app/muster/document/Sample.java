package app.muster.document;

import app.muster.assess.Assessment;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Result;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Estimate;
import app.muster.plan.Improvement;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Step;
import app.muster.plan.Targets;
import app.muster.plan.Waiver;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;
import app.muster.readiness.Readiness;
import app.muster.recover.Crews;
import app.muster.recover.Loss;
import app.muster.recover.Recovery;
import app.muster.text.Messages;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Plans that documents are made of in tests.
final class Sample {

    static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    static final Messages WORDS = new Messages(Locale.ENGLISH);
    private static final String SUBSCRIPTION =
            "/subscriptions/11111111-1111-1111-1111-111111111111";
    private static final ApplicationId SHOP = new ApplicationId("online-shop");
    private static final ApplicationId HUB = new ApplicationId("identity-hub");

    private Sample() {}

    static AssetId id(String group, String type, String name) {
        return new AssetId(
                SUBSCRIPTION + "/resourceGroups/" + group + "/providers/" + type + "/" + name);
    }

    static Asset asset(
            String group, String type, String name, Category category, ApplicationId owner) {
        return Asset.of(id(group, type, name), name, type, category)
                .located("westeurope")
                .of(Optional.of(owner));
    }

    static Catalogue catalogue() {
        return SampleCatalogue.catalogue();
    }

    /// Two applications and five assets, with everything a plan can hold.
    static Plan plan() {
        Asset app = asset("rg-shop", "microsoft.web/sites", "app-shop", Category.D, SHOP);
        Asset database =
                asset("rg-shop", "microsoft.sql/servers/databases", "orders", Category.B, SHOP);
        Asset vault = asset("rg-shop", "microsoft.keyvault/vaults", "kv-shop", Category.D, SHOP);
        Asset controller =
                asset("rg-hub", "microsoft.compute/virtualmachines", "dc01", Category.A, HUB);
        Asset network =
                Asset.of(
                        id("rg-net", "microsoft.network/virtualnetworks", "vnet-hub"),
                        "vnet-hub",
                        "microsoft.network/virtualnetworks",
                        Category.D);
        return Plan.empty("Contoso Retail")
                .withApplications(
                        List.of(
                                Application.named(SHOP, "Online Shop")
                                        .owned("Head of Sales")
                                        .inTier(1)
                                        .aiming(
                                                Targets.of(
                                                        Duration.ofHours(2),
                                                        Duration.ofMinutes(15),
                                                        Duration.ofHours(24)))
                                        .using(List.of(HUB)),
                                Application.named(HUB, "Identity hub")
                                        .shared(true)
                                        .inTier(1)
                                        .aiming(
                                                new Targets(
                                                        Optional.of(Duration.ofHours(4)),
                                                        Optional.empty(),
                                                        Optional.empty()))))
                .derivedFrom(
                        "2026-11-18",
                        List.of(app, database, vault, controller, network),
                        List.of(
                                need(app, database, Dependency.Kind.DATA),
                                need(app, vault, Dependency.Kind.KEYS),
                                need(app, controller, Dependency.Kind.IDENTITY),
                                need(controller, network, Dependency.Kind.NETWORK)))
                .withRoles(
                        List.of(
                                new Role(
                                        new RoleId("platform-owner"),
                                        "Platform owner",
                                        "Role holder A",
                                        "Role holder B",
                                        2),
                                new Role(
                                        new RoleId("database-owner"),
                                        "Database owner",
                                        "Role holder C",
                                        "",
                                        1)))
                .withPlaybooks(
                        List.of(
                                playbook(
                                        "restore-orders",
                                        "Restore the orders database",
                                        "database-owner",
                                        database,
                                        "az sql db restore --resource-group {group} --server"
                                            + " sql-shop --name {name} --dest-name {name}-restored"
                                            + " --time \"$POINT_IN_TIME\""),
                                playbook(
                                        "rebuild-shop",
                                        "Deploy the shop again",
                                        "platform-owner",
                                        app,
                                        "az deployment group create --resource-group {group}"
                                                + " --template-file shop.bicep"),
                                playbook(
                                        "recover-vault",
                                        "Bring the key vault back",
                                        "platform-owner",
                                        vault,
                                        "az keyvault recover --name {name}"),
                                playbook(
                                        "rebuild-network",
                                        "Deploy the hub's network again",
                                        "platform-owner",
                                        network,
                                        ""),
                                playbook(
                                        "restore-dc",
                                        "Restore the domain controller",
                                        "platform-owner",
                                        controller,
                                        "az backup restore restore-disks --resource-group rg-backup"
                                            + " --vault-name rsv-hub --container-name $CONTAINER"
                                            + " --item-name {name} --rp-name $RECOVERY_POINT"
                                            + " --storage-account $STAGING --target-resource-group"
                                            + " {group}")))
                .withAttestations(
                        List.of(
                                new Attestation(
                                        "kv.purge-protection",
                                        vault.id(),
                                        "Platform owner",
                                        LocalDate.parse("2026-01-10"),
                                        LocalDate.parse("2026-07-10"),
                                        "screen in the portal")))
                .withWaivers(
                        List.of(
                                new Waiver(
                                        "kv.purge-protection",
                                        id("rg-shop", "microsoft.keyvault/vaults", "kv-test"),
                                        "Holds test data only",
                                        "Head of Sales",
                                        LocalDate.parse("2027-01-31"))))
                .withImprovements(
                        List.of(
                                new Improvement(
                                        "i-1",
                                        "Turn purge protection on",
                                        "kv.purge-protection",
                                        List.of(vault.id()),
                                        "az keyvault update",
                                        "Finding of 18 November",
                                        "Platform owner",
                                        Optional.of(LocalDate.parse("2026-11-01")),
                                        false)));
    }

    private static Dependency need(Asset from, Asset to, Dependency.Kind kind) {
        return new Dependency(from.id(), to.id(), kind, Dependency.Rule.REFERENCE, "", false);
    }

    private static Playbook playbook(
            String id, String title, String role, Asset asset, String command) {
        return new Playbook(
                new PlaybookId(id),
                title,
                "",
                List.of(asset.id()),
                List.of(
                        new Step(
                                "1",
                                "Prepare",
                                new RoleId(role),
                                Estimate.minutes(5, 10, 20),
                                true,
                                "",
                                "The team is signed in.",
                                ""),
                        new Step(
                                "2",
                                title,
                                new RoleId(role),
                                Estimate.minutes(30, 60, 180),
                                false,
                                command,
                                "It answers a test request.",
                                "https://learn.microsoft.com/azure/")),
                Optional.empty());
    }

    static Snapshot snapshot(Plan plan) {
        var resources = new ArrayList<Resource>();
        for (Asset asset : plan.assets()) {
            asset.id()
                    .resource()
                    .ifPresent(
                            id ->
                                    resources.add(
                                            new Resource(
                                                    new ResourceId(id.value()),
                                                    asset.type(),
                                                    new Json.Obj(
                                                            Map.of(
                                                                    "properties",
                                                                    new Json.Obj(Map.of()))))));
        }
        return new Snapshot(
                "2026-11-18",
                Instant.parse("2026-11-18T07:00:00Z"),
                "sample",
                resources,
                List.of(),
                List.of(
                        new Coverage(EvidenceKind.LOCKS, SUBSCRIPTION, Coverage.State.COMPLETE, ""),
                        new Coverage(
                                EvidenceKind.ROLE_SCHEDULES,
                                SUBSCRIPTION,
                                Coverage.State.DENIED,
                                "the reader role is missing")));
    }

    static Contents contents() {
        Plan plan = plan();
        return contents(plan, catalogue(), plan.assets().stream().map(Asset::id).toList());
    }

    static Contents contents(Plan plan, Catalogue catalogue, List<AssetId> lost) {
        Snapshot snapshot = plan.assets().isEmpty() ? Snapshot.empty() : snapshot(plan);
        return contents(plan, catalogue, snapshot, lost);
    }

    static Contents contents(
            Plan plan, Catalogue catalogue, Snapshot snapshot, List<AssetId> lost) {
        try {
            Assessment assessment = Assessment.of(catalogue, plan, snapshot, NOW, Progress.NONE);
            List<Loss> losses =
                    lost.stream()
                            .map(id -> new Loss(id, Result.RECOVERABLE, "", "It was deleted."))
                            .toList();
            return new Contents(
                    plan,
                    catalogue,
                    snapshot,
                    assessment,
                    Readiness.of(
                            plan,
                            catalogue,
                            assessment,
                            Optional.of(LocalDate.parse("2026-09-10")),
                            NOW),
                    Recovery.of(plan, catalogue, losses, Crews.AS_PLANNED),
                    Optional.of(
                            new LastExercise(
                                    LocalDate.parse("2026-09-10"),
                                    "The vault that was purged",
                                    List.of(
                                            new LastExercise.Objective(
                                                    "Decide in time who restores what",
                                                    "performed with some challenges",
                                                    60,
                                                    75),
                                            new LastExercise.Objective(
                                                    "Find the plan without the tenant",
                                                    "performed without challenges",
                                                    90,
                                                    90)),
                                    List.of("Nobody knew the deputy of the database owner."))),
                    Optional.empty(),
                    NOW,
                    WORDS);
        } catch (Cancelled e) {
            throw new IllegalStateException(e);
        }
    }

    static Contents only(Contents c, String application) {
        return new Contents(
                c.plan(),
                c.catalogue(),
                c.snapshot(),
                c.assessment(),
                c.readiness(),
                c.schedule(),
                c.lastExercise(),
                Optional.of(new ApplicationId(application)),
                c.now(),
                c.words());
    }
}
