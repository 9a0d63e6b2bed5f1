package app.muster.ui.estate;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.kordamp.ikonli.feather.Feather;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The assets as a table: many can be chosen at once, category and application are changed in their
/// cells.
final class AssetTable extends TableView<AssetRow> {

    private final EstateViewModel model;
    private final Messages words;
    private final ObservableList<AssetRow> rows = FXCollections.observableArrayList();

    /// @param onAssign told the assets and whose they are to be
    /// @param onPlace told the assets and their new category
    AssetTable(
            EstateViewModel model,
            Messages words,
            BiConsumer<Set<AssetId>, Optional<ApplicationId>> onAssign,
            BiConsumer<Set<AssetId>, Category> onPlace) {
        this.model = model;
        this.words = words;
        var name = text("estate.column.name", AssetRow::name, 190, 130);
        name.setCellFactory(_ -> new NameCell());
        var kind = text("estate.column.type", AssetRow::kind, 180, 90);
        var category = column("estate.column.category", AssetRow::category, 82, 82);
        category.setCellFactory(
                _ -> new CategoryCell(words, (row, to) -> onPlace.accept(Set.of(row.id()), to)));
        category.setMaxWidth(96);
        var application = column("estate.column.application", AssetTable::applicationOf, 180, 110);
        application.setComparator(
                Comparator.comparing(
                        owner -> owner.map(this::nameOf).orElse(""),
                        String.CASE_INSENSITIVE_ORDER));
        application.setCellFactory(
                _ ->
                        new ApplicationCell(
                                model, words, (row, to) -> onAssign.accept(Set.of(row.id()), to)));
        var missing = column("estate.column.missing", AssetRow::missing, 86, 86);
        missing.setCellFactory(_ -> new CountCell("missing"));
        missing.setMaxWidth(110);
        var unknown = column("estate.column.unknown", AssetRow::unknown, 92, 92);
        unknown.setCellFactory(_ -> new CountCell("unknown"));
        unknown.setMaxWidth(110);
        var group = text("estate.column.group", AssetRow::group, 150, 100);
        var region = text("estate.column.region", AssetRow::location, 110, 90);
        var subscription = text("estate.column.subscription", AssetRow::subscription, 120, 110);
        getColumns()
                .setAll(
                        List.of(
                                name,
                                kind,
                                category,
                                application,
                                missing,
                                unknown,
                                group,
                                region,
                                subscription));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setEditable(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getStyleClass().add("bare");
        setAccessibleText(words.get("page.estate"));
        var none = new Label(words.get("estate.none-shown"));
        none.getStyleClass().add("muted");
        setPlaceholder(none);
        var sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        widthProperty()
                .subscribe(
                        width -> {
                            kind.setVisible(width.doubleValue() > 600);
                            group.setVisible(width.doubleValue() > 880);
                            region.setVisible(width.doubleValue() > 980);
                            subscription.setVisible(width.doubleValue() > 1140);
                        });
    }

    /// The ids of the rows that are chosen.
    Set<AssetId> chosen() {
        var ids = new LinkedHashSet<AssetId>();
        for (AssetRow row : getSelectionModel().getSelectedItems()) {
            if (row != null) {
                ids.add(row.id());
            }
        }
        return ids;
    }

    /// Replaces the rows; what was chosen stays chosen as far as it is still shown.
    void show(List<AssetRow> shown) {
        Set<AssetId> kept = chosen();
        rows.setAll(shown);
        choose(kept);
    }

    /// Chooses these rows as far as they are shown, and no others.
    ///
    /// @return whether at least one is
    boolean choose(Set<AssetId> ids) {
        int[] indices =
                IntStream.range(0, getItems().size())
                        .filter(i -> ids.contains(getItems().get(i).id()))
                        .toArray();
        getSelectionModel().clearSelection();
        if (indices.length > 0) {
            getSelectionModel().selectIndices(indices[0], indices);
        }
        return indices.length > 0;
    }

    private String nameOf(ApplicationId id) {
        return model.applications().stream()
                .filter(application -> application.id().equals(id))
                .map(Application::name)
                .findFirst()
                .orElse("");
    }

    private static Optional<ApplicationId> applicationOf(AssetRow row) {
        return row.asset().application();
    }

    private TableColumn<AssetRow, String> text(
            String title, Function<AssetRow, String> value, double width, double least) {
        TableColumn<AssetRow, String> column = column(title, value, width, least);
        column.setComparator(String.CASE_INSENSITIVE_ORDER);
        return column;
    }

    private <V> TableColumn<AssetRow, V> column(
            String title, Function<AssetRow, V> value, double width, double least) {
        var column = new TableColumn<AssetRow, V>(words.get(title));
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(least);
        return column;
    }

    private final class NameCell extends TableCell<AssetRow, String> {
        @Override
        protected void updateItem(String name, boolean empty) {
            super.updateItem(name, empty);
            AssetRow row = empty ? null : getTableRow().getItem();
            setText(empty ? null : name);
            boolean gone = row != null && row.asset().goneSince().isPresent();
            setGraphic(gone ? Icons.icon(Feather.SLASH) : null);
            setTooltip(gone ? Icons.tooltip(words.get("estate.gone")) : null);
        }
    }

    /// A count that is coloured only when there is something to count.
    private static final class CountCell extends TableCell<AssetRow, Integer> {

        private final Label count = new Label();

        CountCell(String state) {
            count.getStyleClass().addAll("count", state);
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
