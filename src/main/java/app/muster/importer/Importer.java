package app.muster.importer;

import app.muster.catalogue.Catalogue;
import app.muster.importer.Notice.Severity;
import app.muster.importer.Sources.Source;
import app.muster.json.Sieve;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads inventories, one or several at once, also from folders and archives, into one snapshot.
public final class Importer {

    private final Catalogue catalogue;
    private final Sources sources;
    private final Optional<Kind> as;
    private final Instant now;
    private final Progress progress;
    private final Sieve sieve;
    private final Collected collected = new Collected();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Tally> tallies = new ArrayList<>();
    private final List<Tally> damaged = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final List<Source> none = new ArrayList<>();
    private final ParameterFiles parameters;
    private final SnapshotTaking snapshots = new SnapshotTaking();
    private final Map<String, Instant> times = new HashMap<>();
    private Instant taken = Instant.EPOCH;

    private Importer(
            Catalogue catalogue,
            Sources sources,
            Optional<Kind> as,
            Instant now,
            Progress progress,
            Sieve sieve) {
        this.sieve = sieve;
        this.catalogue = catalogue;
        this.sources = sources;
        this.as = as;
        this.now = now;
        this.progress = progress;
        parameters = new ParameterFiles(sources.all(), progress);
    }

    /// @param files at least one; of folders and archives, every inventory in them is read
    /// @param as what all files are said to be; otherwise each one's content tells
    /// @param now no file is taken to be younger
    /// @throws ProblemException if a file cannot be read at all; what of it cannot be read is a
    ///   notice, and so is a file of a folder or an archive
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
        try (Sources sources = Sources.of(files, progress)) {
            var importer = new Importer(catalogue, sources, as, now, progress, sieve);
            importer.readAll(files);
            List<Tally> tallies = new ArrayList<>(importer.tallies);
            tallies.addAll(importer.damaged);
            return new Imported<>(importer.snapshot(files), importer.notices, tallies);
        }
    }

    private void readAll(List<Path> files) throws ProblemException, Cancelled {
        notices.addAll(sources.notices());
        List<Source> all = sources.all();
        for (int i = 0; i < all.size(); i++) {
            Source source = all.get(i);
            progress.step(Notices.WORDS.get("import.progress", source.name()), i, all.size());
            collected.from(all.size() > 1 ? source.label() : "");
            try {
                read(source);
            } catch (ProblemException e) {
                tolerate(source, e);
            }
        }
        var together = new Notices(files.getFirst());
        collected.tellContradictions(together);
        parameters.tell(together);
        together.addAll(Severity.INFO, "no-inventory", none.stream().map(Source::label).toList());
        notices.addAll(together.all());
        if (tallies.isEmpty()) {
            String looksLike = Notices.WORDS.get("import.looks-like.folder", all.size());
            throw new ProblemException(new Problem.FormatUnknown(files.getFirst(), looksLike));
        }
    }

    /// One file of a folder or an archive does not stop the others.
    private void tolerate(Source source, ProblemException e) throws ProblemException {
        boolean parameterFile = sources.all().size() > 1 && parameters.isOne(source);
        if (source.alone() && !parameterFile) {
            throw e;
        }
        if (e.problem() instanceof Problem.FormatUnknown) {
            if (!parameterFile) {
                none.add(source);
            }
        } else {
            Notice said = Notices.of(e.problem(), source.file());
            notices.add(said);
            damaged.add(
                    new Tally(
                            source.file(),
                            Notices.WORDS.get("import.damaged"),
                            0,
                            0,
                            0,
                            0,
                            List.of(),
                            List.of(said.message())));
        }
    }

    private void read(Source source) throws ProblemException, Cancelled {
        try (Intake intake = Intake.open(source, progress)) {
            Instant at = source.written().isAfter(now) ? now : source.written();
            var said = new Notices(source.file());
            var counting = new Counting();
            var taking = new Taking(collected, at, said, counting);
            var reading = new FileReading(catalogue, as, taking, parameters, snapshots, sieve);
            Kind kind = reading.read(intake);
            Instant when = snapshots.taken(source).orElse(at);
            taken = when.isAfter(taken) ? when : taken;
            if (sources.all().size() > 1) {
                times.put(source.label(), when);
            }
            Tally tally = counting.tally(source.file(), kind.key());
            for (String why : tally.truncated()) {
                said.add(Severity.WARNING, "", "truncated", why);
            }
            notices.addAll(said.all());
            tallies.add(tally);
            labels.add(sources.all().size() > 1 ? source.label() : source.name());
        } catch (ProblemException e) {
            Intake.Stopped.unpack(e);
            throw e;
        } catch (IOException e) {
            Intake.Stopped.unpack(e);
            throw new ProblemException(
                    new Problem.FileUnreadable(source.file(), String.valueOf(e.getMessage())), e);
        }
    }

    private Snapshot snapshot(List<Path> files) {
        boolean one = tallies.size() == 1;
        String source = one ? snapshots.source() : "";
        String name = one ? snapshots.name() : "";
        return new Snapshot(
                name.isEmpty() ? name(files) : plain(name),
                taken,
                source.isEmpty() ? source() : source,
                collected.resources(),
                collected.evidence(),
                collected.coverage(),
                one && times.isEmpty() ? snapshots.times() : times);
    }

    private static final int MOST_NAMED = 20;

    private String source() {
        var parts = new ArrayList<String>();
        for (int i = 0; i < Math.min(MOST_NAMED, tallies.size()); i++) {
            parts.add(labels.get(i) + " (" + tallies.get(i).kind() + ")");
        }
        if (tallies.size() > MOST_NAMED) {
            parts.add("…");
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
