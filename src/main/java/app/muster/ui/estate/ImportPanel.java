package app.muster.ui.estate;

import app.muster.importer.Changes;
import app.muster.importer.Notice;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.text.Messages;
import app.muster.ui.control.Card;
import app.muster.ui.control.Icons;
import app.muster.ui.control.ProblemNote;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// An import while it stands between the file and the plan: progress, what it would change, and
/// what could not be read.
final class ImportPanel extends StackPane {

    /// One line of what would change.
    private record Line(Ikon icon, String state, String text, String where) {}

    private final ImportViewModel model;
    private final Messages words;
    private final Runnable pick;
    private final Consumer<ImportViewModel.Offer> onDone;

    /// @param pick asks for other files
    /// @param onDone told what was taken in
    ImportPanel(
            ImportViewModel model,
            Messages words,
            Runnable pick,
            Consumer<ImportViewModel.Offer> onDone) {
        this.model = model;
        this.words = words;
        this.pick = pick;
        this.onDone = onDone;
        model.stateProperty().subscribe(this::show);
    }

    private void show(ImportViewModel.State state) {
        switch (state) {
            case ImportViewModel.State.Idle() -> getChildren().clear();
            case ImportViewModel.State.Reading(List<Path> files) ->
                    getChildren().setAll(running(names(files)));
            case ImportViewModel.State.Keeping() ->
                    getChildren().setAll(running(words.get("estate.import.keeping")));
            case ImportViewModel.State.Failed(var problem) -> {
                var note = new ProblemNote(problem, words);
                var card = new Card(note, buttons(other(), cancel("estate.import.close")));
                getChildren().setAll(top(card));
            }
            case ImportViewModel.State.Offered(var offer) -> getChildren().setAll(offered(offer));
        }
    }

