package app.muster.cli;

/// Text for people on a terminal or in a build's log.
final class Page {

    private final StringBuilder text = new StringBuilder();
    private final boolean colour;

    /// @param colour whether the reader's terminal shows colours
    Page(boolean colour) {
        this.colour = colour;
    }

    /// A line that names what follows, set off by an empty line.
    Page title(String words) {
        return gap().line(words, Ink.STRONG);
    }

    Page line(String words) {
        return line(words, Ink.PLAIN);
    }

    Page line(String words, Ink ink) {
        text.append(colour ? ink.on(words) : words).append('\n');
        return this;
    }

    Page table(Table table) {
        table.lines(colour).forEach(line -> text.append(line).append('\n'));
        return this;
    }

    /// A table under its title; nothing if it has no rows.
    Page table(String title, Table table) {
        return table.isEmpty() ? this : title(title).table(table);
    }

    Page gap() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        return this;
    }

    String text() {
        return text.toString();
    }
}
