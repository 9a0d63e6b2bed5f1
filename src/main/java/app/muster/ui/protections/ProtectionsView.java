package app.muster.ui.protections;

import app.muster.assess.Verdict;
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
import app.muster.ui.control.Status;
import app.muster.ui.shell.Desk;
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

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The protections screen: findings, what they stand on, and what to do. No decisions here.
public final class ProtectionsView {

    private static final double ROOM_FOR_FACETS = 900;
    private final ProtectionsViewModel model;
    private final Desk desk;
    private final Messages words;
    private final FindingTable table;
    private final ControlTable controls;
    private final FindingInspector inspector;
    private final CoverageStrip coverage;
    private final Map<Verdict, ToggleButton> chips = new EnumMap<>(Verdict.class);
    private final ToggleButton byControl = new ToggleButton();
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

    private ProtectionsView(Workspace workspace, Desk desk, InstantSource clock) {
        this.desk = desk;
        words = desk.words();
        model = new ProtectionsViewModel(workspace, words, clock);
        table = new FindingTable(words);
        controls = new ControlTable(words);
        inspector = new FindingInspector(model, words, clock, this::openAsset, this::done);
        coverage = new CoverageStrip(words, this::open, this::openWhole);
        split = new SplitInspector(new VBox(), words);
        header = new SectionHeader("", "");
    }

    public static Page page(Workspace workspace, Desk desk, InstantSource clock) {
        var view = new ProtectionsView(workspace, desk, clock);
        return new Page(PageId.PROTECTIONS, () -> desk.views().load(view), view::shown);
    }

    @FXML
    private void initialize() {
        split = new SplitInspector(screen, words);
        split.setOnClosed(this::onInspectorClosed);
        frame.getChildren().setAll(split);
        header = new SectionHeader(words.get("page.protections"), "");
        head.getChildren().setAll(header);
        strip.getChildren().setAll(coverage);
        buildVerdicts();
        buildToolbar();
        buildArea();
        table.getSelectionModel().selectedItemProperty().subscribe(this::onSelection);
        controls.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        row -> {
                            if (row != null) {
                                byControl.setSelected(false);
                                model.itemProperty().set(row.control().id());
                            }
                        });
        model.rowsProperty().subscribe(this::refresh);
    }

    private void shown(String item) {
        if (!item.isEmpty()) {
            model.facets().clear();
            model.searchProperty().set("");
            byControl.setSelected(false);
            model.itemProperty().set(item);
        }
    }

    private void buildVerdicts() {
        for (Verdict verdict :
                Arrays.stream(Verdict.values())
                        .sorted(Comparator.comparingInt(FindingRow::place))
                        .toList()) {
            Status status = Status.of(verdict);
            var chip = new ToggleButton("", Icons.icon(status.icon()));
            chip.getStyleClass().addAll("verdict-chip", status.styleClass());
            chip.setOnAction(
                    _ -> model.facets().toggle(ProtectionsViewModel.VERDICT, verdict.name()));
            chips.put(verdict, chip);
            verdicts.getChildren().add(chip);
        }
    }

    private void buildToolbar() {
        filters.setText(words.get("facet.filters"));
        filters.setGraphic(Icons.icon(Feather.FILTER));
        filters.setSelected(true);
        filters.getStyleClass().add("quiet");
        byControl.getStyleClass().add("quiet");
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
        only.setOnAction(_ -> model.itemProperty().set(""));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        byControl.setText(words.get("protections.by-control"));
        byControl.setGraphic(Icons.icon(Feather.LAYERS));
        byControl.setMinWidth(Region.USE_PREF_SIZE);
        toolbar.getChildren().setAll(filters, search, only, gap, byControl);
    }

    private void buildArea() {
        var facets = new FacetList(words, model.facets()::toggle);
        model.groupsProperty()
                .subscribe(
                        groups -> {
                            facets.show(groups.stream().filter(this::isInList).toList());
                        });
        var card = new Card(table, controls);
        card.getStyleClass().add("flush");
        card.setMinWidth(0);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(controls, Priority.ALWAYS);
        HBox.setHgrow(card, Priority.ALWAYS);
        area.getChildren().setAll(facets, card);
        Runnable fit =
                () -> show(facets, filters.isSelected() && area.getWidth() > ROOM_FOR_FACETS);
        area.widthProperty().subscribe(_ -> fit.run());
        filters.selectedProperty().subscribe(_ -> fit.run());
        filters.disableProperty().bind(area.widthProperty().lessThanOrEqualTo(ROOM_FOR_FACETS));
        byControl
                .selectedProperty()
                .subscribe(
                        isBy -> {
                            show(table, !isBy);
                            show(controls, isBy);
                            if (isBy) {
                                split.close();
                                controls.getSelectionModel().clearSelection();
                                controls.show(model.controls());
                            }
                        });
    }

    private boolean isInList(Facets.Group group) {
        return !group.key().equals(ProtectionsViewModel.VERDICT);
    }

    private void refresh(List<FindingRow> rows) {
        boolean isShowable = model.isComputed() && !model.isEmptyPlan();
        show(content, isShowable);
        show(empty, !isShowable);
        header.setSubtitle(subtitle(rows.size()));
        countVerdicts();
        if (!isShowable) {
            empty.getChildren().setAll(nothingYet());
            return;
        }
        refreshing = true;
        table.show(rows);
        refreshing = false;
        if (byControl.isSelected()) {
            controls.show(model.controls());
        }
        coverage.show(model.coverage());
        show(only, !model.itemProperty().get().isEmpty());
        only.setText(model.itemName());
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

    private void countVerdicts() {
        List<Facets.Value> values =
                model.groupsProperty().get().stream()
                        .filter(group -> group.key().equals(ProtectionsViewModel.VERDICT))
                        .flatMap(group -> group.values().stream())
                        .toList();
        chips.forEach(
                (verdict, chip) -> {
                    int count =
                            values.stream()
                                    .filter(value -> value.key().equals(verdict.name()))
                                    .mapToInt(Facets.Value::count)
                                    .sum();
                    chip.setText(
                            words.get(
                                    "protections.chip", CatalogueWords.of(verdict, words), count));
                    chip.setSelected(
                            model.facets().isChosen(ProtectionsViewModel.VERDICT, verdict.name()));
                });
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
        split.inspect(row.finding().control().title(), inspector.of(row));
    }

    private void open(CoverageLine line) {
        table.getSelectionModel().clearSelection();
        inspected = Optional.empty();
        split.inspect(CatalogueWords.of(line.kind(), words), coverage.details(line));
    }

    private void openWhole(List<CoverageLine> complete) {
        table.getSelectionModel().clearSelection();
        inspected = Optional.empty();
        split.inspect(
                words.get("protections.coverage.whole", complete.size()),
                coverage.details(complete));
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
}