    private Node running(String text) {
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.job().progressProperty());
        var message = new Label();
        message.textProperty().bind(model.job().messageProperty());
        message.getStyleClass().add("muted");
        var card = new Card(text, bar, message, buttons(cancel("estate.import.cancel")));
        return top(card);
    }

    private Node offered(ImportViewModel.Offer offer) {
        Changes changes = offer.merged().changes();
        var figures =
                new HBox(
                        32,
                        figure(changes.added().size(), "estate.import.new"),
                        figure(changes.removed().size(), "estate.import.gone"),
                        figure(changes.changed().size(), "estate.import.changed"),
                        figure(changes.dependenciesAdded().size(), "estate.import.needs-new"),
                        figure(changes.dependenciesRemoved().size(), "estate.import.needs-gone"));
        var head =
                new Label(
                        changes.isEmpty()
                                ? words.get("estate.import.same")
                                : words.get("estate.import.before-apply"));
        head.setWrapText(true);
        head.setMinHeight(Region.USE_PREF_SIZE);
        head.getStyleClass().add("muted");
        var summary =
                new Card(
                        words.get("estate.import.title", offer.snapshot().source(), offer.assets()),
                        head,
                        figures);
        var lists = new HBox(16, changesCard(offer));
        if (!offer.notices().isEmpty()) {
            lists.getChildren().add(noticesCard(offer.notices()));
        }
        lists.getChildren()
                .forEach(
                        card -> {
                            ((Region) card).setPrefWidth(400);
                            HBox.setHgrow(card, Priority.ALWAYS);
                        });
        VBox.setVgrow(lists, Priority.ALWAYS);
        var apply = new Button(words.get("estate.import.apply"));
        apply.getStyleClass().add("accent");
        apply.setDefaultButton(true);
        apply.setOnAction(_ -> model.apply(onDone));
        return new VBox(
                16, summary, lists, buttons(apply, cancel("estate.import.cancel"), other()));
    }

    private Node figure(int count, String key) {
        var number = new Label(words.get("estate.number", count));
        number.getStyleClass().add("figure");
        var label = new Label(words.get(key));
        label.getStyleClass().addAll("muted", "small-text");
        return new VBox(2, number, label);
    }

    private Card changesCard(ImportViewModel.Offer offer) {
        var list = new ListView<Line>();
        list.getItems().setAll(lines(offer));
        list.setCellFactory(_ -> new LineCell());
        list.getStyleClass().addAll("bare", "dense");
        list.setAccessibleText(words.get("estate.import.changes"));
        list.setPlaceholder(new Label(words.get("estate.import.none")));
        VBox.setVgrow(list, Priority.ALWAYS);
        var card = new Card(words.get("estate.import.changes"), list);
        card.getStyleClass().add("flush");
        return card;
    }

    private List<Line> lines(ImportViewModel.Offer offer) {
        Changes changes = offer.merged().changes();
        Plan plan = offer.merged().plan();
        Map<AssetId, Asset> assets = plan.assetsById();
        var lines = new ArrayList<Line>();
        changes.removed()
                .forEach(
                        id ->
                                lines.add(
                                        line(
                                                Feather.MINUS,
                                                "missing",
                                                "estate.import.gone",
                                                id,
                                                assets)));
        changes.added()
                .forEach(
                        id ->
                                lines.add(
                                        line(
                                                Feather.PLUS,
                                                "in-place",
                                                "estate.import.is-new",
                                                id,
                                                assets)));
        changes.changed()
                .forEach(
                        id ->
                                lines.add(
                                        line(
                                                Feather.EDIT_2,
                                                "unknown",
                                                "estate.import.changed",
                                                id,
                                                assets)));
        changes.dependenciesRemoved()
                .forEach(
                        need ->
                                lines.add(
                                        line(
                                                Feather.MINUS,
                                                "missing",
                                                "estate.import.gone",
                                                need,
                                                assets)));
        changes.dependenciesAdded()
                .forEach(
                        need ->
                                lines.add(
                                        line(
                                                Feather.PLUS,
                                                "in-place",
                                                "estate.import.is-new",
                                                need,
                                                assets)));
        return lines;
    }

    private Line line(Ikon icon, String state, String key, AssetId id, Map<AssetId, Asset> assets) {
        Asset asset = assets.get(id);
        String name = asset == null ? id.shortName() : asset.name();
        String group = id.resource().map(resource -> resource.resourceGroup()).orElse("");
        return new Line(
                icon,
                state,
                name,
                group.isEmpty()
                        ? words.get(key)
                        : words.get("estate.import.where", words.get(key), group));
    }

    private Line line(
            Ikon icon, String state, String key, Dependency need, Map<AssetId, Asset> assets) {
        return new Line(
                icon,
                state,
                words.get("estate.import.need", name(need.from(), assets), name(need.to(), assets)),
                words.get(key));
    }

    private static String name(AssetId id, Map<AssetId, Asset> assets) {
        Asset asset = assets.get(id);
        return asset == null ? id.shortName() : asset.name();
    }

    private Card noticesCard(List<Notice> notices) {
        var list = new ListView<Notice>();
        list.getItems().setAll(notices);
        list.setCellFactory(_ -> new NoticeCell());
        list.getStyleClass().addAll("bare", "free");
        list.setAccessibleText(words.get("estate.import.notices"));
        VBox.setVgrow(list, Priority.ALWAYS);
        var card = new Card(words.get("estate.import.notices"), list);
        card.getStyleClass().add("flush");
        return card;
    }

    private HBox buttons(Node... nodes) {
        var row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private Button cancel(String key) {
        var button = new Button(words.get(key));
        button.setCancelButton(true);
        button.setOnAction(_ -> model.cancel());
        return button;
    }

    private Button other() {
        var button = new Button(words.get("estate.import.other"));
        button.getStyleClass().add("flat");
        button.setOnAction(_ -> pick.run());
        return button;
    }

    private static Node top(Region card) {
        card.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(card, Pos.TOP_CENTER);
        return card;
    }

    private static String names(List<Path> files) {
        return String.join(
                ", ", files.stream().map(file -> String.valueOf(file.getFileName())).toList());
    }

    private static final class LineCell extends ListCell<Line> {
        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            var icon = Icons.icon(line.icon(), "change-icon", line.state());
            var text = new Label(line.text());
            text.setMinWidth(0);
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            var where = new Label(line.where());
            where.getStyleClass().addAll("muted", "small-text");
            var row = new HBox(8, icon, text, where);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefWidth(0);
            setGraphic(row);
        }
    }

    private static final class NoticeCell extends ListCell<Notice> {
        @Override
        protected void updateItem(Notice notice, boolean empty) {
            super.updateItem(notice, empty);
            if (empty || notice == null) {
                setGraphic(null);
                return;
            }
            var icon =
                    switch (notice.severity()) {
                        case ERROR -> Icons.icon(Feather.X_CIRCLE, "change-icon", "missing");
                        case WARNING ->
                                Icons.icon(Feather.ALERT_TRIANGLE, "change-icon", "unknown");
                        case INFO -> Icons.icon(Feather.INFO, "change-icon", "not-applicable");
                    };
            var box = new VBox(2, wrapped(notice.message(), ""));
            if (!notice.remedy().isEmpty()) {
                box.getChildren().add(wrapped(notice.remedy(), "muted"));
            }
            String place = String.valueOf(notice.file().getFileName()) + " " + notice.at();
            box.getChildren().add(wrapped(place.strip(), "small-text"));
            HBox.setHgrow(box, Priority.ALWAYS);
            var row = new HBox(8, icon, box);
            row.setPrefWidth(0);
            row.getStyleClass().add("notice-row");
            setGraphic(row);
        }

        private static Label wrapped(String text, String style) {
            var label = new Label(text);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            if (!style.isEmpty()) {
                label.getStyleClass().add(style);
            }
            return label;
        }
    }
}
