package app.muster.ui.estate;

import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.control.Card;
import app.muster.ui.control.CategoryWords;
import app.muster.ui.control.EmptyState;
import app.muster.ui.control.Icons;
import app.muster.ui.control.SectionHeader;
import app.muster.ui.control.SplitInspector;
import app.muster.ui.shell.Command;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.FilePicker;
import app.muster.ui.shell.LatestJob;
import app.muster.ui.shell.Page;
import app.muster.ui.shell.PageId;

import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The estate screen: assets, applications and imports. No decisions here.
public final class EstateView {

    private static final List<String> PATTERNS =
            List.of("*.json", "*.csv", "*.tfstate", "*.xlsx", "*.gz", "*.zip");

    private final EstateViewModel model;
    private final ApplicationsViewModel applicationsModel;
    private final ImportViewModel importing;
    private final Workspace workspace;
    private final Desk desk;
    private final Messages words;
    private final FilePicker files;
    private final AssetTable table;
    private final ApplicationTable applicationTable;
    private final AssetInspector inspector;
    private final ToggleButton assetsTab = new ToggleButton();
    private final ToggleButton applicationsTab = new ToggleButton();
    private SplitInspector split;
    private SectionHeader header;
    private boolean refreshing;

    @FXML private StackPane frame;
    @FXML private VBox screen;
    @FXML private StackPane head;
    @FXML private StackPane assets;
    @FXML private StackPane applications;
    @FXML private StackPane importArea;
    @FXML private StackPane empty;

    private EstateView(Workspace workspace, Desk desk, InstantSource clock, FilePicker files) {
        this.workspace = workspace;
        this.desk = desk;
        this.files = files;
        words = desk.words();
        model = new EstateViewModel(workspace, words);
        applicationsModel = new ApplicationsViewModel(workspace);
        importing =
                new ImportViewModel(
                        workspace,
                        new LatestJob(desk.jobs()),
                        clock,
                        words.get("job.import"),
                        words.get("job.keep"));
        table = new AssetTable(model, words, this::assign, this::place);
        applicationTable = new ApplicationTable(applicationsModel, words);
        inspector = new AssetInspector(model, words, new InspectorActions());
        split = new SplitInspector(new VBox(), words);
        header = new SectionHeader("", "");
    }

    /// @param files where inventories are asked for
    public static Page page(Workspace workspace, Desk desk, InstantSource clock, FilePicker files) {
        var view = new EstateView(workspace, desk, clock, files);
        desk.commands()
                .add(
                        new Command(
                                        desk.words().get("estate.import"),
                                        Feather.UPLOAD,
                                        () -> {
                                            desk.navigation().open(PageId.ESTATE);
                                            view.pick();
                                        })
                                .on("Shortcut+I"));
        return new Page(PageId.ESTATE, () -> desk.views().load(view), view::shown);
    }

    @FXML
    private void initialize() {
        split = new SplitInspector(screen, words);
        split.setOnClosed(this::onInspectorClosed);
        frame.getChildren().setAll(split);
        buildHead();
        assets.getChildren()
                .setAll(
                        new AssetsPane(
                                model,
                                table,
                                words,
                                this::assign,
                                this::place,
                                this::newApplication));
        table.getSelectionModel().getSelectedIndices().subscribe(this::onSelection);
        buildApplications();
        importArea.getChildren().setAll(importPanel());
        empty.getChildren()
                .setAll(
                        new EmptyState(
                                        Feather.SERVER,
                                        words.get("estate.empty.title"),
                                        words.get("estate.empty.text"))
                                .withAction(words.get("estate.import"), this::pick));
        frame.setOnDragOver(this::onDragOver);
        frame.setOnDragDropped(this::onDropped);
        model.rowsProperty().subscribe(this::refresh);
        importing.stateProperty().subscribe(_ -> arrange());
    }

    private void shown(String item) {
        if (item.isEmpty()) {
            return;
        }
        assetsTab.setSelected(true);
        open(new AssetId(item));
    }

