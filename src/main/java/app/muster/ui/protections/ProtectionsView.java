package app.muster.ui.protections;

import app.muster.assess.RemedyScript;
import app.muster.catalogue.ControlName;
import app.muster.file.AtomicFile;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.control.Card;
import app.muster.ui.control.EmptyState;
import app.muster.ui.control.FacetList;
import app.muster.ui.control.Facets;
import app.muster.ui.control.FilterField;
import app.muster.ui.control.Icons;
import app.muster.ui.control.SectionHeader;
import app.muster.ui.control.SplitInspector;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.FileSaver;
import app.muster.ui.shell.LatestJob;
import app.muster.ui.shell.Page;
import app.muster.ui.shell.PageId;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The protections screen: findings, what they stand on, and what to do. No decisions here.
public final class ProtectionsView {

    private static final double ROOM_FOR_FACETS = 900;
    private final ProtectionsViewModel model;
    private final Desk desk;
    private final FileSaver saver;
    private final Button script = new Button();
    private final Messages words;
    private final FindingTable table;
    private final ControlTable controls;
    private final FindingInspector inspector;
    private final CoverageStrip coverage;
    private final VerdictChips chips;
    private final LookSwitch looks;
    private final HeatView heat;
    private final CoverageTable scopes;
    private final FacetList facets;
    private final ToggleButton filters = new ToggleButton();
    private final Button only = new Button();
    private SplitInspector split;
    private SectionHeader header;
    private Optional<FindingRow> inspected = Optional.empty();
    private boolean refreshing;

    @FXML private StackPane frame;
    @FXML private VBox screen;
    @FXML private StackPane head;
    @FXML private StackPane empty;
    @FXML private VBox content;
    @FXML private StackPane strip;
    @FXML private FlowPane verdicts;
    @FXML private HBox toolbar;
    @FXML private HBox area;

    private ProtectionsView(Workspace workspace, Desk desk, InstantSource clock, FileSaver saver) {
        this.desk = desk;
        this.saver = saver;
        words = desk.words();
        model = new ProtectionsViewModel(workspace, words, clock);
        table = new FindingTable(model.ticks(), words);
        chips = new VerdictChips(model, words);
        controls = new ControlTable(words);
        inspector = new FindingInspector(model, words, clock, this::openAsset, this::done);
        coverage = new CoverageStrip(words, this::open, this::openWhole, this::openScopes);
        looks = new LookSwitch(words, _ -> onLook());
        heat = new HeatView(words, desk.jobs(), new Opening());
        scopes = new CoverageTable(words);
        facets = new FacetList(words, model.facets()::toggle);
        split = new SplitInspector(new VBox(), words);
        header = new SectionHeader("", "");
    }

    /// @param saver where the script of remedies goes
    public static Page page(Workspace workspace, Desk desk, InstantSource clock, FileSaver saver) {
        var view = new ProtectionsView(workspace, desk, clock, saver);
        return new Page(PageId.PROTECTIONS, () -> desk.views().load(view), view::shown);
    }

