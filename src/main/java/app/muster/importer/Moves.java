package app.muster.importer;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Finds out which assets that vanished are back under another id.
///
/// An identity that Azure gave once proves it, whatever else changed. Without one, a thing is the
/// same if type, name and region are, if no such identity says otherwise, if its tags or its whole
/// body are the same too, and if there is no other candidate. Parts follow what they are a part of.
public final class Moves {

    /// What Azure gives a thing when it is made and never changes, by the field of `properties`.
    private static final List<String> IDENTITIES =
            List.of(
                    "vmId",
                    "uniqueId",
                    "immutableId",
                    "resourceGuid",
                    "customerId",
                    "instanceId",
                    "AppId",
                    "workspaceUID",
                    "workspaceId",
                    "principalId");

    /// An identity of that name may be another thing's, except here.
    private static final Map<String, String> ONLY_OF =
            Map.of(
                    "principalId", "microsoft.managedidentity/userassignedidentities",
                    "workspaceId", "microsoft.machinelearningservices/workspaces",
                    "customerId", "microsoft.operationalinsights/workspaces",
                    "AppId", "microsoft.insights/components",
                    "instanceId", "microsoft.documentdb/databaseaccounts");

    /// Fields of a body that differ when only the place or the time does.
    private static final Set<String> PLACE =
            Set.of(
                    "id",
                    "resourcegroup",
                    "subscriptionid",
                    "tenantid",
                    "managedby",
                    "etag",
                    "systemdata",
                    "createdtime",
                    "changedtime",
                    "provisioningstate");

    private final Map<AssetId, Resource> before;
    private final Map<AssetId, Resource> now;
    private final Map<AssetId, AssetId> moved = new LinkedHashMap<>();
    private final Set<AssetId> arrived = new HashSet<>();

    private Moves(Map<AssetId, Resource> before, Map<AssetId, Resource> now) {
        this.before = before;
        this.now = now;
    }

    /// @param gone assets of the plan that the inventory does not have
    /// @param fresh assets of the inventory that the plan does not have
    /// @param extent how far the inventory looked: what it did not look for and is only alike has
    ///   not moved, as it may well be where it was
    /// @return where each of those went that went somewhere
    public static Map<AssetId, AssetId> of(
            List<Asset> gone, List<Asset> fresh, Snapshot before, Snapshot now, Extent extent) {
        if (gone.isEmpty() || fresh.isEmpty()) {
            return Map.of();
        }
        var moves = new Moves(bodies(gone, before), bodies(fresh, now));
        for (String field : IDENTITIES) {
            moves.match(gone, fresh, (asset, body) -> identity(field, asset, body), (_, _) -> true);
        }
        List<Asset> missed = gone.stream().filter(asset -> extent.covers(asset.id())).toList();
        moves.match(missed, fresh, (asset, _) -> alike(asset), moves::isSame);
        moves.follow(gone, fresh);
        return moves.moved;
    }

    private static Map<AssetId, Resource> bodies(List<Asset> assets, Snapshot snapshot) {
        Map<AssetId, Resource> bodies = HashMap.newHashMap(assets.size());
        Set<AssetId> wanted = new HashSet<>();
        assets.forEach(asset -> wanted.add(asset.id()));
        for (Resource resource : snapshot.resources()) {
            AssetId id = AssetId.of(resource.id());
            if (wanted.contains(id)) {
                bodies.put(id, resource);
            }
        }
        return bodies;
    }

    private interface Key {
        Optional<String> of(Asset asset, Resource body);
    }

    private interface Proof {
        boolean holds(Resource old, Resource fresh);
    }

    /// Pairs what has a key in common that nothing else has.
    private void match(List<Asset> gone, List<Asset> fresh, Key key, Proof proof) {
        Map<String, List<AssetId>> olds = byKey(gone, before, key, moved.keySet());
        Map<String, List<AssetId>> news = byKey(fresh, now, key, arrived);
        olds.forEach(
                (value, from) -> {
                    List<AssetId> to = news.getOrDefault(value, List.of());
                    if (from.size() == 1 && to.size() == 1) {
                        Resource old = before.get(from.getFirst());
                        Resource found = now.get(to.getFirst());
                        if (old != null && found != null && proof.holds(old, found)) {
                            take(from.getFirst(), to.getFirst());
                        }
                    }
                });
    }

