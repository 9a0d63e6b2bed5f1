package app.muster.mapping;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Condition;
import app.muster.plan.MappingRule;
import app.muster.plan.Plan;
import app.muster.plan.RuleId;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the tests of this room share: small estates, written shortly.
final class Estate {

    static final ApplicationId SHOP = new ApplicationId("shop");
    static final ApplicationId ERP = new ApplicationId("erp");
    static final ApplicationId HUB = new ApplicationId("hub");

    private Estate() {}

    /// A machine or what else its type says.
    static AssetId id(String group, String typeAndName) {
        return new AssetId(
                "/subscriptions/s1/resourceGroups/" + group + "/providers/" + typeAndName);
    }

    static AssetId vm(String group, String name) {
        return id(group, "Microsoft.Compute/virtualMachines/" + name);
    }

    static Asset asset(AssetId id) {
        return Asset.of(id, id.shortName(), id.resource().orElseThrow().type(), Category.A)
                .located("westeurope");
    }

    /// @param tags name and value in turn
    static Resource resource(AssetId id, String... tags) {
        return resource(id.resource().orElseThrow(), tags);
    }

    static Resource group(String name, String... tags) {
        return resource(new ResourceId("/subscriptions/s1/resourceGroups/" + name), tags);
    }

    static Resource resource(ResourceId id, String... tags) {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (int i = 0; i < tags.length; i += 2) {
            fields.put(tags[i], new Json.Text(tags[i + 1]));
        }
        return new Resource(
                id,
                id.type(),
                new Json.Obj(
                        Map.of(
                                "id", new Json.Text(id.value()),
                                "tags", new Json.Obj(fields))));
    }

    static Snapshot snapshot(Resource... resources) {
        return new Snapshot("s", Instant.EPOCH, "test", List.of(resources), List.of(), List.of());
    }

    /// A plan with Shop, ERP and the hub.
    static Plan plan(AssetId... assets) {
        return Plan.empty("p")
                .withApplications(
                        List.of(
                                Application.named(SHOP, "Shop"),
                                Application.named(ERP, "ERP"),
                                Application.named(HUB, "Hub").shared(true)))
                .withAssets(Arrays.stream(assets).map(Estate::asset).toList());
    }

    static MappingRule rule(String id, ApplicationId application, String... conditions) {
        return new MappingRule(
                new RuleId(id),
                Arrays.stream(conditions).map(Condition::parse).toList(),
                application,
                "");
    }
}
