package app.muster.ui.protections;

import app.muster.catalogue.ControlName;
import app.muster.text.Messages;

/// Says in words what a part of the heat map shows.
final class HeatWords {

    private final Messages words;

    HeatWords(Messages words) {
        this.words = words;
    }

    /// What it is and how its verdicts fall.
    String of(HeatMap map, HeatSpot spot) {
        HeatTally tally = map.tally(spot);
        if (tally.total() == 0) {
            return words.get("protections.heat.nothing", name(map, spot));
        }
        if (tally.total() == 1) {
            return words.get(
                    "protections.heat.one",
                    name(map, spot),
                    tally.worst().map(verdict -> CatalogueWords.of(verdict, words)).orElse(""));
        }
        return words.get(
                "protections.heat.many",
                name(map, spot),
                tally.missing(),
                tally.unknown(),
                tally.waived(),
                tally.inPlace());
    }

    /// The controls and the assets that it is made of.
    String name(HeatMap map, HeatSpot spot) {
        boolean allControls =
                spot.firstControl() == 0 && spot.lastControl() == map.controls().size();
        boolean allColumns = spot.from() == 0 && spot.to() == map.columns();
        if (allControls && spot.lastControl() > 1) {
            return columns(map, spot);
        }
        return allColumns && spot.to() > 1
                ? controls(map, spot)
                : words.get("protections.heat.cell", controls(map, spot), columns(map, spot));
    }

    private String controls(HeatMap map, HeatSpot spot) {
        if (spot.lastControl() - spot.firstControl() == 1) {
            return ControlName.of(map.controls().get(spot.firstControl()), words);
        }
        for (HeatLine line : map.lines()) {
            if (line instanceof HeatLine.Head head && head.first() == spot.firstControl()) {
                return head.name();
            }
        }
        return "";
    }

    private String columns(HeatMap map, HeatSpot spot) {
        int count = spot.to() - spot.from();
        if (count == 1) {
            return map.asset(spot.from());
        }
        long groups =
                map.groups().stream()
                        .filter(group -> group.from() < spot.to() && group.to() > spot.from())
                        .count();
        if (groups > 1) {
            return words.get("protections.heat.groups", count, groups);
        }
        return map.group(spot.from())
                .map(
                        group ->
                                group.size() == count
                                        ? words.get("protections.heat.group", group.name(), count)
                                        : words.get(
                                                "protections.heat.part",
                                                group.name(),
                                                count,
                                                group.size()))
                .orElse("");
    }
}
