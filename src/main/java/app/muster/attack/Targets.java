package app.muster.attack;

import app.muster.assess.Estate;
import app.muster.assess.Subject;
import app.muster.assess.Subjects;
import app.muster.catalogue.AttackAction;
import app.muster.catalogue.Catalogue;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What attack actions can be done to: whatever snapshot or plan know.
final class Targets {

    private final Catalogue catalogue;
    private final Set<AssetId> planned;
    private final Map<AssetId, Subject> subjects = new LinkedHashMap<>();
    private final Map<String, List<Subject>> byType = new HashMap<>();
    private final Map<AssetId, AssetId> machines = new HashMap<>();
    private final Map<AssetId, List<AssetId>> disks = new HashMap<>();
    private final List<Subject> assets;
    private final List<Subject> others;

    Targets(Catalogue catalogue, Plan plan, Estate estate) {
        this.catalogue = catalogue;
        planned = plan.assetsById().keySet();
        Subjects.of(catalogue, plan, estate)
                .forEach(subject -> subjects.put(subject.asset(), subject));
        for (Asset asset : plan.assets()) {
            subjects.putIfAbsent(asset.id(), unseen(asset));
        }
        for (Subject subject : subjects.values()) {
            byType.computeIfAbsent(subject.type(), _ -> new ArrayList<>()).add(subject);
            List<String> copied = subject.copiedAs();
            if (copied.size() > 1) {
                var machine = new AssetId(copied.getLast());
                machines.put(subject.asset(), machine);
                disks.computeIfAbsent(machine, _ -> new ArrayList<>()).add(subject.asset());
            }
        }
        assets = subjects.values().stream().filter(this::isAsset).toList();
        Set<String> own = new HashSet<>();
        catalogue.actions().stream()
                .filter(action -> !action.isDoneToAnything())
                .forEach(action -> own.addAll(action.types()));
        others =
                assets.stream()
                        .filter(subject -> !own.contains(subject.type()))
                        .filter(subject -> !subject.type().equals(Subject.SUBSCRIPTION_TYPE))
                        .toList();
    }

    Collection<Subject> all() {
        return Collections.unmodifiableCollection(subjects.values());
    }

    boolean knows(AssetId asset) {
        return subjects.containsKey(asset);
    }

    /// The machine that a disk is copied with.
    Optional<AssetId> machine(AssetId disk) {
        return Optional.ofNullable(machines.get(disk));
    }

    List<AssetId> disks(AssetId machine) {
        return disks.getOrDefault(machine, List.of());
    }

    /// What the assumption may be about.
    Collection<Subject> meant(Assumption assumption) {
        return assumption.asset().isEmpty()
                ? all()
                : Optional.ofNullable(subjects.get(assumption.asset().get())).stream().toList();
    }

    /// Those that stand on their own.
    List<Subject> assets() {
        return assets;
    }

    /// @throws IllegalArgumentException if neither plan nor inventory knows the target
    Subject subject(AssetId target) {
        Subject subject = subjects.get(target);
        if (subject == null) {
            throw new IllegalArgumentException("no asset " + target);
        }
        return subject;
    }

    /// Everything the action can be done to, parts apart that go along with what they belong to.
    List<Subject> of(AttackAction action) {
        if (action.fallback()) {
            return others;
        }
        if (action.isDoneToAnything()) {
            return assets;
        }
        Map<AssetId, Subject> found = new LinkedHashMap<>();
        for (String type : action.types()) {
            byType.getOrDefault(type, List.of())
                    .forEach(subject -> found.put(subject.asset(), subject));
        }
        return found.values().stream()
                .filter(
                        subject ->
                                Cascades.above(subject.asset()).stream()
                                        .noneMatch(found::containsKey))
                .toList();
    }

    /// A subscription is one only where the plan says so.
    boolean isAsset(AssetId id) {
        Subject subject = subjects.get(id);
        return subject != null
                && isAsset(subject)
                && (planned.contains(id) || !subject.type().equals(Subject.SUBSCRIPTION_TYPE));
    }

    private boolean isAsset(Subject subject) {
        return !subject.asset().equals(AssetId.PLAN)
                && (planned.contains(subject.asset())
                        || subject.resource().isEmpty()
                        || catalogue.type(subject.type()).asset());
    }

    /// What only the plan knows has no body.
    private static Subject unseen(Asset asset) {
        return new Subject(
                asset.id(), Optional.empty(), asset.type(), asset.category(), Json.Obj.EMPTY);
    }
}
