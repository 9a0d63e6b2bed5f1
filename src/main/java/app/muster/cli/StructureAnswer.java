package app.muster.cli;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.recover.BootstrapLoops;
import app.muster.structure.BlastRadius;
import app.muster.structure.ChokePoint;
import app.muster.structure.Sense;
import app.muster.structure.Structure;
import app.muster.structure.Wave;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What falls with each asset, what everything goes through, and restore waves.
record StructureAnswer(Structure structure, BootstrapLoops bootstrap, Messages words)
        implements Answer {

    private static final int MOST_SHOWN = 20;
    private static final int MOST_NAMED = 12;

    @Override
    public void write(JsonGenerator json) throws IOException {
        Map<AssetId, Asset> assets = structure.plan().assetsById();
        Json.list(json, "blastRadii", radii(), radius -> radius(json, radius, assets));
        Json.list(
                json,
                "chokePoints",
                structure.chokePoints(),
                point -> {
                    radius(json, point.radius(), assets);
                    json.writeNumberField("onlyThrough", point.onlyThrough());
                    json.writeNumberField("parts", point.parts());
                });
        Json.list(
                json,
                "waves",
                structure.waves(),
                wave -> {
                    json.writeNumberField("wave", wave.number());
                    json.writeNumberField("inLoops", wave.inLoops());
                    Json.texts(json, "assets", wave.assets());
                });
        json.writeArrayFieldStart("loops");
        for (List<AssetId> loop : structure.loops(Sense.RESTORE)) {
            json.writeStartArray();
            for (AssetId asset : loop) {
                json.writeString(asset.value());
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void radius(JsonGenerator json, BlastRadius radius, Map<AssetId, Asset> assets)
            throws IOException {
        json.writeStringField("asset", radius.asset().value());
        json.writeStringField("name", AssetNames.plain(radius.asset(), assets));
        json.writeNumberField("assets", radius.assets());
        json.writeNumberField("applications", radius.applications());
        Json.minutes(json, "tightestRtoMinutes", radius.tightestRto());
    }

    /// The widest first.
    private List<BlastRadius> radii() {
        return structure.blastRadii().stream()
                .sorted(
                        Comparator.<BlastRadius>comparingInt(radius -> -radius.applications())
                                .thenComparingLong(radius -> -radius.assets())
                                .thenComparing(BlastRadius::asset))
                .toList();
    }

    @Override
    public void show(Page page) {
        List<BlastRadius> widest = radii().stream().limit(MOST_SHOWN).toList();
        List<ChokePoint> tightest = structure.chokePoints().stream().limit(MOST_SHOWN).toList();
        AssetNames names =
                AssetNames.of(
                        structure.plan(),
                        Stream.of(
                                        widest.stream().map(BlastRadius::asset),
                                        tightest.stream().map(ChokePoint::asset),
                                        structure.waves().stream().flatMap(StructureAnswer::named))
                                .flatMap(shown -> shown),
                        words);
        page.line(words.get("cli.structure", structure.plan().assets().size()));
        Table radii = radiusTable();
        widest.forEach(
                radius ->
                        radii.row(
                                names.of(radius.asset()),
                                radius.assets(),
                                radius.applications(),
                                Shapes.time(radius.tightestRto(), "")));
        page.table(words.get("cli.structure.radii"), radii);
        Table points =
                Table.of(
                                words.get("cli.column.asset"),
                                words.get("cli.column.applications"),
                                words.get("cli.column.only-through"),
                                words.get("cli.column.parts"))
                        .numbersIn(1, 2, 3);
        for (ChokePoint point : tightest) {
            points.row(
                    names.of(point.asset()),
                    point.radius().applications(),
                    point.onlyThrough(),
                    point.parts());
        }
        page.table(words.get("cli.structure.choke-points"), points);
        Table waves =
                Table.of(
                                words.get("cli.column.wave"),
                                words.get("cli.column.assets"),
                                words.get("cli.column.names"))
                        .numbersIn(0, 1);
        for (Wave wave : structure.waves()) {
            waves.row(wave.number(), wave.assets().size(), names(wave, names));
        }
        page.table(words.get("cli.structure.waves"), waves);
        page.line(words.get("cli.loops", bootstrap.loops().size(), bootstrap.plain().size()));
    }

    private Table radiusTable() {
        return Table.of(
                        words.get("cli.column.asset"),
                        words.get("cli.column.falls"),
                        words.get("cli.column.applications"),
                        words.get("cli.column.tightest"))
                .numbersIn(1, 2, 3);
    }

    private static Stream<AssetId> named(Wave wave) {
        return wave.assets().stream().limit(MOST_NAMED);
    }

    private static String names(Wave wave, AssetNames names) {
        String some = named(wave).map(names::of).collect(Collectors.joining(", "));
        return wave.assets().size() > MOST_NAMED ? some + " \u2026" : some;
    }
}
