package app.muster.golden;

import app.muster.assess.Assessment;
import app.muster.attack.Outcomes;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;
import app.muster.work.Cancelled;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A small estate of one application, from which others are made by one change each.
///
/// @param bodies the ARM bodies, as one JSON list
public record GoldenEstate(
        String name, String bodies, List<Evidence> evidence, List<Attestation> attestations) {

    public static final Instant NOW = Instant.parse("2026-11-14T02:40:00Z");
    public static final String SUBSCRIPTION = "/subscriptions/11111111-1111-4111-8111-111111111111";
    public static final String GROUP = SUBSCRIPTION + "/resourceGroups/rg-pay";
    public static final String MACHINE = in("Microsoft.Compute/virtualMachines/vm-pay");
    public static final String SERVER = in("Microsoft.Sql/servers/sql-pay");
    public static final String DATABASE = SERVER + "/databases/payroll";
    public static final String STORAGE = in("Microsoft.Storage/storageAccounts/stpay");
    public static final String KEYS = in("Microsoft.KeyVault/vaults/kv-pay");
    public static final String VAULT = in("Microsoft.RecoveryServices/vaults/rsv-pay");
    public static final String NETWORK = in("Microsoft.Network/virtualNetworks/vnet-pay");
    public static final AssetId CODE = new AssetId("other/git-repository/payroll-code");
    public static final Catalogue CATALOGUE = CatalogueReader.builtIn();

    private static final ApplicationId PAYROLL = new ApplicationId("payroll");

    private static final String BODIES =
            """
            [{"id": "%s", "properties": {"provisioningState": "Succeeded"}},
             {"id": "%s", "properties": {"provisioningState": "Succeeded", "retentionDays": 0}},
             {"id": "%s", "properties": {"status": "Online"}},
             {"id": "%s", "kind": "StorageV2",
              "properties": {"provisioningState": "Succeeded", "allowSharedKeyAccess": true}},
             {"id": "%s", "properties": {"provisioningState": "Succeeded",
                                         "softDeleteRetentionInDays": 90}},
             {"id": "%s", "properties": {
               "securitySettings": {
                 "immutabilitySettings": {"state": "Disabled"},
                 "multiUserAuthorization": "Disabled",
                 "softDeleteSettings": {"softDeleteState": "Enabled",
                                        "softDeleteRetentionPeriodInDays": 14}},
               "redundancySettings": {"standardTierStorageRedundancy": "LocallyRedundant"}}},
             {"id": "%s", "properties": {"provisioningState": "Succeeded"}},
             {"id": "%s/blobServices/default", "properties": {
               "isVersioningEnabled": false, "deleteRetentionPolicy": {"enabled": false}}}]\
            """
                    .formatted(MACHINE, SERVER, DATABASE, STORAGE, KEYS, VAULT, NETWORK, STORAGE);

    static GoldenEstate plain(String name) {
        return new GoldenEstate(name, BODIES, List.of(), List.of())
                .evidence(
                        EvidenceKind.BACKUP_ITEMS,
                        """
                        {"id": "%s/backupFabrics/Azure/protectionContainers/c/protectedItems/vm-pay",
                         "properties": {"sourceResourceId": "%s", "workloadType": "VM",
                           "protectionState": "Protected", "lastRecoveryPoint": "2026-11-13T22:40:00Z"}}\
                        """
                                .formatted(VAULT, MACHINE))
                .evidence(
                        EvidenceKind.SQL_RETENTION,
                        """
                        {"id": "%s/backupShortTermRetentionPolicies/default",
                         "type": "Microsoft.Sql/servers/databases/backupShortTermRetentionPolicies",
                         "properties": {"retentionDays": 7}}\
                        """
                                .formatted(DATABASE));
    }

    GoldenEstate evidence(EvidenceKind kind, String body) {
        var more = new ArrayList<>(evidence);
        more.add(new Evidence(kind, SUBSCRIPTION, NOW, List.of((Json.Obj) json(body))));
        return new GoldenEstate(name, bodies, more, attestations);
    }

    /// Somebody vouched for the control until the end of the year.
    public GoldenEstate attested(String control, AssetId asset) {
        var more = new ArrayList<>(attestations);
        more.add(
                new Attestation(
                        control,
                        asset,
                        "Ada",
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 12, 31),
                        ""));
        return new GoldenEstate(name, bodies, evidence, more);
    }

    /// @throws IllegalArgumentException if the old text is not in the bodies once
    GoldenEstate replacing(String old, String by) {
        if (bodies.split(java.util.regex.Pattern.quote(old), -1).length != 2) {
            throw new IllegalArgumentException("not there once: " + old);
        }
        return new GoldenEstate(name, bodies.replace(old, by), evidence, attestations);
    }

    public Snapshot snapshot() {
        var resources = new ArrayList<Resource>();
        for (Json item : ((Json.Arr) json(bodies)).items()) {
            var body = (Json.Obj) item;
            var id = new ResourceId(body.text("id"));
            resources.add(new Resource(id, id.type(), body));
        }
        var coverage = new ArrayList<Coverage>();
        for (EvidenceKind kind : EvidenceKind.values()) {
            coverage.add(new Coverage(kind, SUBSCRIPTION, Coverage.State.COMPLETE, ""));
        }
        return new Snapshot(name, NOW, "golden", resources, evidence, coverage);
    }

    public Plan plan() {
        return Plan.empty(name)
                .withApplications(List.of(Application.named(PAYROLL, "Payroll")))
                .withAssets(
                        List.of(
                                asset(MACHINE, Category.A),
                                asset(SERVER, Category.B),
                                asset(DATABASE, Category.B),
                                asset(STORAGE, Category.B),
                                asset(KEYS, Category.B),
                                asset(VAULT, Category.C),
                                asset(NETWORK, Category.D),
                                Asset.of(CODE, "payroll-code", "muster/git-repository", Category.E)
                                        .of(Optional.of(PAYROLL))))
                .withDependencies(
                        List.of(
                                need(MACHINE, VAULT, Dependency.Kind.RECOVERS),
                                need(MACHINE, NETWORK, Dependency.Kind.NETWORK),
                                need(MACHINE, DATABASE, Dependency.Kind.DATA),
                                encrypted(STORAGE, KEYS)))
                .withAttestations(attestations);
    }

    public Assessment assessment() {
        try {
            return Assessment.of(CATALOGUE, plan(), snapshot(), NOW, (_, _, _) -> {});
        } catch (Cancelled e) {
            throw new IllegalStateException(e);
        }
    }

    public Outcomes outcomes() {
        Assessment assessment = assessment();
        return new Outcomes(CATALOGUE, plan(), assessment.estate(), assessment, NOW);
    }

    private static String in(String path) {
        return GROUP + "/providers/" + path;
    }

    private static Asset asset(String id, Category category) {
        var resource = new ResourceId(id);
        AssetId asset = AssetId.of(resource);
        return Asset.of(asset, asset.shortName(), resource.type(), category)
                .located("westeurope")
                .of(Optional.of(PAYROLL));
    }

    private static Dependency need(String from, String to, Dependency.Kind kind) {
        return new Dependency(
                new AssetId(from), new AssetId(to), kind, Dependency.Rule.REFERENCE, "", false);
    }

    private static Dependency encrypted(String data, String keys) {
        return new Dependency(
                new AssetId(data),
                new AssetId(keys),
                Dependency.Kind.KEYS,
                Dependency.Rule.CUSTOMER_KEY,
                "",
                false);
    }

    private static Json json(String text) {
        try {
            return json(new ObjectMapper().readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static Json json(JsonNode node) {
        if (node.isObject()) {
            Map<String, Json> fields = new LinkedHashMap<>();
            node.properties().forEach(f -> fields.put(f.getKey(), json(f.getValue())));
            return new Json.Obj(fields);
        }
        if (node.isArray()) {
            var items = new ArrayList<Json>();
            node.forEach(item -> items.add(json(item)));
            return new Json.Arr(items);
        }
        return node.isTextual()
                ? new Json.Text(node.textValue())
                : node.isBoolean()
                        ? new Json.Bool(node.booleanValue())
                        : node.isNull() ? Json.NULL : new Json.Num(node.asText());
    }
}
