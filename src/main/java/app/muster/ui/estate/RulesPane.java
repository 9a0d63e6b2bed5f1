package app.muster.ui.estate;

import app.muster.text.Messages;
import app.muster.ui.control.Card;
import app.muster.ui.control.EmptyState;
import app.muster.ui.control.Icons;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The mapping rules in the order in which they are asked, with what each does.
final class RulesPane extends StackPane {

    private static final double ROOM_FOR_ALL = 760;
    private final RulesViewModel model;
    private final Messages words;
    private final Side side;
    private final TableView<RulesViewModel.Line> table = new TableView<>();
    private final Button up;
    private final Button down;
    private final Button edit = new Button();
    private final Button remove = new Button();

    RulesPane(RulesViewModel model, Messages words, Side side) {
        this.model = model;
        this.words = words;
        this.side = side;
        up = Icons.button(Feather.ARROW_UP, words.get("estate.rules.up"), () -> move(-1));
        down = Icons.button(Feather.ARROW_DOWN, words.get("estate.rules.down"), () -> move(1));
        edit.setText(words.get("estate.rules.edit"));
        edit.setOnAction(_ -> chosen().ifPresent(this::edit));
        remove.setText(words.get("estate.rules.remove"));
        remove.setOnAction(_ -> chosen().ifPresent(this::remove));
        var add = new Button(words.get("estate.rules.add"), Icons.icon(Feather.PLUS));
        add.setOnAction(_ -> add(RuleDraft.NEW));
        buildTable();
        for (Button button : List.of(up, down, edit, remove, add)) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        var card =
                new Card(words.get("estate.rules"), table).withActions(up, down, edit, remove, add);
        var help = Wrapped.label(words.get("estate.rules.title"), "muted", "card-note");
        card.getChildren().add(1, help);
        card.getStyleClass().add("flush");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().add(card);
        enable();
    }

    private void buildTable() {
        var shadowed = count("estate.rules.shadowed", line -> line.count().shadowed());
        var byPerson = count("estate.rules.by-person", line -> line.count().byPerson());
        table.getColumns()
                .setAll(
                        List.of(
                                column("estate.rules.place", 52, 52, RulesViewModel.Line::place),
                                column("estate.rules.when", 300, 180, RulesViewModel.Line::when),
                                column(
                                        "estate.column.application",
                                        180,
                                        120,
                                        RulesViewModel.Line::application),
                                count("estate.rules.fits", line -> line.count().fits()),
                                count(
                                        "estate.rules.places",
                                        line -> line.count().keeps() + line.count().places()),
                                shadowed,
                                byPerson));
        table.widthProperty()
                .subscribe(
                        width -> {
                            shadowed.setVisible(width.doubleValue() > ROOM_FOR_ALL);
                            byPerson.setVisible(width.doubleValue() > ROOM_FOR_ALL);
                        });
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().add("bare");
        table.setAccessibleText(words.get("estate.rules.title"));
        table.setItems(model.lines());
        table.setPlaceholder(
                new EmptyState(
                                Feather.FILTER,
                                words.get("estate.rules.none"),
                                words.get("estate.rules.none.text"))
                        .withAction(words.get("estate.rules.add"), () -> add(RuleDraft.NEW)));
        table.getSelectionModel().selectedItemProperty().subscribe(this::enable);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        table.setRowFactory(
                _ -> {
                    var row = new TableRow<RulesViewModel.Line>();
                    row.setOnMouseClicked(
                            event -> {
                                if (event.getClickCount() == 2 && !row.isEmpty()) {
                                    edit(row.getItem());
                                }
                            });
                    return row;
                });
    }

    /// Opens a new rule beside the list, begun with the draft.
    void add(RuleDraft begun) {
        side.show(
                words.get("estate.rule.new"),
                new RuleEditor(
                        model,
                        begun,
                        Optional.empty(),
                        words,
                        draft -> {
                            int placed = model.add(draft);
                            side.close();
                            side.done(words.get("estate.rule.added", placed, draft.application()));
                        }));
    }

    private void edit(RulesViewModel.Line line) {
        var id = line.rule().id();
        side.show(
                words.get("estate.rule.title", line.place()),
                new RuleEditor(
                        model,
                        model.draft(line),
                        Optional.of(id),
                        words,
                        draft -> {
                            model.change(id, draft);
                            side.close();
                            side.done(words.get("estate.rule.changed"));
                        }));
    }

    private void remove(RulesViewModel.Line line) {
        side.close();
        model.remove(line.rule().id());
        side.done(words.get("estate.rule.removed"));
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.UP) {
            move(-1);
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.DOWN) {
            move(1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            chosen().ifPresent(this::edit);
            event.consume();
        }
    }

    /// The moved rule stays chosen, so that it can be moved on.
    private void move(int by) {
        chosen().ifPresent(
                        line -> {
                            model.move(line.rule().id(), by);
                            table.getItems().stream()
                                    .filter(each -> each.rule().id().equals(line.rule().id()))
                                    .findFirst()
                                    .ifPresent(table.getSelectionModel()::select);
                            table.requestFocus();
                        });
    }

    private Optional<RulesViewModel.Line> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void enable() {
        Optional<RulesViewModel.Line> line = chosen();
        edit.setDisable(line.isEmpty());
        remove.setDisable(line.isEmpty());
        up.setDisable(line.isEmpty() || line.get().place() == 1);
        down.setDisable(line.isEmpty() || line.get().place() == model.lines().size());
    }

    private TableColumn<RulesViewModel.Line, Integer> count(
            String key, Function<RulesViewModel.Line, Integer> value) {
        TableColumn<RulesViewModel.Line, Integer> column = column(key, 104, 92, value);
        column.setMaxWidth(120);
        return column;
    }

    private <V> TableColumn<RulesViewModel.Line, V> column(
            String key, double width, double least, Function<RulesViewModel.Line, V> value) {
        var column = new TableColumn<RulesViewModel.Line, V>(words.get(key));
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(least);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
