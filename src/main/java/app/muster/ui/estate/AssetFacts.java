package app.muster.ui.estate;

import app.muster.catalogue.Catalogue;
import app.muster.importer.Derivation;
import app.muster.importer.Derived;
import app.muster.importer.Link;
import app.muster.plan.AssetId;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one snapshot says of each asset: its body, its parts, who names whom, and what else was
/// read of it. Built once for a snapshot, beside the window, because it reads every body.
final class AssetFacts {

    static final AssetFacts NONE = new AssetFacts();

    /// What was read apart from the body.
    record Proof(EvidenceKind kind, Instant at, Json.Obj item) {}

    /// A reference from or to an asset or one of its parts.
    ///
    /// @param from whose body names
    /// @param to what is named; empty where the snapshot lacks it
    record Named(AssetId from, Optional<AssetId> to, Link link) {}

    private static final int RESOURCES_A_STEP = 2_000;
    private final Map<AssetId, Resource> resources = new HashMap<>();
    private final Map<AssetId, List<Resource>> parts = new HashMap<>();
    private final Map<AssetId, List<Named>> naming = new HashMap<>();
    private final Map<AssetId, List<Named>> namedBy = new HashMap<>();
    private final Map<AssetId, List<Proof>> proofs = new HashMap<>();

    private AssetFacts() {}

    static AssetFacts of(Snapshot snapshot, Catalogue catalogue, Progress progress)
            throws Cancelled {
        if (snapshot.isEmpty()) {
            return NONE;
        }
        progress.step("", 0, 0);
        Derived derived = Derivation.of(snapshot, catalogue);
        var facts = new AssetFacts();
        derived.assets().forEach(asset -> facts.parts.put(asset.id(), List.of()));
        int done = 0;
        for (Resource resource : snapshot.resources()) {
            if (done++ % RESOURCES_A_STEP == 0) {
                progress.step("", done, snapshot.resources().size());
            }
            facts.take(resource);
        }
        derived.links().forEach(link -> facts.take(link));
        for (Evidence evidence : snapshot.evidence()) {
            progress.step("", done, snapshot.resources().size());
            evidence.items().forEach(item -> facts.take(evidence, item));
        }
        return facts;
    }

    Optional<Resource> resource(AssetId asset) {
        return Optional.ofNullable(resources.get(asset));
    }

    /// What belongs to it without being an asset of its own, such as a server's firewall rules.
    List<Resource> parts(AssetId asset) {
        return Collections.unmodifiableList(parts.getOrDefault(asset, List.of()));
    }

    /// What it and its parts name.
    List<Named> naming(AssetId asset) {
        return Collections.unmodifiableList(naming.getOrDefault(asset, List.of()));
    }

    /// What names it or its parts.
    List<Named> namedBy(AssetId asset) {
        return Collections.unmodifiableList(namedBy.getOrDefault(asset, List.of()));
    }

    List<Proof> proofs(AssetId asset) {
        return Collections.unmodifiableList(proofs.getOrDefault(asset, List.of()));
    }

    Map<String, Json> tags(AssetId asset) {
        Resource resource = resources.get(asset);
        return resource == null ? Map.of() : resource.tags();
    }

    private void take(Resource resource) {
        AssetId id = AssetId.of(resource.id());
        if (parts.containsKey(id)) {
            resources.put(id, resource);
        } else {
            assetAt(resource.id()).ifPresent(asset -> add(parts, asset, resource));
        }
    }

    private void take(Link link) {
        Optional<AssetId> from = ResourceId.in(link.from()).flatMap(this::assetAt);
        Optional<AssetId> to =
                link.external()
                        ? Optional.empty()
                        : ResourceId.in(link.to()).flatMap(this::assetAt);
        if (from.isPresent() && !from.equals(to) && (to.isPresent() || link.external())) {
            var named = new Named(from.get(), to, link);
            add(naming, from.get(), named);
            to.ifPresent(asset -> add(namedBy, asset, named));
        }
    }

    private void take(Evidence evidence, Json.Obj item) {
        Optional<AssetId> about =
                ResourceId.in(item.text("id"))
                        .flatMap(this::assetAt)
                        .or(() -> ResourceId.in(evidence.scope()).flatMap(this::assetAt));
        about.ifPresent(
                asset -> add(proofs, asset, new Proof(evidence.kind(), evidence.at(), item)));
    }

    private Optional<AssetId> assetAt(ResourceId resource) {
        for (Optional<ResourceId> at = Optional.of(resource); at.isPresent(); ) {
            AssetId id = AssetId.of(at.get());
            if (parts.containsKey(id)) {
                return Optional.of(id);
            }
            at = at.get().parent();
        }
        return Optional.empty();
    }

    private static <T> void add(Map<AssetId, List<T>> map, AssetId asset, T value) {
        List<T> before = map.getOrDefault(asset, List.of());
        if (before instanceof ArrayList<T>) {
            before.add(value);
        } else {
            map.put(asset, new ArrayList<>(List.of(value)));
        }
    }
}
