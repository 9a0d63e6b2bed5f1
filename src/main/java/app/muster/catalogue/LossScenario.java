package app.muster.catalogue;

import java.util.Locale;

/// What can happen to an asset: each asks for a way back of its own.
public enum LossScenario {
    /// Somebody deleted it, and what protects it still stands.
    DELETED,
    /// Its region is lost.
    REGION_LOST,
    /// It stands, and what is in it was encrypted, overwritten or emptied.
    DATA_DESTROYED,
    /// It was destroyed, and before that the attacker deleted every copy that he could.
    BACKUPS_DESTROYED,
    /// It was destroyed, and the accounts that would bring it back are the attacker's.
    IDENTITY_TAKEN;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
