package app.muster.ui.estate;

import app.muster.plan.AssetId;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.control.EmptyState;
import app.muster.ui.control.Icons;
import app.muster.ui.control.SectionHeader;
import app.muster.ui.control.SplitInspector;
import app.muster.ui.shell.Command;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.FilePicker;
import app.muster.ui.shell.FileSaver;
import app.muster.ui.shell.LatestJob;
import app.muster.ui.shell.Page;
import app.muster.ui.shell.PageId;

import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// The estate screen: assets, rules, proposals, applications and imports. No decisions here.
public final class EstateView {

    /// The parts of the screen that a person switches between.
    private enum Tab {
        ASSETS,
        RULES,
        PROPOSALS,
        APPLICATIONS,
        LOOPS
    }

    private static final List<String> PATTERNS =
            List.of("*.json", "*.csv", "*.xlsx", "*.tfstate", "*.gz", "*.zip");

    private final EstateViewModel model;
    private final ApplicationsViewModel applicationsModel;
    private final RulesViewModel rulesModel;
    private final ProposalsViewModel proposalsModel;
    private final LoopsViewModel loopsModel;
    private final ImportViewModel importing;
    private final LiveViewModel live;
    private final Workspace workspace;
    private final Desk desk;
    private final Messages words;
    private final FilePicker files;
    private final ToggleGroup group = new ToggleGroup();
    private final AssetsDesk assetsDesk;
    private final RulesPane rulesPane;
    private final ApplicationsPane applicationsPane;
    private SplitInspector split;
    private SectionHeader header;

    @FXML private StackPane frame;
    @FXML private VBox screen;
    @FXML private StackPane head;
    @FXML private StackPane assets;
    @FXML private StackPane rules;
    @FXML private StackPane proposals;
    @FXML private StackPane applications;
    @FXML private StackPane loops;
    @FXML private StackPane importArea;
    @FXML private StackPane empty;

    private EstateView(
            Workspace workspace,
            Desk desk,
            InstantSource clock,
            FilePicker files,
            FileSaver saver,
            Supplier<String> token) {
        this.workspace = workspace;
        this.desk = desk;
        this.files = files;
        words = desk.words();
        split = new SplitInspector(new VBox(), words);
        header = new SectionHeader("", "");
        var rows = job();
        model =
                new EstateViewModel(
                        workspace,
                        words,
                        (work, then) -> rows.start(words.get("job.rows"), _ -> work.get(), then));
        applicationsModel = new ApplicationsViewModel(workspace);
        rulesModel = new RulesViewModel(workspace, words, job(), job());
        proposalsModel = new ProposalsViewModel(workspace, words, job());
        loopsModel = new LoopsViewModel(workspace, words, job());
        importing =
                new ImportViewModel(
                        workspace, job(), clock, words.get("job.import"), words.get("job.keep"));
        live = new LiveViewModel(desk.jobs(), clock, token, words, importing::offer);
        var side = new Beside();
        assetsDesk =
                new AssetsDesk(
                        model,
                        new DetailsViewModel(workspace, job(), words.get("job.asset-facts")),
                        proposalsModel,
                        applicationsModel,
                        words,
                        side,
                        desk.navigation(),
                        () -> select(Tab.PROPOSALS),
                        this::write,
                        sheets(SheetViewModel.Kind.ASSETS, saver));
        rulesPane = new RulesPane(rulesModel, words, side);
        applicationsPane =
                new ApplicationsPane(
                        applicationsModel,
                        words,
                        side,
                        () -> assetsDesk.newApplication(Set.of()),
                        sheets(SheetViewModel.Kind.APPLICATIONS, saver));
    }

    private SheetMenu sheets(SheetViewModel.Kind kind, FileSaver saver) {
        return new SheetMenu(
                new SheetViewModel(workspace, words, job()),
                kind,
                words,
                new Beside(),
                files,
                saver,
                desk.notices()::toast);
    }

    private LatestJob job() {
        return new LatestJob(desk.jobs());
    }

    /// @param files where inventories are asked for
    /// @param saver where a spreadsheet goes
    /// @param token gives the token that somebody brought along, or an empty text
    public static Page page(
            Workspace workspace,
            Desk desk,
            InstantSource clock,
            FilePicker files,
            FileSaver saver,
            Supplier<String> token) {
        var view = new EstateView(workspace, desk, clock, files, saver, token);
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
        desk.commands()
                .add(
                        new Command(
                                        desk.words().get("estate.search.command"),
                                        Feather.SEARCH,
                                        () -> {
                                            desk.navigation().open(PageId.ESTATE);
                                            view.search();
                                        })
                                .on("Shortcut+F")
                                .when(() -> workspace.plan().assets().size() > 0));
        return new Page(PageId.ESTATE, () -> desk.views().load(view), view::shown);
    }

    @FXML
    private void initialize() {
        split = new SplitInspector(screen, words);
        split.setOnClosed(this::onInspectorClosed);
        frame.getChildren().setAll(split);
        buildHead();
        assets.getChildren().setAll(assetsDesk.pane());
        rules.getChildren().setAll(rulesPane);
        proposals
                .getChildren()
                .setAll(new ProposalsPane(proposalsModel, words, assetsDesk::accept));
        applications.getChildren().setAll(applicationsPane);
        loops.getChildren().setAll(new LoopsPane(loopsModel, words, this::open));
        importArea
                .getChildren()
                .setAll(
                        new ImportPanel(importing, words, this::pick, live, this::onImported),
                        new LivePanel(live, words));
        empty.getChildren()
                .setAll(
                        new EmptyState(
                                        Feather.SERVER,
                                        words.get("estate.empty.title"),
                                        words.get("estate.empty.text"))
                                .withAction(words.get("estate.import"), this::pick));
        frame.setOnDragOver(this::onDragOver);
        frame.setOnDragDropped(this::onDropped);
        assetsDesk.onChosen(this::count);
        model.rowsProperty()
                .subscribe(
                        _ -> {
                            count();
                            arrange();
                        });
        model.onlyUnmappedProperty().subscribe((_, _) -> arrange());
        importing.stateProperty().subscribe(_ -> arrange());
        live.stateProperty().subscribe(_ -> arrange());
    }

