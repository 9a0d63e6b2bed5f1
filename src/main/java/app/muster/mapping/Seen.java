package app.muster.mapping;

/// One value that a rule compared.
///
/// @param value as it stands in the estate; empty where there is none
public record Seen(String value, Holder holder) {

    /// Whose value it is.
    public enum Holder {
        OWN,
        /// The asset has no such tag, what it is a part of has.
        PARENT,
        /// Neither has such a tag, the resource group has.
        GROUP
    }

    static final Seen NOTHING = new Seen("", Holder.OWN);
}
