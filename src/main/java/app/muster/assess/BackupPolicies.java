package app.muster.assess;

import app.muster.expression.Truth;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;

/// Where the policies of backup vaults keep recovery points.
final class BackupPolicies {

    private static final String TYPE = "microsoft.dataprotection/backupvaults/backuppolicies";

    private final Estate estate;

    BackupPolicies(Estate estate) {
        this.estate = estate;
    }

    /// Whether recovery points under that policy reach the vault, and do not only stay beside the
    /// original.
    ///
    /// @param policy its id, lower case
    Truth vaulted(String policy) {
        return estate.resource(policy)
                .filter(found -> found.type().equals(TYPE) && found.hasProperties())
                .map(BackupPolicies::vaulted)
                .orElse(Truth.UNKNOWN);
    }

    private static Truth vaulted(Resource policy) {
        for (Json rule : policy.body().object("properties").list("policyRules")) {
            if (rule instanceof Json.Obj object && keepsInVault(object)) {
                return Truth.TRUE;
            }
        }
        return Truth.FALSE;
    }

    private static boolean keepsInVault(Json.Obj rule) {
        for (Json lifecycle : rule.list("lifecycles")) {
            if (!(lifecycle instanceof Json.Obj object)) {
                continue;
            }
            if (isVault(object.object("sourceDataStore"))) {
                return true;
            }
            for (Json copy : object.list("targetDataStoreCopySettings")) {
                if (copy instanceof Json.Obj target && isVault(target.object("dataStore"))) {
                    return true;
                }
            }
        }
        return isVault(rule.object("dataStore"));
    }

    private static boolean isVault(Json.Obj store) {
        return store.text("dataStoreType").equalsIgnoreCase("VaultStore");
    }
}
