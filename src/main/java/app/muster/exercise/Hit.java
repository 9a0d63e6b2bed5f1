package app.muster.exercise;

import app.muster.attack.Outcome;
import app.muster.catalogue.Result;
import app.muster.plan.AssetId;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How an attack action of a script ended, in the words that the journal keeps.
///
/// @param rule id of the rule that decided
/// @param says one sentence for people
/// @param facts what the rule asked, with the answers
/// @param missing what would have to be read to know
/// @param inTime whether it comes back within the targets of its application; empty if that is not
///   known or nothing has to come back
/// @param tested whether the way back was tried in the last 12 months
/// @param cause the asset whose loss took this one along
public record Hit(
        AssetId asset,
        Result result,
        String rule,
        String says,
        Optional<Duration> keptFor,
        String playbook,
        List<Fact> facts,
        List<String> missing,
        String source,
        String confidence,
        Optional<Boolean> inTime,
        boolean tested,
        Optional<AssetId> cause) {

    /// One thing a rule asked.
    public record Fact(String name, String value) {}

    public Hit {
        facts = List.copyOf(facts);
        missing = List.copyOf(missing);
    }

    static Hit of(Outcome outcome, Consequences.Comeback comeback) {
        return new Hit(
                outcome.asset(),
                outcome.result(),
                outcome.rule(),
                outcome.says(),
                outcome.keptFor(),
                outcome.playbook(),
                outcome.facts().stream()
                        .map(used -> new Fact(used.name(), used.value().shown()))
                        .toList(),
                outcome.missing(),
                outcome.source(),
                outcome.confidence(),
                comeback.inTime(),
                comeback.tested(),
                outcome.cause());
    }

    /// An end that no rule decided but the story.
    static Hit without(AssetId asset, Result result, String rule, String says) {
        return new Hit(
                asset,
                result,
                rule,
                says,
                Optional.empty(),
                "",
                List.of(),
                List.of(),
                "",
                "high",
                Optional.empty(),
                false,
                Optional.empty());
    }
}
