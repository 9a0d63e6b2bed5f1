package app.muster.cli;

import app.muster.assess.CoverageLine;
import app.muster.assess.Finding;
import app.muster.assess.VaultLevel;
import app.muster.assess.Verdict;
import app.muster.catalogue.Control.Severity;
import app.muster.catalogue.EvidenceRoles;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.estate.Coverage;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// All verdicts on an estate.
///
/// @param failOn the mildest gap that falls short
/// @param all whether a page shows every gap
record CheckAnswer(Situation situation, Optional<Severity> failOn, boolean all, Messages words)
        implements Answer {

    private static final int SHOWN = 25;

    @Override
    public ExitStatus status() {
        boolean fallsShort =
                failOn.isPresent()
                        && situation.assessment().findings().stream()
                                .filter(finding -> finding.verdict() == Verdict.MISSING)
                                .anyMatch(f -> f.severity().compareTo(failOn.get()) <= 0);
        return fallsShort ? ExitStatus.SHORT : ExitStatus.DONE;
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        Map<AssetId, Asset> assets = situation.plan().assetsById();
        Shapes.snapshot(json, situation.snapshot());
        Json.list(
                json,
                "findings",
                situation.assessment().findings(),
                finding -> finding(json, finding, category(finding, assets)));
        Json.list(
                json,
                "coverage",
                lines(),
                coverage -> {
                    json.writeStringField("kind", coverage.kind().key());
                    json.writeStringField("scope", coverage.scope());
                    json.writeStringField("state", coverage.state().key());
                    json.writeStringField("note", coverage.note());
                    json.writeNumberField("unknown", coverage.unknown());
                    json.writeStringField("leastRole", coverage.role());
                });
        Json.object(json, "summary", situation, _ -> summary(json));
    }

    private static void finding(JsonGenerator json, Finding finding, Category category)
            throws IOException {
        json.writeStringField("control", finding.control().id());
        json.writeStringField("title", finding.control().title());
        json.writeStringField("severity", finding.severity().key());
        json.writeStringField("category", category.letter());
        json.writeStringField("asset", finding.asset().value());
        json.writeStringField("resourceId", finding.resourceId());
        json.writeStringField("type", finding.type());
        json.writeStringField("verdict", finding.verdict().key());
        json.writeStringField("reason", finding.reason());
        Json.list(
                json,
                "evidence",
                finding.evidence(),
                item -> {
                    json.writeStringField("path", item.path());
                    json.writeStringField("value", item.value());
                    json.writeStringField("source", item.source());
                    json.writeStringField("at", item.at().toString());
                });
        Json.texts(json, "missing", finding.missing());
        json.writeStringField("remedy", remedy(finding));
        json.writeBooleanField("own", finding.control().own());
        json.writeStringField("remedyBicep", finding.control().remedy().bicep());
    }

    private static String remedy(Finding finding) {
        return finding.cli().isEmpty() ? finding.control().remedy().portal() : finding.cli();
    }

    private Category category(Finding finding, Map<AssetId, Asset> assets) {
        Asset asset = assets.get(finding.asset());
        return asset != null
                ? asset.category()
                : situation.catalogue().type(finding.type()).category();
    }

    private void summary(JsonGenerator json) throws IOException {
        json.writeNumberField("findings", situation.assessment().findings().size());
        for (var count : situation.assessment().counts().entrySet()) {
            json.writeNumberField(count.getKey().key(), count.getValue());
        }
        json.writeObjectFieldStart("missingBySeverity");
        for (Severity severity : Severity.values()) {
            json.writeNumberField(severity.key(), missing(severity));
        }
        json.writeEndObject();
        Json.list(
                json,
                "vaults",
                VaultLevel.of(situation.assessment().estate()),
                level -> {
                    json.writeStringField("vault", level.vault());
                    Json.text(
                            json, "securityLevel", level.security().map(VaultLevel.Security::key));
                    json.writeStringField("bcdrSecurityLevel", level.reported());
                    json.writeStringField("secureScore", level.score());
                });
    }

    private long missing(Severity severity) {
        return situation.assessment().findings().stream()
                .filter(f -> f.verdict() == Verdict.MISSING)
                .filter(f -> f.severity() == severity)
                .count();
    }

    @Override
    public void show(Page page) {
        page.line(Shapes.snapshotLine(situation.snapshot(), words));
        page.line(
                Arrays.stream(Verdict.values())
                        .map(
                                verdict ->
                                        words.get("status." + verdict.key())
                                                + " "
                                                + situation
                                                        .assessment()
                                                        .counts()
                                                        .getOrDefault(verdict, 0))
                        .collect(Collectors.joining("   ")));
        List<Finding> worst = situation.assessment().worst(Integer.MAX_VALUE);
        page.table(words.get("cli.check.missing"), gaps(worst));
        if (!all && worst.size() > SHOWN) {
            page.line(words.get("cli.check.more", worst.size() - SHOWN), Ink.FAINT);
        }
        page.table(words.get("cli.check.unread"), unread());
        if (status() == ExitStatus.SHORT) {
            page.title(words.get("cli.check.falls-short"));
        }
    }

    private Table gaps(List<Finding> worst) {
        List<Finding> shown = all ? worst : worst.subList(0, Math.min(SHOWN, worst.size()));
        Map<AssetId, String> unplanned = new HashMap<>();
        shown.forEach(finding -> unplanned.put(finding.asset(), name(finding)));
        AssetNames names =
                AssetNames.of(
                        situation.plan(), unplanned, shown.stream().map(Finding::asset), words);
        Table table =
                Table.of(
                        words.get("cli.column.severity"),
                        words.get("cli.column.control"),
                        words.get("cli.column.asset"),
                        words.get("cli.column.why"));
        for (Finding finding : shown) {
            Severity severity = finding.severity();
            table.row(
                    Table.cell(words.get("severity." + severity.key()), ink(severity)),
                    finding.control().id(),
                    names.of(finding.asset()),
                    finding.reason());
        }
        return table;
    }

    private static String name(Finding finding) {
        String id = finding.resourceId();
        return id.isEmpty() ? finding.asset().shortName() : id.substring(id.lastIndexOf('/') + 1);
    }

    private static Ink ink(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> Ink.BAD;
            case MEDIUM -> Ink.DOUBTFUL;
            case LOW -> Ink.PLAIN;
        };
    }

    private Table unread() {
        Table table =
                Table.of(
                        words.get("cli.column.evidence"),
                        words.get("cli.column.state"),
                        words.get("cli.column.open-verdicts"),
                        words.get("cli.column.least-role"),
                        words.get("cli.column.scope"));
        lines().stream()
                .filter(coverage -> coverage.state() != Coverage.State.COMPLETE)
                .forEach(
                        c ->
                                table.row(
                                        c.kind().key(),
                                        c.state().key(),
                                        Integer.toString(c.unknown()),
                                        c.role(),
                                        c.scope()));
        return table;
    }

    private List<CoverageLine> lines() {
        return CoverageLine.of(situation.assessment(), EvidenceRoles.builtIn());
    }
}