    @FXML
    private void initialize() {
        split = new SplitInspector(screen, words);
        split.setOnClosed(this::onInspectorClosed);
        frame.getChildren().setAll(split);
        header = new SectionHeader(words.get("page.protections"), "", looks);
        head.getChildren().setAll(header);
        strip.getChildren().setAll(coverage);
        verdicts.getChildren().setAll(chips.all());
        buildToolbar();
        buildArea();
        table.getSelectionModel().selectedItemProperty().subscribe(this::onSelection);
        controls.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        row -> {
                            if (row != null) {
                                looks.choose(Look.FINDINGS);
                                model.itemProperty().set(row.control().id());
                            }
                        });
        arrange();
        model.rowsProperty().subscribe(this::refresh);
    }

    private void shown(String item) {
        if (!item.isEmpty()) {
            model.facets().clear();
            model.searchProperty().set("");
            looks.choose(Look.FINDINGS);
            model.itemProperty().set(item);
        }
    }

    private void buildToolbar() {
        filters.setText(words.get("facet.filters"));
        filters.setGraphic(Icons.icon(Feather.FILTER));
        filters.setSelected(true);
        filters.setMinWidth(Region.USE_PREF_SIZE);
        var search = new FilterField(words.get("protections.search"), words);
        search.textProperty().bindBidirectional(model.searchProperty());
        search.setMinWidth(120);
        search.getStyleClass().add("wide");
        search.setMaxWidth(320);
        HBox.setHgrow(search, Priority.SOMETIMES);
        only.setGraphic(Icons.icon(Feather.X));
        only.setContentDisplay(ContentDisplay.RIGHT);
        only.getStyleClass().add("only-chip");
        only.setMaxWidth(260);
        only.setMinWidth(80);
        only.setTooltip(Icons.tooltip(words.get("protections.only.clear")));
        only.setAccessibleText(words.get("protections.only.clear"));
        only.setOnAction(_ -> model.widen());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        script.setGraphic(Icons.icon(Feather.TERMINAL));
        script.setMinWidth(Region.USE_PREF_SIZE);
        script.setTooltip(Icons.tooltip(words.get("protections.script.hint")));
        script.setOnAction(_ -> openScript());
        model.ticks()
                .countProperty()
                .subscribe(
                        count ->
                                script.setText(
                                        count.intValue() == 0
                                                ? words.get("protections.script.shown")
                                                : words.get("protections.script.ticked", count)));
        toolbar.getChildren().setAll(filters, search, only, gap, script);
    }

    private void buildArea() {
        model.groupsProperty()
                .subscribe(groups -> facets.show(groups.stream().filter(this::isInList).toList()));
        var card = new Card(table, controls, heat, scopes);
        card.getStyleClass().add("flush");
        card.setMinWidth(0);
        for (Node node : List.of(table, controls, heat, scopes)) {
            VBox.setVgrow(node, Priority.ALWAYS);
        }
        HBox.setHgrow(card, Priority.ALWAYS);
        area.getChildren().setAll(facets, card);
        area.widthProperty().subscribe(_ -> arrange());
        filters.selectedProperty().subscribe(_ -> arrange());
        filters.disableProperty().bind(area.widthProperty().lessThanOrEqualTo(ROOM_FOR_FACETS));
    }

    private void openScopes() {
        looks.choose(Look.COVERAGE);
    }

    private void onLook() {
        split.close();
        controls.getSelectionModel().clearSelection();
        arrange();
        refresh(model.rowsProperty().get());
    }

    private void arrange() {
        Look look = looks.look();
        show(table, look == Look.FINDINGS);
        show(controls, look == Look.CONTROLS);
        show(heat, look == Look.HEAT);
        show(scopes, look == Look.COVERAGE);
        show(strip, look == Look.FINDINGS || look == Look.CONTROLS);
        show(verdicts, look != Look.COVERAGE);
        show(toolbar, look != Look.COVERAGE);
        show(
                facets,
                look != Look.COVERAGE && filters.isSelected() && area.getWidth() > ROOM_FOR_FACETS);
    }

    private boolean isInList(Facets.Group group) {
        return !group.key().equals(ProtectionsViewModel.VERDICT);
    }

    private void refresh(List<FindingRow> rows) {
        boolean isShowable = model.isComputed() && !model.isEmptyPlan();
        show(content, isShowable);
        show(empty, !isShowable);
        header.setSubtitle(subtitle(rows.size()));
        chips.count();
        if (!isShowable) {
            empty.getChildren().setAll(nothingYet());
            return;
        }
        refreshing = true;
        table.show(rows);
        refreshing = false;
        switch (looks.look()) {
            case FINDINGS -> {}
            case CONTROLS -> controls.show(model.controls());
            case HEAT -> heat.show(rows);
            case COVERAGE -> scopes.show(model.scopes());
        }
        coverage.show(model.coverage());
        show(only, model.isNarrowed());
        only.setText(model.isNarrowed() ? model.itemName() : "");
        refreshInspector();
    }

    private String subtitle(int count) {
        if (!model.isComputed() || model.isEmptyPlan()) {
            return words.get("page.protections.question");
        }
        String shown = words.get("protections.shown", count, model.total());
        return model.isOld() ? words.get("protections.old", shown) : shown;
    }

    private Node nothingYet() {
        if (!model.isEmptyPlan()) {
            return new EmptyState(
                    Feather.CLOCK,
                    words.get("protections.computing.title"),
                    words.get("protections.computing.text"));
        }
        return new EmptyState(
                        Feather.SHIELD,
                        words.get("protections.empty.title"),
                        words.get("protections.empty.text"))
                .withAction(
                        words.get("overview.empty.action"),
                        () -> desk.navigation().open(PageId.ESTATE));
    }

    /// Says what is true now of the finding that is looked at, unless a person is typing there.
    private void refreshInspector() {
        boolean isTyping =
                frame.getScene() != null
                        && frame.getScene().getFocusOwner() instanceof TextInputControl input
                        && isInside(input, split)
                        && !isInside(input, screen);
        if (inspected.isPresent() && split.isOpen() && !isTyping) {
            model.now(inspected.get().finding()).ifPresent(this::inspect);
        }
    }

    private static boolean isInside(Node node, Node above) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up == above) {
                return true;
            }
        }
        return false;
    }

    private void onSelection(FindingRow row) {
        if (row != null && !refreshing) {
            inspect(row);
        }
    }

    private void inspect(FindingRow row) {
        inspected = Optional.of(row);
        split.inspect(ControlName.of(row.finding().control(), words), inspector.of(row));
    }

    private void open(KindCoverage line) {
        table.getSelectionModel().clearSelection();
        inspected = Optional.empty();
        split.inspect(CatalogueWords.of(line.kind(), words), coverage.details(line));
    }

    private void openWhole(List<KindCoverage> complete) {
        table.getSelectionModel().clearSelection();
        inspected = Optional.empty();
        split.inspect(
                words.get("protections.coverage.whole", complete.size()),
                coverage.details(complete));
    }

    private void openScript() {
        table.getSelectionModel().clearSelection();
        inspected = Optional.empty();
        RemedyScript made = model.script();
        split.inspect(
                words.get("protections.script"), new ScriptPanel(made, words, () -> save(made)));
    }

    private void save(RemedyScript made) {
        saver.pick(
                        words.get("protections.script.save"),
                        "remedies.sh",
                        words.get("protections.script.kind"),
                        "*.sh")
                .ifPresent(
                        file ->
                                new LatestJob(desk.jobs())
                                        .start(
                                                words.get("protections.script.job"),
                                                _ -> {
                                                    AtomicFile.write(
                                                            file,
                                                            made.text()
                                                                    .getBytes(
                                                                            StandardCharsets
                                                                                    .UTF_8));
                                                    return file.toString();
                                                },
                                                name ->
                                                        desk.notices()
                                                                .toast(
                                                                        words.get(
                                                                                "protections.script.saved",
                                                                                name))));
    }

    private void onInspectorClosed() {
        inspected = Optional.empty();
        table.getSelectionModel().clearSelection();
    }

    private void openAsset() {
        inspected.ifPresent(
                row -> desk.navigation().open(PageId.ESTATE, row.finding().asset().value()));
    }

    private void done(String text) {
        desk.notices().toast(text, words.get("frame.undo"), model::undo);
        inspected.flatMap(row -> model.now(row.finding())).ifPresent(this::inspect);
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private final class Opening implements HeatView.Opening {
        @Override
        public void finding(FindingRow row) {
            inspect(row);
        }

        @Override
        public void several(String name, List<FindingRow> rows) {
            looks.choose(Look.FINDINGS);
            model.narrow(Narrowed.to(name, rows));
        }
    }
}
