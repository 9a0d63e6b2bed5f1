package app.muster.document;

import app.muster.document.Drawing.Anchor;
import app.muster.layout.Picture.Point;
import app.muster.plan.Category;
import app.muster.text.Messages;

import java.util.ArrayList;
import java.util.List;

/// What the colours and arrows of a map mean, in as many rows as it takes.
final class MapLegend {

    private static final double CHIP = 22;
    private static final double ROW = 30;
    private static final double SIZE = 10.5;
    private static final double GAP = 20;

    private final List<Entry> entries = new ArrayList<>();
    private final int rows;

    private record Entry(List<Category> category, String says, double x, int row) {}

    MapLegend(Messages words, double width) {
        double x = 0;
        int row = 0;
        for (Category category : Category.values()) {
            String says = Labels.category(category, words);
            double taken = CHIP + 8 + Typeface.REGULAR.width(says, SIZE) + GAP;
            if (x + taken > width) {
                x = 0;
                row++;
            }
            entries.add(new Entry(List.of(category), says, x, row));
            x += taken;
        }
        String needs = words.get("document.map.needs");
        if (x + 42 + Typeface.REGULAR.width(needs, SIZE) > width) {
            x = 0;
            row++;
        }
        entries.add(new Entry(List.of(), needs, x, row));
        rows = row + 1;
    }

    double height() {
        return rows * ROW + 6;
    }

    void draw(Drawing drawing, double left, double top) {
        for (Entry entry : entries) {
            double x = left + entry.x();
            double y = top + entry.row() * ROW;
            entry.category().forEach(category -> chip(drawing, category, x, y));
            double text = entry.category().isEmpty() ? 42 : CHIP + 7;
            if (entry.category().isEmpty()) {
                drawing.arrow(List.of(new Point(x, y + 11), new Point(x + 34, y + 11)), "map-edge");
            }
            drawing.text(
                    x + text,
                    y + 15,
                    SIZE,
                    Typeface.REGULAR,
                    Anchor.START,
                    "text-muted",
                    entry.says());
        }
    }

    /// A category's letter in its colour.
    static void chip(Drawing drawing, Category category, double x, double y) {
        String tone = Labels.tone(category).key();
        drawing.bar(x, y, CHIP, CHIP, 5, tone + "-subtle");
        drawing.text(
                x + CHIP / 2,
                y + 15.5,
                12,
                Typeface.SEMI_BOLD,
                Anchor.MIDDLE,
                tone,
                category.letter());
    }
}
