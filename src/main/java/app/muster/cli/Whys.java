package app.muster.cli;

import app.muster.attack.Outcome;
import app.muster.expression.Answer;
import app.muster.text.Messages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// What each outcome rests on: the rule that decided, the facts that were asked with their answers,
/// where the rule is from, how old it is and how sure.
///
/// @param asked whether people want to read it
/// @param today by which rules are old
record Whys(boolean asked, LocalDate today, Messages words) {

    Whys(boolean asked, Instant at, Messages words) {
        this(asked, LocalDate.ofInstant(at, ZoneOffset.UTC), words);
    }

    boolean isStale(Outcome outcome) {
        return outcome.isStale(today);
    }

    void show(Page page, List<Outcome> outcomes, AssetNames names) {
        if (!asked || outcomes.isEmpty()) {
            return;
        }
        page.title(words.get("cli.why.title"));
        for (Outcome outcome : outcomes) {
            page.gap();
            page.line(
                    words.get(
                            "cli.why.end",
                            names.of(outcome.asset()),
                            words.get("exercise.result." + outcome.result().key()),
                            outcome.action(),
                            outcome.rule()),
                    Ink.STRONG);
            outcome.cause().ifPresent(cause -> line(page, "cli.why.cause", names.of(cause)));
            for (Answer.Used fact : outcome.facts()) {
                line(page, "cli.why.fact", fact.name(), fact.value().shown());
            }
            if (outcome.facts().isEmpty()) {
                line(page, "cli.why.no-facts");
            }
            line(
                    page,
                    isStale(outcome) ? "cli.why.stale" : "cli.why.source",
                    outcome.source(),
                    outcome.asOf().toString(),
                    outcome.confidence(),
                    String.valueOf(Outcome.FRESH_DAYS));
        }
    }

    private void line(Page page, String key, Object... arguments) {
        page.line("  " + words.get(key, arguments));
    }
}
