package app.muster.document;

import java.util.List;

/// One part of a document, in the order of reading.
public sealed interface Block {

    /// @param level 1 for a section, 2 and 3 below it
    record Heading(int level, String text) implements Block {
        public Heading {
            text = Clean.line(text);
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("level " + level + ": " + text);
            }
        }
    }

    record Paragraph(Line text) implements Block {}

    /// Something that must not be overread.
    record Note(Tone tone, Line text) implements Block {}

    record Listing(boolean numbered, List<Line> items) implements Block {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /// @param rows each as long as `columns`
    record Table(List<Column> columns, List<List<Line>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Line> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(row.size() + " cells: " + row);
                }
            }
        }
    }

    /// @param width its share of the table's width, in any unit that all columns share
    record Column(String title, int width, boolean number) {
        public Column {
            title = Clean.line(title);
        }
    }

    /// Names and their values, one a row.
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String name, Line value) {
        public Fact {
            name = Clean.line(name);
        }
    }

    /// Shares in percent, as ranges.
    record Gauges(List<Gauge> gauges) implements Block {
        public Gauges {
            gauges = List.copyOf(gauges);
        }
    }

    /// @param low 0 to 100
    /// @param high `low` to 100
    record Gauge(String name, int low, int high, String says) {
        public Gauge {
            name = Clean.line(name);
            says = Clean.line(says);
        }
    }

    /// @param name for a file beside the document, without ending
    /// @param alt what a reader who cannot see it has to know
    record Figure(String name, Svg picture, String alt, String caption) implements Block {
        public Figure {
            alt = Clean.line(alt);
            caption = Clean.line(caption);
        }
    }

    /// Lines to be typed as they stand.
    record Code(String text) implements Block {
        public Code {
            text = Clean.block(text).strip();
        }
    }

    /// Steps that can be ticked off on paper.
    record Checklist(List<Item> items) implements Block {
        public Checklist {
            items = List.copyOf(items);
        }
    }

    /// @param about who, how long
    /// @param command may be empty
    record Item(String title, Line about, String command, List<Line> notes) {
        public Item {
            title = Clean.line(title);
            command = Clean.block(command).strip();
            notes = List.copyOf(notes);
        }
    }

    /// The list of sections.
    record Contents(String title) implements Block {}

    /// What follows starts on a new page, where there are pages.
    record PageBreak() implements Block {}
}
