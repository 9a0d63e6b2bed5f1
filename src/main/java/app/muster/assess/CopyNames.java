package app.muster.assess;

import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.ResourceId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How the commands that restore something call its copies: the vault, the container, the item.
public final class CopyNames {

    private static final String CONTAINER = "/protectioncontainers/";
    private static final String FABRIC = "/replicationfabrics/";
    private static final String REPLICA_CONTAINER = "/replicationprotectioncontainers/";

    private final Estate estate;
    private final Map<String, List<Copy>> copies = new HashMap<>();

    private enum Kind {
        ITEM,
        INSTANCE,
        REPLICA
    }

    /// One thing that was read as a copy, under its id as it was read.
    private record Copy(Kind kind, String id) {}

    public CopyNames(Estate estate) {
        this.estate = estate;
        for (Item item : estate.found(EvidenceKind.BACKUP_ITEMS)) {
            BackupItems.source(item).ifPresent(source -> add(source, item, Kind.ITEM));
        }
        for (Item item : estate.found(EvidenceKind.BACKUP_INSTANCES)) {
            BackupInstances.source(item).ifPresent(source -> add(source, item, Kind.INSTANCE));
        }
        for (Item item : estate.found(EvidenceKind.REPLICATED_ITEMS)) {
            String source = Replicas.source(item);
            if (!source.isEmpty()) {
                add(source, item, Kind.REPLICA);
            }
        }
    }

    /// The vaults that keep copies of the asset.
    public Set<AssetId> vaults(AssetId asset) {
        Set<AssetId> vaults = new LinkedHashSet<>();
        for (Copy copy : of(asset)) {
            Paths.vault(Paths.key(copy.id())).ifPresent(vault -> vaults.add(new AssetId(vault)));
        }
        return vaults;
    }

    /// By placeholder, without its braces; only what was read. Of several copies of one kind the
    /// first counts.
    public Map<String, String> names(AssetId asset) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Copy copy : of(asset)) {
            String id = copy.id();
            ResourceId known = new ResourceId(id);
            String last = Paths.last(id);
            switch (copy.kind()) {
                case ITEM -> {
                    names.putIfAbsent("vault", vault(id));
                    names.putIfAbsent("vault-group", known.resourceGroup());
                    names.putIfAbsent("container", after(id, CONTAINER));
                    names.putIfAbsent("item", last);
                }
                case INSTANCE -> {
                    names.putIfAbsent("backup-vault", vault(id));
                    names.putIfAbsent("backup-vault-group", known.resourceGroup());
                    names.putIfAbsent("instance", last);
                    names.putIfAbsent("instance-id", id);
                }
                case REPLICA -> {
                    names.putIfAbsent("replica-vault", vault(id));
                    names.putIfAbsent("replica-vault-group", known.resourceGroup());
                    names.putIfAbsent("fabric", after(id, FABRIC));
                    names.putIfAbsent("replica-container", after(id, REPLICA_CONTAINER));
                    names.putIfAbsent("replica-item", last);
                    names.putIfAbsent("replica-id", id);
                }
            }
        }
        names.values().removeIf(String::isEmpty);
        return names;
    }

    private void add(String source, Item item, Kind kind) {
        String id = item.body().text("id");
        if (!id.isEmpty()) {
            copies.computeIfAbsent(source, _ -> new ArrayList<>()).add(new Copy(kind, id));
        }
    }

    private List<Copy> of(AssetId asset) {
        List<String> keys =
                estate.resource(asset.value())
                        .map(found -> Subject.of(found, Category.UNCLASSIFIED).copiedAs())
                        .orElse(List.of(asset.value()));
        return keys.stream().flatMap(key -> copies.getOrDefault(key, List.of()).stream()).toList();
    }

    private static String vault(String id) {
        return Paths.vault(Paths.key(id))
                .map(vault -> Paths.last(id.substring(0, vault.length())))
                .orElse("");
    }

    /// The segment behind a type segment, as it was read.
    private static String after(String id, String type) {
        int at = Paths.key(id).indexOf(type);
        if (at < 0) {
            return "";
        }
        String rest = id.substring(at + type.length());
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
