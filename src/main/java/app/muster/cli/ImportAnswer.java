package app.muster.cli;

import app.muster.importer.Changes;
import app.muster.importer.Link;
import app.muster.importer.Notice;
import app.muster.mapping.Arrival;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.estate.Resource;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What inventories told, and what that changes in a plan.
///
/// @param arrival empty if there was no plan to compare with
/// @param applied whether the changes were saved
record ImportAnswer(Inventory.Read read, Optional<Arrival> arrival, boolean applied, Messages words)
        implements Answer {

    private static final int SHOWN = 20;

    @Override
    public void write(JsonGenerator json) throws IOException {
        Shapes.snapshot(json, read.snapshot());
        Json.list(json, "resources", read.snapshot().resources(), r -> resource(json, r));
        Json.list(json, "dependencies", read.derived().links(), link -> link(json, link));
        Json.list(json, "problems", read.problems(), notice -> problem(json, notice));
        if (arrival.isEmpty()) {
            json.writeNullField("changes");
        } else {
            Json.object(json, "changes", arrival.get(), some -> changes(json, some));
        }
        Json.object(
                json,
                "reconciliation",
                read.reconciliation(),
                all -> ReconciliationShape.write(json, all));
    }

    private void resource(JsonGenerator json, Resource resource) throws IOException {
        json.writeStringField("id", resource.id().value());
        json.writeStringField("name", resource.name());
        json.writeStringField("type", resource.type());
        json.writeStringField("location", resource.location());
        json.writeStringField("resourceGroup", resource.id().resourceGroup());
        json.writeStringField("subscription", resource.id().subscription());
        json.writeStringField("category", category(resource).letter());
        Json.text(json, "parent", resource.id().parent());
    }

    private Category category(Resource resource) {
        return read.catalogue().type(resource.type()).category();
    }

    private static void link(JsonGenerator json, Link link) throws IOException {
        json.writeStringField("from", link.from());
        json.writeStringField("to", link.to());
        json.writeStringField("kind", word(link.kind()));
        json.writeStringField("origin", word(link.origin()));
        json.writeStringField("rule", link.rule().key());
        json.writeStringField("path", link.path());
        json.writeBooleanField("external", link.external());
    }

    private static void problem(JsonGenerator json, Notice notice) throws IOException {
        json.writeStringField("severity", notice.severity().key());
        json.writeStringField("file", notice.file().toString());
        json.writeStringField("at", notice.at());
        json.writeStringField("message", notice.message());
        json.writeStringField("remedy", notice.remedy());
    }

    private void changes(JsonGenerator json, Arrival arriving) throws IOException {
        Changes some = arriving.changes();
        json.writeBooleanField("applied", applied);
        Json.texts(json, "added", some.added());
        Json.texts(json, "removed", some.removed());
        Json.texts(json, "changed", some.changed());
        dependencies(json, "dependenciesAdded", some.dependenciesAdded());
        dependencies(json, "dependenciesRemoved", some.dependenciesRemoved());
        Json.texts(json, "back", some.back());
        Json.list(
                json,
                "moved",
                some.moved(),
                move -> {
                    json.writeStringField("from", move.from().value());
                    json.writeStringField("to", move.to().value());
                });
        Json.list(
                json,
                "details",
                some.details(),
                detail -> {
                    json.writeStringField("asset", detail.asset().value());
                    json.writeStringField("field", word(detail.field()));
                    json.writeStringField("before", detail.before());
                    json.writeStringField("after", detail.after());
                });
        Json.list(
                json,
                "placed",
                arriving.placed().entrySet(),
                each -> {
                    json.writeStringField("rule", each.getKey().value());
                    json.writeNumberField("assets", each.getValue());
                });
        json.writeNumberField("unmapped", arriving.unmapped());
        Json.text(json, "olderThan", some.presentTaken());
        Json.texts(json, "outside", some.outside());
    }

    private static void dependencies(JsonGenerator json, String name, List<Dependency> some)
            throws IOException {
        Json.list(
                json,
                name,
                some,
                dependency -> {
                    json.writeStringField("from", dependency.from().value());
                    json.writeStringField("to", dependency.to().value());
                    json.writeStringField("kind", word(dependency.kind()));
                });
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void show(Page page) {
        page.line(Shapes.snapshotLine(read.snapshot(), words));
        Map<Category, Integer> assets = new EnumMap<>(Category.class);
        read.derived().assets().forEach(asset -> assets.merge(asset.category(), 1, Integer::sum));
        Table categories =
                Table.of(words.get("cli.column.category"), words.get("cli.column.assets"))
                        .numbersIn(1);
        assets.forEach(
                (category, count) ->
                        categories.row(words.get("category." + word(category)), count));
        page.table(
                words.get(
                        "cli.import.assets",
                        read.derived().assets().size(),
                        read.derived().dependencies().size()),
                categories);
        ReconciliationShape.show(page, read.reconciliation(), words);
        Table problems =
                Table.of(
                        words.get("cli.column.severity"),
                        words.get("cli.column.place"),
                        words.get("cli.column.message"));
        for (Notice notice : read.problems()) {
            problems.row(
                    Table.cell(severity(notice), ink(notice)),
                    notice.at().isEmpty() ? notice.file().getFileName() : notice.at(),
                    (notice.message() + " " + notice.remedy()).strip());
        }
        page.table(words.get("cli.import.problems"), problems);
        arrival.ifPresent(some -> changes(page, some));
    }

    private void changes(Page page, Arrival arriving) {
        Changes some = arriving.changes();
        page.title(
                words.get(
                        applied ? "cli.import.applied" : "cli.import.dry",
                        some.added().size(),
                        some.removed().size(),
                        some.changed().size(),
                        some.dependenciesAdded().size(),
                        some.dependenciesRemoved().size()));
        some.presentTaken()
                .ifPresent(
                        taken ->
                                page.line(
                                        words.get("cli.import.older", taken.toString()),
                                        Ink.DOUBTFUL));
        if (!some.outside().isEmpty()) {
            page.line(words.get("import.outside", some.outside().size()), Ink.DOUBTFUL);
        }
        if (!some.back().isEmpty()) {
            page.line(words.get("cli.import.back", some.back().size()));
        }
        Table moved =
                Table.of(
                        words.get("cli.column.asset"),
                        words.get("cli.column.start"),
                        words.get("cli.column.end"));
        some.moved().stream()
                .limit(SHOWN)
                .forEach(
                        move ->
                                moved.row(
                                        move.to().shortName(),
                                        above(move.from().value()),
                                        above(move.to().value())));
        page.table(words.get("cli.import.moved", some.moved().size()), moved);
        int placed = arriving.placed().values().stream().mapToInt(n -> n).sum();
        page.line(words.get("cli.import.placed", placed, arriving.unmapped()));
    }

    /// A place without what stands in it: the group of a machine.
    private static String above(String id) {
        int providers = id.lastIndexOf("/providers/");
        return providers < 0 ? id : id.substring(0, providers);
    }

    private String severity(Notice notice) {
        return switch (notice.severity()) {
            case ERROR -> words.get("cli.severity.error");
            case WARNING -> words.get("cli.severity.warning");
            case INFO -> words.get("cli.severity.info");
        };
    }

    private static Ink ink(Notice notice) {
        return switch (notice.severity()) {
            case ERROR -> Ink.BAD;
            case WARNING -> Ink.DOUBTFUL;
            case INFO -> Ink.FAINT;
        };
    }
}
