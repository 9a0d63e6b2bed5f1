package app.muster.ui.recovery;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

import java.util.List;

/// Cards in as many columns as the width has room for, all equally wide.
final class FateGrid extends GridPane {

    private static final double LEAST = 232;
    private static final double GAP = 12;

    private final RecoveryViewModel model;
    private List<FateCard> cards = List.of();
    private int columns;

    FateGrid(RecoveryViewModel model) {
        this.model = model;
        setHgap(GAP);
        setVgap(GAP);
        widthProperty().subscribe(width -> arrange(width.doubleValue()));
        model.selected().subscribe(_ -> mark());
    }

    private void mark() {
        cards.forEach(card -> card.mark(model.selected().get()));
    }

    void show(List<FateCard> next) {
        cards = List.copyOf(next);
        columns = 0;
        mark();
        arrange(getWidth());
    }

    private void arrange(double width) {
        int wanted = Math.max(1, (int) ((width + GAP) / (LEAST + GAP)));
        if (wanted == columns) {
            return;
        }
        columns = wanted;
        getChildren().clear();
        getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < cards.size(); i++) {
            add(cards.get(i), i % columns, i / columns);
        }
    }
}
