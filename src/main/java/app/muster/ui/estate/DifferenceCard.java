package app.muster.ui.estate;

import app.muster.text.Messages;
import app.muster.ui.control.Card;
import app.muster.ui.control.Icons;

import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// How an import would change the plan: counts that open their lists.
final class DifferenceCard extends VBox {

    private final Messages words;
    private final ListView<Difference> list = new ListView<>();
    private final FilteredList<Difference> shown;

    DifferenceCard(ImportViewModel.Offer offer, Messages words) {
        this.words = words;
        List<Difference> all = Difference.of(offer, words);
        shown = new FilteredList<>(FXCollections.observableArrayList(all));
        var kinds = new FlowPane(6, 6);
        for (Difference.Kind kind : Difference.Kind.values()) {
            long count = all.stream().filter(line -> line.kind() == kind).count();
            if (count > 0) {
                kinds.getChildren().add(toggle(kind, count));
            }
        }
        list.setItems(shown);
        list.setCellFactory(_ -> new LineCell());
        list.getStyleClass().addAll("bare", "dense");
        list.setAccessibleText(words.get("estate.import.changes"));
        list.setPlaceholder(new Label(words.get("estate.import.none")));
        VBox.setVgrow(list, Priority.ALWAYS);
        kinds.getStyleClass().add("difference-kinds");
        Wrapped.show(kinds, !kinds.getChildren().isEmpty());
        var card = new Card(words.get("estate.import.changes"), kinds, list);
        card.getStyleClass().add("flush");
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().add(card);
    }

    private ToggleButton toggle(Difference.Kind kind, long count) {
        var toggle = new ToggleButton(words.get("estate.import.count", name(kind), count));
        toggle.getStyleClass().add("small");
        toggle.setUserData(kind);
        toggle.selectedProperty()
                .subscribe(
                        (_, isOn) -> {
                            if (isOn) {
                                toggle.getParent().getChildrenUnmodifiable().stream()
                                        .filter(other -> other != toggle)
                                        .map(ToggleButton.class::cast)
                                        .forEach(other -> other.setSelected(false));
                                shown.setPredicate(line -> line.kind() == kind);
                            } else {
                                shown.setPredicate(_ -> true);
                            }
                        });
        return toggle;
    }

    private String name(Difference.Kind kind) {
        return switch (kind) {
            case NEW -> words.get("estate.import.new");
            case GONE -> words.get("estate.import.gone");
            case CHANGED -> words.get("estate.import.changed");
            case MOVED -> words.get("estate.import.moved-assets");
            case NEED_NEW -> words.get("estate.import.needs-new");
            case NEED_GONE -> words.get("estate.import.needs-gone");
        };
    }

    private static final class LineCell extends ListCell<Difference> {
        @Override
        protected void updateItem(Difference line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            var text = new Label(line.text());
            text.setMinWidth(0);
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            var where = new Label(line.where());
            where.getStyleClass().addAll("muted", "small-text");
            var row = new HBox(8, icon(line.kind()), text, where);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefWidth(0);
            setGraphic(row);
        }

        private static Node icon(Difference.Kind kind) {
            return switch (kind) {
                case NEW, NEED_NEW -> Icons.icon(Feather.PLUS, "change-icon", "in-place");
                case GONE, NEED_GONE -> Icons.icon(Feather.MINUS, "change-icon", "missing");
                case CHANGED -> Icons.icon(Feather.EDIT_2, "change-icon", "unknown");
                case MOVED -> Icons.icon(Feather.CORNER_DOWN_RIGHT, "change-icon", "waived");
            };
        }
    }
}
