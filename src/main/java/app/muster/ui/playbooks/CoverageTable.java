package app.muster.ui.playbooks;

import app.muster.plan.Application;
import app.muster.text.Messages;
import app.muster.ui.control.CategoryBadge;
import app.muster.ui.control.EmptyState;
import app.muster.ui.control.StatusPill;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// The columns of the table that says for every asset how it comes back.
final class CoverageTable {

    private final PlaybooksViewModel model;
    private final Messages words;
    private final Marks marks;
    private final Consumer<WayBack> onOpen;

    /// @param onOpen hears whose playbook the person wants to see
    CoverageTable(PlaybooksViewModel model, Messages words, Consumer<WayBack> onOpen) {
        this.model = model;
        this.words = words;
        this.onOpen = onOpen;
        marks = new Marks(words);
    }

    void fill(TableView<WayBack> table) {
        table.getColumns()
                .setAll(
                        List.of(
                                text("playbooks.column.asset", 190, way -> way.asset().name()),
                                nodes(
                                        "playbooks.column.category",
                                        90,
                                        Comparator.comparing(way -> way.asset().category()),
                                        way -> new CategoryBadge(way.asset().category(), words)),
                                text("playbooks.column.type", 150, this::type),
                                text("playbooks.column.application", 150, this::application),
                                nodes(
                                        "playbooks.column.way",
                                        200,
                                        Comparator.comparing(WayBack::kind),
                                        way -> marks.way(way.kind())),
                                nodes(
                                        "playbooks.column.by",
                                        240,
                                        Comparator.comparing(WayBack::title),
                                        this::by),
                                nodes(
                                        "playbooks.column.fate",
                                        140,
                                        Comparator.comparing(
                                                way -> way.fate().map(Enum::ordinal).orElse(-1)),
                                        this::fate)));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(
                new EmptyState(
                        Feather.FILTER,
                        words.get("playbooks.filter.none"),
                        words.get("playbooks.filter.none.text")));
    }

    private String type(WayBack way) {
        return model.catalogue().type(way.asset().type()).title();
    }

    private String application(WayBack way) {
        return way.asset()
                .application()
                .flatMap(model.plan()::application)
                .map(Application::name)
                .orElse(words.get("playbooks.no-application"));
    }

    private @Nullable Node by(WayBack way) {
        if (way.book().isEmpty()) {
            return null;
        }
        var link = new Hyperlink(way.title());
        link.setOnAction(_ -> onOpen.accept(way));
        return link;
    }

    private @Nullable Node fate(WayBack way) {
        return way.fate().map(result -> new StatusPill(result, words)).orElse(null);
    }

    private TableColumn<WayBack, String> text(
            String key, double width, Function<WayBack, String> value) {
        var column = new TableColumn<WayBack, String>(words.get(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 110));
        return column;
    }

    private TableColumn<WayBack, WayBack> nodes(
            String key,
            double width,
            Comparator<WayBack> order,
            Function<WayBack, @Nullable Node> node) {
        var column = new TableColumn<WayBack, WayBack>(words.get(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(order);
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(@Nullable WayBack way, boolean empty) {
                                super.updateItem(way, empty);
                                setText(null);
                                setGraphic(way == null || empty ? null : node.apply(way));
                            }
                        });
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 120));
        return column;
    }
}
