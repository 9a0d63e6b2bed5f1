package app.muster.importer;

import app.muster.importer.Changes.Detail;
import app.muster.importer.Changes.Field;
import app.muster.importer.Changes.Move;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;

import org.jspecify.annotations.Nullable;

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
    private final List<AssetId> back = new ArrayList<>();
    private final List<Detail> details = new ArrayList<>();
    private final List<Dependency> dependenciesAdded = new ArrayList<>();
    private final List<Dependency> dependenciesRemoved = new ArrayList<>();
    private final List<AssetId> outside = new ArrayList<>();
    private final Map<String, Category> types;
    private final Extent extent;

    private Merge(Map<String, Category> types, Extent extent) {
        this.types = types;
        this.extent = extent;
    }

    /// The same where nobody knows what the bodies were before: what moved is gone and new.
    public static Merged into(Plan plan, Snapshot snapshot, Derived derived, LocalDate today) {
        return into(plan, Snapshot.empty(), snapshot, derived, Extent.of(snapshot), today);
    }

    /// An asset that vanished stays, gone since today; one that came back is no longer gone; one
    /// that moved is known under its new id, wherever the plan names it. People's categories,
    /// applications, notes and dependencies stand, and what they rejected stays rejected.
    ///
    /// @param present the snapshot that the plan was derived from
    /// @param extent how far `snapshot` looked; what lies outside stays as it is
    public static Merged into(
            Plan plan,
            Snapshot present,
            Snapshot snapshot,
            Derived derived,
            Extent extent,
            LocalDate today) {
        Map<AssetId, AssetId> moves = moves(plan, present, snapshot, derived, extent);
        Plan before = moves.isEmpty() ? plan : Renaming.of(plan, Moves.renaming(moves));
        var merge = new Merge(plan.mapping().types(), extent);
        Plan merged =
                before.derivedFrom(
                        snapshot.name(),
                        merge.assets(before.assets(), derived.assets(), today),
                        merge.dependencies(before.dependencies(), derived.dependencies()));
        return new Merged(
                merged,
                new Changes(
                        merge.added,
                        merge.removed,
                        merge.changed,
                        merge.dependenciesAdded,
                        merge.dependenciesRemoved,
                        merge.back,
                        moves.entrySet().stream()
                                .map(move -> new Move(move.getKey(), move.getValue()))
                                .toList(),
                        merge.details,
                        Optional.of(present.taken())
                                .filter(taken -> taken.isAfter(snapshot.taken())),
                        merge.outside));
    }

    private static Map<AssetId, AssetId> moves(
            Plan plan, Snapshot present, Snapshot snapshot, Derived derived, Extent extent) {
        Set<AssetId> found = HashSet.newHashSet(derived.assets().size());
        derived.assets().forEach(asset -> found.add(asset.id()));
        Set<AssetId> known = HashSet.newHashSet(plan.assets().size());
        plan.assets().forEach(asset -> known.add(asset.id()));
        return Moves.of(
                plan.assets().stream()
                        .filter(a -> a.goneSince().isEmpty() && !found.contains(a.id()))
                        .toList(),
                derived.assets().stream().filter(a -> !known.contains(a.id())).toList(),
                present,
                snapshot,
                extent);
    }

    private List<Asset> assets(List<Asset> before, List<Asset> derived, LocalDate today) {
        Map<AssetId, Asset> fresh = new LinkedHashMap<>();
        derived.forEach(asset -> fresh.put(asset.id(), classified(asset)));
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

    /// With the category that people gave its type, where the catalogue has none.
    private Asset classified(Asset asset) {
        return asset.category() == Category.UNCLASSIFIED
                ? asset.in(types.getOrDefault(asset.type(), Category.UNCLASSIFIED))
                : asset;
    }

    private Asset without(Asset old, LocalDate today) {
        if (old.id().resource().isEmpty() || old.goneSince().isPresent()) {
            return old;
        }
        if (!extent.covers(old.id())) {
            outside.add(old.id());
            return old;
        }
        removed.add(old.id());
        return old.gone(Optional.of(today));
    }

    private Asset updated(Asset old, Asset now) {
        Asset seen = old.seenAs(now);
        Asset asset = seen.category() == Category.UNCLASSIFIED ? seen.in(now.category()) : seen;
        if (old.goneSince().isPresent()) {
            added.add(old.id());
            back.add(old.id());
        }
        int known = details.size();
        note(old.id(), Field.NAME, old.name(), now.name());
        note(old.id(), Field.TYPE, old.type(), now.type());
        note(old.id(), Field.LOCATION, old.location(), now.location());
        if (details.size() > known && old.goneSince().isEmpty()) {
            changed.add(old.id());
        }
        return asset;
    }

    private void note(AssetId id, Field field, String before, String after) {
        if (!before.equals(after)) {
            details.add(new Detail(id, field, before, after));
        }
    }

    private record Said(AssetId from, AssetId to, Dependency.Kind kind) {
        static Said of(Dependency dependency) {
            return new Said(dependency.from(), dependency.to(), dependency.kind());
        }
    }

    /// A line that was drawn does not say whether the other keeps a secret or the key of all data.
    private static boolean saysMore(@Nullable Dependency derived) {
        return derived != null && derived.rule() == Dependency.Rule.CUSTOMER_KEY;
    }

    private List<Dependency> dependencies(List<Dependency> before, List<Dependency> derived) {
        Map<Said, Dependency> fresh = new HashMap<>();
        derived.forEach(dependency -> fresh.putIfAbsent(Said.of(dependency), dependency));
        Set<Said> kept = new HashSet<>();
        var after = new ArrayList<Dependency>();
        for (Dependency old : before) {
            Dependency now = fresh.get(Said.of(old));
            boolean byPeople =
                    old.rejected() || old.origin() == Dependency.Origin.MANUAL && !saysMore(now);
            boolean looked = extent.covers(old.from()) && extent.covers(old.to());
            if (now == null && !byPeople && looked) {
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
