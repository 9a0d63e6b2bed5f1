package app.muster.importer;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Brings what was derived from a snapshot into a plan, and keeps what people added.
public final class Merge {

    private final List<AssetId> added = new ArrayList<>();
    private final List<AssetId> removed = new ArrayList<>();
    private final List<AssetId> changed = new ArrayList<>();
    private final List<Dependency> dependenciesAdded = new ArrayList<>();
    private final List<Dependency> dependenciesRemoved = new ArrayList<>();

    private Merge() {}

    /// An asset that vanished stays, gone since today; one that came back is no longer gone.
    /// People's categories, applications, notes and dependencies stand, and what they rejected
    /// stays rejected.
    public static Merged into(Plan plan, Snapshot snapshot, Derived derived, LocalDate today) {
        var merge = new Merge();
        Plan merged =
                plan.derivedFrom(
                        snapshot.name(),
                        merge.assets(plan.assets(), derived.assets(), today),
                        merge.dependencies(plan.dependencies(), derived.dependencies()));
        return new Merged(
                merged,
                new Changes(
                        merge.added,
                        merge.removed,
                        merge.changed,
                        merge.dependenciesAdded,
                        merge.dependenciesRemoved));
    }

    private List<Asset> assets(List<Asset> before, List<Asset> derived, LocalDate today) {
        Map<AssetId, Asset> fresh = new LinkedHashMap<>();
        derived.forEach(asset -> fresh.put(asset.id(), asset));
        var after = new ArrayList<Asset>();
        for (Asset old : before) {
            Asset now = fresh.remove(old.id());
            after.add(now == null ? without(old, today) : updated(old, now));
        }
        fresh.values()
                .forEach(
                        asset -> {
                            added.add(asset.id());
                            after.add(asset);
                        });
        return after;
    }

    private Asset without(Asset old, LocalDate today) {
        if (old.id().resource().isEmpty() || old.goneSince().isPresent()) {
            return old;
        }
        removed.add(old.id());
        return old.gone(Optional.of(today));
    }

    private Asset updated(Asset old, Asset now) {
        Asset asset = old.seenAs(now);
        if (old.goneSince().isPresent()) {
            added.add(old.id());
        } else if (!asset.equals(old)) {
            changed.add(old.id());
        }
        return asset;
    }

    private record Said(AssetId from, AssetId to, Dependency.Kind kind) {
        static Said of(Dependency dependency) {
            return new Said(dependency.from(), dependency.to(), dependency.kind());
        }
    }

    private List<Dependency> dependencies(List<Dependency> before, List<Dependency> derived) {
        Map<Said, Dependency> fresh = new HashMap<>();
        derived.forEach(dependency -> fresh.putIfAbsent(Said.of(dependency), dependency));
        Set<Said> kept = new HashSet<>();
        var after = new ArrayList<Dependency>();
        for (Dependency old : before) {
            Dependency now = fresh.get(Said.of(old));
            boolean byPeople = old.origin() == Dependency.Origin.MANUAL || old.rejected();
            if (now == null && !byPeople) {
                dependenciesRemoved.add(old);
            } else {
                after.add(byPeople || now == null ? old : now);
                kept.add(Said.of(old));
            }
        }
        for (Dependency dependency : derived) {
            if (kept.add(Said.of(dependency))) {
                dependenciesAdded.add(dependency);
                after.add(dependency);
            }
        }
        return after;
    }
}
