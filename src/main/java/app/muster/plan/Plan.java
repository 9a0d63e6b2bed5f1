package app.muster.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// One organisation's recovery plan. Immutable: every edit returns a new plan that shares what did
/// not change.
///
/// @param snapshot name of the snapshot that assets and dependencies were last derived from
/// @param acknowledgements what ended a heightened awareness, the oldest first
public record Plan(
        String name,
        Optional<String> snapshot,
        List<Application> applications,
        List<Asset> assets,
        List<Dependency> dependencies,
        List<Role> roles,
        List<Playbook> playbooks,
        List<Attestation> attestations,
        List<Waiver> waivers,
        List<Improvement> improvements,
        Mapping mapping,
        List<Acknowledgement> acknowledgements) {

    public Plan {
        applications = List.copyOf(applications);
        assets = List.copyOf(assets);
        dependencies = List.copyOf(dependencies);
        roles = List.copyOf(roles);
        playbooks = List.copyOf(playbooks);
        attestations = List.copyOf(attestations);
        waivers = List.copyOf(waivers);
        improvements = List.copyOf(improvements);
        acknowledgements = List.copyOf(acknowledgements);
        PlanRules.check(
                applications, assets, dependencies, roles, playbooks, improvements, mapping);
    }

    public static Plan empty(String name) {
        return new Plan(
                name,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Mapping.NONE,
                List.of());
    }

    public Optional<Application> application(ApplicationId id) {
        return applications.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    public Optional<Asset> asset(AssetId id) {
        return assets.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    public Optional<Role> role(RoleId id) {
        return roles.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /// Every asset by its id, for whoever looks up more than one.
    public Map<AssetId, Asset> assetsById() {
        Map<AssetId, Asset> byId = HashMap.newHashMap(assets.size());
        assets.forEach(asset -> byId.put(asset.id(), asset));
        return byId;
    }

    /// What people and inventories say is needed, without what a person rejected.
    public Stream<Dependency> needs() {
        return dependencies.stream().filter(d -> !d.rejected());
    }

    /// @throws IllegalArgumentException if the plan has no such asset
    public Plan changing(AssetId id, UnaryOperator<Asset> change) {
        return changing(Set.of(id), change);
    }

    /// Changes several assets at once.
    ///
    /// @throws IllegalArgumentException if the plan lacks one of them
    public Plan changing(Set<AssetId> ids, UnaryOperator<Asset> change) {
        Set<AssetId> missing = new HashSet<>(ids);
        assets.forEach(asset -> missing.remove(asset.id()));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("no asset " + missing.iterator().next());
        }
        return withAssets(
                assets.stream().map(a -> ids.contains(a.id()) ? change.apply(a) : a).toList());
    }

    /// @throws IllegalArgumentException if the plan has no such application
    public Plan changing(ApplicationId id, UnaryOperator<Application> change) {
        application(id).orElseThrow(() -> new IllegalArgumentException("no application " + id));
        return withApplications(
                applications.stream().map(a -> a.id().equals(id) ? change.apply(a) : a).toList());
    }

    public Plan named(String newName) {
        return with(parts -> parts.name = newName);
    }

    /// Assets and dependencies as an inventory gave them.
    public Plan derivedFrom(String snapshotName, List<Asset> newAssets, List<Dependency> needs) {
        return with(
                parts -> {
                    parts.snapshot = Optional.of(snapshotName);
                    parts.assets = newAssets;
                    parts.dependencies = needs;
                });
    }

    public Plan withApplications(List<Application> changed) {
        return with(parts -> parts.applications = changed);
    }

    public Plan withAssets(List<Asset> changed) {
        return with(parts -> parts.assets = changed);
    }

    public Plan withDependencies(List<Dependency> changed) {
        return with(parts -> parts.dependencies = changed);
    }

    public Plan withRoles(List<Role> changed) {
        return with(parts -> parts.roles = changed);
    }

    public Plan withPlaybooks(List<Playbook> changed) {
        return with(parts -> parts.playbooks = changed);
    }

    public Plan withAttestations(List<Attestation> changed) {
        return with(parts -> parts.attestations = changed);
    }

    public Plan withWaivers(List<Waiver> changed) {
        return with(parts -> parts.waivers = changed);
    }

    public Plan withImprovements(List<Improvement> changed) {
        return with(parts -> parts.improvements = changed);
    }

    public Plan withMapping(Mapping changed) {
        return with(parts -> parts.mapping = changed);
    }

    public Plan withAcknowledgements(List<Acknowledgement> changed) {
        return with(parts -> parts.acknowledgements = changed);
    }

    private Plan with(Consumer<Parts> change) {
        var parts = new Parts(this);
        change.accept(parts);
        return parts.plan();
    }

    /// The parts of a plan while some are exchanged.
    private static final class Parts {
        String name;
        Optional<String> snapshot;
        List<Application> applications;
        List<Asset> assets;
        List<Dependency> dependencies;
        List<Role> roles;
        List<Playbook> playbooks;
        List<Attestation> attestations;
        List<Waiver> waivers;
        List<Improvement> improvements;
        Mapping mapping;
        List<Acknowledgement> acknowledgements;

        Parts(Plan plan) {
            name = plan.name;
            snapshot = plan.snapshot;
            applications = plan.applications;
            assets = plan.assets;
            dependencies = plan.dependencies;
            roles = plan.roles;
            playbooks = plan.playbooks;
            attestations = plan.attestations;
            waivers = plan.waivers;
            improvements = plan.improvements;
            mapping = plan.mapping;
            acknowledgements = plan.acknowledgements;
        }

        Plan plan() {
            return new Plan(
                    name,
                    snapshot,
                    applications,
                    assets,
                    dependencies,
                    roles,
                    playbooks,
                    attestations,
                    waivers,
                    improvements,
                    mapping,
                    acknowledgements);
        }
    }

    /// The list with one more at its end.
    public static <T> List<T> plus(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }

    static <T, K> Set<K> unique(List<T> things, Function<T, K> id) {
        Set<K> seen = HashSet.newHashSet(things.size());
        for (T thing : things) {
            if (!seen.add(id.apply(thing))) {
                throw new IllegalArgumentException("two share the id " + id.apply(thing));
            }
        }
        return seen;
    }
}
