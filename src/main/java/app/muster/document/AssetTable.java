package app.muster.document;

import static app.muster.document.Blocks.column;

import app.muster.assess.Finding;
import app.muster.assess.Verdict;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.text.Messages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Assets with what is known of their protection.
final class AssetTable {

    private AssetTable() {}

    static void add(Scope scope, List<Asset> assets, Blocks blocks) {
        Messages words = scope.words;
        blocks.smallPart(words.get("document.assets"));
        Map<AssetId, Map<Verdict, Integer>> verdicts = new HashMap<>();
        for (Finding finding : scope.findings) {
            verdicts.computeIfAbsent(finding.asset(), _ -> new HashMap<>())
                    .merge(finding.verdict(), 1, Integer::sum);
        }
        var rows = new ArrayList<List<Line>>();
        for (Asset asset : assets) {
            rows.add(
                    List.of(
                            Line.EMPTY.chip(
                                    asset.category().letter(), Labels.tone(asset.category())),
                            name(scope, asset),
                            Line.of(scope.type(asset)),
                            Line.of(asset.location().isEmpty() ? "\u2013" : asset.location()),
                            protection(verdicts.getOrDefault(asset.id(), Map.of()), words)));
        }
        blocks.table(
                List.of(
                        column("", 6),
                        column(words.get("document.column.asset"), 34),
                        column(words.get("document.column.type"), 21),
                        column(words.get("document.column.region"), 13),
                        column(words.get("document.column.protection"), 26)),
                rows);
    }

    private static Line name(Scope scope, Asset asset) {
        Line name = scope.named(asset.id());
        return asset.note().isEmpty() ? name : name.plain(" \u00B7 " + asset.note());
    }

    private static Line protection(Map<Verdict, Integer> counts, Messages words) {
        if (counts.isEmpty()) {
            return Line.of(words.get("document.not-asked-of"));
        }
        int missing = counts.getOrDefault(Verdict.MISSING, 0);
        int unknown = counts.getOrDefault(Verdict.UNKNOWN, 0);
        int inPlace = counts.getOrDefault(Verdict.IN_PLACE, 0);
        Line line = Line.EMPTY;
        if (missing > 0) {
            line = line.chip(words.get("document.count.missing", missing), Tone.MISSING).plain(" ");
        }
        if (unknown > 0) {
            line = line.chip(words.get("document.count.unknown", unknown), Tone.UNKNOWN).plain(" ");
        }
        if (inPlace > 0) {
            line = line.chip(words.get("document.count.in-place", inPlace), Tone.IN_PLACE);
        }
        return line.isEmpty() ? Line.of("\u2013") : line;
    }
}
