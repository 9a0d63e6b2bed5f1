package app.muster.ui.estate;

import app.muster.expression.Durations;
import app.muster.plan.Application;
import app.muster.text.Messages;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The applications and shared services with what the business asks of each.
final class ApplicationTable extends TableView<ApplicationsViewModel.Line> {

    private final Messages words;

    ApplicationTable(ApplicationsViewModel model, Messages words) {
        this.words = words;
        var kind =
                text(
                        "estate.column.type",
                        a -> words.get(a.shared() ? "search.shared" : "search.application"),
                        130);
        var owner = text("estate.form.owner", a -> said(a.owner()), 180);
        getColumns()
                .setAll(
                        List.of(
                                text("estate.form.name", Application::name, 220),
                                kind,
                                text("estate.column.tier", this::tier, 80),
                                owner,
                                target("estate.target.rto", a -> a.targets().rto()),
                                target("estate.target.rpo", a -> a.targets().rpo()),
                                target("estate.target.mtd", a -> a.targets().mtd()),
                                assets()));
        widthProperty()
                .subscribe(
                        width -> {
                            kind.setVisible(width.doubleValue() > 900);
                            owner.setVisible(width.doubleValue() > 700);
                        });
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getStyleClass().add("bare");
        setAccessibleText(words.get("estate.applications"));
        var none = new Label(words.get("estate.applications.none"));
        none.getStyleClass().add("muted");
        setPlaceholder(none);
        var sorted = new SortedList<>(model.lines());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
    }

    private TableColumn<ApplicationsViewModel.Line, String> text(
            String key, Function<Application, String> value, double width) {
        TableColumn<ApplicationsViewModel.Line, String> column =
                column(key, line -> value.apply(line.application()), width);
        column.setComparator(String.CASE_INSENSITIVE_ORDER);
        return column;
    }

    private String said(String text) {
        return text.isEmpty() ? words.get("estate.not-set") : text;
    }

    private String tier(Application application) {
        return application.tier() == 0
                ? words.get("estate.not-set")
                : words.get("estate.tier", application.tier());
    }

    private TableColumn<ApplicationsViewModel.Line, Integer> assets() {
        return column("estate.applications.assets", ApplicationsViewModel.Line::assets, 70);
    }

    private TableColumn<ApplicationsViewModel.Line, Optional<Duration>> target(
            String key, Function<Application, Optional<Duration>> value) {
        TableColumn<ApplicationsViewModel.Line, Optional<Duration>> column =
                column(key, line -> value.apply(line.application()), 72);
        column.setComparator(
                Comparator.comparing(target -> target.orElse(Duration.ofSeconds(Long.MAX_VALUE))));
        column.setCellFactory(_ -> new TargetCell());
        return column;
    }

    private <V> TableColumn<ApplicationsViewModel.Line, V> column(
            String key, Function<ApplicationsViewModel.Line, V> value, double width) {
        var column = new TableColumn<ApplicationsViewModel.Line, V>(words.get(key));
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 130));
        return column;
    }

    private final class TargetCell
            extends TableCell<ApplicationsViewModel.Line, Optional<Duration>> {
        @Override
        protected void updateItem(Optional<Duration> target, boolean empty) {
            super.updateItem(target, empty);
            setText(
                    empty || target == null
                            ? null
                            : target.map(Durations::shown).orElse(words.get("estate.not-set")));
        }
    }
}
