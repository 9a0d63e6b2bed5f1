package app.muster.attack;

import static app.muster.attack.Estates.id;

import app.muster.catalogue.AttackAction;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Packs;
import app.muster.catalogue.Result;
import app.muster.plan.AssetId;
import app.muster.plan.estate.EvidenceKind;

import java.util.Optional;

/// Attackers, targets and what is in them, and outcomes as one line each.
final class Cases {

    static final Attacker OWNER = Attacker.of(Attacker.Level.OWNER);
    static final Attacker CONTRIBUTOR = Attacker.of(Attacker.Level.CONTRIBUTOR);
    static final String KV = "Microsoft.KeyVault/vaults/kv";
    static final String VM = "Microsoft.Compute/virtualMachines/vm";
    static final String RSV = "Microsoft.RecoveryServices/vaults/rsv";
    static final String BV = "Microsoft.DataProtection/backupVaults/bv";
    static final String ST = "Microsoft.Storage/storageAccounts/st";
    static final String SQL = "Microsoft.Sql/servers/sql";
    static final String DB = SQL + "/databases/db";

    private static final Catalogue ACTIONS = Packs.builtIn();

    private Cases() {}

    static Estates filled(Estates estate, String vault, String properties) {
        return filled(estate, vault, properties, vault.equals(RSV) ? VM : ST);
    }

    /// A vault with one item or instance in it.
    static Estates filled(Estates estate, String vault, String properties, String source) {
        boolean recovery = vault.equals(RSV);
        return estate.with(vault, properties)
                .evidence(
                        recovery ? EvidenceKind.BACKUP_ITEMS : EvidenceKind.BACKUP_INSTANCES,
                        Estates.SUBSCRIPTION,
                        recovery
                                ? "{\"id\": \""
                                        + id(vault)
                                        + "/backupFabrics/Azure/protectionContainers/c/protectedItems/i\","
                                        + " \"properties\": {\"sourceResourceId\": \""
                                        + id(source)
                                        + "\", \"workloadType\": \"VM\", \"protectionState\":"
                                        + " \"Protected\"}}"
                                : "{\"id\": \""
                                        + id(vault)
                                        + "/backupInstances/i\", \"properties\":"
                                        + " {\"dataSourceInfo\": {\"resourceID\": \""
                                        + id(source)
                                        + "\"}, \"currentProtectionState\":"
                                        + " \"ProtectionConfigured\"}}");
    }

    /// A storage account whose one container is as `container` says.
    static Estates holding(Estates estate, String container) {
        return estate.with(ST, "{}").with(ST + "/blobServices/default/containers/c", container);
    }

    static Estates backedUp(Estates estate) {
        return filled(estate.with(VM, "{}"), RSV, "{}");
    }

    static Estates versioned(Estates estate) {
        return estate.evidence(
                EvidenceKind.BLOB_SERVICES,
                id(ST).value(),
                "{\"id\": \""
                        + id(ST)
                        + "/blobServices/default\", \"properties\": {\"isVersioningEnabled\": true,"
                        + " \"deleteRetentionPolicy\": {\"enabled\": true, \"days\": 14}}}");
    }

    static AttackAction action(String id) {
        return ACTIONS.action(id).orElseThrow();
    }

    static String line(String action, String target, Attacker attacker, Estates estate) {
        return line(estate.outcomes().of(action(action), id(target), attacker));
    }

    static String line(Outcome outcome) {
        return outcome.action()
                + " "
                + outcome.result().key()
                + " "
                + outcome.rule()
                + (outcome.possible().size() > 1
                        ? " " + outcome.possible().stream().map(Result::key).toList()
                        : "");
    }

    static String cause(Outcome outcome) {
        Optional<AssetId> cause = outcome.cause();
        return outcome.asset().shortName()
                + " "
                + outcome.result().key()
                + cause.map(by -> " through " + by.shortName()).orElse("");
    }
}
