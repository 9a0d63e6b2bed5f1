package app.muster.cli;

import app.muster.expression.Durations;
import app.muster.mapping.EffectiveTargets;
import app.muster.mapping.EffectiveTargets.Target;
import app.muster.mapping.MappingText;
import app.muster.mapping.Proposal;
import app.muster.mapping.Reason;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Plan;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The applications of a plan, what is really asked of them, and what more there could be.
///
/// @param proposals empty if nobody asked for them
/// @param file where the sheet was written, if one was asked for
record ApplicationsAnswer(
        Plan plan,
        List<EffectiveTargets> targets,
        Optional<List<Proposal>> proposals,
        Optional<Path> file,
        Messages words)
        implements Answer {

    @Override
    public void write(JsonGenerator json) throws IOException {
        Map<ApplicationId, Long> assets = assets();
        Json.list(json, "applications", targets, each -> application(json, each, assets));
        if (proposals.isEmpty()) {
            json.writeNullField("proposals");
        } else {
            Json.list(json, "proposals", proposals.get(), each -> proposal(json, each));
        }
        json.writeNumberField("unmapped", Mapped.unmapped(plan));
        Json.text(json, "file", file);
    }

    private Map<ApplicationId, Long> assets() {
        return plan.assets().stream()
                .flatMap(asset -> asset.application().stream())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }

    private Application application(EffectiveTargets each) {
        return plan.application(each.application()).orElseThrow();
    }

    private void application(
            JsonGenerator json, EffectiveTargets each, Map<ApplicationId, Long> assets)
            throws IOException {
        Application application = application(each);
        json.writeStringField("id", application.id().value());
        json.writeStringField("name", application.name());
        json.writeBooleanField("shared", application.shared());
        json.writeStringField("owner", application.owner());
        json.writeNumberField("assets", assets.getOrDefault(application.id(), 0L));
        Json.texts(json, "uses", application.uses());
        Json.texts(json, "users", each.users());
        Json.object(json, "rto", each.rto(), target -> duration(json, target));
        Json.object(json, "rpo", each.rpo(), target -> duration(json, target));
        Json.object(json, "mtd", each.mtd(), target -> duration(json, target));
        Json.object(
                json,
                "tier",
                each.tier(),
                target -> {
                    number(json, "own", target.own());
                    number(json, "effective", target.effective());
                    Json.texts(json, "forcedBy", target.forcedBy());
                });
        json.writeBooleanField("contradicted", each.isContradicted());
    }

    private static void duration(JsonGenerator json, Target<Duration> target) throws IOException {
        Json.minutes(json, "ownMinutes", target.own());
        Json.minutes(json, "effectiveMinutes", target.effective());
        Json.texts(json, "forcedBy", target.forcedBy());
    }

    private static void number(JsonGenerator json, String name, Optional<Integer> number)
            throws IOException {
        if (number.isPresent()) {
            json.writeNumberField(name, number.get());
        } else {
            json.writeNullField(name);
        }
    }

    private void proposal(JsonGenerator json, Proposal proposal) throws IOException {
        json.writeStringField("name", proposal.name());
        json.writeBooleanField("shared", proposal.shared());
        json.writeStringField("kind", kind(proposal.reason()));
        json.writeStringField("reason", new MappingText(words).of(proposal.reason()));
        json.writeNumberField("confidence", round(proposal.confidence().value()));
        Json.list(
                json,
                "because",
                proposal.confidence().parts(),
                part -> {
                    json.writeStringField(
                            "ground",
                            part.ground().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                    json.writeNumberField("share", round(part.share()));
                });
        json.writeArrayFieldStart("rules");
        for (var when : proposal.rules()) {
            json.writeStartArray();
            for (var condition : when) {
                json.writeString(condition.toString());
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        Json.texts(json, "assets", proposal.assets());
        Json.texts(json, "byHand", proposal.byHand());
        json.writeNumberField("share", round(proposal.share()));
        json.writeBooleanField("alternative", proposal.alternative());
    }

    private static double round(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }

    private static String kind(Reason reason) {
        return switch (reason) {
            case Reason.Tag _ -> "tag";
            case Reason.Name _ -> "name";
            case Reason.Group _ -> "group";
            case Reason.Subscription _ -> "subscription";
            case Reason.Community _ -> "community";
            case Reason.FanIn _ -> "fan-in";
        };
    }

    @Override
    public void show(Page page) {
        Map<ApplicationId, Long> assets = assets();
        Table table =
                Table.of(
                                words.get("cli.column.application"),
                                words.get("cli.column.assets"),
                                words.get("cli.column.tier"),
                                words.get("cli.column.rto"),
                                words.get("cli.column.rpo"),
                                words.get("cli.column.mtd"),
                                words.get("cli.column.forced-by"))
                        .numbersIn(1);
        for (EffectiveTargets each : targets) {
            Application application = application(each);
            table.row(
                    application.name(),
                    assets.getOrDefault(application.id(), 0L),
                    each.tier().effective().map(Object::toString).orElse(""),
                    shown(each.rto()),
                    shown(each.rpo()),
                    shown(each.mtd()),
                    Table.cell(forcedBy(each), each.isContradicted() ? Ink.DOUBTFUL : Ink.PLAIN));
        }
        page.table(words.get("cli.mapping.applications", plan.applications().size()), table);
        proposals.ifPresent(some -> proposals(page, some));
        file.ifPresent(
                to ->
                        page.line(
                                words.get(
                                        "cli.sheet.written",
                                        to.toString(),
                                        plan.applications().size())));
        page.line(words.get("cli.mapping.unmapped", Mapped.unmapped(plan)));
    }

    private static String shown(Target<Duration> target) {
        return target.effective().map(Durations::shown).orElse("");
    }

    private String forcedBy(EffectiveTargets each) {
        return List.of(each.rto(), each.rpo(), each.mtd(), each.tier()).stream()
                .flatMap(target -> target.forcedBy().stream())
                .distinct()
                .map(id -> plan.application(id).map(Application::name).orElse(id.value()))
                .collect(Collectors.joining(", "));
    }

    /// As `rules --add` takes them; several rules one behind the other.
    private static String rules(Proposal proposal) {
        return proposal.rules().stream()
                .limit(2)
                .map(
                        when ->
                                when.stream()
                                        .map(condition -> "\"" + condition + "\"")
                                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" | "));
    }

    private void proposals(Page page, List<Proposal> some) {
        for (boolean alternative : new boolean[] {false, true}) {
            Table table =
                    Table.of(
                                    words.get("cli.column.application"),
                                    words.get("cli.column.assets"),
                                    words.get("cli.column.confidence"),
                                    words.get("cli.column.why"),
                                    words.get("cli.column.when"))
                            .numbersIn(1, 2);
            some.stream()
                    .filter(proposal -> proposal.alternative() == alternative)
                    .limit(alternative ? 10 : 100)
                    .forEach(
                            proposal ->
                                    table.row(
                                            proposal.name(),
                                            proposal.assets().size(),
                                            Math.round(proposal.confidence().value() * 100) + " %",
                                            new MappingText(words).of(proposal.reason()),
                                            rules(proposal)));
            page.table(
                    words.get(alternative ? "cli.mapping.alternatives" : "cli.mapping.proposals"),
                    table);
        }
    }
}
