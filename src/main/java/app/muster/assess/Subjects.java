package app.muster.assess;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Control;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everything that controls and attack actions can be asked of, in a fixed order: the resources of
/// the snapshot, its subscriptions, what people entered, the plan itself.
public final class Subjects {

    private Subjects() {}

    public static List<Subject> of(Catalogue catalogue, Plan plan, Estate estate) {
        Map<AssetId, Asset> assets = plan.assetsById();
        var subjects = new ArrayList<Subject>(estate.snapshot().resources().size() + 16);
        Set<String> seen = HashSet.newHashSet(16);
        for (Resource resource : estate.snapshot().resources()) {
            subjects.add(of(resource, catalogue, assets));
            if (Paths.isSubscription(resource.id().key())) {
                seen.add(resource.id().key());
            }
        }
        for (String subscription : estate.subscriptions()) {
            if (seen.add(subscription)) {
                subjects.add(subscription(subscription));
            }
        }
        subjects.addAll(others(plan));
        return subjects;
    }

    static Subject of(Resource resource, Catalogue catalogue, Map<AssetId, Asset> assets) {
        AssetId id = AssetId.of(resource.id());
        Asset asset = assets.get(id);
        return new Subject(
                id,
                Optional.of(resource),
                resource.type(),
                asset == null ? catalogue.type(resource.type()).category() : asset.category(),
                resource.body());
    }

    /// What people entered, and the plan itself.
    static List<Subject> others(Plan plan) {
        var subjects = new ArrayList<Subject>();
        for (Asset asset : plan.assets()) {
            if (asset.id().value().startsWith("other/")) {
                subjects.add(
                        new Subject(
                                asset.id(),
                                Optional.empty(),
                                asset.type(),
                                asset.category(),
                                Json.Obj.EMPTY));
            }
        }
        subjects.add(Subject.plan());
        return subjects;
    }

    /// The controls of the catalogue by the types they name; `*` is a type of its own.
    static Map<String, List<Control>> byType(Catalogue catalogue) {
        Map<String, List<Control>> byType = new HashMap<>();
        for (Control control : catalogue.controls()) {
            for (String type : control.types()) {
                byType.computeIfAbsent(type, _ -> new ArrayList<>()).add(control);
            }
        }
        return byType;
    }

    private static Subject subscription(String key) {
        return new Subject(
                AssetId.of(new ResourceId(key)),
                Optional.empty(),
                Subject.SUBSCRIPTION_TYPE,
                Category.UNCLASSIFIED,
                Json.Obj.EMPTY);
    }
}