    private void shown(String item) {
        if (!item.isEmpty()) {
            open(new AssetId(item));
        }
    }

    private void open(AssetId asset) {
        select(Tab.ASSETS);
        assetsDesk.open(asset);
    }

    private void write(RuleDraft begun) {
        select(Tab.RULES);
        rulesPane.add(begun);
    }

    private void search() {
        select(Tab.ASSETS);
        assetsDesk.focusSearch();
    }

    private void buildHead() {
        var box = new HBox();
        box.setAlignment(Pos.CENTER);
        for (Tab tab : Tab.values()) {
            var button = new ToggleButton(title(tab));
            button.setToggleGroup(group);
            button.setUserData(tab);
            button.getStyleClass().add(pill(tab));
            box.getChildren().add(button);
        }
        select(Tab.ASSETS);
        group.selectedToggleProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null && before != null) {
                                before.setSelected(true);
                            } else if (now != null && before != null) {
                                split.close();
                                arrange();
                            }
                        });
        var bring = new Button(words.get("estate.import"), Icons.icon(Feather.UPLOAD));
        bring.getStyleClass().add("accent");
        bring.setOnAction(_ -> pick());
        var read = new Button(words.get("live.open"), Icons.icon(Feather.CLOUD));
        read.setOnAction(
                _ -> {
                    importing.cancel();
                    live.open();
                });
        header =
                new SectionHeader(
                        words.get("page.estate"),
                        words.get("page.estate.question"),
                        box,
                        read,
                        bring);
        head.getChildren().setAll(header);
    }

    private String title(Tab tab) {
        return switch (tab) {
            case ASSETS -> words.get("estate.assets");
            case RULES -> words.get("estate.rules");
            case PROPOSALS -> words.get("estate.proposals");
            case APPLICATIONS -> words.get("estate.applications");
            case LOOPS -> words.get("estate.loops");
        };
    }

    private static String pill(Tab tab) {
        return switch (tab) {
            case ASSETS -> "left-pill";
            case RULES, PROPOSALS, APPLICATIONS -> "center-pill";
            case LOOPS -> "right-pill";
        };
    }

    private void select(Tab tab) {
        group.selectToggle(group.getToggles().get(tab.ordinal()));
    }

    private boolean isSelected(Tab tab) {
        return group.getSelectedToggle() != null && group.getSelectedToggle().getUserData() == tab;
    }

    private void onImported(ImportViewModel.Offer offer) {
        new Beside().done(words.get("estate.imported", offer.assets()));
    }

    private void pick() {
        live.close();
        importing.read(files.pick(words.get("estate.import"), words.get("estate.files"), PATTERNS));
    }

    private void onInspectorClosed() {
        assetsDesk.onInspectorClosed();
        applicationsPane.onInspectorClosed();
    }

    private void arrange() {
        boolean isImporting =
                !(importing.stateProperty().get() instanceof ImportViewModel.State.Idle)
                        || !(live.stateProperty().get() instanceof LiveViewModel.State.Closed);
        boolean none = model.total() == 0 && !isSelected(Tab.APPLICATIONS);
        Wrapped.show(importArea, isImporting);
        Wrapped.show(empty, !isImporting && none);
        show(assets, Tab.ASSETS, isImporting || none);
        show(rules, Tab.RULES, isImporting || none);
        show(proposals, Tab.PROPOSALS, isImporting || none);
        show(applications, Tab.APPLICATIONS, isImporting);
        show(loops, Tab.LOOPS, isImporting || none);
        if (isImporting) {
            split.close();
        }
        rulesModel.watch(rules.isVisible());
        loopsModel.watch(loops.isVisible());
        proposalsModel.watch(
                proposals.isVisible() || assets.isVisible() && model.onlyUnmappedProperty().get());
        assetsDesk.show(assets.isVisible());
    }

    private void show(StackPane area, Tab tab, boolean isBlocked) {
        Wrapped.show(area, !isBlocked && isSelected(tab));
    }

    private void count() {
        int chosen = assetsDesk.chosen();
        int shown = model.rowsProperty().get().size();
        header.setSubtitle(
                model.total() == 0
                        ? words.get("page.estate.question")
                        : chosen > 1
                                ? words.get("estate.chosen", chosen, shown)
                                : words.get("estate.shown", shown, model.total()));
    }

    private void onDragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void onDropped(DragEvent event) {
        List<Path> dropped = event.getDragboard().getFiles().stream().map(File::toPath).toList();
        live.close();
        importing.read(dropped);
        event.setDropCompleted(!dropped.isEmpty());
        event.consume();
    }

    private final class Beside implements Side {
        @Override
        public void show(String title, Node node) {
            split.inspect(title, node);
        }

        @Override
        public void close() {
            split.close();
        }

        @Override
        public boolean isOpen() {
            return split.isOpen();
        }

        @Override
        public void done(String text) {
            desk.notices().toast(text, words.get("frame.undo"), workspace::undo);
        }
    }
}
