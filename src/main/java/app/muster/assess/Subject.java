package app.muster.assess;

import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;

import java.util.List;
import java.util.Optional;

/// What a control or an attack action is asked of: a resource, a subscription, a thing that people
/// entered, or the plan itself.
///
/// @param resource empty for what the inventory has no body for
/// @param type lower case
/// @param body empty where there is none
public record Subject(
        AssetId asset, Optional<Resource> resource, String type, Category category, Json.Obj body) {

    /// The type of the subject that stands for the plan as a whole.
    public static final String PLAN_TYPE = "muster/plan";

    /// The type of the subject that stands for a whole subscription.
    public static final String SUBSCRIPTION_TYPE = "microsoft.resources/subscriptions";

    public static Subject of(Resource resource, Category category) {
        return new Subject(
                AssetId.of(resource.id()),
                Optional.of(resource),
                resource.type(),
                category,
                resource.body());
    }

    public static Subject plan() {
        return new Subject(
                AssetId.PLAN, Optional.empty(), PLAN_TYPE, Category.UNCLASSIFIED, Json.Obj.EMPTY);
    }

    /// What people call it.
    public String name() {
        return resource.map(Resource::name).orElseGet(asset::shortName);
    }

    /// Its id, lower case and without a slash at the end.
    String key() {
        return asset.value();
    }

    /// The ids under which a copy of it may be kept: its own, and for a disk the machine's that it
    /// belongs to, because machines are backed up and replicated with their disks.
    public List<String> copiedAs() {
        String machine = type.equals("microsoft.compute/disks") ? body.text("managedBy") : "";
        return machine.isEmpty() ? List.of(key()) : List.of(key(), Paths.key(machine));
    }

    boolean isAzure() {
        return asset.value().startsWith("/");
    }

    /// Whether the inventory says anything of its settings; a subscription has none of its own.
    boolean hasSettings() {
        return resource.map(Resource::hasProperties).orElse(true);
    }
}
