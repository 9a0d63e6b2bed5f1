package app.muster.ui.estate;

import app.muster.expression.Durations;
import app.muster.mapping.EffectiveTargets;
import app.muster.plan.Application;
import app.muster.text.Messages;
import app.muster.ui.control.EmptyState;
import app.muster.ui.control.Icons;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.kordamp.ikonli.feather.Feather;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The applications and shared services with what the business asks of each.
final class ApplicationTable extends TableView<ApplicationsViewModel.Line> {

    private final Messages words;

    private final ApplicationsViewModel model;

    /// @param onNew asks for the first application
    ApplicationTable(ApplicationsViewModel model, Messages words, Runnable onNew) {
        this.model = model;
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
                                tier(),
                                owner,
                                target("estate.target.rto", EffectiveTargets::rto),
                                target("estate.target.rpo", EffectiveTargets::rpo),
                                target("estate.target.mtd", EffectiveTargets::mtd),
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
        setPlaceholder(
                new EmptyState(
                                Feather.BOX,
                                words.get("estate.applications.none"),
                                words.get("estate.applications.none.text"))
                        .withAction(words.get("estate.application.new"), onNew));
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

    private TableColumn<ApplicationsViewModel.Line, EffectiveTargets.Target<Integer>> tier() {
        TableColumn<ApplicationsViewModel.Line, EffectiveTargets.Target<Integer>> column =
                column("estate.column.tier", line -> line.targets().tier(), 90);
        column.setComparator(Comparator.comparing(target -> target.effective().orElse(9)));
        column.setCellFactory(
                _ ->
                        new TargetCell<>(
                                "estate.column.tier", tier -> words.get("estate.tier", tier)));
        return column;
    }

    private TableColumn<ApplicationsViewModel.Line, Integer> assets() {
        return column("estate.applications.assets", ApplicationsViewModel.Line::assets, 70);
    }

    private TableColumn<ApplicationsViewModel.Line, EffectiveTargets.Target<Duration>> target(
            String key, Function<EffectiveTargets, EffectiveTargets.Target<Duration>> value) {
        TableColumn<ApplicationsViewModel.Line, EffectiveTargets.Target<Duration>> column =
                column(key, line -> value.apply(line.targets()), 84);
        column.setComparator(
                Comparator.comparing(
                        target -> target.effective().orElse(Duration.ofSeconds(Long.MAX_VALUE))));
        column.setCellFactory(_ -> new TargetCell<>(key, Durations::shown));
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

    /// What is really asked; marked where others ask more than the application itself.
    private final class TargetCell<T extends Comparable<T>>
            extends TableCell<ApplicationsViewModel.Line, EffectiveTargets.Target<T>> {

        private final String key;
        private final Function<T, String> shown;

        TargetCell(String key, Function<T, String> shown) {
            this.key = key;
            this.shown = shown;
        }

        @Override
        protected void updateItem(EffectiveTargets.Target<T> target, boolean empty) {
            super.updateItem(target, empty);
            if (empty || target == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            setText(target.effective().map(shown).orElse(words.get("estate.not-set")));
            Optional<String> forced = TargetWords.one(key, target, shown, model::name, words);
            setGraphic(forced.isEmpty() ? null : Icons.icon(Feather.CHEVRONS_UP));
            setTooltip(forced.map(Icons::tooltip).orElse(null));
        }
    }
}
