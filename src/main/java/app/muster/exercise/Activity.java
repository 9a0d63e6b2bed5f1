package app.muster.exercise;

/// The four kinds of work against a destructive attack, as the NIST framework tells them apart.
public enum Activity {
    PROTECT,
    DETECT,
    RESPOND,
    RECOVER;

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
