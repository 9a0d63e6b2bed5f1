package app.muster.recover;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What one application needs to serve, as far as the attack touched it. What is its own and not
/// needed to run counts only where something that is needed needs it.
///
/// @param lost by id: lost assets it needs, directly or not
/// @param noWayBack those of them that do not come back with their data
/// @param gates the jobs of which the last to end decides when it serves again
/// @param dataLost the oldest of the copies its data comes back from; empty if one is not known
/// @param dataPromised whether its age is only what a service promises
/// @param dataUnknown what comes back from a copy of which nobody knows how old it is
record Reach(
        Application application,
        List<AssetId> lost,
        List<AssetId> noWayBack,
        int[] gates,
        Optional<Duration> dataLost,
        boolean dataPromised,
        List<AssetId> dataUnknown) {

    private static final Optional<Duration> NOTHING = Optional.of(Duration.ZERO);

    static List<Reach> all(Operation operation) {
        Map<ApplicationId, List<Integer>> owned = new HashMap<>();
        Graph graph = operation.graph;
        for (int number = 0; number < graph.assets().size(); number++) {
            Asset asset = graph.assets().get(number);
            Optional<ApplicationId> owner = asset.application();
            if (owner.isPresent() && !asset.isSpare()) {
                owned.computeIfAbsent(owner.get(), _ -> new ArrayList<>()).add(number);
            }
        }
        Map<ApplicationId, Application> applications = new HashMap<>();
        operation.plan.applications().forEach(a -> applications.put(a.id(), a));
        return operation.plan.applications().stream()
                .map(
                        application ->
                                of(
                                        application,
                                        reached(application, applications, owned, graph),
                                        operation))
                .toList();
    }

    private static BitSet reached(
            Application application,
            Map<ApplicationId, Application> applications,
            Map<ApplicationId, List<Integer>> owned,
            Graph graph) {
        var open = new ArrayDeque<Integer>();
        var used = new ArrayDeque<Application>(List.of(application));
        Set<ApplicationId> known = new HashSet<>(Set.of(application.id()));
        while (!used.isEmpty()) {
            Application next = used.removeFirst();
            open.addAll(owned.getOrDefault(next.id(), List.of()));
            for (ApplicationId other : next.uses()) {
                Application shared = applications.get(other);
                if (shared != null && known.add(other)) {
                    used.add(shared);
                }
            }
        }
        var reached = new BitSet(graph.assets().size());
        open.forEach(reached::set);
        while (!open.isEmpty()) {
            for (int needed : graph.serves()[open.removeFirst()]) {
                if (!reached.get(needed)) {
                    reached.set(needed);
                    open.add(needed);
                }
            }
        }
        return reached;
    }

    private static Reach of(Application application, BitSet reached, Operation operation) {
        Graph graph = operation.graph;
        List<AssetId> lost =
                reached.stream()
                        .mapToObj(number -> graph.assets().get(number).id())
                        .filter(operation.losses::containsKey)
                        .toList();
        int[] gates = outermost(reached, operation.agenda);
        List<AssetId> noWayBack = noWayBack(lost, operation);
        List<AssetId> data =
                lost.stream().filter(id -> Ways.holdsData(operation.asset(id))).toList();
        var lostData = new LostData(operation);
        Map<AssetId, LostData.Age> ages = new LinkedHashMap<>();
        data.stream()
                .filter(id -> !operation.hasNoWayBack(id))
                .forEach(id -> ages.put(id, lostData.of(id)));
        List<AssetId> unknown =
                ages.entrySet().stream()
                        .filter(age -> !age.getValue().why().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList();
        boolean isKnown = unknown.isEmpty() && ages.size() == data.size();
        Optional<LostData.Age> oldest =
                ages.values().stream()
                        .filter(age -> age.time().isPresent())
                        .max(Comparator.comparing(age -> age.time().orElse(Duration.ZERO)));
        return new Reach(
                application,
                lost,
                noWayBack,
                gates,
                isKnown ? oldest.flatMap(LostData.Age::time).or(() -> NOTHING) : Optional.empty(),
                isKnown && oldest.flatMap(LostData.Age::promise).isPresent(),
                unknown);
    }

    /// A disk that stays away with its machine is the machine's loss.
    private static List<AssetId> noWayBack(List<AssetId> lost, Operation operation) {
        Set<AssetId> without =
                lost.stream()
                        .filter(operation::hasNoWayBack)
                        .collect(Collectors.toCollection(TreeSet::new));
        without.removeIf(
                asset -> {
                    AssetId machine = operation.followers.get(asset);
                    return machine != null && without.contains(machine);
                });
        return List.copyOf(without);
    }

    /// Of the jobs at whose end the assets serve, those that none of the others waits for.
    private static int[] outermost(BitSet reached, Agenda agenda) {
        var gates = new TreeSet<Integer>();
        reached.stream()
                .map(number -> agenda.last()[number])
                .filter(job -> job != Dispatch.NONE)
                .forEach(gates::add);
        var inner = new BitSet();
        var open = new ArrayDeque<Integer>(gates);
        while (!open.isEmpty()) {
            for (int before : agenda.before()[open.removeFirst()]) {
                if (!inner.get(before)) {
                    inner.set(before);
                    open.add(before);
                }
            }
        }
        gates.removeIf(inner::get);
        return gates.stream().mapToInt(Integer::intValue).toArray();
    }
}
