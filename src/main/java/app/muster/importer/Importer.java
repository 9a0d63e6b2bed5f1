package app.muster.importer;

import app.muster.catalogue.Catalogue;
import app.muster.importer.Counting.Fate;
import app.muster.importer.Notice.Severity;
import app.muster.importer.template.TemplateReader;
import app.muster.importer.template.TemplateReading;
import app.muster.importer.template.TemplateReading.Deployed;
import app.muster.importer.template.TemplateReading.Found;
import app.muster.json.JsonFile;
import app.muster.json.Sieve;
import app.muster.json.SnapshotReader;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads inventories, one or several at once, into one snapshot.
public final class Importer {

    private final Catalogue catalogue;
    private final Sieve sieve;
    private final Collected collected = new Collected();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Tally> tallies = new ArrayList<>();
    private Optional<Json.Obj> onlySnapshot = Optional.empty();
    private Instant taken = Instant.EPOCH;

    private Importer(Catalogue catalogue, Sieve sieve) {
        this.catalogue = catalogue;
        this.sieve = sieve;
    }

    /// @param files at least one
    /// @param as what all files are said to be; otherwise each one's content tells
    /// @param now no file is taken to be younger
    /// @throws ProblemException if a file cannot be read at all; what of it cannot be read is a
    ///   notice
    public static Imported<Snapshot> read(
            List<Path> files,
            Optional<Kind> as,
            Catalogue catalogue,
            Instant now,
            Progress progress)
            throws ProblemException, Cancelled {
        return read(files, as, catalogue, now, progress, Sieve.NONE);
    }

    /// The same for whoever looks at some of each resource only.
    ///
    /// @param sieve what is wanted of resources in lists; templates and tables are read whole
    public static Imported<Snapshot> read(
            List<Path> files,
            Optional<Kind> as,
            Catalogue catalogue,
            Instant now,
            Progress progress,
            Sieve sieve)
            throws ProblemException, Cancelled {
        var importer = new Importer(catalogue, sieve);
        for (int i = 0; i < files.size(); i++) {
            String name = String.valueOf(files.get(i).getFileName());
            progress.step(Notices.WORDS.get("import.progress", name), i, files.size());
            importer.collected.from(files.size() > 1 ? name : "");
            importer.read(files.get(i), as, now, progress);
        }
        var together = new Notices(files.getFirst());
        importer.collected.tellContradictions(together);
        importer.notices.addAll(together.all());
        return new Imported<>(importer.snapshot(files), importer.notices, importer.tallies);
    }

    private void read(Path file, Optional<Kind> as, Instant now, Progress progress)
            throws ProblemException, Cancelled {
        try (Intake intake = Intake.open(file, progress)) {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            Instant at = written.isAfter(now) ? now : written;
            taken = at.isAfter(taken) ? at : taken;
            var fileNotices = new Notices(file);
            var counting = new Counting();
            Kind kind = read(intake, as, at, fileNotices, counting);
            notices.addAll(fileNotices.all());
            tallies.add(counting.tally(file, kind.key()));
        } catch (ProblemException e) {
            Intake.Stopped.unpack(e);
            throw e;
        } catch (IOException e) {
            Intake.Stopped.unpack(e);
            throw new ProblemException(
                    new Problem.FileUnreadable(file, String.valueOf(e.getMessage())), e);
        }
    }

    private Kind read(Intake intake, Optional<Kind> as, Instant at, Notices said, Counting counting)
            throws ProblemException {
        boolean json = Detection.isJson(intake.head());
        if (as.equals(Optional.of(Kind.CSV)) || as.isEmpty() && !json) {
            if (as.isEmpty() && !CsvInventory.isTable(intake.head())) {
                throw unknown(intake, Detection.looksLike(intake.head()));
            }
            var bodies = new Bodies(collected, counting, said, at);
            bodies.takeAll(new CsvInventory(catalogue, said).bodies(intake), "");
            bodies.tell();
            return Kind.CSV;
        }
        JsonFile file = JsonFile.read(intake.file(), intake.stream(), sieve);
        said.addAll(Severity.WARNING, "field-twice", file.duplicateKeys());
        Kind kind =
                as.or(() -> JsonShapes.kind(file.value()))
                        .orElseThrow(() -> unknown(intake, JsonShapes.looksLike(file.value())));
        switch (kind) {
            case ARM_TEMPLATE ->
                    takeTemplate(
                            JsonShapes.template(file.value())
                                    .orElseThrow(() -> notSo(intake, "template")),
                            at,
                            said,
                            counting);
            case ARM_RESOURCES, RESOURCE_GRAPH -> {
                JsonShapes.BodyList list =
                        JsonShapes.bodies(file.value()).orElseThrow(() -> notSo(intake, "list"));
                var bodies = new Bodies(collected, counting, said, at);
                bodies.takeAll(list.bodies(), list.at());
                bodies.tell();
            }
            case SNAPSHOT -> takeSnapshot(intake.file(), file.value(), at, said, counting);
            case CSV -> throw new IllegalStateException("read as a table above");
        }
        return kind;
    }

    private static ProblemException unknown(Intake intake, String looksLike) {
        return new ProblemException(new Problem.FormatUnknown(intake.file(), looksLike));
    }

