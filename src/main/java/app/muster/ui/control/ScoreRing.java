package app.muster.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/// A score from 0 to 100 as a ring. A paler band shows where the score may lie when not everything
/// is known.
public final class ScoreRing extends Region {

    private static final double THICKNESS = 0.1;
    private final Circle track = new Circle();
    private final Arc range = new Arc();
    private final Arc bar = new Arc();
    private final Label number = new Label();
    private final Label caption = new Label();
    private double least;
    private double most;

    /// @param caption a word under the number, for example "of 100"
    public ScoreRing(String caption) {
        getStyleClass().add("score-ring");
        track.getStyleClass().add("score-track");
        range.getStyleClass().add("score-range");
        bar.getStyleClass().add("score-bar");
        number.getStyleClass().add("score-number");
        this.caption.setText(caption);
        this.caption.getStyleClass().add("score-caption");
        for (Arc arc : new Arc[] {range, bar}) {
            arc.setType(ArcType.OPEN);
        }
        getChildren().addAll(track, range, bar, number, this.caption);
        setPrefSize(160, 160);
        setMinSize(96, 96);
    }

    /// @param score 0 to 100
    /// @param least the score if all that is unknown turned out missing; 0 to `score`
    /// @param most the score if all that is unknown turned out in place; `score` to 100
    /// @param tone how the score is judged
    public void show(double score, double least, double most, Tone tone) {
        this.least = least;
        this.most = most;
        number.setText(String.valueOf(Math.round(score)));
        bar.setStartAngle(90);
        bar.setLength(-3.6 * Math.clamp(score, 0, 100));
        for (Tone each : Tone.values()) {
            getStyleClass().remove(each.styleClass());
        }
        getStyleClass().add(tone.styleClass());
        setAccessibleText(number.getText() + " " + caption.getText());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double size = Math.min(getWidth(), getHeight());
        double stroke = size * THICKNESS;
        double radius = (size - stroke) / 2;
        double centreX = getWidth() / 2;
        double centreY = getHeight() / 2;
        track.setCenterX(centreX);
        track.setCenterY(centreY);
        track.setRadius(radius);
        track.setStrokeWidth(stroke);
        place(bar, centreX, centreY, radius, stroke);
        place(range, centreX, centreY, radius, stroke);
        range.setStartAngle(90 - 3.6 * least);
        range.setLength(-3.6 * (most - least));
        number.setStyle("-fx-font-size: " + Math.round(size * 0.26) + "px;");
        layoutText(number, centreX, centreY - size * 0.04);
        layoutText(caption, centreX, centreY + size * 0.16);
    }

    private static void place(Arc arc, double x, double y, double radius, double stroke) {
        arc.setCenterX(x);
        arc.setCenterY(y);
        arc.setRadiusX(radius);
        arc.setRadiusY(radius);
        arc.setStrokeWidth(stroke);
    }

    private void layoutText(Label label, double x, double y) {
        double width = label.prefWidth(-1);
        double height = label.prefHeight(-1);
        label.resizeRelocate(x - width / 2, y - height / 2, width, height);
    }
}
