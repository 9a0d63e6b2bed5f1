package app.muster.assess;

import app.muster.expression.Value;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The one child of a kind that a resource has, such as the blob service of a storage account.
///
/// Most readings of a resource leave it out, so not finding it says nothing unless it was asked
/// for.
final class Singletons {

    private static final Map<EvidenceKind, String> ROOTS =
            Map.of(
                    EvidenceKind.BLOB_SERVICES, "blob",
                    EvidenceKind.FILE_SERVICES, "file",
                    EvidenceKind.VAULT_CONFIG, "vault-config");

    private final Map<String, Map<String, Item>> byRoot = new HashMap<>();
    private final Map<EvidenceKind, Reading> readings = new EnumMap<>(EvidenceKind.class);

    Singletons(Estate estate) {
        for (EvidenceKind kind :
                List.of(
                        EvidenceKind.BLOB_SERVICES,
                        EvidenceKind.FILE_SERVICES,
                        EvidenceKind.VAULT_CONFIG,
                        EvidenceKind.SQL_RETENTION,
                        EvidenceKind.SQL_WATCH)) {
            readings.put(kind, new Reading(estate, kind));
            for (Item item : estate.found(kind)) {
                byRoot.computeIfAbsent(root(kind, item), _ -> new HashMap<>())
                        .putIfAbsent(item.owner(), item);
            }
        }
    }

    Value value(String root, Subject subject, List<String> path) {
        EvidenceKind kind =
                switch (root) {
                    case "blob" -> EvidenceKind.BLOB_SERVICES;
                    case "file" -> EvidenceKind.FILE_SERVICES;
                    case "vault-config" -> EvidenceKind.VAULT_CONFIG;
                    case "sql-short", "sql-long" -> EvidenceKind.SQL_RETENTION;
                    case "sql-audit", "sql-threat" -> EvidenceKind.SQL_WATCH;
                    default -> throw new IllegalArgumentException("no such child: " + root);
                };
        Item item = byRoot.getOrDefault(root, Map.of()).get(subject.key());
        if (item == null) {
            Reading reading = readings.get(kind);
            return reading == null ? Value.ABSENT : reading.ifFor(subject.key(), Value.ABSENT);
        }
        return item.body().get("properties").orElse(Json.NULL) instanceof Json.Obj
                ? BodyValue.of(item.body(), path)
                : new Value.Unknown(() -> Unread.settings(subject.name()));
    }

    private static String root(EvidenceKind kind, Item item) {
        if (kind == EvidenceKind.SQL_RETENTION) {
            return (item.type() + item.key()).contains("backuplongtermretentionpolicies")
                    ? "sql-long"
                    : "sql-short";
        }
        if (kind == EvidenceKind.SQL_WATCH) {
            return (item.type() + item.key()).contains("auditingsettings")
                    ? "sql-audit"
                    : "sql-threat";
        }
        return ROOTS.getOrDefault(kind, "");
    }
}
