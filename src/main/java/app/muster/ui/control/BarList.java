package app.muster.ui.control;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.List;

/// Amounts compared: a label, a bar as long as its share, and the figure in words.
public final class BarList extends GridPane {

    /// @param share length of the bar, 0.0 to 1.0
    /// @param figure what stands at its end, for example "12 of 40"
    public record Bar(String label, double share, String figure, Tone tone) {}

    public BarList() {
        getStyleClass().add("bar-list");
        var labels = new ColumnConstraints();
        labels.setMinWidth(USE_PREF_SIZE);
        var bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        bars.setMinWidth(48);
        var figures = new ColumnConstraints();
        figures.setHalignment(HPos.RIGHT);
        figures.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().setAll(labels, bars, figures);
    }

    /// Replaces what is shown.
    public void show(List<Bar> bars) {
        getChildren().clear();
        for (int row = 0; row < bars.size(); row++) {
            Bar bar = bars.get(row);
            var label = new Label(bar.label());
            label.getStyleClass().add("bar-label");
            label.setMaxWidth(200);
            var figure = new Label(bar.figure());
            figure.getStyleClass().add("bar-figure");
            figure.setMinWidth(USE_PREF_SIZE);
            addRow(row, label, bar(bar), figure);
        }
    }

    private static Region bar(Bar bar) {
        var fill = new Region();
        fill.getStyleClass().addAll("bar-fill", bar.tone().styleClass());
        var track = new StackPane(fill);
        track.getStyleClass().add("bar-track");
        fill.setManaged(false);
        track.layoutBoundsProperty()
                .subscribe(
                        bounds ->
                                fill.resizeRelocate(
                                        0,
                                        0,
                                        bounds.getWidth() * Math.clamp(bar.share(), 0, 1),
                                        bounds.getHeight()));
        GridPane.setValignment(track, VPos.CENTER);
        return track;
    }
}
