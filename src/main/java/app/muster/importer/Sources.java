package app.muster.importer;

import app.muster.importer.Notice.Severity;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// All that one import reads: the files as they were given, and what is in given folders and
/// archives. Nothing is unpacked to disk; names in archives are only shown.
final class Sources implements AutoCloseable {

    static final int MOST_FILES = 10_000;
    private static final int MOST_SEEN = 100_000;

    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    /// One file, or one entry of an archive.
    ///
    /// @param file where it is, or would be
    /// @param label its name below what was given
    /// @param packed its size as it lies there, in bytes
    /// @param alone whether it was given by itself, not with a folder or an archive
    /// @param archived whether it is an entry of an archive
    /// @param unpacked counts what comes out of its archive
    record Source(
            Path file,
            String label,
            long packed,
            Instant written,
            boolean alone,
            boolean archived,
            Unpacked unpacked,
            Opening opening) {

        Path folder() {
            Path parent = file.getParent();
            return parent == null ? Path.of("") : parent;
        }

        String name() {
            return String.valueOf(file.getFileName());
        }
    }

    private final List<Source> all = new ArrayList<>();
    private final List<ZipFile> open = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Progress progress;

    private Sources(Progress progress) {
        this.progress = progress;
    }

    static Sources of(List<Path> given, Progress progress) throws ProblemException, Cancelled {
        var sources = new Sources(progress);
        try {
            for (Path path : given) {
                sources.add(path);
            }
            return sources;
        } catch (ProblemException | Cancelled | RuntimeException e) {
            sources.close();
            throw e;
        }
    }

    List<Source> all() {
        return Collections.unmodifiableList(all);
    }

    List<Notice> notices() {
        return notices;
    }

    private void add(Path path) throws ProblemException, Cancelled {
        try {
            if (!Files.exists(path)) {
                throw new ProblemException(new Problem.FileMissing(path));
            }
            if (Files.isDirectory(path)) {
                addFolder(path);
            } else if (Files.isRegularFile(path)) {
                addFile(path, String.valueOf(path.getFileName()), true);
            } else {
                throw new ProblemException(
                        new Problem.FileUnreadable(
                                path, Notices.WORDS.get("import.cause.special")));
            }
        } catch (AccessDeniedException e) {
            throw unreadable(path, Notices.WORDS.get("import.cause.denied"), e);
        } catch (IOException e) {
            throw unreadable(path, String.valueOf(e.getMessage()), e);
        }
    }

    private static ProblemException unreadable(Path path, String why, Throwable cause) {
        return new ProblemException(new Problem.FileUnreadable(path, why), cause);
    }

    private void addFolder(Path folder) throws IOException, ProblemException, Cancelled {
        var walk = new Walk(folder);
        Files.walkFileTree(folder, walk);
        if (walk.cancelled.isPresent()) {
            throw walk.cancelled.get();
        }
        if (walk.tooMany || all.size() + walk.files.size() > MOST_FILES) {
            throw new ProblemException(new Problem.TooManyFiles(folder, MOST_FILES));
        }
        walk.files.sort(Comparator.comparing(Path::toString));
        for (Path file : walk.files) {
            addFile(file, label(folder, file), false);
        }
        List.of(walk.links, walk.hidden, walk.refused, walk.special)
                .forEach(names -> names.sort(Comparator.naturalOrder()));
        var said = new Notices(folder);
        said.addAll(Severity.INFO, "links", walk.links);
        said.addAll(Severity.INFO, "hidden", walk.hidden);
        said.addAll(Severity.WARNING, "no-access", walk.refused);
        said.addAll(Severity.INFO, "special", walk.special);
        notices.addAll(said.all());
    }

    private static String label(Path folder, Path file) {
        return folder.getFileName() + "/" + folder.relativize(file).toString().replace('\\', '/');
    }

    private void addFile(Path file, String label, boolean alone)
            throws IOException, ProblemException {
        long size = Files.size(file);
        Instant written = Files.getLastModifiedTime(file).toInstant();
        if (isZip(file)) {
            Optional<ZipFile> zip = archive(file, alone);
            if (zip.isPresent()) {
                addArchive(file, label, zip.get(), written);
                return;
            }
        }
        all.add(
                new Source(
                        file,
                        label,
                        size,
                        written,
                        alone,
                        false,
                        new Unpacked(),
                        () -> Files.newInputStream(file)));
    }

