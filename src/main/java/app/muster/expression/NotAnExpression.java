package app.muster.expression;

/// A text that is no expression of the language, or uses a name or a type wrongly.
public final class NotAnExpression extends Exception {

    private static final long serialVersionUID = 1L;
    private final int at;
    private final String instead;

    /// @param at index of the first character that is wrong, 0 for the first
    /// @param instead what to write instead, or empty
    NotAnExpression(int at, String what, String instead) {
        super(what, null, false, false);
        this.at = at;
        this.instead = instead;
    }

    public int at() {
        return at;
    }

    public String what() {
        return String.valueOf(getMessage());
    }

    public String instead() {
        return instead;
    }
}
