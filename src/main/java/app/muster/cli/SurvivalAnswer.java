package app.muster.cli;

import app.muster.attack.Assumption;
import app.muster.attack.Fate;
import app.muster.attack.Grant;
import app.muster.attack.Horizon;
import app.muster.attack.Identity;
import app.muster.attack.Outcome;
import app.muster.attack.Survivability;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Result;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one attacker can make of everything, and what is left.
///
/// @param before the same without what is assumed; empty if nothing is
record SurvivalAnswer(
        Plan plan,
        Catalogue catalogue,
        AttackerChoice.Chosen chosen,
        Survivability survival,
        Optional<Survivability> before,
        List<Assumption> assumed,
        Whys why,
        Messages words)
        implements Answer {

    private static final Comparator<Fate> WORST_FIRST =
            Comparator.<Fate, Result>comparing(fate -> fate.outcome().worst())
                    .reversed()
                    .thenComparing(Fate::asset);

    @Override
    public void write(JsonGenerator json) throws IOException {
        Map<AssetId, Asset> assets = plan.assetsById();
        Json.list(
                json,
                "outcomes",
                worst(survival),
                outcome -> OutcomeAnswer.outcome(json, outcome, assets, why));
        Json.object(json, "attacker", chosen, who -> who(json, who));
        Json.list(json, "survival", survival.fates(), fate -> fate(json, fate, assets));
        json.writeObjectFieldStart("summary");
        Json.object(json, "total", survival.total(), sum -> sum(json, sum));
        Json.list(
                json,
                "byCategory",
                byCategory().entrySet(),
                entry -> {
                    json.writeStringField("category", entry.getKey().name());
                    sum(json, entry.getValue());
                });
        Json.list(
                json,
                "byApplication",
                byApplication().entrySet(),
                entry -> {
                    json.writeStringField("application", entry.getKey());
                    sum(json, entry.getValue());
                });
        json.writeEndObject();
        if (before.isPresent()) {
            Assumptions.write(json, assumed);
            changes(before.get()).write(json, assets);
        }
    }

    static void who(JsonGenerator json, AttackerChoice.Chosen who) throws IOException {
        json.writeStringField("kind", who.kind());
        json.writeStringField("name", who.name());
        json.writeStringField("scope", who.scope());
        roles(json, who.identity().map(Identity::held).orElse(List.of()));
    }

    static void roles(JsonGenerator json, List<Identity.Held> roles) throws IOException {
        Json.list(
                json,
                "roles",
                roles,
                held -> {
                    json.writeStringField("role", held.role());
                    json.writeStringField("scope", held.scope());
                    json.writeBooleanField("eligible", held.way() == Grant.Way.ELIGIBLE);
                    json.writeStringField("doubt", held.doubt());
                });
    }

    private void fate(JsonGenerator json, Fate fate, Map<AssetId, Asset> assets)
            throws IOException {
        Asset asset = assets.get(fate.asset());
        json.writeStringField("asset", fate.asset().value());
        json.writeStringField("name", AssetNames.plain(fate.asset(), assets));
        Json.text(json, "application", Optional.ofNullable(asset).flatMap(Asset::application));
        json.writeStringField("result", fate.outcome().result().key());
        json.writeStringField("action", fate.outcome().action());
        Json.texts(json, "after", fate.steps());
        json.writeBooleanField("never", fate.horizon().isNever());
        Json.minutes(json, "earliestMinutes", fate.horizon().earliest());
        Json.minutes(json, "latestMinutes", fate.horizon().latest());
        json.writeBooleanField("orMore", fate.horizon().orMore());
        Json.texts(json, "heldBy", fate.heldBy());
        Json.list(
                json,
                "tried",
                fate.tried(),
                other -> {
                    json.writeStringField("action", other.action());
                    json.writeStringField("result", other.result().key());
                    json.writeStringField("rule", other.rule());
                    json.writeStringField("says", other.says());
                    Json.text(json, "cause", other.cause());
                });
    }

    static void sum(JsonGenerator json, Survivability.Sum sum) throws IOException {
        for (Result result : Result.values()) {
            json.writeNumberField(result.key(), sum.results().getOrDefault(result, 0));
        }
        Json.minutes(json, "earliestMinutes", sum.earliest());
        json.writeBooleanField("orMore", sum.orMore());
    }

    private static List<Outcome> worst(Survivability survival) {
        return survival.fates().stream().map(Fate::outcome).toList();
    }

    private static OutcomeChanges changes(Survivability before, Survivability after) {
        return new OutcomeChanges(worst(before), worst(after));
    }

    private OutcomeChanges changes(Survivability base) {
        return changes(base, survival);
    }

    private Map<Category, Survivability.Sum> byCategory() {
        Map<AssetId, Asset> assets = plan.assetsById();
        return survival.by(
                fate -> Optional.ofNullable(assets.get(fate.asset())).map(Asset::category));
    }

    private Map<String, Survivability.Sum> byApplication() {
        Map<AssetId, Asset> assets = plan.assetsById();
        return survival.by(
                fate ->
                        Optional.ofNullable(assets.get(fate.asset()))
                                .flatMap(Asset::application)
                                .map(ApplicationId::value));
    }

    @Override
    public void show(Page page) {
        page.line(chosen.everything(words), Ink.STRONG);
        chosen.identity()
                .ifPresent(
                        who ->
                                who.held()
                                        .forEach(
                                                held ->
                                                        page.line(
                                                                held.role()
                                                                        + "  "
                                                                        + held.scope()
                                                                        + eligible(held))));
        Table sums =
                Table.of(
                                words.get("cli.column.category"),
                                words.get("exercise.result.lost"),
                                words.get("exercise.result.unknown"),
                                words.get("exercise.result.best-effort"),
                                words.get("exercise.result.recoverable"),
                                words.get("cli.column.untouched"),
                                words.get("cli.column.gone-for-good"))
                        .numbersIn(1, 2, 3, 4, 5);
        byCategory().forEach((category, sum) -> row(sums, category.name(), sum));
        byApplication().forEach((application, sum) -> row(sums, application, sum));
        row(sums, words.get("cli.column.total"), survival.total());
        page.table(words.get("cli.outcome.summary"), sums);
        AssetNames names =
                OutcomeAnswer.names(
                        plan, survival.fates().stream().map(Fate::asset), assumed, words);
        Table table =
                Table.of(
                        words.get("cli.column.result"),
                        words.get("cli.column.asset"),
                        words.get("cli.column.gone-for-good"),
                        words.get("cli.column.action"),
                        words.get("cli.column.held-by"),
                        words.get("cli.column.why"));
        survival.fates().stream()
                .sorted(WORST_FIRST)
                .forEach(
                        fate ->
                                table.row(
                                        Table.cell(
                                                words.get(
                                                        "exercise.result."
                                                                + fate.outcome().result().key()),
                                                OutcomeAnswer.ink(fate.outcome().result())),
                                        names.of(fate.asset()),
                                        time(fate.horizon()),
                                        action(fate),
                                        String.join(", ", fate.heldBy()),
                                        fate.outcome().says()));
        page.table(words.get("cli.outcome.title"), table);
        why.show(
                page,
                survival.fates().stream().sorted(WORST_FIRST).map(Fate::outcome).toList(),
                names);
        before.ifPresent(base -> changes(base).show(page, assumed, names, words));
    }

    private void row(Table table, String name, Survivability.Sum sum) {
        Map<Result, Integer> results = sum.results();
        int gone = 0;
        for (Result result : Result.values()) {
            gone += result.takesAway() ? results.getOrDefault(result, 0) : 0;
        }
        int all = results.values().stream().mapToInt(Integer::intValue).sum();
        table.row(
                name,
                results.getOrDefault(Result.LOST, 0),
                results.getOrDefault(Result.UNKNOWN, 0),
                results.getOrDefault(Result.BEST_EFFORT, 0),
                results.getOrDefault(Result.RECOVERABLE, 0),
                all - gone,
                time(new Horizon(sum.earliest(), sum.earliest(), sum.orMore())));
    }

    private String eligible(Identity.Held held) {
        return held.way() == Grant.Way.ELIGIBLE ? "  " + words.get("cli.outcome.eligible") : "";
    }

    private static String action(Fate fate) {
        return fate.steps().isEmpty()
                ? fate.outcome().action()
                : String.join(", ", fate.steps()) + ", " + fate.outcome().action();
    }

    private String time(Horizon horizon) {
        String earliest = horizon.earliest().map(this::time).orElse(words.get("cli.outcome.never"));
        String latest = horizon.latest().map(this::time).orElse(words.get("cli.outcome.never"));
        String end = horizon.orMore() ? words.get("cli.outcome.at-least", latest) : latest;
        return horizon.isKnown() ? end : words.get("cli.outcome.between", earliest, end);
    }

    private String time(java.time.Duration time) {
        return time.isZero() ? words.get("cli.outcome.at-once") : Shapes.time(time);
    }
}