    private void buildHead() {
        var group = new ToggleGroup();
        assetsTab.setText(words.get("estate.assets"));
        applicationsTab.setText(words.get("estate.applications"));
        assetsTab.setToggleGroup(group);
        applicationsTab.setToggleGroup(group);
        assetsTab.getStyleClass().addAll("left-pill", "quiet");
        applicationsTab.getStyleClass().addAll("right-pill", "quiet");
        assetsTab.setSelected(true);
        group.selectedToggleProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null && before != null) {
                                before.setSelected(true);
                            } else {
                                split.close();
                                arrange();
                            }
                        });
        var bring = new Button(words.get("estate.import"), Icons.icon(Feather.UPLOAD));
        bring.getStyleClass().add("accent");
        bring.setOnAction(_ -> pick());
        var tabs = new HBox(assetsTab, applicationsTab);
        tabs.setAlignment(Pos.CENTER);
        header =
                new SectionHeader(
                        words.get("page.estate"), words.get("page.estate.question"), tabs, bring);
        head.getChildren().setAll(header);
    }

    private void buildApplications() {
        var add = new Button(words.get("estate.application.new"), Icons.icon(Feather.PLUS));
        add.setOnAction(_ -> newApplication(Set.of()));
        var card =
                new Card(words.get("estate.applications.title"), applicationTable).withActions(add);
        card.getStyleClass().add("flush");
        VBox.setVgrow(applicationTable, Priority.ALWAYS);
        applications.getChildren().setAll(card);
        applicationTable
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        line -> {
                            if (line != null && !refreshing) {
                                inspect(line);
                            }
                        });
    }

    private ImportPanel importPanel() {
        return new ImportPanel(
                importing,
                words,
                this::pick,
                offer ->
                        desk.notices()
                                .toast(
                                        words.get("estate.imported", offer.assets()),
                                        words.get("frame.undo"),
                                        workspace::undo));
    }

    private void pick() {
        importing.read(files.pick(words.get("estate.import"), words.get("estate.files"), PATTERNS));
    }

    private void assign(Set<AssetId> ids, Optional<ApplicationId> application) {
        model.assign(ids, application);
        String to = ApplicationCell.converter(model, words).toString(application);
        done(words.get("estate.assigned", ids.size(), to));
    }

    private void place(Set<AssetId> ids, Category category) {
        model.place(ids, category);
        done(words.get("estate.placed", ids.size(), CategoryWords.full(category, words)));
    }

    private void done(String text) {
        desk.notices().toast(text, words.get("frame.undo"), workspace::undo);
    }

    private void newApplication(Set<AssetId> ids) {
        var form =
                new ApplicationForm(
                        ApplicationDraft.NEW,
                        applicationsModel.services(Optional.empty()),
                        words.get("estate.application.create"),
                        words,
                        draft -> {
                            applicationsModel.create(draft, ids);
                            split.close();
                            done(words.get("estate.application.created", draft.name()));
                        });
        split.inspect(words.get("estate.application.title"), form);
    }

    private void inspect(ApplicationsViewModel.Line line) {
        var application = line.application();
        var remove = new Button(words.get("estate.application.remove"));
        remove.getStyleClass().add("danger");
        remove.setOnAction(
                _ -> {
                    split.close();
                    applicationsModel.remove(application.id());
                    done(words.get("estate.application.removed", application.name()));
                });
        var form =
                new ApplicationForm(
                                ApplicationDraft.of(application),
                                applicationsModel.services(Optional.of(application.id())),
                                words.get("frame.save"),
                                words,
                                draft -> {
                                    applicationsModel.change(application.id(), draft);
                                    done(words.get("estate.application.changed", draft.name()));
                                })
                        .with(remove);
        split.inspect(application.name(), form);
    }

    private void open(AssetId id) {
        if (!table.choose(Set.of(id))) {
            model.facets().clear();
            model.searchProperty().set("");
            table.choose(Set.of(id));
        }
        table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 3));
    }

    private void onSelection() {
        int chosen = table.getSelectionModel().getSelectedIndices().size();
        count();
        if (!refreshing && assetsTab.isSelected() && isOpenForWork()) {
            if (chosen == 1) {
                table.chosen().stream().findFirst().ifPresent(this::inspect);
            } else if (chosen > 1) {
                split.close();
            }
        }
    }

    private void inspect(AssetId id) {
        model.details(id)
                .ifPresent(details -> split.inspect(details.asset().name(), inspector.of(details)));
    }

    private void onInspectorClosed() {
        if (!refreshing && table.getSelectionModel().getSelectedIndices().size() == 1) {
            table.getSelectionModel().clearSelection();
        }
        applicationTable.getSelectionModel().clearSelection();
    }

    /// Shows what is now; the same rows stay chosen, and the inspector says what is true of them.
    private void refresh(List<AssetRow> rows) {
        refreshing = true;
        table.show(rows);
        refreshing = false;
        boolean isTyping =
                frame.getScene() != null && frame.getScene().getFocusOwner() instanceof TextArea;
        if (assetsTab.isSelected() && split.isOpen() && !isTyping) {
            onSelection();
        }
        count();
        arrange();
    }

    private void arrange() {
        boolean isImporting = !isOpenForWork();
        boolean none = model.total() == 0 && assetsTab.isSelected();
        show(importArea, isImporting);
        show(empty, !isImporting && none);
        show(assets, !isImporting && !none && assetsTab.isSelected());
        show(applications, !isImporting && applicationsTab.isSelected());
        if (isImporting) {
            split.close();
        }
    }

    private boolean isOpenForWork() {
        return importing.stateProperty().get() instanceof ImportViewModel.State.Idle;
    }

    private void count() {
        int chosen = table.getSelectionModel().getSelectedIndices().size();
        header.setSubtitle(
                model.total() == 0
                        ? words.get("page.estate.question")
                        : chosen > 1
                                ? words.get(
                                        "estate.chosen", chosen, model.rowsProperty().get().size())
                                : words.get(
                                        "estate.shown",
                                        model.rowsProperty().get().size(),
                                        model.total()));
    }

    private void onDragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void onDropped(DragEvent event) {
        List<Path> dropped = event.getDragboard().getFiles().stream().map(File::toPath).toList();
        importing.read(dropped);
        event.setDropCompleted(!dropped.isEmpty());
        event.consume();
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private final class InspectorActions implements AssetInspector.Actions {
        @Override
        public void assign(Set<AssetId> ids, Optional<ApplicationId> application) {
            EstateView.this.assign(ids, application);
        }

        @Override
        public void place(Set<AssetId> ids, Category category) {
            EstateView.this.place(ids, category);
        }

        @Override
        public void note(AssetId id, String note) {
            model.note(id, note);
        }

        @Override
        public void open(AssetId id) {
            EstateView.this.open(id);
        }

        @Override
        public void protections(AssetId id) {
            desk.navigation().open(PageId.PROTECTIONS, id.value());
        }
    }
}
