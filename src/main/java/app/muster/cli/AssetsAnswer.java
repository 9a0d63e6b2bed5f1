package app.muster.cli;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.Plan;
import app.muster.plan.RuleId;
import app.muster.plan.estate.ResourceId;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Assets of a plan, and whose they are.
///
/// @param file where the sheet was written, if one was asked for
record AssetsAnswer(Plan plan, List<Asset> assets, Optional<Path> file, Messages words)
        implements Answer {

    private static final int SHOWN = 50;

    @Override
    public void write(JsonGenerator json) throws IOException {
        Json.list(
                json,
                "assets",
                assets,
                asset -> {
                    Optional<ResourceId> resource = asset.id().resource();
                    json.writeStringField("id", asset.id().value());
                    json.writeStringField("name", asset.name());
                    json.writeStringField("type", asset.type());
                    json.writeStringField("location", asset.location());
                    json.writeStringField(
                            "resourceGroup", resource.map(ResourceId::resourceGroup).orElse(""));
                    json.writeStringField(
                            "subscription", resource.map(ResourceId::subscription).orElse(""));
                    json.writeStringField("category", asset.category().letter());
                    Json.text(json, "application", asset.application());
                    Json.text(json, "placedBy", asset.placedBy());
                    json.writeStringField("note", asset.note());
                    Json.text(json, "goneSince", asset.goneSince());
                    if (asset.needed().isPresent()) {
                        json.writeBooleanField("needed", asset.needed().get());
                    } else {
                        json.writeNullField("needed");
                    }
                });
        json.writeNumberField("unmapped", Mapped.unmapped(plan));
        Json.text(json, "file", file);
    }

    @Override
    public void show(Page page) {
        Map<ApplicationId, String> names = new HashMap<>();
        for (Application application : plan.applications()) {
            names.put(application.id(), application.name());
        }
        Table table =
                Table.of(
                        words.get("cli.column.asset"),
                        words.get("cli.column.category"),
                        words.get("cli.column.application"),
                        words.get("cli.column.rule"),
                        words.get("cli.column.place"));
        assets.stream()
                .limit(SHOWN)
                .forEach(
                        asset ->
                                table.row(
                                        asset.name(),
                                        asset.category().letter(),
                                        asset.application()
                                                .map(id -> names.getOrDefault(id, id.value()))
                                                .orElse(""),
                                        asset.placedBy().map(RuleId::value).orElse(""),
                                        asset.id().value()));
        page.table(words.get("cli.mapping.assets", assets.size()), table);
        if (assets.size() > SHOWN) {
            page.line(words.get("cli.more", assets.size() - SHOWN), Ink.FAINT);
        }
        file.ifPresent(
                to -> page.line(words.get("cli.sheet.written", to.toString(), assets.size())));
        page.line(words.get("cli.mapping.unmapped", Mapped.unmapped(plan)));
    }
}
