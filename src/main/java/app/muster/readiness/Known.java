package app.muster.readiness;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.ResourceType;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.Snapshot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All that is known to be there, in the plan or beside it: what was read and is not in the plan
/// counts too, so that leaving it out of the plan helps nobody.
///
/// @param types of all of it, lower case
/// @param left what was read, would be an asset and is not in the plan
/// @param toRehearse the name of each thing whose return has to be tested: all but what is
///   configuration by its type and to the plan
record Known(Set<String> types, List<Resource> left, Map<AssetId, String> toRehearse) {

    Known {
        types = Set.copyOf(types);
        left = List.copyOf(left);
        toRehearse = Collections.unmodifiableMap(new LinkedHashMap<>(toRehearse));
    }

    static Known of(Plan plan, Catalogue catalogue, Snapshot snapshot) {
        Set<String> types = new HashSet<>();
        var left = new ArrayList<Resource>();
        Map<AssetId, String> toRehearse = new LinkedHashMap<>();
        for (Asset asset : plan.assets()) {
            types.add(asset.type());
            if (asset.category() != Category.D
                    || catalogue.type(asset.type()).category() != Category.D) {
                toRehearse.put(asset.id(), asset.name());
            }
        }
        Set<AssetId> planned = plan.assetsById().keySet();
        for (Resource resource : snapshot.resources()) {
            ResourceType type = catalogue.type(resource.type());
            AssetId id = AssetId.of(resource.id());
            if (planned.contains(id) || !isAsset(resource, type)) {
                continue;
            }
            types.add(resource.type());
            left.add(resource);
            if (type.category() != Category.D) {
                toRehearse.put(id, resource.name());
            }
        }
        return new Known(types, left, toRehearse);
    }

    /// A template's resource under a condition that does not hold is none.
    private static boolean isAsset(Resource resource, ResourceType type) {
        return type.asset()
                && !resource.body().get("condition").orElse(Json.NULL).equals(new Json.Bool(false));
    }
}
