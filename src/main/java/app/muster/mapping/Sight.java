package app.muster.mapping;

import app.muster.plan.Asset;
import app.muster.plan.Condition;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.Snapshot;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What rules can see of assets. Indexes a snapshot once, so that looking at an asset costs the
/// same in a large estate.
final class Sight {

    private static final String SUBSCRIPTION = "microsoft.resources/subscriptions";

    /// Finds a resource by its id in lower case.
    private interface Index {
        @Nullable Resource find(String key);
    }

    private final Index resources;

    Sight(Snapshot snapshot) {
        Map<String, Resource> byKey = HashMap.newHashMap(snapshot.resources().size());
        snapshot.resources().forEach(resource -> byKey.put(resource.id().key(), resource));
        resources = byKey::get;
    }

    private Sight(Index resources) {
        this.resources = resources;
    }

    /// For looking at one asset: searches instead of building an index.
    static Sight ofOne(Snapshot snapshot) {
        return new Sight(
                key -> {
                    for (Resource resource : snapshot.resources()) {
                        if (resource.id().value().equalsIgnoreCase(key)) {
                            return resource;
                        }
                    }
                    return null;
                });
    }

    Optional<Resource> resource(Asset asset) {
        return Optional.ofNullable(resources.find(asset.id().value()));
    }

    /// The resource group's own resource, if the snapshot has it.
    Optional<Resource> group(Asset asset) {
        String id = asset.id().value();
        int start = id.indexOf("/resourcegroups/");
        if (start < 0) {
            return Optional.empty();
        }
        int end = id.indexOf('/', start + 16);
        return end < 0
                ? Optional.empty()
                : Optional.ofNullable(resources.find(id.substring(0, end)));
    }

    /// The subscription's name, empty where the snapshot does not tell it.
    String subscriptionName(String subscription) {
        Resource found = resources.find("/subscriptions/" + subscription.toLowerCase(Locale.ROOT));
        if (found == null || !found.type().equals(SUBSCRIPTION)) {
            return "";
        }
        String shown = found.body().text("displayName");
        return shown.isEmpty() ? found.body().text("name") : shown;
    }

    /// The value that a condition on this field compares.
    Seen value(Asset asset, Condition.Field field, String tag) {
        return switch (field) {
            case TAG -> tag(asset, tag);
            case NAME -> plain(asset.name());
            case TYPE -> plain(asset.type());
            case GROUP -> plain(resourceGroup(asset));
            case SUBSCRIPTION -> plain(subscription(asset));
            case REGION -> plain(asset.location());
            case CATEGORY -> plain(asset.category().letter());
        };
    }

    static String resourceGroup(Asset asset) {
        return segment(asset.id().value(), "/resourcegroups/");
    }

    static String subscription(Asset asset) {
        String id = asset.id().value();
        return id.startsWith("/subscriptions/") ? segment(id, "/subscriptions/") : "";
    }

    private static String segment(String id, String word) {
        int start = id.indexOf(word);
        int providers = id.indexOf("/providers/");
        if (start < 0 || providers >= 0 && providers < start) {
            return "";
        }
        int end = id.indexOf('/', start + word.length());
        return id.substring(start + word.length(), end < 0 ? id.length() : end);
    }

    /// A part of a resource, such as a database, is seldom tagged by itself: what stands above it
    /// counts before the group does.
    private Seen tag(Asset asset, String name) {
        String id = asset.id().value();
        int root = rootEnd(id);
        for (String at = id; ; at = parent(at)) {
            Resource holder = resources.find(at);
            String value = holder == null ? null : tag(holder, name);
            if (value != null) {
                return new Seen(value, at.equals(id) ? Seen.Holder.OWN : Seen.Holder.PARENT);
            }
            if (root < 0 || at.length() <= root) {
                break;
            }
        }
        Optional<Resource> group = group(asset);
        String inherited = group.isEmpty() ? null : tag(group.get(), name);
        return inherited == null ? Seen.NOTHING : new Seen(inherited, Seen.Holder.GROUP);
    }

    /// All whose tags count for the asset: itself, what it is a part of, its group.
    List<Resource> holders(Asset asset) {
        var holders = new ArrayList<Resource>();
        String id = asset.id().value();
        int root = rootEnd(id);
        for (String at = id; ; at = parent(at)) {
            Resource holder = resources.find(at);
            if (holder != null) {
                holders.add(holder);
            }
            if (root < 0 || at.length() <= root) {
                break;
            }
        }
        group(asset).ifPresent(holders::add);
        return holders;
    }

    /// Where the id of the resource ends that has none above it.
    private static int rootEnd(String id) {
        int at = id.lastIndexOf("/providers/");
        if (at < 0) {
            return -1;
        }
        int end = at + 10;
        for (int i = 0; i < 3 && end >= 0; i++) {
            end = id.indexOf('/', end + 1);
        }
        return end < 0 ? id.length() : end;
    }

    private static String parent(String id) {
        return id.substring(0, id.lastIndexOf('/', id.lastIndexOf('/') - 1));
    }

    private static @Nullable String tag(Resource resource, String name) {
        return resource.body().object("tags").get(name).orElse(Json.NULL)
                                instanceof Json.Text(String value)
                        && !value.isBlank()
                ? value.strip()
                : null;
    }

    private static Seen plain(String value) {
        return value.isEmpty() ? Seen.NOTHING : new Seen(value, Seen.Holder.OWN);
    }
}
