package app.muster.assess;

import java.util.Locale;
import java.util.Optional;

/// Cuts ids that are already lower case, so that equal ids are equal texts.
final class Paths {

    private static final String VAULTS = "/microsoft.recoveryservices/vaults/";
    private static final String BACKUP_VAULTS = "/microsoft.dataprotection/backupvaults/";

    private Paths() {}

    static String key(String id) {
        int end = id.length();
        while (end > 1 && id.charAt(end - 1) == '/') {
            end--;
        }
        return id.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /// Everything before the last segment; empty for the first one.
    static String above(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('/')));
    }

    /// `/subscriptions/…`, or empty for what is in none.
    static String subscription(String key) {
        return key.startsWith("/subscriptions/") ? upTo(key, "/subscriptions/".length()) : "";
    }

    static boolean isSubscription(String key) {
        return !key.isEmpty() && key.equals(subscription(key));
    }

    /// The scope that an extension such as a lock belongs to: what stands before its own provider.
    static String before(String key, String provider) {
        int at = key.lastIndexOf(provider);
        return at < 0 ? "" : key.substring(0, at);
    }

    /// The vault that a thing belongs to, whichever of the two kinds it is.
    static Optional<String> vault(String key) {
        for (String kind : new String[] {VAULTS, BACKUP_VAULTS}) {
            int at = key.indexOf(kind);
            if (at >= 0) {
                return Optional.of(upTo(key, at + kind.length()));
            }
        }
        return Optional.empty();
    }

    static boolean isBackupVault(String vault) {
        return vault.contains(BACKUP_VAULTS);
    }

    static String last(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    private static String upTo(String key, int from) {
        int end = key.indexOf('/', from);
        return end < 0 ? key : key.substring(0, end);
    }
}
