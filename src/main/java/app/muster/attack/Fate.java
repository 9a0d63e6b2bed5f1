package app.muster.attack;

import app.muster.plan.AssetId;

import java.util.List;

/// What an attacker can make of one asset.
///
/// @param outcome the worst that he does to it
/// @param steps actions he does first for that to happen, in order; empty if it takes one
/// @param horizon when it is gone for good, by itself or with its keys
/// @param tried how each of his other ways ends, the worst first
/// @param heldBy the controls in place that keep it from being worse, by id
public record Fate(
        AssetId asset,
        Outcome outcome,
        List<String> steps,
        Horizon horizon,
        List<Outcome> tried,
        List<String> heldBy) {

    public Fate {
        steps = List.copyOf(steps);
        tried = List.copyOf(tried);
        heldBy = List.copyOf(heldBy);
    }

    Fate by(Horizon other) {
        return new Fate(asset, outcome, steps, other, tried, heldBy);
    }
}
