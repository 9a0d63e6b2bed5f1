package app.muster.ui.estate;

import app.muster.importer.Notice;
import app.muster.text.Messages;
import app.muster.ui.control.Card;
import app.muster.ui.control.Icons;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// What was noticed while reading, the worst first.
final class NoticesCard extends VBox {

    NoticesCard(List<Notice> notices, Messages words) {
        var list = new ListView<Notice>();
        list.getItems().setAll(notices);
        list.setCellFactory(_ -> new NoticeCell());
        list.getStyleClass().addAll("bare", "free");
        list.setAccessibleText(words.get("estate.import.notices"));
        VBox.setVgrow(list, Priority.ALWAYS);
        long errors = count(notices, Notice.Severity.ERROR);
        long warnings = count(notices, Notice.Severity.WARNING);
        var counts =
                new Label(
                        words.get(
                                "estate.import.notice-counts",
                                errors,
                                warnings,
                                count(notices, Notice.Severity.INFO)));
        counts.getStyleClass().addAll("muted", "small-text");
        var card = new Card(words.get("estate.import.notices"), list).withActions(counts);
        card.getStyleClass().add("flush");
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().add(card);
    }

    private static long count(List<Notice> notices, Notice.Severity severity) {
        return notices.stream().filter(notice -> notice.severity() == severity).count();
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
            var box = new VBox(2, Wrapped.label(notice.message()));
            if (!notice.remedy().isEmpty()) {
                box.getChildren().add(Wrapped.label(notice.remedy(), "muted"));
            }
            String place = notice.file().getFileName() + " " + notice.at();
            box.getChildren().add(Wrapped.label(place.strip(), "small-text"));
            HBox.setHgrow(box, Priority.ALWAYS);
            var row = new HBox(8, icon, box);
            row.setPrefWidth(0);
            row.getStyleClass().add("notice-row");
            setGraphic(row);
        }
    }
}
