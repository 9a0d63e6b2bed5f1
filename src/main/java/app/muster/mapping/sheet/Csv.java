package app.muster.mapping.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Comma-separated values as RFC 4180 has them, and as spreadsheet programs write them.
///
/// A cell that a program would take for a formula is written behind an apostrophe, and so is one
/// that has that apostrophe already; reading takes one away, so that every cell comes back as it
/// was.
final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// @param line where it begins, from 1
    record Row(int line, List<String> cells) {}

    /// @param openQuote the line of a quotation mark that nothing closes
    record Table(List<Row> rows, Optional<Integer> openQuote) {}

    private final String text;
    private final char delimiter;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int start = 1;

    private Csv(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    static String write(List<List<String>> rows) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : ",").append(quoted(escaped(row.get(i))));
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    private static String quoted(String value) {
        boolean needs =
                value.chars().anyMatch(c -> ",;\"\r\n\t".indexOf(c) >= 0)
                        || !value.equals(value.strip());
        return needs ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    private static String escaped(String value) {
        return isFormula(value) ? "'" + value : value;
    }

    private static String unescaped(String value) {
        return value.startsWith("'") && isFormula(value) ? value.substring(1) : value;
    }

    /// Whether it begins as a formula does, behind any number of apostrophes.
    private static boolean isFormula(String value) {
        int at = 0;
        while (at < value.length() && value.charAt(at) == '\'') {
            at++;
        }
        return at < value.length()
                && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(value.charAt(at)) >= 0;
    }

    /// Whatever delimits the cells: comma, semicolon or tab. Empty lines are left out.
    static Table read(String text) {
        String body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        int end = body.indexOf('\n');
        String first = (end < 0 ? body : body.substring(0, end)).strip();
        if (first.length() == 5 && first.regionMatches(true, 0, "sep=", 0, 4)) {
            var csv = new Csv(end < 0 ? "" : body.substring(end + 1), first.charAt(4));
            csv.line = 2;
            csv.start = 2;
            return csv.table();
        }
        char delimiter = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, delimiter)) {
                delimiter = candidate;
            }
        }
        return new Csv(body, delimiter).table();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private Table table() {
        boolean quoted = false;
        int opened = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : '\0';
            if (c == '\n' || c == '\r' && next != '\n') {
                line++;
            }
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (next == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
                opened = line;
            } else if (c == delimiter) {
                endCell();
            } else if (c == '\n') {
                endRow();
            } else if (c != '\r') {
                cell.append(c);
            } else if (next != '\n') {
                endRow();
            }
        }
        if (quoted) {
            return new Table(rows, Optional.of(opened));
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            endRow();
        }
        return new Table(rows, Optional.empty());
    }

    private void endCell() {
        cells.add(unescaped(cell.toString()));
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (cells.stream().anyMatch(value -> !value.isBlank())) {
            rows.add(new Row(start, List.copyOf(cells)));
        }
        cells = new ArrayList<>();
        start = line;
    }
}
