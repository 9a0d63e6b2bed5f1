package app.muster.ui.estate;

import app.muster.file.AtomicFile;
import app.muster.file.FileProblems;
import app.muster.mapping.Placement;
import app.muster.mapping.sheet.ApplicationSheet;
import app.muster.mapping.sheet.AssetSheet;
import app.muster.mapping.sheet.SheetChange;
import app.muster.mapping.sheet.SheetProblem;
import app.muster.mapping.sheet.SheetText;
import app.muster.plan.Application;
import app.muster.plan.Plan;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.shell.LatestJob;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/// Takes assets or applications to a spreadsheet and back. What a sheet would change is shown
/// first; applied, it is one step to undo.
final class SheetViewModel {

    /// What the rows are about.
    enum Kind {
        ASSETS,
        APPLICATIONS;

        SheetChange read(String text, Plan plan) {
            return switch (this) {
                case ASSETS -> AssetSheet.read(text, plan, true);
                case APPLICATIONS -> ApplicationSheet.read(text, plan, true);
            };
        }

        String write(Plan plan) {
            return switch (this) {
                case ASSETS -> AssetSheet.write(plan);
                case APPLICATIONS -> ApplicationSheet.write(plan);
            };
        }
    }

    /// A sheet that was read, before a person says yes.
    record Offer(Kind kind, Path file, String text, SheetChange change) {

        /// The name people know the file by.
        String name() {
            return String.valueOf(file.getFileName());
        }
    }

    private static final long LARGEST = 200_000_000;
    private static final Set<SheetProblem.Kind> UNREADABLE =
            EnumSet.of(SheetProblem.Kind.HEADER_MISSING, SheetProblem.Kind.QUOTE_OPEN);
    private final Workspace workspace;
    private final Messages words;
    private final LatestJob job;

    SheetViewModel(Workspace workspace, Messages words, LatestJob job) {
        this.workspace = workspace;
        this.words = words;
        this.job = job;
    }

    /// @param onDone told the file once it is written
    void write(Kind kind, Path file, Consumer<Path> onDone) {
        Plan plan = workspace.plan();
        job.start(
                words.get("job.sheet-write"),
                _ -> {
                    AtomicFile.write(file, kind.write(plan).getBytes(StandardCharsets.UTF_8));
                    return file;
                },
                onDone);
    }

    /// @param onRead told what it would change
    void read(Kind kind, Path file, Consumer<Offer> onRead) {
        Plan plan = workspace.plan();
        job.start(words.get("job.sheet-read"), _ -> offer(kind, file, plan), onRead);
    }

    private Offer offer(Kind kind, Path file, Plan plan) throws ProblemException {
        String text = text(file);
        SheetChange change = kind.read(text, plan);
        for (SheetProblem problem : change.problems()) {
            if (UNREADABLE.contains(problem.kind())) {
                throw new ProblemException(
                        new Problem.FileMalformed(
                                file,
                                words.get("estate.sheet.problem", problem.line(), ""),
                                words.get(problem.key(), problem.value())));
            }
        }
        return new Offer(kind, file, text, change);
    }

    private static String text(Path file) throws ProblemException {
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                throw new ProblemException(new Problem.FileTooLarge(file, size, LARGEST));
            }
            return SheetText.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw FileProblems.reading(file, e);
        }
    }

    /// Changes the plan as the sheet says, and lets the rules decide what it left open. The plan
    /// may have moved on since the sheet was read, so it is asked again.
    void apply(Offer offer) {
        workspace.edit(
                "edit.sheet",
                plan ->
                        Placement.of(
                                offer.kind().read(offer.text(), plan).plan(),
                                workspace.snapshotProperty().get()));
    }

    /// What people call the asset or application of a changed cell.
    String subject(Offer offer, SheetChange.Cell cell) {
        return switch (offer.kind()) {
            case ASSETS -> cell.subject().substring(cell.subject().lastIndexOf('/') + 1);
            case APPLICATIONS ->
                    offer.change().plan().applications().stream()
                            .filter(a -> a.id().value().equals(cell.subject()))
                            .map(Application::name)
                            .findFirst()
                            .orElse(cell.subject());
        };
    }
}
