package app.muster.ui.documents;

import app.muster.document.Format;

import java.util.Optional;

/// A file that can be made, as a person chooses it.
enum Output {
    PDF("documents.output.pdf", Optional.of(Format.PDF)),
    HTML("documents.output.html", Optional.of(Format.HTML)),
    MARKDOWN("documents.output.markdown", Optional.of(Format.MARKDOWN)),
    JSON("documents.output.json", Optional.of(Format.JSON)),
    MAP_SVG("documents.output.map-svg", Optional.empty()),
    MAP_PNG("documents.output.map-png", Optional.empty()),
    MAP_JSON("documents.output.map-json", Optional.empty());

    private final String wordKey;
    private final Optional<Format> format;

    Output(String wordKey, Optional<Format> format) {
        this.wordKey = wordKey;
        this.format = format;
    }

    String wordKey() {
        return wordKey;
    }

    /// What the recovery plan is written as; empty for the map.
    Optional<Format> format() {
        return format;
    }
}