    private void take(AssetId from, AssetId to) {
        moved.put(from, to);
        arrived.add(to);
    }

    private static Map<String, List<AssetId>> byKey(
            List<Asset> assets, Map<AssetId, Resource> bodies, Key key, Set<AssetId> done) {
        Map<String, List<AssetId>> byKey = new LinkedHashMap<>();
        for (Asset asset : assets) {
            Resource body = bodies.get(asset.id());
            if (body != null && !done.contains(asset.id())) {
                key.of(asset, body)
                        .ifPresent(
                                value ->
                                        byKey.computeIfAbsent(value, _ -> new ArrayList<>())
                                                .add(asset.id()));
            }
        }
        return byKey;
    }

    private static Optional<String> identity(String field, Asset asset, Resource body) {
        String value = identity(field, body);
        return value.isEmpty() ? Optional.empty() : Optional.of(asset.type() + " " + value);
    }

    private static String identity(String field, Resource body) {
        String value = body.body().object("properties").text(field).toLowerCase(Locale.ROOT);
        boolean isSaid = !value.replaceAll("[0-]", "").isEmpty();
        return isSaid && ONLY_OF.getOrDefault(field, body.type()).equals(body.type()) ? value : "";
    }

    /// Type, region and the names of a thing and of what it is a part of.
    private static Optional<String> alike(Asset asset) {
        String id = asset.id().value();
        return Optional.of(
                asset.type()
                        + " "
                        + asset.location()
                        + " "
                        + id.substring(id.lastIndexOf("/providers/") + 1));
    }

    private boolean isSame(Resource old, Resource found) {
        for (String field : IDENTITIES) {
            String was = identity(field, old);
            String is = identity(field, found);
            if (!was.isEmpty() && !is.isEmpty() && !was.equals(is)) {
                return false;
            }
        }
        return !old.tags().isEmpty() && old.tags().equals(found.tags())
                || old.hasProperties()
                        && placeless(old.body(), true).equals(placeless(found.body(), true));
    }

    /// A body without what tells where it is: ids are cut down to what stands behind the group.
    private static Object placeless(Json json, boolean top) {
        return switch (json) {
            case Json.Obj(Map<String, Json> fields) -> {
                var kept = new TreeMap<String, Object>();
                fields.forEach(
                        (name, value) -> {
                            String lower = name.toLowerCase(Locale.ROOT);
                            if (!PLACE.contains(lower) || !top && lower.equals("id")) {
                                kept.put(lower, placeless(value, false));
                            }
                        });
                yield kept;
            }
            case Json.Arr(List<Json> items) ->
                    items.stream().map(item -> placeless(item, false)).toList();
            case Json.Text(String value) -> {
                int at = value.lastIndexOf("/providers/");
                yield at >= 0 && ResourceId.looksLikeOne(value)
                        ? value.substring(at).toLowerCase(Locale.ROOT)
                        : value;
            }
            case Json.Num _, Json.Bool _, Json.Null _, Json.Open _ -> json;
        };
    }

    /// Parts are where what they are a part of went.
    private void follow(List<Asset> gone, List<Asset> fresh) {
        Set<AssetId> there = new HashSet<>();
        fresh.forEach(asset -> there.add(asset.id()));
        for (Asset asset : gone) {
            if (!moved.containsKey(asset.id())) {
                above(asset.id())
                        .filter(there::contains)
                        .filter(to -> !arrived.contains(to))
                        .ifPresent(to -> take(asset.id(), to));
            }
        }
    }

    private Optional<AssetId> above(AssetId id) {
        String value = id.value();
        for (int end = value.lastIndexOf('/'); end > 0; end = value.lastIndexOf('/', end - 1)) {
            AssetId to = moved.get(new AssetId(value.substring(0, end)));
            if (to != null) {
                return Optional.of(new AssetId(to.value() + value.substring(end)));
            }
        }
        return Optional.empty();
    }

    static Function<AssetId, Optional<AssetId>> renaming(Map<AssetId, AssetId> moves) {
        return id -> Optional.of(moves.getOrDefault(id, id));
    }
}
