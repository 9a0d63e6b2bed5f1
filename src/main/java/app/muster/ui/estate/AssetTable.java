package app.muster.ui.estate;

import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;
import app.muster.ui.control.RowSelection;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The assets as a table: many can be chosen at once, category and application are changed in their
/// cells. Its rows come sorted; a click on a column's head only says by what.
final class AssetTable extends TableView<AssetRow> {

    private static final String MISSING = "missing";
    private static final String UNKNOWN = "unknown";
    private final EstateViewModel model;
    private final Messages words;
    private final ObservableList<AssetRow> rows = FXCollections.observableArrayList();
    private final Map<AssetColumn, TableColumn<AssetRow, ?>> columns =
            new EnumMap<>(AssetColumn.class);
    private final BiConsumer<Set<AssetId>, Optional<ApplicationId>> onAssign;
    private final BiConsumer<Set<AssetId>, Category> onPlace;

    /// @param onAssign told the assets and whose they are to be
    /// @param onPlace told the assets and their new category
    AssetTable(
            EstateViewModel model,
            Messages words,
            BiConsumer<Set<AssetId>, Optional<ApplicationId>> onAssign,
            BiConsumer<Set<AssetId>, Category> onPlace) {
        this.model = model;
        this.words = words;
        this.onAssign = onAssign;
        this.onPlace = onPlace;
        for (AssetColumn column : AssetColumn.values()) {
            columns.put(column, made(column));
            getColumns().add(columns.get(column));
        }
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setFixedCellSize(36);
        setEditable(true);
        setSelectionModel(new RowSelection<>(this));
        getStyleClass().add("bare");
        setAccessibleText(words.get("page.estate"));
        setSortPolicy(_ -> sort(model));
        setItems(rows);
        widthProperty().subscribe(width -> fit(width.doubleValue()));
    }

    /// What the column is called.
    String title(AssetColumn column) {
        return switch (column) {
            case NAME -> words.get("estate.column.name");
            case TYPE -> words.get("estate.column.type");
            case CATEGORY -> words.get("estate.column.category");
            case APPLICATION -> words.get("estate.column.application");
            case RULE -> words.get("estate.column.rule");
            case MISSING -> words.get("estate.column.missing");
            case UNKNOWN -> words.get("estate.column.unknown");
            case NEEDS -> words.get("estate.column.needs");
            case NEEDED_BY -> words.get("estate.column.needed-by");
            case GROUP -> words.get("estate.column.group");
            case REGION -> words.get("estate.column.region");
            case SUBSCRIPTION -> words.get("estate.column.subscription");
            case GONE -> words.get("estate.gone-since");
        };
    }

    boolean isShown(AssetColumn column) {
        return column(column).isVisible();
    }

    /// Shows or hides a column; from then on the width of the window decides no longer.
    void show(AssetColumn column, boolean isShown) {
        columns.values().forEach(each -> each.getProperties().put(AssetColumn.class, true));
        column(column).setVisible(isShown);
    }

    /// The rows that are chosen.
    List<AssetRow> chosenRows() {
        var chosen = new ArrayList<AssetRow>();
        for (int index : List.copyOf(getSelectionModel().getSelectedIndices())) {
            if (index >= 0 && index < rows.size()) {
                chosen.add(rows.get(index));
            }
        }
        return chosen;
    }

    /// The ids of the rows that are chosen.
    Set<AssetId> chosen() {
        var ids = new LinkedHashSet<AssetId>();
        chosenRows().forEach(row -> ids.add(row.id()));
        return ids;
    }

    /// Replaces the rows; what was chosen stays chosen as far as it is still shown.
    void show(List<AssetRow> shown) {
        Set<AssetId> kept = chosen();
        getSelectionModel().clearSelection();
        rows.setAll(shown);
        if (!kept.isEmpty()) {
            choose(kept);
        }
    }

    /// Chooses these rows as far as they are shown, and no others.
    ///
    /// @return whether at least one is
    boolean choose(Set<AssetId> ids) {
        int[] indices =
                IntStream.range(0, rows.size())
                        .filter(i -> ids.contains(rows.get(i).id()))
                        .toArray();
        getSelectionModel().clearSelection();
        if (indices.length > 0 && indices.length == rows.size()) {
            getSelectionModel().selectAll();
        } else if (indices.length > 0) {
            getSelectionModel().selectIndices(indices[0], indices);
        }
        return indices.length > 0;
    }

    private boolean sort(EstateViewModel by) {
        by.sortBy(
                getSortOrder().stream()
                        .map(
                                column ->
                                        new AssetColumn.Sort(
                                                (AssetColumn) column.getUserData(),
                                                column.getSortType()
                                                        == TableColumn.SortType.DESCENDING))
                        .toList());
        return true;
    }