    private static boolean isZip(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(4);
            return first.length == 4
                    && first[0] == 'P'
                    && first[1] == 'K'
                    && (first[2] == 3 && first[3] == 4 || first[2] == 5 && first[3] == 6);
        } catch (IOException unreadable) {
            // Reading it later says why.
            return false;
        }
    }

    /// The archive, unless it is a workbook, which is read as one file.
    private Optional<ZipFile> archive(Path file, boolean alone) throws ProblemException {
        try {
            ZipFile zip = opened(file);
            open.add(zip);
            if (zip.getEntry(Workbook.MARK) != null) {
                return Optional.empty();
            }
            if (all.size() + zip.size() > MOST_FILES) {
                throw new ProblemException(new Problem.TooManyFiles(file, MOST_FILES));
            }
            return Optional.of(zip);
        } catch (IOException damaged) {
            String expected = Notices.WORDS.get("import.expected.archive");
            var problem =
                    new ProblemException(new Problem.FileMalformed(file, "/", expected), damaged);
            if (alone) {
                throw problem;
            }
            notices.add(Notices.of(problem.problem(), file));
            return Optional.empty();
        }
    }

    private static ZipFile opened(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }

    private void addArchive(Path file, String label, ZipFile zip, Instant written) {
        var unpacked = new Unpacked();
        var entries = new ArrayList<ZipEntry>(Collections.list(zip.entries()));
        entries.sort(Comparator.comparing(ZipEntry::getName));
        for (ZipEntry entry : entries) {
            if (!entry.isDirectory()) {
                all.add(
                        new Source(
                                shown(file, entry.getName()),
                                label + "/" + entry.getName(),
                                Math.max(0, entry.getCompressedSize()),
                                written,
                                false,
                                true,
                                unpacked,
                                () -> zip.getInputStream(entry)));
            }
        }
    }

    /// Where an entry would be if the archive were a folder. Never opened.
    private static Path shown(Path archive, String entry) {
        try {
            return Path.of(archive + "/" + entry.replaceAll("^[/\\\\]+", ""));
        } catch (InvalidPathException e) {
            return Path.of(archive + "/" + entry.replaceAll("[^\\w./-]", "_"));
        }
    }

    @Override
    public void close() {
        for (ZipFile zip : open) {
            try {
                zip.close();
            } catch (IOException e) {
                // Nothing was written, so nothing can be lost.
            }
        }
    }

    /// Collects the files of a folder. Links are not followed: what they lead to inside of the
    /// folder is read where it is, and what is outside was not asked for.
    private final class Walk extends SimpleFileVisitor<Path> {

        final List<Path> files = new ArrayList<>();
        final List<String> links = new ArrayList<>();
        final List<String> hidden = new ArrayList<>();
        final List<String> refused = new ArrayList<>();
        final List<String> special = new ArrayList<>();
        private final Path root;
        Optional<Cancelled> cancelled = Optional.empty();
        boolean tooMany;
        private int seen;

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes what) {
            if (!folder.equals(root) && String.valueOf(folder.getFileName()).startsWith(".")) {
                hidden.add(label(root, folder));
                return FileVisitResult.SKIP_SUBTREE;
            }
            return next();
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes what) {
            if (what.isSymbolicLink()) {
                links.add(label(root, file));
            } else if (what.isRegularFile()) {
                files.add(file);
            } else {
                special.add(label(root, file));
            }
            return next();
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) {
            refused.add(label(root, file));
            return next();
        }

        private FileVisitResult next() {
            tooMany = files.size() > MOST_FILES || ++seen > MOST_SEEN;
            try {
                if (seen % 500 == 0) {
                    progress.step(
                            Notices.WORDS.get(
                                    "import.progress", String.valueOf(root.getFileName())),
                            0,
                            0);
                }
            } catch (Cancelled stop) {
                cancelled = Optional.of(stop);
                return FileVisitResult.TERMINATE;
            }
            return tooMany ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }
}
