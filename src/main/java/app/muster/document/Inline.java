package app.muster.document;

/// A stretch of text within a line.
public sealed interface Inline {

    String text();

    record Plain(String text) implements Inline {
        public Plain {
            text = Clean.line(text);
        }
    }

    record Strong(String text) implements Inline {
        public Strong {
            text = Clean.line(text);
        }
    }

    /// What is to be typed or compared letter by letter: an id, a name in Azure.
    record Mono(String text) implements Inline {
        public Mono {
            text = Clean.line(text);
        }
    }

    /// A word in a coloured box; the word alone says it too.
    record Chip(String text, Tone tone) implements Inline {
        public Chip {
            text = Clean.line(text);
        }
    }

    /// @param url shown as it is and not linked if it is no web address
    record Link(String text, String url) implements Inline {
        public Link {
            text = Clean.line(text);
            url = Clean.line(url).strip();
        }

        boolean leadsToTheWeb() {
            return url.matches("(?i)https?://[^\\s\"'<>`\\\\]+");
        }
    }
}
