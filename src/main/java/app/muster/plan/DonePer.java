package app.muster.plan;

import java.util.Locale;
import java.util.Optional;

/// For what the steps of a playbook are done once.
public enum DonePer {
    /// For each asset.
    ASSET,
    /// For all assets of one resource group, as one deployment of its template.
    GROUP,
    /// For all assets that the playbook brings back, as one deployment of one template.
    ALL;

    /// The word for it in files: `group`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @return empty for a word that is none of them
    public static Optional<DonePer> of(String key) {
        for (DonePer one : values()) {
            if (one.key().equals(key)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
