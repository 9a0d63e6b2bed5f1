package app.muster.cli;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.readiness.Score;
import app.muster.readiness.gain.Bundle;
import app.muster.readiness.gain.Fix;
import app.muster.readiness.gain.FixWords;
import app.muster.readiness.gain.Gain;
import app.muster.readiness.gain.Gains;
import app.muster.recover.Chance.Share;
import app.muster.text.Messages;
import app.muster.text.Percent;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What each single fix gains, and what to take for the hours there are.
///
/// @param bundle what is taken, if hours were named
/// @param budget those hours
record NextAnswer(
        Plan plan,
        Gains gains,
        Optional<Bundle> bundle,
        Optional<Double> budget,
        int trials,
        long seed,
        Messages words)
        implements Answer {

    /// How many a person reads.
    private static final int SHOWN = 20;

    @Override
    public void write(JsonGenerator json) throws IOException {
        Json.object(json, "readiness", gains.readiness(), score -> score(json, score));
        chances(json, gains.chances());
        json.writeNumberField("lost", gains.lost());
        Json.list(json, "gains", gains.gains(), gain -> gain(json, gain));
        json.writeNumberField("idle", gains.idle());
        if (bundle.isPresent()) {
            Json.object(
                    json,
                    "bundle",
                    bundle.get(),
                    one -> {
                        json.writeNumberField("hours", rounded(one.hours()));
                        Json.object(json, "readiness", one.readiness(), s -> score(json, s));
                        chances(json, one.chances());
                        json.writeNumberField("lost", one.lost());
                        Json.list(json, "gains", one.gains(), gain -> gain(json, gain));
                    });
        }
        json.writeNumberField("trials", trials);
        json.writeNumberField("seed", seed);
    }

    private void gain(JsonGenerator json, Gain gain) throws IOException {
        json.writeStringField("fix", gain.fix().key());
        json.writeStringField("says", FixWords.says(gain.fix(), words));
        Json.texts(json, "assets", assets(gain.fix()));
        json.writeNumberField("hours", rounded(gain.fix().hours()));
        Json.object(json, "readiness", gain.readiness(), score -> score(json, score));
        json.writeNumberField("points", rounded(gain.points()));
        json.writeNumberField("chance", rounded(gain.chance()));
        json.writeNumberField("saved", gain.saved());
        json.writeNumberField("survival", rounded(gain.survival()));
        json.writeNumberField("worth", rounded(gain.worth()));
        json.writeNumberField("perHour", rounded(gain.perHour()));
        Json.list(
                json,
                "promises",
                gain.promises(),
                promise -> {
                    json.writeStringField("application", promise.application().value());
                    json.writeStringField("name", name(promise.application()));
                    Json.object(json, "before", promise.before(), share -> share(json, share));
                    Json.object(json, "after", promise.after(), share -> share(json, share));
                });
    }

    private static List<String> assets(Fix fix) {
        return switch (fix) {
            case Fix.Protect protect -> protect.assets().stream().map(AssetId::value).toList();
            case Fix.Staff _,
                    Fix.Fill _,
                    Fix.Deputise _,
                    Fix.Rehearse _,
                    Fix.Measure _,
                    Fix.Exercise _ ->
                    List.of();
        };
    }

    private void chances(JsonGenerator json, Map<ApplicationId, Share> chances) throws IOException {
        Json.list(
                json,
                "chances",
                new TreeMap<>(chances).entrySet(),
                entry -> {
                    json.writeStringField("application", entry.getKey().value());
                    json.writeStringField("name", name(entry.getKey()));
                    share(json, entry.getValue());
                });
    }

    private static void share(JsonGenerator json, Share share) throws IOException {
        json.writeNumberField("value", share.value());
        json.writeNumberField("low", share.low());
        json.writeNumberField("high", share.high());
    }

    private static void score(JsonGenerator json, Score score) throws IOException {
        json.writeNumberField("low", score.low());
        json.writeNumberField("high", score.high());
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private String name(ApplicationId id) {
        return plan.application(id).map(Application::name).orElse(id.value());
    }

    @Override
    public void show(Page page) {
        page.line(
                words.get(
                        "cli.next.now",
                        gains.readiness().low(),
                        gains.readiness().high(),
                        gains.lost()),
                Ink.STRONG);
        page.table(words.get("cli.next.gains"), table(gains.good()));
        List<Gain> harmful =
                gains.gains().stream().filter(gain -> gain.worth() < 0).toList().reversed();
        if (!harmful.isEmpty()) {
            page.table(words.get("cli.next.harm"), table(harmful));
        }
        Table promises = promises();
        if (!promises.isEmpty()) {
            page.table(words.get("cli.next.promises"), promises);
        }
        page.line(words.get("cli.next.single", gains.idle()));
        bundle.ifPresent(
                one -> {
                    if (one.gains().isEmpty()) {
                        page.title(nothingFits());
                        return;
                    }
                    page.table(
                            words.get("cli.next.bundle", figure(one.hours())), table(one.gains()));
                    page.line(
                            words.get(
                                    "cli.next.then",
                                    one.readiness().low(),
                                    one.readiness().high(),
                                    one.lost()),
                            Ink.STRONG);
                });
    }

    /// Whose chance to make its RTO each fix that is shown changes.
    private Table promises() {
        Table table =
                Table.of(
                                words.get("cli.column.application"),
                                words.get("cli.column.chance-now"),
                                words.get("cli.column.chance-then"),
                                words.get("cli.column.fix"))
                        .numbersIn(1, 2);
        gains.good().stream()
                .limit(SHOWN)
                .forEach(
                        gain ->
                                gain.promises()
                                        .forEach(
                                                promise ->
                                                        table.row(
                                                                name(promise.application()),
                                                                chance(promise.before()),
                                                                chance(promise.after()),
                                                                FixWords.says(gain.fix(), words))));
        return table;
    }

    private static String chance(Share share) {
        return Percent.of(share.value(), share.low(), share.high());
    }

    /// What would be the least to do, for who has too few hours for anything.
    private String nothingFits() {
        return gains.good().stream()
                .min(
                        Comparator.comparingDouble((Gain gain) -> gain.fix().hours())
                                .thenComparingDouble(gain -> -gain.worth()))
                .map(
                        least ->
                                words.get(
                                        "cli.next.nothing-fits",
                                        figure(budget.orElse(0.0)),
                                        figure(least.fix().hours()),
                                        FixWords.says(least.fix(), words)))
                .orElse(words.get("cli.next.nothing-gains"));
    }

    private Table table(List<Gain> some) {
        Table table =
                Table.of(
                                words.get("cli.column.hours"),
                                words.get("cli.column.readiness"),
                                words.get("cli.column.chance"),
                                words.get("cli.column.saved"),
                                words.get("cli.column.per-hour"),
                                words.get("cli.column.fix"))
                        .numbersIn(0, 1, 2, 3, 4);
        some.stream()
                .limit(SHOWN)
                .forEach(
                        gain ->
                                table.row(
                                        figure(gain.fix().hours()),
                                        signed(gain.points()),
                                        signed(gain.chance()),
                                        gain.saved(),
                                        figure(gain.perHour()),
                                        FixWords.says(gain.fix(), words)));
        return table;
    }

    private static String signed(double value) {
        return value == 0 ? "" : String.format(Locale.ROOT, "%+.1f", value);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }
}
