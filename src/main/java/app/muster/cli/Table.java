package app.muster.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Rows under column titles, aligned by spaces.
final class Table {

    /// Longer texts are cut in the middle, except in the last column.
    private static final int WIDEST = 44;

    private static final String GAP = "  ";

    private final List<String> titles;
    private final List<Integer> rightAligned = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private final Set<String> whole = new HashSet<>();

    /// A text of a row.
    record Cell(String text, Ink ink) {}

    private Table(List<String> titles) {
        this.titles = titles;
    }

    static Table of(String... titles) {
        return new Table(List.of(titles));
    }

    /// @param columns from 0: those whose texts are numbers
    Table numbersIn(int... columns) {
        Arrays.stream(columns).forEach(rightAligned::add);
        return this;
    }

    static Cell cell(String text, Ink ink) {
        return new Cell(text, ink);
    }

    /// @param cells texts, or cells made by [#cell]
    Table row(Object... cells) {
        rows.add(
                Arrays.stream(cells)
                        .map(c -> c instanceof Cell cell ? cell : new Cell(c.toString(), Ink.PLAIN))
                        .toList());
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<String> lines(boolean colour) {
        keepApart();
        int[] widths = widths();
        var lines = new ArrayList<String>();
        lines.add(line(titles.stream().map(t -> new Cell(t, Ink.FAINT)).toList(), widths, colour));
        rows.forEach(row -> lines.add(line(row, widths, colour)));
        return lines;
    }

    /// Two texts of one column that would look the same once cut are shown whole.
    private void keepApart() {
        whole.clear();
        for (int column = 0; column < titles.size() - 1; column++) {
            Map<String, String> byCut = new HashMap<>();
            for (List<Cell> row : rows) {
                String text = plain(row.get(column));
                String other = text.length() > WIDEST ? byCut.put(cut(text), text) : null;
                if (other != null && !other.equals(text)) {
                    whole.add(other);
                    whole.add(text);
                }
            }
        }
    }

    private int[] widths() {
        int[] widths = titles.stream().mapToInt(String::length).toArray();
        for (List<Cell> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], shown(row.get(i), i).length());
            }
        }
        return widths;
    }

    private String line(List<Cell> cells, int[] widths, boolean colour) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String text = shown(cells.get(i), i);
            String space = " ".repeat(widths[i] - text.length());
            boolean last = i == widths.length - 1;
            String inked = colour ? cells.get(i).ink().on(text) : text;
            line.append(rightAligned.contains(i) ? space + inked : inked + (last ? "" : space));
            line.append(last ? "" : GAP);
        }
        return line.toString().stripTrailing();
    }

    private String shown(Cell cell, int column) {
        String text = plain(cell);
        boolean fits = column == titles.size() - 1 || text.length() <= WIDEST;
        return fits || whole.contains(text) ? text : cut(text);
    }

    private static String plain(Cell cell) {
        return cell.text().replaceAll("\\s+", " ");
    }

    private static String cut(String text) {
        int head = WIDEST / 2 - 1;
        return text.substring(0, head) + "…" + text.substring(text.length() - (WIDEST - head - 1));
    }
}
