package app.muster.ui.protections;

import app.muster.assess.Verdict;
import app.muster.catalogue.Control;
import app.muster.ui.control.DrawnPane;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;

/// One cell of the heat map beside its word.
final class HeatLegend extends DrawnPane {

    private static final double SIZE = 14;
    private final HeatPainter painter = new HeatPainter(this::ink, Control::title);
    private final Canvas canvas = new Canvas();
    private final Verdict verdict;

    HeatLegend(Verdict verdict, String word) {
        this.verdict = verdict;
        getChildren().setAll(canvas);
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(word);
    }

    @Override
    protected void paint() {
        painter.mark(wiped(canvas), verdict, 1, 0, 0, SIZE, SIZE);
    }
}
