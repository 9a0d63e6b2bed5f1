package app.muster.importer.workbook;

import java.util.List;

/// One sheet: the names of its columns, and its rows.
///
/// @param columns as the first row has them
/// @param rows as many texts as there are columns, at least; empty ones for empty cells
public record Sheet(String name, List<String> columns, List<List<String>> rows) {

    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
