package app.muster.ui.documents;

import app.muster.assess.Verdict;
import app.muster.document.Document;
import app.muster.file.FileProblems;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Improvement;
import app.muster.plan.Plan;
import app.muster.problem.ProblemException;
import app.muster.session.Improvements;
import app.muster.session.Insight;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.shell.PageId;
import app.muster.work.Work;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the documents screen shows and does, without a single control.
final class DocumentsViewModel {

    /// A file in the folder of documents.
    record Kept(Path file, long bytes, Instant at) {}

    /// Something that a reader of the document would stumble over.
    ///
    /// @param count how many times; 0 where counting makes no sense
    /// @param page where it can be mended
    record Warning(String wordKey, long count, PageId page) {}

    private final Workspace workspace;
    private final InstantSource clock;
    private final Messages words;
    private final ObjectProperty<Optional<ApplicationId>> only =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Path> folder;
    private final ObjectProperty<Set<Output>> outputs =
            new SimpleObjectProperty<>(Set.of(Output.PDF, Output.HTML));

    DocumentsViewModel(Workspace workspace, InstantSource clock, Messages words) {
        this.workspace = workspace;
        this.clock = clock;
        this.words = words;
        folder = new SimpleObjectProperty<>(workspace.folder().documents());
    }

    ReadOnlyObjectProperty<Plan> plan() {
        return workspace.planProperty();
    }

    ReadOnlyObjectProperty<Optional<Insight>> insight() {
        return workspace.insightProperty();
    }

    /// The application the documents are about; empty for the whole plan.
    ObjectProperty<Optional<ApplicationId>> only() {
        return only;
    }

    ObjectProperty<Path> folder() {
        return folder;
    }

    ObjectProperty<Set<Output>> outputs() {
        return outputs;
    }

    void choose(Output output, boolean isChosen) {
        var changed = EnumSet.noneOf(Output.class);
        changed.addAll(outputs.get());
        if (isChosen) {
            changed.add(output);
        } else {
            changed.remove(output);
        }
        outputs.set(Set.copyOf(changed));
    }

    boolean isEmpty() {
        return workspace.plan().assets().isEmpty() && workspace.plan().applications().isEmpty();
    }

    /// The document as it would be handed out now.
    Work<Document> preview() {
        Handout handout = handout();
        return handout::document;
    }

    /// Writes what is chosen into the folder.
    Work<List<Path>> export() {
        Handout handout = handout();
        Set<Output> chosen = outputs.get();
        Path into = folder.get();
        return progress -> handout.write(chosen, into, progress);
    }

    private Handout handout() {
        Plan present = workspace.plan();
        return new Handout(
                workspace.folder(),
                workspace.catalogue(),
                present,
                workspace.snapshotProperty().get(),
                workspace.insightProperty().get(),
                only.get().filter(id -> present.application(id).isPresent()),
                clock.instant(),
                words);
    }

    /// What is in the folder already, newest first.
    Work<List<Kept>> kept() {
        Path from = folder.get();
        return _ -> kept(from);
    }

    private static List<Kept> kept(Path folder) throws ProblemException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            var kept = new ArrayList<Kept>();
            for (Path file : files.toList()) {
                if (Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".")) {
                    kept.add(
                            new Kept(
                                    file,
                                    Files.size(file),
                                    Files.getLastModifiedTime(file).toInstant()));
                }
            }
            kept.sort(Comparator.comparing(Kept::at).reversed().thenComparing(Kept::file));
            return List.copyOf(kept);
        } catch (IOException e) {
            throw FileProblems.reading(folder, e);
        }
    }

    /// Whether a rehearsal was ever kept; asks the disk.
    Work<Boolean> rehearsed() {
        return _ -> !workspace.folder().journals().isEmpty();
    }

    /// What to mend before the document leaves the house.
    List<Warning> warnings(boolean rehearsed) {
        Plan plan = workspace.plan();
        var warnings = new ArrayList<Warning>();
        if (plan.snapshot().isEmpty()) {
            warnings.add(new Warning("documents.warn.snapshot", 0, PageId.ESTATE));
        }
        add(warnings, "documents.warn.unknown", unknown(), PageId.PROTECTIONS);
        if (!rehearsed) {
            warnings.add(new Warning("documents.warn.exercise", 0, PageId.EXERCISES));
        }
        add(
                warnings,
                "documents.warn.targets",
                plan.applications().stream().filter(DocumentsViewModel::lacksTargets).count(),
                PageId.MAP);
        add(
                warnings,
                "documents.warn.roles",
                plan.roles().stream().filter(role -> role.holder().isBlank()).count(),
                PageId.PLAYBOOKS);
        add(
                warnings,
                "documents.warn.untested",
                plan.playbooks().stream()
                        .filter(playbook -> playbook.verified(today()).isEmpty())
                        .count(),
                PageId.PLAYBOOKS);
        add(
                warnings,
                "documents.warn.unmapped",
                plan.assets().stream().filter(asset -> asset.application().isEmpty()).count(),
                PageId.ESTATE);
        return List.copyOf(warnings);
    }

    private long unknown() {
        return insight()
                .get()
                .map(known -> known.assessment().counts().getOrDefault(Verdict.UNKNOWN, 0))
                .orElse(0);
    }

    private static boolean lacksTargets(Application application) {
        return application.targets().rto().isEmpty() || application.targets().rpo().isEmpty();
    }

    private static void add(List<Warning> warnings, String key, long count, PageId page) {
        if (count > 0) {
            warnings.add(new Warning(key, count, page));
        }
    }

    /// What is left to do: open ones by due date, then those done.
    List<Improvement> improvements() {
        return workspace.plan().improvements().stream()
                .sorted(
                        Comparator.comparing(Improvement::done)
                                .thenComparing(action -> action.due().orElse(LocalDate.MAX)))
                .toList();
    }

    long open() {
        return workspace.plan().improvements().stream().filter(action -> !action.done()).count();
    }

    boolean isLate(Improvement action) {
        return !action.done() && action.due().filter(day -> day.isBefore(today())).isPresent();
    }

    void done(Improvement action, boolean isDone) {
        workspace.edit(
                "edit.improvement-done", plan -> Improvements.done(plan, action.id(), isDone));
    }

    void assign(Improvement action, String owner, Optional<LocalDate> due) {
        workspace.edit(
                "edit.improvement-change",
                plan -> Improvements.assigned(plan, action.id(), owner.strip(), due));
    }

    Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }
}
