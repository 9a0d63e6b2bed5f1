package app.muster.ui.estate;

import app.muster.mapping.Placement;
import app.muster.mapping.sheet.ApplicationSheet;
import app.muster.mapping.sheet.AssetSheet;
import app.muster.mapping.sheet.SheetChange;
import app.muster.mapping.sheet.SheetFile;
import app.muster.plan.Application;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.ProblemException;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.shell.LatestJob;

import java.nio.file.Path;
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
    ///
    /// @param before the plan that it would change
    record Offer(Kind kind, Path file, String text, Plan before, SheetChange change) {

        /// What it would change of a plan that may be another one by now.
        SheetChange about(Plan plan) {
            return plan == before ? change : kind.read(text, plan);
        }

        /// The name people know the file by.
        String name() {
            return String.valueOf(file.getFileName());
        }
    }

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
                    SheetFile.write(file, kind.write(plan));
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
        String text = SheetFile.read(file);
        return new Offer(
                kind, file, text, plan, SheetFile.checked(kind.read(text, plan), file, words));
    }

    /// Changes the plan as the sheet says, and lets the rules decide what it left open. The sheet
    /// is asked again if the plan has moved on since it was read, or moves on meanwhile.
    ///
    /// @param onDone what follows once the plan is changed
    void apply(Offer offer, Runnable onDone) {
        Plan before = workspace.plan();
        Snapshot snapshot = workspace.snapshotProperty().get();
        job.start(
                words.get("job.sheet-apply"),
                _ -> Placement.of(offer.about(before).plan(), snapshot),
                after -> {
                    if (workspace.plan() == before) {
                        workspace.edit("edit.sheet", _ -> after);
                        onDone.run();
                    } else {
                        apply(offer, onDone);
                    }
                });
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
