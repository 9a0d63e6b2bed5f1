package app.muster.catalogue;

import app.muster.plan.RoleId;

import java.util.Optional;

/// Reads `recovery.yaml`.
final class RecoveryFactsReader {

    private RecoveryFactsReader() {}

    static RecoveryFacts read() {
        Entry file = Entry.resource("recovery.yaml");
        Entry locks = file.entry("locks");
        Entry failures = file.entry("failures");
        return new RecoveryFacts(
                file.list("limits").stream().map(RecoveryFactsReader::limit).toList(),
                Optional.of(
                        new RecoveryFacts.LockWork(
                                new RoleId(locks.text("role")),
                                CatalogueReader.estimate(locks, "remove"),
                                CatalogueReader.estimate(locks, "put-back"))),
                share(failures, "attended"),
                share(failures, "waiting"),
                Optional.of(file.text("access")),
                file.list("points").stream().map(RecoveryFactsReader::point).toList());
    }

    private static RecoveryFacts.Limit limit(Entry entry) {
        return new RecoveryFacts.Limit(
                entry.text("key"),
                entry.text("title"),
                entry.texts("playbooks"),
                entry.oneOf("scope", RecoveryFacts.Scope.class, RecoveryFacts.Scope.SUBSCRIPTION),
                Integer.parseInt(entry.text("places")),
                entry.text("source"),
                entry.date("as-of"),
                entry.text("confidence"));
    }

    private static RecoveryFacts.Point point(Entry entry) {
        return new RecoveryFacts.Point(
                entry.text("key"),
                entry.text("title"),
                entry.texts("playbooks"),
                entry.oneOf("from", RecoveryFacts.From.class, RecoveryFacts.From.SERVICE),
                entry.has("gap") ? Optional.of(entry.duration("gap")) : Optional.empty(),
                entry.text("source"),
                entry.date("as-of"),
                entry.text("confidence"));
    }

    private static double share(Entry entry, String key) {
        return Double.parseDouble(entry.text(key));
    }
}
