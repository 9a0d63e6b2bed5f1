package app.muster.cli;

import app.muster.assess.Estate;
import app.muster.attack.Outcomes;
import app.muster.plan.AssetId;
import app.muster.plan.estate.ResourceId;
import app.muster.problem.ProblemException;
import app.muster.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What attack actions can be aimed at in a situation, by the names that people give.
final class OutcomeTargets {

    private final Situation situation;
    private final Estate estate;
    private final PlanNames names;

    OutcomeTargets(Situation situation, Messages words) {
        this.situation = situation;
        estate = situation.assessment().estate();
        names = new PlanNames(situation.plan(), words);
    }

    Estate estate() {
        return estate;
    }

    Outcomes outcomes() {
        return new Outcomes(
                situation.catalogue(),
                situation.plan(),
                estate,
                situation.assessment(),
                situation.at());
    }

    /// By an id of the inventory, or by what the plan calls it.
    AssetId asset(String name) throws ProblemException {
        Optional<AssetId> inventoried =
                ResourceId.in(name).flatMap(estate::resource).map(r -> AssetId.of(r.id()));
        return inventoried.isPresent() ? inventoried.get() : names.asset(name).id();
    }

    List<AssetId> assets(List<String> all) throws ProblemException {
        var found = new ArrayList<AssetId>();
        for (String name : all) {
            found.add(asset(name));
        }
        return found;
    }

    /// Whether plan or inventory know anything in that scope.
    boolean isAnythingIn(String scope) {
        String key = scope.toLowerCase(Locale.ROOT).replaceAll("/+$", "");
        return Stream.concat(
                        situation.plan().assets().stream().map(asset -> asset.id().value()),
                        situation.snapshot().resources().stream().map(r -> r.id().key()))
                .anyMatch(id -> key.isEmpty() || id.equals(key) || id.startsWith(key + "/"));
    }

    /// A subscription by its id alone, an id as it is, or the id of what the plan calls so.
    String scope(String name) throws ProblemException {
        if (name.startsWith("/")) {
            return name;
        }
        return name.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? "/subscriptions/" + name
                : asset(name).value();
    }
}
