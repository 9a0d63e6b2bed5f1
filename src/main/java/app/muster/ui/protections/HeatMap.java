package app.muster.ui.protections;

import app.muster.assess.Verdict;
import app.muster.catalogue.Control;
import app.muster.plan.AssetId;
import app.muster.text.Messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What each control says of each asset, put in order to be drawn. Only what applies is in it.
final class HeatMap {

    /// Some columns beside each other that belong together.
    ///
    /// @param to behind its last column
    record Group(String name, int from, int to) {

        int size() {
            return to - from;
        }
    }

    private static final byte NOTHING = 0;
    private final List<FindingRow> findings;
    private final List<Control> controls;
    private final List<HeatLine> lines;
    private final List<FindingRow> columns;
    private final List<Group> groups;

    /// Of each control and column the place of its finding, counted from 1; 0 if there is none.
    private final int[][] cells;

    /// The same, what the finding says: its place among verdicts, counted from 1.
    private final byte[][] verdicts;

    private HeatMap(
            List<FindingRow> findings,
            List<Control> controls,
            List<HeatLine> lines,
            List<FindingRow> columns,
            List<Group> groups) {
        this.findings = findings;
        this.controls = controls;
        this.lines = lines;
        this.columns = columns;
        this.groups = groups;
        cells = new int[controls.size()][columns.size()];
        verdicts = new byte[controls.size()][columns.size()];
    }

    static HeatMap empty() {
        return new HeatMap(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /// @param shown in any order; what does not apply is left out
    static HeatMap of(
            List<FindingRow> shown, HeatOrder.Rows rows, HeatOrder.Columns across, Messages words) {
        List<FindingRow> findings =
                shown.stream()
                        .filter(row -> row.finding().verdict() != Verdict.NOT_APPLICABLE)
                        .toList();
        Map<String, Control> byId = new LinkedHashMap<>();
        Map<AssetId, FindingRow> byAsset = new LinkedHashMap<>();
        for (FindingRow row : findings) {
            byId.putIfAbsent(row.finding().control().id(), row.finding().control());
            byAsset.putIfAbsent(row.finding().asset(), row);
        }
        List<Control> controls =
                byId.values().stream()
                        .sorted(
                                Comparator.comparingInt(
                                                (Control control) -> HeatOrder.place(rows, control))
                                        .thenComparing(control -> control.severity())
                                        .thenComparing(Control::title)
                                        .thenComparing(Control::id))
                        .toList();
        List<FindingRow> columns = inOrder(byAsset, across);
        var map =
                new HeatMap(
                        findings,
                        controls,
                        lines(controls, rows, words),
                        columns,
                        groups(columns, across, words));
        map.fill();
        return map;
    }

    private static List<FindingRow> inOrder(
            Map<AssetId, FindingRow> assets, HeatOrder.Columns across) {
        record Keyed(String key, FindingRow row) {}
        return assets.values().stream()
                .map(row -> new Keyed(HeatOrder.sortKey(across, row), row))
                .sorted(
                        Comparator.comparing(Keyed::key)
                                .thenComparing(keyed -> keyed.row().name())
                                .thenComparing(keyed -> keyed.row().finding().asset()))
                .map(Keyed::row)
                .toList();
    }

    private static List<HeatLine> lines(
            List<Control> controls, HeatOrder.Rows rows, Messages words) {
        var lines = new ArrayList<HeatLine>();
        int at = 0;
        while (at < controls.size()) {
            Control first = controls.get(at);
            int place = HeatOrder.place(rows, first);
            int end = at;
            while (end < controls.size() && HeatOrder.place(rows, controls.get(end)) == place) {
                end++;
            }
            lines.add(new HeatLine.Head(HeatOrder.name(rows, first, words), at, end));
            for (; at < end; at++) {
                lines.add(new HeatLine.Row(controls.get(at), at));
            }
        }
        return List.copyOf(lines);
    }

    private static List<Group> groups(
            List<FindingRow> columns, HeatOrder.Columns across, Messages words) {
        var groups = new ArrayList<Group>();
        int at = 0;
        while (at < columns.size()) {
            FindingRow first = columns.get(at);
            String key = HeatOrder.sortKey(across, first);
            int from = at;
            while (at < columns.size() && HeatOrder.sortKey(across, columns.get(at)).equals(key)) {
                at++;
            }
            groups.add(new Group(HeatOrder.name(across, first, words), from, at));
        }
        return List.copyOf(groups);
    }

    private void fill() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < controls.size(); i++) {
            places.put(controls.get(i).id(), i);
        }
        Map<AssetId, Integer> across = HashMap.newHashMap(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            across.put(columns.get(i).finding().asset(), i);
        }
        for (int i = 0; i < findings.size(); i++) {
            FindingRow row = findings.get(i);
            Integer control = places.get(row.finding().control().id());
            Integer column = across.get(row.finding().asset());
            if (control != null && column != null) {
                cells[control][column] = i + 1;
                verdicts[control][column] = (byte) (FindingRow.place(row.finding().verdict()) + 1);
            }
        }
    }

    List<HeatLine> lines() {
        return lines;
    }

    List<Control> controls() {
        return controls;
    }

    List<Group> groups() {
        return groups;
    }

    int columns() {
        return columns.size();
    }

    /// What people call the asset of a column.
    String asset(int column) {
        return columns.get(column).name();
    }

    AssetId id(int column) {
        return columns.get(column).finding().asset();
    }

    /// The group that a column is in.
    Optional<Group> group(int column) {
        return groups.stream()
                .filter(group -> column >= group.from() && column < group.to())
                .findFirst();
    }

    HeatTally tally(HeatSpot spot) {
        var counts = new int[6];
        for (int control = spot.firstControl(); control < spot.lastControl(); control++) {
            byte[] row = verdicts[control];
            for (int column = spot.from(); column < spot.to(); column++) {
                counts[row[column]]++;
            }
        }
        return new HeatTally(counts[1], counts[2], counts[3], counts[4]);
    }

    /// The findings in a part of the map, by control.
    List<FindingRow> findings(HeatSpot spot) {
        var found = new ArrayList<FindingRow>();
        for (int control = spot.firstControl(); control < spot.lastControl(); control++) {
            for (int column = spot.from(); column < spot.to(); column++) {
                if (cells[control][column] != NOTHING) {
                    found.add(findings.get(cells[control][column] - 1));
                }
            }
        }
        return found;
    }
}
