package app.muster.ui.documents;

import app.muster.document.Block;
import app.muster.document.Document;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Improvement;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.control.EmptyState;
import app.muster.ui.control.FactRow;
import app.muster.ui.control.Icons;
import app.muster.ui.control.ProblemNote;
import app.muster.ui.control.SectionHeader;
import app.muster.ui.shell.Ages;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.FileManager;
import app.muster.ui.shell.FolderPicker;
import app.muster.ui.shell.LatestJob;
import app.muster.ui.shell.Page;
import app.muster.ui.shell.PageId;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What can be handed to somebody: choose, look, export; and what is left to do. No decisions here.
public final class DocumentsView {

    private static final int FILES_SHOWN = 20;
    private final DocumentsViewModel model;
    private final Desk desk;
    private final Messages words;
    private final FolderPicker picker;
    private final FileManager manager = FileManager.ofSystem();
    private final LatestJob exporting;
    private final LatestJob preview;
    private final LatestJob listing;
    private final LatestJob rehearsals;

    @FXML private StackPane head;
    @FXML private StackPane empty;
    @FXML private TabPane tabs;
    @FXML private ComboBox<Optional<ApplicationId>> about;
    @FXML private TilePane outputs;
    @FXML private Label folder;
    @FXML private Button export;
    @FXML private Button cancel;
    @FXML private ProgressIndicator busy;
    @FXML private Label said;
    @FXML private StackPane problem;
    @FXML private VBox warnings;
    @FXML private VBox kept;
    @FXML private ListView<Block.Heading> outline;
    @FXML private StackPane pages;
    @FXML private Tab todo;
    @FXML private ListView<Improvement> improvements;
    private final ListView<Block> sheet = new ListView<>();

    private DocumentsView(
            Workspace workspace, Desk desk, InstantSource clock, FolderPicker picker) {
        this.desk = desk;
        this.picker = picker;
        words = desk.words();
        model = new DocumentsViewModel(workspace, clock, words);
        exporting = new LatestJob(desk.jobs());
        preview = new LatestJob(desk.jobs());
        listing = new LatestJob(desk.jobs());
        rehearsals = new LatestJob(desk.jobs());
    }

    public static Page page(
            Workspace workspace, Desk desk, InstantSource clock, FolderPicker picker) {
        var view = new DocumentsView(workspace, desk, clock, picker);
        return new Page(PageId.DOCUMENTS, () -> desk.views().load(view), _ -> view.lookAgain());
    }

