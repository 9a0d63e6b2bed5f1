package app.muster.file;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.OwnControls;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A workspace on disk. Open it to write and nobody else can; open it to read and nothing changes.
public final class WorkspaceFolder implements AutoCloseable {

    /// The file that makes a folder a workspace.
    public static final String PLAN = "plan.muster";

    private final Path folder;
    private final @Nullable WorkspaceLock lock;
    private byte[] onDisk;

    private WorkspaceFolder(Path folder, @Nullable WorkspaceLock lock, byte[] onDisk) {
        this.folder = folder;
        this.lock = lock;
        this.onDisk = onDisk;
    }

    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(PLAN));
    }

    /// Opens a workspace for this program alone.
    public static WorkspaceFolder open(Path folder) throws ProblemException {
        mustBeOne(folder);
        WorkspaceLock lock = WorkspaceLock.take(folder);
        try {
            return new WorkspaceFolder(folder, lock, bytes(folder.resolve(PLAN)));
        } catch (ProblemException e) {
            lock.close();
            throw e;
        }
    }

    /// Opens a workspace to look at it; [#save] is refused.
    public static WorkspaceFolder look(Path folder) throws ProblemException {
        mustBeOne(folder);
        return new WorkspaceFolder(folder, null, bytes(folder.resolve(PLAN)));
    }

    /// Makes a workspace of a folder that is none yet; the folder itself may exist.
    public static WorkspaceFolder create(Path folder, Plan plan) throws ProblemException {
        WorkspaceLock lock = WorkspaceLock.take(folder);
        WorkspaceFolder workspace = new WorkspaceFolder(folder, lock, new byte[0]);
        try {
            workspace.write(plan);
            return workspace;
        } catch (ProblemException e) {
            lock.close();
            throw e;
        }
    }

    public Path folder() {
        return folder;
    }

    public boolean isReadOnly() {
        return lock == null;
    }

    /// The plan as it was on disk when the workspace was opened or last saved.
    public Plan plan() throws ProblemException {
        return PlanReader.read(folder.resolve(PLAN), onDisk);
    }

    /// Saves the plan whole; the one before is kept as `.muster/plan.previous`.
    ///
    /// @throws ProblemException with [Problem.ChangedOnDisk] if somebody changed the file
    ///   meanwhile, [Problem.WorkspaceInUse] if this workspace was only opened to look
    public synchronized void save(Plan plan) throws ProblemException {
        if (lock == null) {
            throw new ProblemException(new Problem.WorkspaceInUse(folder, "opened read-only here"));
        }
        Path file = folder.resolve(PLAN);
        if (!Files.exists(file) || !Arrays.equals(bytes(file), onDisk)) {
            throw new ProblemException(new Problem.ChangedOnDisk(file));
        }
        AtomicFile.write(folder.resolve(".muster").resolve("plan.previous"), onDisk);
        write(plan);
    }

    /// Keeps a snapshot; one of the same name is replaced.
    public void keep(Snapshot snapshot) throws ProblemException {
        SnapshotFile.write(snapshotFile(snapshot.name()), snapshot);
    }

    /// The snapshot under a name that no other one of the workspace has, so that none is lost. One
    /// that says what is kept already, perhaps read anew, keeps its name.
    public Snapshot named(Snapshot snapshot) throws ProblemException {
        Snapshot named = snapshot;
        for (int n = 2; SnapshotNames.isTaken(named, this); n++) {
            named = SnapshotNames.numbered(snapshot, n);
        }
        return named;
    }

    public Snapshot snapshot(String name) throws ProblemException {
        return SnapshotFile.read(snapshotFile(name));
    }

    /// Tells a kept snapshot's file from another one that stands in its place later: its size and
    /// when it was written, empty if there is none.
    public String stamp(String name) throws ProblemException {
        Path file = snapshotFile(name);
        try {
            return Files.exists(file)
                    ? Files.size(file) + " " + Files.getLastModifiedTime(file)
                    : "";
        } catch (IOException e) {
            throw FileProblems.reading(file, e);
        }
    }

    /// The snapshots that are kept, the oldest first. A file that does not say when it was taken is
    /// none.
    public List<KeptSnapshot> kept() throws ProblemException {
        Path snapshots = folder.resolve("snapshots");
        if (!Files.isDirectory(snapshots)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(snapshots)) {
            return files.flatMap(file -> SnapshotFile.head(file).stream())
                    .sorted(
                            Comparator.comparing(KeptSnapshot::taken)
                                    .thenComparing(KeptSnapshot::name))
                    .toList();
        } catch (IOException e) {
            throw FileProblems.reading(snapshots, e);
        }
    }

    /// The snapshot that the plan was last derived from.
    public Optional<Snapshot> currentSnapshot(Plan plan) throws ProblemException {
        return plan.snapshot().isPresent()
                ? Optional.of(snapshot(plan.snapshot().get()))
                : Optional.empty();
    }

    /// Where journals of exercises are kept.
    public Path exercises() {
        return folder.resolve("exercises");
    }

    /// Journals of earlier exercises, newest last.
    public List<Path> journals() throws ProblemException {
        if (!Files.isDirectory(exercises())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(exercises())) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
        } catch (IOException e) {
            throw FileProblems.reading(exercises(), e);
        }
    }

    /// Files with controls that are the workspace's own, by name.
    public List<Path> ownControls() throws ProblemException {
        Path own = folder.resolve("catalogue");
        if (!Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(own)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw FileProblems.reading(own, e);
        }
    }

    /// The workspace's own controls as far as they can be used, and what is wrong with the others.
    public OwnControls own(Catalogue builtIn) throws ProblemException {
        return OwnControls.read(builtIn, ownControls());
    }

    /// The catalogue that this workspace is judged by.
    ///
    /// @throws ProblemException with the first thing that is wrong with its own controls
    public Catalogue catalogue(Catalogue builtIn) throws ProblemException {
        return own(builtIn).sound().behind(builtIn);
    }

    /// Where exported documents go unless somebody says otherwise.
    public Path documents() {
        return folder.resolve("documents");
    }

    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
    }

    private void write(Plan plan) throws ProblemException {
        byte[] content = PlanWriter.write(plan);
        AtomicFile.write(folder.resolve(PLAN), content);
        onDisk = content;
    }

    private Path snapshotFile(String name) {
        return folder.resolve("snapshots").resolve(name + SnapshotFile.ENDING);
    }

    private static void mustBeOne(Path folder) throws ProblemException {
        if (!isOne(folder)) {
            throw new ProblemException(new Problem.NotAWorkspace(folder));
        }
    }

    private static byte[] bytes(Path file) throws ProblemException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw FileProblems.reading(file, e);
        }
    }
}