    /// As long as nobody chose, there are as many columns as there is room for.
    private void fit(double width) {
        for (AssetColumn column : AssetColumn.values()) {
            if (!column(column).getProperties().containsKey(AssetColumn.class)) {
                column(column).setVisible(column.isShownAtFirst() && width > room(column));
            }
        }
    }

    private static int room(AssetColumn column) {
        return switch (column) {
            case TYPE -> 600;
            case GROUP -> 880;
            case REGION -> 980;
            case NAME,
                    CATEGORY,
                    APPLICATION,
                    RULE,
                    MISSING,
                    UNKNOWN,
                    NEEDS,
                    NEEDED_BY,
                    SUBSCRIPTION,
                    GONE ->
                    0;
        };
    }

    private TableColumn<AssetRow, ?> column(AssetColumn column) {
        return Objects.requireNonNull(columns.get(column), "every column is made");
    }

    private TableColumn<AssetRow, ?> made(AssetColumn column) {
        return switch (column) {
            case NAME -> name();
            case TYPE -> column(column, AssetRow::kind, 180, 90);
            case CATEGORY -> category();
            case APPLICATION -> application();
            case RULE -> column(column, AssetRow::rule, 180, 110);
            case MISSING -> count(column, AssetRow::missing, MISSING, 86);
            case UNKNOWN -> count(column, AssetRow::unknown, UNKNOWN, 92);
            case NEEDS -> count(column, AssetRow::needs, "", 80);
            case NEEDED_BY -> count(column, AssetRow::neededBy, "", 98);
            case GROUP -> column(column, AssetRow::group, 150, 100);
            case REGION -> column(column, AssetRow::location, 110, 90);
            case SUBSCRIPTION -> column(column, AssetRow::subscription, 120, 110);
            case GONE -> column(column, AssetRow::goneSince, 100, 96);
        };
    }

    private TableColumn<AssetRow, String> name() {
        TableColumn<AssetRow, String> column = column(AssetColumn.NAME, AssetRow::name, 190, 130);
        column.setCellFactory(_ -> new NameCell());
        return column;
    }

    private TableColumn<AssetRow, Category> category() {
        TableColumn<AssetRow, Category> column =
                column(AssetColumn.CATEGORY, AssetRow::category, 82, 82);
        column.setCellFactory(
                _ -> new CategoryCell(words, (row, to) -> onPlace.accept(Set.of(row.id()), to)));
        column.setMaxWidth(96);
        return column;
    }

    private TableColumn<AssetRow, Optional<ApplicationId>> application() {
        TableColumn<AssetRow, Optional<ApplicationId>> column =
                column(AssetColumn.APPLICATION, row -> row.asset().application(), 180, 110);
        column.setCellFactory(
                _ ->
                        new ApplicationCell(
                                model, words, (row, to) -> onAssign.accept(Set.of(row.id()), to)));
        return column;
    }

    private TableColumn<AssetRow, Integer> count(
            AssetColumn column, Function<AssetRow, Integer> value, String state, double width) {
        TableColumn<AssetRow, Integer> made = column(column, value, width, width);
        made.setCellFactory(_ -> new CountCell(state));
        made.setMaxWidth(116);
        return made;
    }

    private <V> TableColumn<AssetRow, V> column(
            AssetColumn column, Function<AssetRow, V> value, double width, double least) {
        var made = new TableColumn<AssetRow, V>(title(column));
        made.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        made.setUserData(column);
        made.setPrefWidth(width);
        made.setMinWidth(least);
        return made;
    }

    private final class NameCell extends TableCell<AssetRow, String> {
        @Override
        protected void updateItem(String name, boolean empty) {
            super.updateItem(name, empty);
            AssetRow row = empty ? null : getTableRow().getItem();
            boolean gone = row != null && row.isGone();
            setText(empty ? null : name);
            setGraphic(gone ? Icons.icon(Feather.SLASH) : null);
            setTooltip(
                    gone && row != null
                            ? Icons.tooltip(words.get("estate.gone", row.goneSince()))
                            : null);
            getStyleClass().remove("gone");
            if (gone) {
                getStyleClass().add("gone");
            }
        }
    }

    /// A count that is coloured only when there is something to count.
    private static final class CountCell extends TableCell<AssetRow, Integer> {

        private final Label count = new Label();

        CountCell(String state) {
            count.getStyleClass().add("count");
            if (!state.isEmpty()) {
                count.getStyleClass().add(state);
            }
        }

        @Override
        protected void updateItem(Integer value, boolean empty) {
            super.updateItem(value, empty);
            boolean none = empty || value == null || value == 0;
            count.setText(none ? "" : String.valueOf(value));
            setGraphic(none ? null : count);
        }
    }
}
