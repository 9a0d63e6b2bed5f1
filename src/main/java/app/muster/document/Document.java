package app.muster.document;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Something to hand to a person, whatever the format.
///
/// @param name for the file, without ending
/// @param language BCP 47, for example `en`
/// @param made the time it tells of, and the only clock its files show
/// @param footer stands on every page, where there are pages
public record Document(
        String name,
        String title,
        String subtitle,
        String footer,
        String language,
        Instant made,
        List<Block> blocks) {

    public Document {
        title = Clean.line(title);
        subtitle = Clean.line(subtitle);
        footer = Clean.line(footer);
        blocks = List.copyOf(blocks);
        if (!name.matches("[a-z0-9][a-z0-9-]{0,99}")) {
            throw new IllegalArgumentException("not a file's name: " + name);
        }
    }

    Stream<Block.Figure> figures() {
        return blocks.stream().filter(Block.Figure.class::isInstance).map(Block.Figure.class::cast);
    }

    /// The sections and what is right below them, for a list of contents.
    Stream<Block.Heading> sections() {
        return blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .filter(heading -> heading.level() == 1);
    }
}
