package app.muster.document;

import java.util.Arrays;
import java.util.Optional;

/// What a document can be written as.
public enum Format {
    MARKDOWN("md"),
    HTML("html"),
    PDF("pdf"),
    JSON("json"),
    /// The document's pictures alone.
    SVG("svg");

    private final String ending;

    Format(String ending) {
        this.ending = ending;
    }

    /// The end of the file's name, which is also its name on the command line.
    public String ending() {
        return ending;
    }

    public static Optional<Format> of(String ending) {
        return Arrays.stream(values()).filter(f -> f.ending.equals(ending)).findFirst();
    }
}
