package app.muster.ui.control;

/// How a number is judged. The number itself always stands beside the colour.
public enum Tone {
    GOOD("tone-good"),
    FAIR("tone-fair"),
    POOR("tone-poor"),
    NEUTRAL("tone-neutral");

    private final String styleClass;

    Tone(String styleClass) {
        this.styleClass = styleClass;
    }

    /// The style class that colours a node so.
    public String styleClass() {
        return styleClass;
    }
}
