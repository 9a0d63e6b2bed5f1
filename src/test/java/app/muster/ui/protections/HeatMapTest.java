package app.muster.ui.protections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.assess.Verdict;
import app.muster.catalogue.Control.Purpose;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.ExampleEstate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

class HeatMapTest {

    private static final Messages WORDS = new Messages(Locale.ENGLISH);
    @TempDir private Path folder;

    @Test
    void everyFindingThatAppliesIsInOneCell() throws Exception {
        try (var workspace = ExampleEstate.open(folder)) {
            List<FindingRow> rows = rows(workspace);
            long applying = rows.stream().filter(HeatMapTest::applies).count();
            for (HeatOrder.Rows by : HeatOrder.Rows.values()) {
                for (HeatOrder.Columns across : HeatOrder.Columns.values()) {
                    var map = HeatMap.of(rows, by, across, WORDS);

                    assertEquals(applying, map.tally(whole(map)).total());
                    assertEquals(applying, map.findings(whole(map)).size());
                }
            }
        }
    }

    @Test
    void protectionAndAvailabilityNeverStandInOneBlock() throws Exception {
        try (var workspace = ExampleEstate.open(folder)) {
            for (HeatOrder.Rows by : HeatOrder.Rows.values()) {
                var map = HeatMap.of(rows(workspace), by, HeatOrder.Columns.APPLICATION, WORDS);
                for (HeatLine line : map.lines()) {
                    if (line instanceof HeatLine.Head(_, int first, int last)) {
                        Set<Purpose> purposes = new HashSet<>();
                        map.controls()
                                .subList(first, last)
                                .forEach(control -> purposes.add(control.purpose()));
                        assertEquals(1, purposes.size());
                    }
                }
            }
        }
    }

    @Test
    void theWorstOfACellIsWhatItIsColouredFor() {
        assertEquals(
                List.of("MISSING", "UNKNOWN", "WAIVED", "IN_PLACE", "nothing"),
                List.of(
                                new HeatTally(1, 5, 5, 5),
                                new HeatTally(0, 1, 5, 5),
                                new HeatTally(0, 0, 1, 5),
                                new HeatTally(0, 0, 0, 1),
                                HeatTally.NONE)
                        .stream()
                        .map(tally -> tally.worst().map(Verdict::name).orElse("nothing"))
                        .toList());
        assertEquals(0.25, new HeatTally(1, 1, 1, 1).share());
    }

    @Test
    void aGroupOfTheMapNarrowsTheListToWhatItCounts() throws Exception {
        try (var workspace = ExampleEstate.open(folder)) {
            var model = model(workspace);
            var map =
                    HeatMap.of(
                            model.rowsProperty().get(),
                            HeatOrder.Rows.PURPOSE,
                            HeatOrder.Columns.APPLICATION,
                            WORDS);
            HeatMap.Group group = map.groups().getFirst();
            var spot = new HeatSpot(0, 3, group.from(), group.to());

            model.narrow(Narrowed.to("Some", map.findings(spot)));

            assertEquals(map.tally(spot).total(), model.rowsProperty().get().size());
            assertEquals("Some", model.itemName());
            model.widen();
            assertEquals(model.total(), model.rowsProperty().get().size());
        }
    }

    @Test
    void fiveThousandAssetsHaveTheirCellsInTheRoomOfAWindow() throws Exception {
        try (var workspace = ExampleEstate.many(folder, 5_000)) {
            List<FindingRow> rows = rows(workspace);

            var map = HeatMap.of(rows, HeatOrder.Rows.PRINCIPLE, HeatOrder.Columns.CATEGORY, WORDS);
            var bins = HeatBins.fit(map.groups(), 700);

            assertEquals(true, map.columns() >= 5_000);
            assertEquals(
                    rows.stream().filter(HeatMapTest::applies).count(),
                    bins.bins().stream()
                            .mapToLong(
                                    bin ->
                                            map.tally(
                                                            new HeatSpot(
                                                                    0,
                                                                    map.controls().size(),
                                                                    bin.from(),
                                                                    bin.to()))
                                                    .total())
                            .sum());
            assertEquals(
                    List.of(),
                    bins.bins().stream().filter(bin -> bin.width() < HeatBins.LEAST).toList());
        }
    }

    @Test
    void aPartOfTheMapIsCalledByItsControlsAndAssets() throws Exception {
        try (var workspace = ExampleEstate.open(folder)) {
            var map =
                    HeatMap.of(
                            rows(workspace),
                            HeatOrder.Rows.PURPOSE,
                            HeatOrder.Columns.APPLICATION,
                            WORDS);
            var said = new HeatWords(WORDS);
            HeatMap.Group group = map.groups().getFirst();
            String control = map.controls().getFirst().title();

            assertEquals(
                    List.of(
                            control + " \u00B7 " + map.asset(0),
                            control,
                            group.name() + " (" + group.size() + " assets)",
                            control
                                    + " \u00B7 "
                                    + group.name()
                                    + " (2 of "
                                    + group.size()
                                    + " assets)"),
                    List.of(
                            said.name(map, new HeatSpot(0, 1, 0, 1)),
                            said.name(map, new HeatSpot(0, 1, 0, map.columns())),
                            said.name(
                                    map,
                                    new HeatSpot(
                                            0, map.controls().size(), group.from(), group.to())),
                            said.name(map, new HeatSpot(0, 1, group.from(), group.from() + 2))));
        }
    }

    private static boolean applies(FindingRow row) {
        return row.finding().verdict() != Verdict.NOT_APPLICABLE;
    }

    private static HeatSpot whole(HeatMap map) {
        return new HeatSpot(0, map.controls().size(), 0, map.columns());
    }

    private static List<FindingRow> rows(Workspace workspace) {
        return model(workspace).rowsProperty().get();
    }

    private static ProtectionsViewModel model(Workspace workspace) {
        return new ProtectionsViewModel(workspace, WORDS, InstantSource.fixed(ExampleEstate.NOW));
    }
}
