package app.muster.assess;

import app.muster.catalogue.Control;
import app.muster.catalogue.FactName;
import app.muster.expression.Answer;
import app.muster.plan.Attestation;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.Snapshot;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a value under a verdict came from, and when it was read: what a body says from the file
/// that said it, what a join says from the evidence it looked at, a person's word from the person.
record Origins(Estate estate, Attestations words, Control control, Subject subject) {

    private static final Map<String, EvidenceKind> CHILDREN =
            Map.of(
                    "blob", EvidenceKind.BLOB_SERVICES,
                    "file", EvidenceKind.FILE_SERVICES,
                    "vault-config", EvidenceKind.VAULT_CONFIG,
                    "sql-short", EvidenceKind.SQL_RETENTION,
                    "sql-long", EvidenceKind.SQL_RETENTION,
                    "sql-audit", EvidenceKind.SQL_WATCH,
                    "sql-threat", EvidenceKind.SQL_WATCH);

    Finding.Item item(Answer.Used used) {
        String name = used.name();
        String value = used.value().shown();
        Snapshot snapshot = estate.snapshot();
        if (name.equals(FactName.ATTESTED.path())) {
            return vouched(name, value);
        }
        String root = name.substring(0, Math.max(0, name.indexOf('.')));
        if (root.equals("it") || isOfBody(name)) {
            String file = subject.resource().map(resource -> file(resource, name)).orElse("");
            return new Finding.Item(
                    name, value, file.isEmpty() ? snapshot.source() : file, snapshot.read(file));
        }
        EvidenceKind child = CHILDREN.get(root);
        Instant at = at(child == null ? control.evidence() : List.of(child));
        return new Finding.Item(name, value, snapshot.source(), at);
    }

    private Finding.Item vouched(String name, String value) {
        Optional<Attestation> word = words.word(control.id(), subject.asset());
        return new Finding.Item(
                name,
                value,
                word.map(Attestation::by).orElse(estate.snapshot().source()),
                word.map(said -> said.on().atStartOfDay(ZoneOffset.UTC).toInstant())
                        .orElse(estate.snapshot().taken()));
    }

    private static boolean isOfBody(String name) {
        return name.startsWith("tag(") || name.startsWith("age(");
    }

    /// The oldest of what was read of these kinds for the subject or for something above it: a
    /// verdict is no younger than what it stands on.
    private Instant at(List<EvidenceKind> kinds) {
        return estate.snapshot().evidence().stream()
                .filter(evidence -> kinds.contains(evidence.kind()))
                .filter(this::isFor)
                .map(Evidence::at)
                .filter(at -> at.isAfter(Instant.EPOCH))
                .min(Comparator.naturalOrder())
                .orElse(estate.snapshot().taken());
    }

    private boolean isFor(Evidence evidence) {
        String scope = Paths.key(evidence.scope());
        String key = subject.key();
        return scope.equals("/")
                || key.equals(scope)
                || key.startsWith(scope + "/")
                || scope.startsWith(key + "/");
    }

    /// The file that said what stands at a path: what is noted of the longest part of it. The files
    /// may write the names in different cases.
    private static String file(Resource resource, String name) {
        String place =
                name.startsWith("tag(")
                        ? "/tags"
                        : name.startsWith("it.") ? "/" + name.substring(3).replace('.', '/') : "";
        String longest = "";
        for (String noted : resource.sources().keySet()) {
            boolean above =
                    place.regionMatches(true, 0, noted, 0, noted.length())
                            && (place.length() == noted.length()
                                    || place.charAt(noted.length()) == '/');
            longest = above && noted.length() > longest.length() ? noted : longest;
        }
        return resource.sources().getOrDefault(longest, "");
    }
}