    private static ProblemException notSo(Intake intake, String expected) {
        return new ProblemException(
                new Problem.FileMalformed(
                        intake.file(), "/", Notices.WORDS.get("import.expected." + expected)));
    }

    private void takeTemplate(Json.Obj template, Instant at, Notices said, Counting counting) {
        TemplateReading reading = TemplateReader.read(template);
        Set<String> ids = new HashSet<>();
        var repeated = new ArrayList<String>();
        var conditional = new ArrayList<String>();
        var absent = new ArrayList<String>();
        for (Found found : reading.found()) {
            if (!ResourceId.looksLikeOne(found.id())) {
                said.add(Severity.ERROR, found.at(), "id-unreadable", found.id());
                counting.drop(found.at(), Notices.WORDS.get("import.dropped.no-id"));
                continue;
            }
            ResourceId id = unique(found.id(), ids);
            boolean certain = found.deployed() == Deployed.YES;
            if (!certain) {
                (found.deployed() == Deployed.NO ? absent : conditional).add(found.at());
            }
            String type = found.type().contains("/providers/") ? id.type() : found.type();
            if (certain || EvidenceKind.besideResources(type).isEmpty()) {
                take(new Resource(id, type, found.body()), at, repeated, counting);
            } else {
                counting.drop(found.at(), Notices.WORDS.get("import.dropped.conditional-evidence"));
            }
        }
        said.addAll(Severity.ERROR, "entry-unnamed", reading.unreadable());
        for (String where : reading.unreadable()) {
            counting.drop(where, Notices.WORDS.get("import.dropped.no-id"));
        }
        said.addAll(Severity.INFO, "linked-template", reading.linked());
        said.addAll(Severity.INFO, "conditional", conditional);
        said.addAll(Severity.INFO, "not-deployed", absent);
        if (reading.loops() > 0) {
            said.add(Severity.INFO, "", "loops", reading.loops());
        }
        if (reading.open() > 0) {
            String examples = String.join(", ", reading.examples());
            said.add(Severity.INFO, "", "open", reading.open(), examples);
        }
        said.addAll(Severity.INFO, "repeated", repeated);
        if (reading.found().isEmpty() && reading.unreadable().isEmpty()) {
            said.add(Severity.WARNING, "", "no-resources");
        }
    }

    private void take(Resource resource, Instant at, List<String> repeated, Counting counting) {
        Fate fate = collected.add(resource, at);
        counting.count(fate);
        if (fate == Fate.REPEATED) {
            repeated.add(resource.id().value());
        }
    }

    private static ResourceId unique(String id, Set<String> taken) {
        var unique = new ResourceId(id);
        for (int n = 2; !taken.add(unique.key()); n++) {
            unique = new ResourceId(id + "#" + n);
        }
        return unique;
    }

    private void takeSnapshot(Path file, Json root, Instant at, Notices said, Counting counting)
            throws ProblemException {
        var reader = new SnapshotReader(file);
        Json.Obj document = reader.checked(root);
        onlySnapshot = Optional.of(document);
        Instant when =
                document.get("taken").isPresent() ? reader.instant(document, "", "taken") : at;
        taken = when;
        var repeated = new ArrayList<String>();
        var unnamed = new ArrayList<String>();
        List<Json> entries = document.list("resources");
        for (int i = 0; i < entries.size(); i++) {
            String where = "/resources/" + i;
            try {
                if (entries.get(i) instanceof Json.Obj body) {
                    take(reader.resource(body, where), when, repeated, counting);
                } else {
                    unnamed.add(where);
                }
            } catch (ProblemException e) {
                unnamed.add(where);
            }
        }
        for (Evidence evidence : reader.evidence(document)) {
            collected.add(evidence, counting);
        }
        for (Coverage coverage : reader.coverage(document)) {
            collected.add(coverage);
        }
        said.addAll(Severity.ERROR, "entry-unnamed", unnamed);
        for (String where : unnamed) {
            counting.drop(where, Notices.WORDS.get("import.dropped.no-id"));
        }
        said.addAll(Severity.INFO, "repeated", repeated);
    }

    private Snapshot snapshot(List<Path> files) {
        boolean one = files.size() == 1 && onlySnapshot.isPresent();
        String source = one ? onlySnapshot.get().text("source") : "";
        String name = one ? onlySnapshot.get().text("name") : "";
        return new Snapshot(
                name.isEmpty() ? name(files) : plain(name),
                taken,
                source.isEmpty() ? source(files) : source,
                collected.resources(),
                collected.evidence(),
                collected.coverage());
    }

    private String source(List<Path> files) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < files.size(); i++) {
            parts.add(files.get(i).getFileName() + " (" + tallies.get(i).kind() + ")");
        }
        return String.join(", ", parts);
    }

    private String name(List<Path> files) {
        String stem = String.valueOf(files.getFirst().getFileName());
        int dot = stem.indexOf('.', 1);
        String more = files.size() > 1 ? "-and-" + (files.size() - 1) + "-more" : "";
        return plain(
                taken.toString().substring(0, 10)
                        + "-"
                        + (dot > 0 ? stem.substring(0, dot) : stem)
                        + more);
    }

    private static String plain(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
        return plain.isEmpty() ? "snapshot" : plain.substring(0, Math.min(100, plain.length()));
    }
}
