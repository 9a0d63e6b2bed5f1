package app.muster.mapping.sheet;

import app.muster.mapping.sheet.SheetProblem.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A sheet that came back: rows under the names of columns, and what is wrong with it.
final class Sheet {

    /// One row, asked by the names of columns.
    final class Row {
        private final Csv.Row row;

        Row(Csv.Row row) {
            this.row = row;
        }

        int line() {
            return row.line();
        }

        /// @return null if the sheet has no such column, or the row ends before it
        @Nullable String cell(String column) {
            Integer at = columns.get(column);
            return at == null || at >= row.cells().size()
                    ? null
                    : row.cells().get(at).replace("\r\n", "\n").strip();
        }

        String text(String column) {
            String cell = cell(column);
            return cell == null ? "" : cell;
        }

        void problem(Kind kind, String value) {
            problems.add(new SheetProblem(line(), kind, value));
        }
    }

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    final List<SheetProblem> problems = new ArrayList<>();

    /// @param known every column that there can be
    /// @param anyOf of these one must be there
    Sheet(String text, List<String> known, List<String> anyOf) {
        Csv.Table table = Csv.read(text);
        List<Csv.Row> all = table.rows();
        if (!all.isEmpty()) {
            head(all.getFirst(), known);
        }
        if (anyOf.stream().noneMatch(columns::containsKey)) {
            int line = all.isEmpty() ? 1 : all.getFirst().line();
            problems.add(new SheetProblem(line, Kind.HEADER_MISSING, String.join(", ", anyOf)));
        } else {
            all.stream().skip(1).map(Row::new).forEach(rows::add);
        }
        table.openQuote()
                .ifPresent(line -> problems.add(new SheetProblem(line, Kind.QUOTE_OPEN, "")));
    }

    private void head(Csv.Row head, List<String> known) {
        for (int i = 0; i < head.cells().size(); i++) {
            String name = head.cells().get(i).strip().toLowerCase(Locale.ROOT);
            if (known.contains(name)) {
                columns.putIfAbsent(name, i);
            } else if (!name.isEmpty()) {
                problems.add(
                        new SheetProblem(head.line(), Kind.COLUMN_UNKNOWN, head.cells().get(i)));
            }
        }
    }

    List<Row> rows() {
        return rows;
    }
}
