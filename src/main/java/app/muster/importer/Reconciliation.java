package app.muster.importer;

import app.muster.catalogue.Catalogue;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.Snapshot;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The proof that nothing was lost on the way from the files to the plan.
///
/// @param tallies one for each file
/// @param assets resources that stand in the plan on their own
/// @param parts resources that belong to one of those, such as a subnet to its network
/// @param unplaced resources that are neither, such as resource groups and deployments
/// @param unknownTypes types that the catalogue does not know, each with the number of its
///   resources
/// @param external things that bodies name and the snapshot lacks
public record Reconciliation(
        List<Tally> tallies,
        int assets,
        int parts,
        int unplaced,
        Map<String, Integer> unknownTypes,
        int external) {

    public Reconciliation {
        tallies = List.copyOf(tallies);
        unknownTypes = Collections.unmodifiableMap(new TreeMap<>(unknownTypes));
    }

    public static Reconciliation of(Imported<Snapshot> read, Derived derived, Catalogue catalogue) {
        Set<AssetId> assets = derived.assets().stream().map(Asset::id).collect(Collectors.toSet());
        var unknown = new TreeMap<String, Integer>();
        int parts = 0;
        int unplaced = 0;
        for (Resource resource : read.value().resources()) {
            if (catalogue.type(resource.type()).category() == Category.UNCLASSIFIED) {
                unknown.merge(resource.type(), 1, Integer::sum);
            }
            if (assets.contains(AssetId.of(resource.id()))) {
                continue;
            }
            if (belongsTo(assets, resource)) {
                parts++;
            } else {
                unplaced++;
            }
        }
        var external = new HashSet<String>();
        for (Link link : derived.links()) {
            if (link.external()) {
                external.add(link.to());
            }
        }
        return new Reconciliation(
                read.tallies(), assets.size(), parts, unplaced, unknown, external.size());
    }

    private static boolean belongsTo(Set<AssetId> assets, Resource resource) {
        for (var id = resource.id().parent(); id.isPresent(); id = id.get().parent()) {
            if (assets.contains(AssetId.of(id.get()))) {
                return true;
            }
        }
        return false;
    }

    /// Entries in all files.
    public int read() {
        return tallies.stream().mapToInt(Tally::read).sum();
    }

    public int resources() {
        return tallies.stream().mapToInt(Tally::resources).sum();
    }

    public int evidence() {
        return tallies.stream().mapToInt(Tally::evidence).sum();
    }

    public int repeated() {
        return tallies.stream().mapToInt(Tally::repeated).sum();
    }

    public int dropped() {
        return tallies.stream().mapToInt(tally -> tally.dropped().size()).sum();
    }

    public boolean isTruncated() {
        return tallies.stream().anyMatch(tally -> !tally.truncated().isEmpty());
    }
}
