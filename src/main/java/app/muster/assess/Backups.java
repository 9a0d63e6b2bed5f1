package app.muster.assess;

import app.muster.expression.Truth;
import app.muster.expression.Value;
import app.muster.plan.Category;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Which backup belongs to which resource: by the resource's whole id, never by its name.
final class Backups {

    private static final String SHARES = "microsoft.storage/storageaccounts/fileservices/shares";

    private final Estate estate;
    private final Reading shareReading;
    private final Map<String, List<Resource>> shares = new HashMap<>();
    private final Vaults vaults;
    private final Reading items;
    private final Reading instances;
    private final Map<String, List<Backup>> bySource = new HashMap<>();

    Backups(Estate estate, Vaults vaults) {
        this.estate = estate;
        this.vaults = vaults;
        shareReading = new Reading(estate, EvidenceKind.FILE_SHARES);
        for (Resource share : estate.ofType(SHARES)) {
            shares.computeIfAbsent(
                            Paths.above(Paths.above(Paths.above(Paths.above(share.id().key())))),
                            _ -> new ArrayList<>())
                    .add(share);
        }
        items = new Reading(estate, EvidenceKind.BACKUP_ITEMS);
        instances = new Reading(estate, EvidenceKind.BACKUP_INSTANCES);
        for (Item item : estate.found(EvidenceKind.BACKUP_ITEMS)) {
            BackupItems.source(item).ifPresent(source -> add(source, BackupItems.backup(item)));
        }
        var policies = new BackupPolicies(estate);
        for (Item item : estate.found(EvidenceKind.BACKUP_INSTANCES)) {
            BackupInstances.source(item)
                    .ifPresent(source -> add(source, BackupInstances.backup(item, policies)));
        }
    }

    Value active(Subject subject) {
        return any(subject, backup -> value(backup.active(), subject));
    }

    Value kept(Subject subject) {
        return any(subject, backup -> value(backup.kept(), subject));
    }

    Value age(Subject subject) {
        List<Backup> known = backups(subject);
        if (known.isEmpty()) {
            return notFound(subject, Value.ABSENT);
        }
        Optional<Instant> newest =
                known.stream().flatMap(b -> b.newest().stream()).max(Comparator.naturalOrder());
        if (newest.isPresent()) {
            return new Value.Span(Duration.between(newest.get(), estate.snapshot().taken()));
        }
        return known.stream().allMatch(b -> b.kept() == Truth.FALSE)
                ? Value.ABSENT
                : new Value.Unknown(() -> Unread.field("lastRecoveryPoint", subject.name()));
    }

    Value immutable(Subject subject) {
        return any(subject, backup -> held(backup, subject, vaults.immutable(backup.vault())));
    }

    Value guarded(Subject subject) {
        return any(subject, backup -> held(backup, subject, vaults.guarded(backup.vault())));
    }

    Value softDelete(Subject subject) {
        return any(subject, backup -> held(backup, subject, vaults.softDelete(backup.vault())));
    }

    Value crossRegion(Subject subject) {
        return any(subject, backup -> held(backup, subject, vaults.crossRegion(backup.vault())));
    }

    /// Whether recovery points under the present policy reach a vault.
    Value vaulted(Subject subject) {
        return any(subject, backup -> held(backup, subject, Value.TRUE));
    }

    /// Whether every file share of the account is backed up.
    Value shares(Subject account) {
        Value all = Value.TRUE;
        for (Resource share : shares.getOrDefault(account.key(), List.of())) {
            Value one = active(Subject.of(share, Category.B));
            if (one.equals(Value.FALSE)) {
                return one;
            }
            all = one instanceof Value.Unknown ? one : all;
        }
        return all;
    }

    /// How many file shares the account has.
    Value shareCount(Subject account) {
        int count = shares.getOrDefault(account.key(), List.of()).size();
        var number = new Value.Number(count);
        return count > 0 ? number : shareReading.ifFor(account.key(), number);
    }

    /// Whether databases of the SQL Server in a machine are backed up; its own automated backup
    /// leaves it open where the copies are.
    Value databases(Subject server) {
        Json.Obj properties = server.body().object("properties");
        String machine = Paths.key(properties.text("virtualMachineResourceId"));
        boolean backedUp =
                estate.found(EvidenceKind.BACKUP_ITEMS).stream()
                        .filter(item -> Paths.key(item.text("sourceResourceId")).equals(machine))
                        .filter(item -> item.text("workloadType").equalsIgnoreCase("SQLDataBase"))
                        .anyMatch(item -> BackupItems.backup(item).active() == Truth.TRUE);
        boolean byItself =
                BodyValue.of(properties, List.of("autoBackupSettings", "enable"))
                        .equals(Value.TRUE);
        return backedUp
                ? Value.TRUE
                : byItself
                        ? new Value.Unknown(() -> Unread.copies(server.name()))
                        : items.ifWholly(server.key(), Value.FALSE);
    }

    /// What protects the vault protects the recovery points only if there are some, and in there.
    private static Value held(Backup backup, Subject subject, Value vault) {
        return switch (backup.kept().and(backup.vaulted())) {
            case FALSE -> Value.FALSE;
            case TRUE -> vault;
            case UNKNOWN ->
                    vault.equals(Value.FALSE)
                            ? vault
                            : new Value.Unknown(() -> Unread.policy(subject.name()));
        };
    }

    private List<Backup> backups(Subject subject) {
        List<String> keys = subject.copiedAs();
        if (keys.size() == 1) {
            return bySource.getOrDefault(keys.getFirst(), List.of());
        }
        return keys.stream()
                .flatMap(key -> bySource.getOrDefault(key, List.of()).stream())
                .toList();
    }

    private Value any(Subject subject, Function<Backup, Value> question) {
        Value best = Value.FALSE;
        for (Backup backup : backups(subject)) {
            Value answer = question.apply(backup);
            if (answer.equals(Value.TRUE)) {
                return answer;
            }
            best = answer instanceof Value.Unknown ? answer : best;
        }
        return best instanceof Value.Unknown ? best : notFound(subject, Value.FALSE);
    }

    /// Another backup may exist where nobody looked.
    private Value notFound(Subject subject, Value otherwise) {
        if (!subject.isAzure()) {
            return otherwise;
        }
        Value first =
                BackupItems.takes(subject.type())
                        ? items.ifWholly(subject.key(), otherwise)
                        : otherwise;
        return first instanceof Value.Unknown || !BackupInstances.takes(subject.type())
                ? first
                : instances.ifWholly(subject.key(), otherwise);
    }

    private static Value value(Truth truth, Subject subject) {
        return switch (truth) {
            case TRUE -> Value.TRUE;
            case FALSE -> Value.FALSE;
            case UNKNOWN ->
                    new Value.Unknown(() -> Unread.field("protectionState", subject.name()));
        };
    }

    private void add(String source, Backup backup) {
        bySource.computeIfAbsent(source, _ -> new ArrayList<>()).add(backup);
    }
}
