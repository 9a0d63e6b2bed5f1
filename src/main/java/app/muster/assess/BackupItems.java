package app.muster.assess;

import app.muster.expression.Truth;
import app.muster.expression.Value;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Items of Recovery Services vaults.
final class BackupItems {

    private static final Set<String> TYPES =
            Set.of(
                    "microsoft.compute/virtualmachines",
                    "microsoft.classiccompute/virtualmachines",
                    "microsoft.storage/storageaccounts/fileservices/shares");
    private static final Set<String> ACTIVE = Set.of("protected", "irpending");
    private static final Set<String> INACTIVE =
            Set.of(
                    "protectionstopped",
                    "backupssuspended",
                    "protectionpaused",
                    "protectionerror",
                    "notprotected",
                    "invalid");

    private BackupItems() {}

    /// Whether things of this type are backed up into a Recovery Services vault.
    static boolean takes(String type) {
        return TYPES.contains(type);
    }

    /// The id of what the item backs up: the machine, or the share inside the account. A database
    /// in a machine is an item too and says nothing of the machine.
    static Optional<String> source(Item item) {
        String id = item.text("sourceResourceId");
        String source = Paths.key(id.isEmpty() ? item.text("virtualMachineId") : id);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        String workload = item.text("workloadType").toLowerCase(Locale.ROOT);
        if (workload.equals("azurefileshare")) {
            String share = item.text("friendlyName").toLowerCase(Locale.ROOT);
            return Optional.of(source + "/fileservices/default/shares/" + share);
        }
        String management = item.text("backupManagementType").toLowerCase(Locale.ROOT);
        boolean machine =
                management.equals("azureiaasvm")
                        || workload.equals("vm")
                        || management.isEmpty() && workload.isEmpty();
        return machine ? Optional.of(source) : Optional.empty();
    }

    static Backup backup(Item item) {
        boolean deleted = isTrue(item.value("isScheduledForDeferredDelete"));
        String state = item.text("protectionState").toLowerCase(Locale.ROOT);
        Optional<Instant> newest =
                Moments.parse(item.text("lastRecoveryPoint"))
                        .or(() -> Moments.parse(item.text("lastBackupTime")));
        Truth active =
                deleted || INACTIVE.contains(state)
                        ? Truth.FALSE
                        : ACTIVE.contains(state) ? Truth.TRUE : Truth.UNKNOWN;
        Truth kept =
                newest.isPresent() || deleted
                        ? Truth.TRUE
                        : switch (state) {
                            case "irpending", "notprotected" -> Truth.FALSE;
                            case "protected",
                                    "protectionstopped",
                                    "backupssuspended",
                                    "protectionpaused" ->
                                    Truth.TRUE;
                            default -> Truth.UNKNOWN;
                        };
        return new Backup(Vaults.vaultOf(item).orElse(""), active, kept, Truth.TRUE, newest);
    }

    private static boolean isTrue(Value value) {
        return value.equals(Value.TRUE)
                || value instanceof Value.Text(String text) && text.equalsIgnoreCase("true");
    }
}
