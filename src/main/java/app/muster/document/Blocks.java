package app.muster.document;

import app.muster.document.Block.Column;
import app.muster.document.Block.Fact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Gathers the blocks of a document.
final class Blocks {

    private final List<Block> blocks = new ArrayList<>();

    Blocks add(Block block) {
        blocks.add(block);
        return this;
    }

    /// A section on a page of its own.
    Blocks page(String title) {
        return add(new Block.PageBreak()).section(title);
    }

    Blocks section(String title) {
        return add(new Block.Heading(1, title));
    }

    Blocks part(String title) {
        return add(new Block.Heading(2, title));
    }

    Blocks smallPart(String title) {
        return add(new Block.Heading(3, title));
    }

    Blocks says(String text) {
        return add(new Block.Paragraph(Line.of(text)));
    }

    /// What is not there and how to bring it about.
    Blocks lacks(String text) {
        return add(new Block.Note(Tone.UNKNOWN, Line.of(text)));
    }

    Blocks list(List<Line> items) {
        return add(new Block.Listing(false, items));
    }

    Blocks numbered(List<Line> items) {
        return add(new Block.Listing(true, items));
    }

    Blocks facts(Fact... facts) {
        return add(
                new Block.Facts(Stream.of(facts).filter(fact -> !fact.value().isEmpty()).toList()));
    }

    Blocks table(List<Column> columns, List<List<Line>> rows) {
        return add(new Block.Table(columns, rows));
    }

    List<Block> all() {
        return List.copyOf(blocks);
    }

    static Fact fact(String name, String value) {
        return new Fact(name, Line.of(value));
    }

    static Column column(String title, int width) {
        return new Column(title, width, false);
    }

    static Column number(String title, int width) {
        return new Column(title, width, true);
    }
}
