package app.muster.importer;

import app.muster.plan.AssetId;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How far an inventory looked. What lies outside of it is neither there nor gone: an export of one
/// subscription says nothing of another one, and one that was cut off says nothing of what it
/// lacks.
///
/// @param scopes lower case: a subscription's id, or one with a slash and the name of a group; an
///   empty text stands for what belongs to no subscription
/// @param whole false if entries are known or feared to be missing
public record Extent(Set<String> scopes, boolean whole) {

    /// Kinds of files that list some of the resources of their groups, whatever else is there.
    private static final Set<String> PARTIAL =
            Set.of(
                    Kind.ARM_TEMPLATE.key(),
                    Kind.TERRAFORM_STATE.key(),
                    Kind.TERRAFORM_PLAN.key(),
                    Kind.WARA.key());

    public Extent {
        scopes = Set.copyOf(scopes);
    }

    /// How far files looked.
    public static Extent of(Snapshot snapshot, List<Tally> tallies) {
        boolean truncated = tallies.stream().anyMatch(tally -> !tally.truncated().isEmpty());
        boolean partial = tallies.stream().anyMatch(tally -> PARTIAL.contains(tally.kind()));
        Set<String> scopes = new HashSet<>(scopes(snapshot));
        if (partial) {
            // Placeholders are known from templates alone, so a template knows all of them.
            scopes.removeIf(scope -> !scope.startsWith("{"));
        }
        return new Extent(scopes, !truncated && isComplete(snapshot));
    }

    /// How far a snapshot looked of which nothing else is known.
    public static Extent of(Snapshot snapshot) {
        return of(snapshot, List.of());
    }

    /// Subscriptions, or the one group of a subscription of which the snapshot has no more.
    private static Set<String> scopes(Snapshot snapshot) {
        Map<String, Set<String>> groups = new HashMap<>();
        Set<String> scopes = new HashSet<>();
        for (Resource resource : snapshot.resources()) {
            String subscription = subscription(resource.id());
            String group = resource.id().resourceGroup().toLowerCase(Locale.ROOT);
            if (group.isEmpty()) {
                scopes.add(subscription);
            } else {
                groups.computeIfAbsent(subscription, _ -> new HashSet<>()).add(group);
            }
        }
        groups.forEach(
                (subscription, names) ->
                        scopes.add(
                                names.size() > 1
                                        ? subscription
                                        : subscription + "/" + names.iterator().next()));
        for (Coverage coverage : snapshot.coverage()) {
            if (isComplete(coverage)) {
                ResourceId.in(coverage.scope()).ifPresent(id -> scopes.add(subscription(id)));
            }
        }
        return scopes;
    }

    /// A live reading says itself whether it saw everything.
    private static boolean isComplete(Snapshot snapshot) {
        return snapshot.coverage().stream()
                .filter(coverage -> coverage.kind() == EvidenceKind.INVENTORY)
                .allMatch(Extent::isComplete);
    }

    private static boolean isComplete(Coverage coverage) {
        return coverage.kind() == EvidenceKind.INVENTORY
                && coverage.state() == Coverage.State.COMPLETE;
    }

    /// Whether the asset would be in the inventory if it were there.
    public boolean covers(AssetId asset) {
        return whole && asset.resource().map(this::covers).orElse(false);
    }

    private boolean covers(ResourceId id) {
        String subscription = subscription(id);
        return scopes.contains(subscription)
                || scopes.contains(
                        subscription + "/" + id.resourceGroup().toLowerCase(Locale.ROOT));
    }

    private static String subscription(ResourceId id) {
        return id.subscription().toLowerCase(Locale.ROOT);
    }
}
