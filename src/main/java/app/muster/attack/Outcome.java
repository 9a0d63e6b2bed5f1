package app.muster.attack;

import app.muster.catalogue.Result;
import app.muster.expression.Answer;
import app.muster.plan.AssetId;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How one attack action ends on one asset.
///
/// @param action the action's id
/// @param result [Result#UNKNOWN] where the facts leave more than one result open
/// @param possible every result that the facts leave open; only `result` if it is known
/// @param rule id of the rule that decided
/// @param says one sentence for people
/// @param keptFor how long what was deleted can be brought back
/// @param keptFrom the fact that says so, as expressions name it, or `service` where the service
///   keeps for all alike just as long; empty if the cautious least counts
/// @param playbook key of the template that brings it back, or empty
/// @param facts what was asked, with the answers
/// @param missing what would have to be read to know
/// @param cause the asset whose loss took this one along, if it was not hit itself
public record Outcome(
        String action,
        AssetId asset,
        Result result,
        List<Result> possible,
        String rule,
        String says,
        Optional<Duration> keptFor,
        String keptFrom,
        String playbook,
        List<Answer.Used> facts,
        List<String> missing,
        String source,
        LocalDate asOf,
        String confidence,
        Optional<AssetId> cause) {

    /// Services change: a rule that nobody has looked at for longer than so many days may be wrong
    /// by now.
    public static final int FRESH_DAYS = 180;

    /// No rule of the catalogue: the asset itself is whole, and has lost the vault whose secrets or
    /// certificates it runs with.
    static final String STANDS_STILL = "stands-still";

    public Outcome {
        possible = List.copyOf(possible);
        facts = List.copyOf(facts);
        missing = List.copyOf(missing);
    }

    /// Whether nobody has looked at the rule for too long.
    public boolean isStale(LocalDate today) {
        return asOf.plusDays(FRESH_DAYS).isBefore(today);
    }

    /// The worst of what the facts leave open: what a careful plan counts on.
    public Result worst() {
        return possible.stream().max(Result::compareTo).orElse(result);
    }

    /// Whether nothing of it is gone: it only cannot run before it has new secrets or certificates.
    public boolean standsStill() {
        return rule.equals(STANDS_STILL);
    }
}
