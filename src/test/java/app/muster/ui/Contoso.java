package app.muster.ui;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Plan;
import app.muster.problem.Problem;
import app.muster.session.Insight;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.shell.Commands;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.Jobs;
import app.muster.ui.shell.Notices;
import app.muster.ui.shell.PageId;
import app.muster.ui.shell.Views;
import app.muster.work.Progress;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The example estate, opened as a workspace that nobody saves, and a desk that remembers what
/// screens ask of it.
public final class Contoso {

    public static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    public static final Messages WORDS = new Messages(Locale.ENGLISH);
    private static final Catalogue CATALOGUE = CatalogueReader.builtIn();

    private Contoso() {}

    /// Only looks at the example's folder, so any number of tests may have it open.
    public static Workspace workspace() throws Exception {
        return Workspace.open(WorkspaceFolder.look(Path.of("examples/contoso")), CATALOGUE);
    }

    /// The same, with everything judged.
    public static Workspace judged() throws Exception {
        Workspace workspace = workspace();
        workspace.learnt(
                Insight.of(
                        CATALOGUE,
                        workspace.plan(),
                        workspace.snapshotProperty().get(),
                        Optional.empty(),
                        NOW,
                        Progress.NONE));
        return workspace;
    }

    /// A workspace whose plan holds nothing yet.
    public static Workspace empty(Path folder) throws Exception {
        return Workspace.open(
                WorkspaceFolder.create(folder.resolve("empty"), Plan.empty("Empty")), CATALOGUE);
    }

    /// What a screen asked of its desk, in order.
    public static final class Asked implements Notices {

        public final List<String> asked = new ArrayList<>();

        public Desk desk() {
            return new Desk(
                    WORDS,
                    new Views(WORDS),
                    new Jobs(this::problem, Path.of("target/muster.log")),
                    (PageId page, String item) -> asked.add(page + " " + item),
                    this,
                    new Commands());
        }

        @Override
        public void toast(String text) {
            asked.add(text);
        }

        @Override
        public void toast(String text, String actionText, Runnable action) {
            asked.add(text + " / " + actionText);
        }

        @Override
        public void problem(Problem problem) {
            asked.add(problem.toString());
        }
    }
}
