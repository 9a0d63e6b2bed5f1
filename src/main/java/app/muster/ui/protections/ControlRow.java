package app.muster.ui.protections;

import app.muster.assess.Verdict;
import app.muster.catalogue.Control;
import app.muster.catalogue.Control.Severity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One control over all assets that are shown.
///
/// @param severity how bad it is to go without on the asset where it is worst
/// @param waived counted with the missing ones in no bar: somebody decided
record ControlRow(
        Control control, Severity severity, int missing, int unknown, int waived, int inPlace) {

    /// How many findings the row stands for, without those to which the control does not apply.
    int total() {
        return missing + unknown + waived + inPlace;
    }

    /// The findings by control, the one with the most missing first.
    static List<ControlRow> of(List<FindingRow> rows) {
        var byControl = new LinkedHashMap<Control, Map<Verdict, Integer>>();
        var worst = new LinkedHashMap<Control, Severity>();
        for (FindingRow row : rows) {
            worst.merge(
                    row.finding().control(),
                    row.finding().severity(),
                    (a, b) -> a.compareTo(b) <= 0 ? a : b);
            byControl
                    .computeIfAbsent(row.finding().control(), _ -> new EnumMap<>(Verdict.class))
                    .merge(row.finding().verdict(), 1, Integer::sum);
        }
        var controls = new ArrayList<ControlRow>();
        byControl.forEach(
                (control, counts) ->
                        controls.add(
                                new ControlRow(
                                        control,
                                        worst.getOrDefault(control, control.severity()),
                                        counts.getOrDefault(Verdict.MISSING, 0),
                                        counts.getOrDefault(Verdict.UNKNOWN, 0),
                                        counts.getOrDefault(Verdict.WAIVED, 0),
                                        counts.getOrDefault(Verdict.IN_PLACE, 0))));
        controls.removeIf(control -> control.total() == 0);
        controls.sort(
                Comparator.comparing(ControlRow::severity)
                        .thenComparing(row -> -row.missing())
                        .thenComparing(row -> row.control().title()));
        return controls;
    }
}
