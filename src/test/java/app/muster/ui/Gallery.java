package app.muster.ui;

import app.muster.catalogue.Control.Severity;
import app.muster.plan.Category;
import app.muster.problem.Problem;
import app.muster.text.Messages;
import app.muster.ui.control.BarList;
import app.muster.ui.control.BarList.Bar;
import app.muster.ui.control.Card;
import app.muster.ui.control.CategoryBadge;
import app.muster.ui.control.EmptyState;
import app.muster.ui.control.FactRow;
import app.muster.ui.control.FilterField;
import app.muster.ui.control.Icons;
import app.muster.ui.control.KeyValueGrid;
import app.muster.ui.control.ProblemNote;
import app.muster.ui.control.ScoreRing;
import app.muster.ui.control.SectionHeader;
import app.muster.ui.control.SeverityBadge;
import app.muster.ui.control.SplitInspector;
import app.muster.ui.control.Status;
import app.muster.ui.control.StatusPill;
import app.muster.ui.control.Tone;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// Every control of Muster on one page, for people to look at and for tests to measure.
public final class Gallery {

    private record Row(String control, String asset, Status status, Severity level) {}

    private final Messages words;

    public Gallery(Messages words) {
        this.words = words;
    }

    public Parent page() {
        var main = new VBox(header(), filters(), new HBox(16, score(), next()), tableAndStates());
        main.getStyleClass().add("screen");
        VBox.setVgrow(main.getChildren().getLast(), Priority.ALWAYS);
        var split = new SplitInspector(main, words);
        split.inspect("sql-contoso-orders", inspector());
        return split;
    }

    private Node header() {
        var accent = new Button("Take a snapshot", Icons.icon(Feather.CAMERA));
        accent.getStyleClass().add("accent");
        var more = Icons.button(Feather.MORE_HORIZONTAL, "More", () -> {});
        return new SectionHeader(
                "Protections",
                "128 verdicts on 41 assets, read 3 days ago",
                new Button("Export"),
                accent,
                more);
    }

    private Node filters() {
        var severity = new ComboBox<String>();
        severity.getItems().setAll("Any severity", "Critical");
        severity.getSelectionModel().selectFirst();
        var check = new CheckBox("Gaps only");
        check.setSelected(true);
        var row = new HBox(new FilterField("Filter controls", words), severity, check);
        row.getStyleClass().add("toolbar-row");
        return row;
    }

    private Node score() {
        var ring = new ScoreRing("of 100");
        ring.show(62, 54, 78, Tone.FAIR);
        var bars = new BarList();
        bars.show(
                List.of(
                        new Bar("Protected", 0.71, "29 of 41", Tone.GOOD),
                        new Bar("Recoverable in time", 0.48, "12 of 25", Tone.FAIR),
                        new Bar("Rehearsed", 0.2, "1 of 5", Tone.POOR),
                        new Bar("Known", 0.84, "108 of 128", Tone.NEUTRAL)));
        HBox.setHgrow(bars, Priority.ALWAYS);
        var line = new HBox(24, ring, bars);
        line.setStyle("-fx-alignment: center-left;");
        var card = new Card("Readiness", line);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private Node next() {
        var rows =
                new VBox(
                        fact("Turn on soft delete", "rsv-contoso-weu", Severity.CRITICAL),
                        fact("Lock the vault", "rsv-contoso-weu", Severity.HIGH),
                        fact("Enable purge protection", "kv-orders", Severity.MEDIUM));
        rows.getStyleClass().add("rows");
        var card = new Card("Next best steps", rows).withActions(new Hyperlink("All 14"));
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private Node fact(String title, String text, Severity level) {
        return new FactRow(
                new CategoryBadge(Category.C, words), title, text, new SeverityBadge(level, words));
    }

    private Node tableAndStates() {
        var table = new TableView<Row>();
        table.getColumns().add(column("Control", row -> new Label(row.control())));
        table.getColumns().add(column("Asset", row -> new Label(row.asset())));
        table.getColumns().add(column("Verdict", row -> new StatusPill(row.status(), words)));
        table.getColumns().add(column("Severity", row -> new SeverityBadge(row.level(), words)));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().add("bare");
        table.setPrefWidth(100);
        var levels = Severity.values();
        for (int i = 0; i < 12; i++) {
            table.getItems()
                    .add(
                            new Row(
                                    "Soft delete is on",
                                    "stcontoso" + i,
                                    Status.values()[i % Status.values().length],
                                    levels[i % levels.length]));
        }
        table.getSelectionModel().select(1);
        VBox.setVgrow(table, Priority.ALWAYS);
        var card = new Card("Findings", table);
        card.getStyleClass().add("flush");
        HBox.setHgrow(card, Priority.ALWAYS);
        var empty =
                new Card(
                        new EmptyState(
                                        Feather.USERS,
                                        "No exercise yet",
                                        "Pick a scenario and rehearse the plan with the people who"
                                                + " would carry it out.")
                                .withAction("Choose a scenario", () -> {}));
        empty.setMinWidth(260);
        empty.setPrefWidth(260);
        return new HBox(16, card, empty);
    }

    private static <T extends Node> TableColumn<Row, Row> column(
            String title, Function<Row, T> cell) {
        var column = new TableColumn<Row, Row>(title);
        column.setPrefWidth(140);
        column.setCellValueFactory(
                features -> new javafx.beans.property.SimpleObjectProperty<>(features.getValue()));
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(Row row, boolean empty) {
                                super.updateItem(row, empty);
                                setGraphic(empty || row == null ? null : cell.apply(row));
                            }
                        });
        return column;
    }

    private Node inspector() {
        var pills =
                new FlowPane(
                        6,
                        6,
                        Arrays.stream(Status.values())
                                .map(status -> new StatusPill(status, words))
                                .toArray(Node[]::new));
        var badges = new HBox(6);
        for (Category category : Category.values()) {
            badges.getChildren().add(new CategoryBadge(category, words));
        }
        var facts =
                new KeyValueGrid()
                        .row("Type", "Azure SQL database")
                        .row("Application", "Order intake")
                        .row("Region", "westeurope")
                        .row("Verdict", new StatusPill(Status.IN_PLACE, words))
                        .row("Id", "/subscriptions/0000/resourceGroups/rg-orders/sql-contoso");
        var danger = new Button("Waive");
        danger.getStyleClass().add("danger");
        var disabled = new Button("Attest");
        disabled.setDisable(true);
        var problem =
                new Card(
                        new ProblemNote(
                                new Problem.FileTruncated(Path.of("export.json"), "line 812"),
                                words));
        problem.getStyleClass().add("flush");
        var body = new VBox(facts, pills, badges, new HBox(8, danger, disabled), problem);
        body.getStyleClass().add("inspector-body");
        return body;
    }
}
