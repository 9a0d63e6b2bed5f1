package app.muster.ui.playbooks;

import app.muster.catalogue.LossScenario;
import app.muster.plan.Application;
import app.muster.recover.WayBack;
import app.muster.text.Messages;
import app.muster.ui.control.CategoryBadge;
import app.muster.ui.control.EmptyState;
import app.muster.ui.control.Icons;
import app.muster.ui.control.StatusPill;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// The table that says for every asset how it comes back from each kind of loss.
final class CoverageTable {

    private final PlaybooksViewModel model;
    private final Messages words;
    private final Marks marks;
    private final BiConsumer<Outlook.Row, WayBack> onOpen;

    /// @param onOpen hears which way back the person wants to see the steps of
    CoverageTable(
            PlaybooksViewModel model, Messages words, BiConsumer<Outlook.Row, WayBack> onOpen) {
        this.model = model;
        this.words = words;
        this.onOpen = onOpen;
        marks = new Marks(words);
    }

    /// Width from which on the types have a column of their own.
    private static final double ROOMY = 1_360;

    void fill(TableView<Outlook.Row> table) {
        var columns = new ArrayList<TableColumn<Outlook.Row, ?>>();
        columns.add(text("playbooks.column.asset", 150, row -> row.asset().name()));
        columns.add(
                nodes(
                        words.get("playbooks.column.category"),
                        88,
                        Comparator.comparing(row -> row.asset().category()),
                        row -> new CategoryBadge(row.asset().category(), words)));
        narrow(columns.getLast());
        var type = text("playbooks.column.type", 140, this::type);
        type.visibleProperty().bind(table.widthProperty().greaterThan(ROOMY));
        columns.add(type);
        columns.add(text("playbooks.column.application", 120, this::application));
        for (LossScenario scenario : LossScenario.values()) {
            columns.add(
                    nodes(
                            words.get("playbook.scenario." + scenario.key()),
                            138,
                            Comparator.comparing(row -> row.way(scenario).kind()),
                            row -> way(row, row.way(scenario))));
        }
        columns.add(
                nodes(
                        words.get("playbooks.column.fate"),
                        124,
                        Comparator.comparing(row -> row.fate().map(Enum::ordinal).orElse(-1)),
                        row ->
                                row.fate()
                                        .map(result -> new StatusPill(result, words))
                                        .orElse(null)));
        narrow(columns.getLast());
        table.getColumns().setAll(columns);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setPlaceholder(
                new EmptyState(
                        Feather.FILTER,
                        words.get("playbooks.filter.none"),
                        words.get("playbooks.filter.none.text")));
    }

    private static void narrow(TableColumn<Outlook.Row, ?> column) {
        column.setMaxWidth(column.getPrefWidth());
    }

    private String type(Outlook.Row row) {
        return model.catalogue().type(row.asset().type()).title();
    }

    private String application(Outlook.Row row) {
        return row.asset()
                .application()
                .flatMap(model.plan()::application)
                .map(Application::name)
                .orElse(words.get("playbooks.no-application"));
    }

    /// What stands in the way of coming back stands there in words; else the playbook's title does.
    private Node way(Outlook.Row row, WayBack way) {
        Label pill = marks.way(way);
        var told = new ArrayList<String>();
        if (!way.title().isEmpty()) {
            told.add(way.title());
        }
        told.addAll(way.reasons());
        Icons.tooltipOnHover(pill, String.join("\n", told));
        if (way.title().isEmpty()) {
            return pill;
        }
        var link = new Hyperlink(way.kind().isNoWayBack() ? "" : way.title(), pill.getGraphic());
        if (way.kind().isNoWayBack()) {
            link.setGraphic(pill);
        } else {
            link.getStyleClass().addAll("way-link", Marks.status(way.kind()).styleClass());
        }
        Icons.tooltipOnHover(link, String.join("\n", told));
        link.setAccessibleText(words.get("playbooks.seat", pill.getText(), way.title()));
        link.setMinWidth(0);
        link.setOnAction(_ -> onOpen.accept(row, way));
        return link;
    }

    private TableColumn<Outlook.Row, String> text(
            String key, double width, Function<Outlook.Row, String> value) {
        var column = new TableColumn<Outlook.Row, String>(words.get(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(80);
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            {
                                Icons.tooltipOnHover(this, this::getItem);
                            }

                            @Override
                            protected void updateItem(@Nullable String text, boolean empty) {
                                super.updateItem(text, empty);
                                setText(empty ? null : text);
                            }
                        });
        return column;
    }

    private TableColumn<Outlook.Row, Outlook.Row> nodes(
            String title,
            double width,
            Comparator<Outlook.Row> order,
            Function<Outlook.Row, @Nullable Node> node) {
        var column = new TableColumn<Outlook.Row, Outlook.Row>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(order);
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(Outlook.@Nullable Row row, boolean empty) {
                                super.updateItem(row, empty);
                                setText(null);
                                setGraphic(row == null || empty ? null : node.apply(row));
                            }
                        });
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 116));
        return column;
    }
}
