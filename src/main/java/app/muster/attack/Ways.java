package app.muster.attack;

import app.muster.catalogue.Result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Every way in which one attacker gets at one asset.
final class Ways {

    private record Way(Outcome outcome, List<String> steps, Horizon horizon) {}

    private final List<Way> ways = new ArrayList<>();

    void add(Outcome outcome, List<String> steps, Horizon horizon) {
        ways.add(new Way(outcome, steps, horizon));
    }

    /// The worst result counts; of equally bad ones the one that takes something away, then the one
    /// that is final first, then the one that takes fewer steps.
    Fate fate(Protectors protectors) {
        Way worst = ways.getFirst();
        Horizon horizon = worst.horizon();
        for (Way way : ways) {
            horizon = horizon.faster(way.horizon());
            if (isWorse(way, worst)) {
                worst = way;
            }
        }
        Outcome outcome = worst.outcome();
        return new Fate(
                outcome.asset(),
                outcome,
                worst.steps(),
                horizon,
                others(outcome),
                outcome.result() == Result.LOST
                        ? List.of()
                        : protectors.of(ways.stream().map(Way::outcome).toList()));
    }

    /// Compared one by one: a hash would go through all the facts of each.
    private List<Outcome> others(Outcome worst) {
        var others = new ArrayList<Outcome>();
        for (Way way : ways) {
            if (!way.outcome().equals(worst) && !others.contains(way.outcome())) {
                others.add(way.outcome());
            }
        }
        others.sort(Comparator.comparing(Outcome::worst).reversed());
        return others;
    }

    private static boolean isWorse(Way way, Way than) {
        int by = way.outcome().worst().compareTo(than.outcome().worst());
        if (by != 0) {
            return by > 0;
        }
        if (way.outcome().standsStill() != than.outcome().standsStill()) {
            return than.outcome().standsStill();
        }
        int sooner = Horizon.compare(way.horizon().earliest(), than.horizon().earliest());
        return sooner != 0 ? sooner < 0 : way.steps().size() < than.steps().size();
    }
}
