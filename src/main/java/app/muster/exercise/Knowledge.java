package app.muster.exercise;

import app.muster.assess.Assessment;
import app.muster.assess.Finding;
import app.muster.assess.Verdict;
import app.muster.plan.AssetId;

/// What is known of a control on an asset.
@FunctionalInterface
interface Knowledge {

    Knowledge NONE = (_, _) -> Verdict.UNKNOWN;

    Verdict verdict(String control, AssetId asset);

    static Knowledge of(Assessment assessment) {
        return (control, asset) ->
                assessment.finding(control, asset).map(Finding::verdict).orElse(Verdict.UNKNOWN);
    }
}
