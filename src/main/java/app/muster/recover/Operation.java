package app.muster.recover;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Result;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.RoleId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// A recovery got ready to be played: what was lost, how each thing comes back, and what is taken
/// for granted.
final class Operation {

    /// How many things an assumption names before it only counts them.
    private static final int NAMED = 3;

    final Plan plan;
    final Catalogue catalogue;
    final Graph graph;
    final Map<AssetId, Loss> losses = new TreeMap<>();
    final Map<AssetId, Way> ways = new TreeMap<>();
    final Agenda agenda;
    final List<RoleId> roles;
    final List<Reach> reaches;
    final List<String> assumptions = new ArrayList<>();

    Operation(Plan plan, Catalogue catalogue, List<Loss> given, Crews crews) {
        this.plan = plan;
        this.catalogue = catalogue;
        Map<AssetId, Asset> assets = plan.assetsById();
        long strangers = given.stream().filter(loss -> !assets.containsKey(loss.asset())).count();
        if (strangers > 0) {
            assumptions.add(Words.of("recover.assume.strangers", strangers));
        }
        given.stream()
                .filter(loss -> assets.containsKey(loss.asset()) && loss.result().takesAway())
                .forEach(loss -> losses.merge(loss.asset(), counted(loss), Operation::worse));
        graph = Graph.of(plan, losses.keySet());
        var choice = new Ways(plan, catalogue);
        losses.forEach(
                (id, loss) -> choice.of(loss, asset(id)).ifPresent(way -> ways.put(id, way)));
        var needed = new TreeSet<RoleId>();
        ways.values().forEach(way -> way.steps().forEach(step -> needed.add(step.role())));
        roles = List.copyOf(needed);
        agenda =
                new AgendaBuilder(graph, ways, roles)
                        .built(roles.stream().mapToInt(r -> crews.peopleIn(r, plan)).toArray());
        reaches = Reach.all(this);
        assume(crews);
    }

    /// Whether the asset's data stays away: no playbook brings it back with its content.
    boolean hasNoWayBack(AssetId asset) {
        if (!losses.containsKey(asset)) {
            return false;
        }
        Way way = ways.get(asset);
        return way == null || !way.keepsData() && Ways.holdsData(asset(asset));
    }

    /// @throws IllegalArgumentException if the asset was not lost
    Loss loss(AssetId asset) {
        Loss loss = losses.get(asset);
        if (loss == null) {
            throw new IllegalArgumentException("not lost: " + asset);
        }
        return loss;
    }

    /// How the asset comes back.
    ///
    /// @throws IllegalArgumentException if it was not lost or nothing brings it back
    Way way(AssetId asset) {
        Way way = ways.get(asset);
        if (way == null) {
            throw new IllegalArgumentException("no way back for " + asset);
        }
        return way;
    }

    Asset asset(AssetId id) {
        return graph.assets().get(graph.numberOf(id));
    }

    /// As people call it, with its kind: `kv-erp (Key vault)`.
    String shown(AssetId id) {
        Asset asset = asset(id);
        return Words.of("recover.asset", asset.name(), catalogue.type(asset.type()).title());
    }

    private static Loss counted(Loss loss) {
        return loss.result() == Result.UNKNOWN
                ? new Loss(
                        loss.asset(),
                        Result.LOST,
                        loss.playbook(),
                        loss.says(),
                        true,
                        loss.dataLost())
                : loss;
    }

    static Loss worse(Loss one, Loss other) {
        Loss worse = one.result().compareTo(other.result()) >= 0 ? one : other;
        Optional<Duration> lost =
                one.dataLost().isPresent() && other.dataLost().isPresent()
                        ? Optional.of(
                                one.dataLost().get().compareTo(other.dataLost().get()) >= 0
                                        ? one.dataLost().get()
                                        : other.dataLost().get())
                        : Optional.empty();
        return new Loss(
                worse.asset(),
                worse.result(),
                worse.playbook(),
                worse.says(),
                worse.assumed(),
                lost);
    }

    private void assume(Crews crews) {
        Map<Result, List<AssetId>> guessed = new EnumMap<>(Result.class);
        losses.values().stream()
                .filter(Loss::assumed)
                .forEach(
                        loss ->
                                guessed.computeIfAbsent(loss.result(), _ -> new ArrayList<>())
                                        .add(loss.asset()));
        guessed.forEach(
                (result, assets) ->
                        assumptions.add(
                                Words.of("recover.assume.unknown", some(assets), result.key())));
        List<AssetId> wayless =
                losses.keySet().stream().filter(asset -> !ways.containsKey(asset)).toList();
        if (!wayless.isEmpty()) {
            assumptions.add(Words.of("recover.assume.no-way", some(wayless)));
        }
        graph.cuts().forEach(this::assumeLoop);
        roles.stream()
                .filter(role -> !crews.isStaffed(role, plan))
                .forEach(role -> assumptions.add(Words.of("recover.assume.role", role.value())));
        long steps = ways.values().stream().mapToLong(way -> way.steps().size()).sum();
        long unmeasured = ways.values().stream().mapToLong(Way::unmeasured).sum();
        if (unmeasured > 0) {
            assumptions.add(Words.of("recover.assume.unmeasured", unmeasured, steps));
        }
    }

    private String some(List<AssetId> assets) {
        String named =
                String.join(", ", assets.stream().limit(NAMED).map(asset -> shown(asset)).toList());
        int more = assets.size() - NAMED;
        return more > 0 ? Words.of("recover.assume.more", named, more) : named;
    }

    private void assumeLoop(int[] loop) {
        var names = new ArrayList<String>();
        boolean matters = false;
        for (int number : loop) {
            Asset asset = graph.assets().get(number);
            names.add(asset.name());
            matters |= losses.containsKey(asset.id());
        }
        if (matters) {
            assumptions.add(
                    Words.of(
                            "recover.assume.loop",
                            String.join(" → ", names),
                            names.get(names.size() - 2),
                            names.getLast()));
        }
    }
}