    @FXML
    private void initialize() {
        head.getChildren()
                .setAll(
                        new SectionHeader(
                                words.get("page.documents"), words.get("page.documents.question")));
        empty.getChildren()
                .setAll(
                        new EmptyState(
                                        Feather.FILE_TEXT,
                                        words.get("documents.empty.title"),
                                        words.get("documents.empty.text"))
                                .withAction(
                                        words.get("documents.empty.action"),
                                        () -> desk.navigation().open(PageId.ESTATE)));
        about.setConverter(new AboutNames());
        about.valueProperty().bindBidirectional(model.only());
        for (Output output : Output.values()) {
            outputs.getChildren().add(box(output));
        }
        folder.textProperty().bind(model.folder().map(Path::toString));
        model.folder().subscribe(() -> list(List.of()));
        export.disableProperty()
                .bind(
                        exporting
                                .busyProperty()
                                .or(Bindings.equal(model.outputs(), Set.<Output>of())));
        busy.visibleProperty().bind(exporting.busyProperty());
        cancel.visibleProperty().bind(exporting.busyProperty());
        cancel.managedProperty().bind(exporting.busyProperty());
        busy.managedProperty().bind(exporting.busyProperty());
        visible(problem, false);
        sheet.setCellFactory(_ -> new BlockCell(words));
        sheet.setAccessibleText(words.get("documents.preview"));
        sheet.getStyleClass().addAll("bare", "free", "document-sheet");
        outline.setCellFactory(_ -> new HeadingCell());
        outline.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        heading -> {
                            if (heading != null) {
                                sheet.scrollTo(heading);
                            }
                        });
        improvements.setCellFactory(_ -> new ImprovementCell(model, words));
        improvements.setPlaceholder(
                new EmptyState(
                                Feather.CHECK_SQUARE,
                                words.get("documents.todo.none"),
                                words.get("documents.todo.none.text"))
                        .withAction(
                                words.get("documents.todo.action"),
                                () -> desk.navigation().open(PageId.PROTECTIONS)));
        model.plan().subscribe(_ -> onPlan());
        model.only().subscribe(() -> show());
        model.insight().subscribe(() -> lookAgain());
    }

    private void onPlan() {
        visible(empty, model.isEmpty());
        visible(tabs, !model.isEmpty());
        var choices = new ArrayList<Optional<ApplicationId>>();
        choices.add(Optional.empty());
        model.plan().get().applications().forEach(a -> choices.add(Optional.of(a.id())));
        if (!choices.equals(about.getItems())) {
            about.getItems().setAll(choices);
        }
        improvements.getItems().setAll(model.improvements());
        todo.setText(words.get("documents.tab.todo", model.open()));
    }

    private void lookAgain() {
        if (model.isEmpty()) {
            return;
        }
        show();
        list(List.of());
        rehearsals.start(
                words.get("documents.job.look"),
                model.rehearsed(),
                isRehearsed -> showWarnings(model.warnings(isRehearsed)));
    }

    private void show() {
        if (model.isEmpty()) {
            return;
        }
        if (sheet.getItems().isEmpty()) {
            pages.getChildren().setAll(new ProgressIndicator());
        }
        preview.start(
                words.get("documents.job.preview"),
                model.preview(),
                this::show,
                wrong -> pages.getChildren().setAll(new ProblemNote(wrong, words)));
    }

    private void show(Document document) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, document.title()));
        blocks.add(new Block.Heading(3, document.subtitle()));
        document.blocks().stream()
                .filter(block -> !(block instanceof Block.Contents))
                .forEach(blocks::add);
        sheet.getItems().setAll(blocks);
        outline.getItems()
                .setAll(
                        document.blocks().stream()
                                .filter(Block.Heading.class::isInstance)
                                .map(Block.Heading.class::cast)
                                .filter(heading -> heading.level() == 1)
                                .toList());
        pages.getChildren().setAll(sheet);
    }

    @FXML
    private void chooseFolder() {
        picker.pick(words.get("documents.folder.title"), model.folder().get())
                .ifPresent(model.folder()::set);
    }

    @FXML
    private void openFolder() {
        if (!manager.open(model.folder().get())) {
            copyFolder();
        }
    }

    @FXML
    private void copyFolder() {
        var content = new ClipboardContent();
        content.putString(model.folder().get().toString());
        Clipboard.getSystemClipboard().setContent(content);
        desk.notices().toast(words.get("documents.folder.copied"));
    }

    @FXML
    private void export() {
        visible(problem, false);
        said.setText("");
        exporting.start(
                words.get("documents.job.export"),
                model.export(),
                files -> {
                    said.setText(words.get("documents.exported", files.size()));
                    list(files);
                },
                wrong -> {
                    problem.getChildren().setAll(new ProblemNote(wrong, words));
                    visible(problem, true);
                    list(List.of());
                });
    }

    @FXML
    private void cancel() {
        exporting.cancel();
        said.setText(words.get("documents.cancelled"));
    }

    private void list(List<Path> fresh) {
        listing.start(
                words.get("documents.job.look"),
                model.kept(),
                files -> showFiles(files, fresh),
                wrong -> kept.getChildren().setAll(new ProblemNote(wrong, words)));
    }

    private void showFiles(List<DocumentsViewModel.Kept> files, List<Path> fresh) {
        kept.getChildren().clear();
        if (files.isEmpty()) {
            kept.getChildren().add(quiet(words.get("documents.kept.none")));
        }
        files.stream().limit(FILES_SHOWN).forEach(file -> kept.getChildren().add(row(file, fresh)));
        if (files.size() > FILES_SHOWN) {
            kept.getChildren()
                    .add(quiet(words.get("documents.kept.more", files.size() - FILES_SHOWN)));
        }
    }

    private Node row(DocumentsViewModel.Kept file, List<Path> fresh) {
        boolean isFresh = fresh.contains(file.file());
        return new FactRow(
                Icons.icon(isFresh ? Feather.CHECK_CIRCLE : Feather.FILE),
                file.file().getFileName().toString(),
                words.get(
                        isFresh ? "documents.file.fresh" : "documents.file",
                        Math.max(1, file.bytes() / 1024),
                        Ages.words(Duration.between(file.at(), model.now()), words)));
    }

    private void showWarnings(List<DocumentsViewModel.Warning> found) {
        warnings.getChildren().clear();
        visible(warnings, !found.isEmpty());
        if (found.isEmpty()) {
            return;
        }
        var title = new Label(words.get("documents.warnings"));
        title.getStyleClass().add("card-title");
        var rows = new VBox();
        rows.getStyleClass().add("rows");
        for (var warning : found) {
            var link = new Hyperlink(words.get("documents.warn.show"));
            String text = words.get(warning.wordKey(), warning.count());
            link.setAccessibleText(words.get("documents.warn.show-what", text));
            link.setMinWidth(Region.USE_PREF_SIZE);
            link.setOnAction(_ -> desk.navigation().open(warning.page()));
            var says = quiet(text);
            var row = new FactRow(Icons.icon(Feather.ALERT_TRIANGLE), "", "", link);
            row.getChildren().set(1, says);
            HBox.setHgrow(says, Priority.ALWAYS);
            says.setMaxWidth(Double.MAX_VALUE);
            rows.getChildren().add(row);
        }
        warnings.getChildren().setAll(title, rows);
    }

    private CheckBox box(Output output) {
        var box = new CheckBox(words.get(output.wordKey()));
        model.outputs().subscribe(chosen -> box.setSelected(chosen.contains(output)));
        box.setOnAction(_ -> model.choose(output, box.isSelected()));
        return box;
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("fact-text");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void visible(Node node, boolean isVisible) {
        node.setVisible(isVisible);
        node.setManaged(isVisible);
    }

    private final class AboutNames extends StringConverter<Optional<ApplicationId>> {

        @Override
        public String toString(@Nullable Optional<ApplicationId> id) {
            return (id == null ? Optional.<ApplicationId>empty() : id)
                    .flatMap(model.plan().get()::application)
                    .map(Application::name)
                    .orElse(words.get("documents.whole"));
        }

        @Override
        public Optional<ApplicationId> fromString(String text) {
            return Optional.empty();
        }
    }

    private static final class HeadingCell extends ListCell<Block.Heading> {

        @Override
        protected void updateItem(Block.@Nullable Heading heading, boolean isEmpty) {
            super.updateItem(heading, isEmpty);
            setText(heading == null || isEmpty ? null : heading.text());
        }
    }
}
