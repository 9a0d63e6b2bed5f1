package app.muster.ui.estate;

import app.muster.assess.Assessment;
import app.muster.assess.Finding;
import app.muster.assess.Verdict;
import app.muster.importer.Link;
import app.muster.mapping.Explanation;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.plan.estate.ResourceId;
import app.muster.session.Insight;
import app.muster.session.Workspace;
import app.muster.ui.shell.LatestJob;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everything about the asset that a person looks at. What the snapshot says is read beside the
/// window, once for each snapshot; until then the plan's own dependencies are shown.
final class DetailsViewModel {

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<AssetFacts> facts =
            new ReadOnlyObjectWrapper<>(AssetFacts.NONE);
    private final LatestJob job;
    private Map<AssetId, Asset> assets = Map.of();
    private Needs needs = Needs.NONE;
    private @Nullable Plan looked;

    /// @param title words for the task that reads the snapshot
    DetailsViewModel(Workspace workspace, LatestJob job, String title) {
        this.workspace = workspace;
        this.job = job;
        workspace
                .snapshotProperty()
                .subscribe(
                        snapshot ->
                                job.start(
                                        title,
                                        progress ->
                                                AssetFacts.of(
                                                        snapshot, workspace.catalogue(), progress),
                                        facts::set));
    }

    /// What the snapshot says of the assets, [AssetFacts#NONE] until it was read.
    ReadOnlyObjectProperty<AssetFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// Whether the snapshot is still being read, so that more will be known.
    boolean isReading() {
        return job.busyProperty().get();
    }

    /// Why the asset belongs where it does.
    ///
    /// @throws IllegalArgumentException if the plan has no such asset
    Explanation explanation(AssetId id) {
        return Explanation.of(workspace.plan(), workspace.snapshotProperty().get(), id);
    }

    String applicationName(ApplicationId id) {
        return workspace.plan().application(id).map(Application::name).orElse("");
    }

    /// @return empty if the plan no longer has the asset
    Optional<AssetDetails> details(AssetId id) {
        look();
        AssetFacts known = facts.get();
        return Optional.ofNullable(assets.get(id))
                .map(
                        asset ->
                                new AssetDetails(
                                        asset,
                                        kind(asset.type()),
                                        known.resource(id),
                                        known.parts(id),
                                        needs(id, known),
                                        neededBy(id, known),
                                        findings(id),
                                        known.proofs(id),
                                        spare(id)));
    }

    private Optional<String> spare(AssetId id) {
        return workspace.insightProperty().get().flatMap(known -> known.spares().reason(id));
    }

    private void look() {
        Plan plan = workspace.plan();
        if (plan != looked) {
            assets = plan.assetsById();
            needs = needs.of(plan);
            looked = plan;
        }
    }

    private List<AssetDetails.Neighbour> needs(AssetId id, AssetFacts known) {
        var found = new Neighbours();
        for (Dependency dependency : needs.of(id)) {
            found.add(dependency.to(), dependency);
        }
        for (AssetFacts.Named named : known.naming(id)) {
            if (named.to().isEmpty()) {
                found.addExternal(id, named.link());
            } else {
                found.addIfThere(named.to().get(), id, named.link());
            }
        }
        return found.all();
    }

    private List<AssetDetails.Neighbour> neededBy(AssetId id, AssetFacts known) {
        var found = new Neighbours();
        for (Dependency dependency : needs.on(id)) {
            found.add(dependency.from(), dependency);
        }
        for (AssetFacts.Named named : known.namedBy(id)) {
            found.addIfThere(named.from(), named.from(), named.link());
        }
        return found.all();
    }

    private List<Finding> findings(AssetId id) {
        return workspace
                .insightProperty()
                .get()
                .map(Insight::assessment)
                .orElseGet(Assessment::empty)
                .of(id)
                .stream()
                .filter(finding -> finding.verdict() != Verdict.NOT_APPLICABLE)
                .sorted(
                        Comparator.comparing((Finding finding) -> worstFirst(finding.verdict()))
                                .thenComparing(finding -> finding.severity()))
                .toList();
    }

    private static int worstFirst(Verdict verdict) {
        return switch (verdict) {
            case MISSING -> 0;
            case UNKNOWN -> 1;
            case WAIVED -> 2;
            case IN_PLACE -> 3;
            case NOT_APPLICABLE -> 4;
        };
    }

    private String kind(String type) {
        return workspace.catalogue().type(type).title();
    }

    /// The neighbours of one asset on one side, each once, in the order they were found.
    private final class Neighbours {

        private final Map<String, Set<AssetDetails.Ground>> grounds = new LinkedHashMap<>();
        private final Map<String, Optional<Asset>> known = new HashMap<>();

        void add(AssetId id, Dependency dependency) {
            Optional<Asset> asset = Optional.ofNullable(assets.get(id));
            if (asset.isPresent()) {
                known.put(id.value(), asset);
                put(
                        id.value(),
                        new AssetDetails.Ground(
                                dependency.kind(), dependency.rule(), "", dependency.path()));
            }
        }

        /// A dependency that a person rejected stays away, however many bodies name it.
        void addIfThere(AssetId id, AssetId namer, Link link) {
            if (known.containsKey(id.value())) {
                put(id.value(), ground(namer, link));
            }
        }

        void addExternal(AssetId namer, Link link) {
            known.put(link.to(), Optional.empty());
            put(link.to(), ground(namer, link));
        }

        private AssetDetails.Ground ground(AssetId namer, Link link) {
            boolean isOwn = link.from().equalsIgnoreCase(namer.value());
            String part = isOwn ? "" : link.from().substring(link.from().lastIndexOf('/') + 1);
            return new AssetDetails.Ground(link.kind(), link.rule(), part, link.path());
        }

        private void put(String id, AssetDetails.Ground ground) {
            var said = grounds.computeIfAbsent(id, _ -> new LinkedHashSet<>());
            if (ground.path().isEmpty() && said.stream().anyMatch(ground::saysNoMoreThan)) {
                return;
            }
            said.removeIf(other -> other.saysNoMoreThan(ground));
            said.add(ground);
        }

        List<AssetDetails.Neighbour> all() {
            return grounds.entrySet().stream()
                    .map(entry -> neighbour(entry.getKey(), List.copyOf(entry.getValue())))
                    .toList();
        }

        private AssetDetails.Neighbour neighbour(String id, List<AssetDetails.Ground> said) {
            Optional<Asset> asset = known.getOrDefault(id, Optional.empty());
            return new AssetDetails.Neighbour(
                    asset,
                    asset.map(Asset::name).orElse(id.substring(id.lastIndexOf('/') + 1)),
                    kind(
                            asset.map(Asset::type)
                                    .orElseGet(
                                            () ->
                                                    ResourceId.in(id)
                                                            .map(ResourceId::type)
                                                            .orElse(""))),
                    id,
                    said);
        }
    }
}
