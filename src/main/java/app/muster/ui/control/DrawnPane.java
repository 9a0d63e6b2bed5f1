package app.muster.ui.control;

import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A pane whose content is drawn by hand in the colours of the style sheet, at most once a frame
/// and again whenever its size or its colours change.
public abstract class DrawnPane extends Pane {

    private static final List<CssMetaData<? extends Styleable, ?>> STYLEABLE =
            Stream.<CssMetaData<? extends Styleable, ?>>concat(
                            Pane.getClassCssMetaData().stream(), Ink.all().stream())
                    .toList();

    private final Map<Ink, SimpleStyleableObjectProperty<Color>> inks = new EnumMap<>(Ink.class);

    protected DrawnPane() {
        for (Ink ink : Ink.values()) {
            var colour =
                    new SimpleStyleableObjectProperty<>(
                            ink.metaData(), this, ink.name(), Color.TRANSPARENT);
            colour.subscribe(this::repaint);
            inks.put(ink, colour);
        }
        getStyleClass().add("drawn");
        setMinSize(0, 0);
    }

    /// The colour as the present look has it.
    public final Color ink(Ink ink) {
        return property(ink).getValue();
    }

    /// Asks to be drawn anew in the next frame.
    public final void repaint() {
        setNeedsLayout(true);
        requestLayout();
    }

    /// Draws everything; the size is known.
    protected abstract void paint();

    /// Gives a canvas the size of this pane and wipes it.
    protected final GraphicsContext wiped(Canvas canvas) {
        canvas.setWidth(Math.max(1, getWidth()));
        canvas.setHeight(Math.max(1, getHeight()));
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        return pen;
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() > 0 && getHeight() > 0) {
            paint();
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLEABLE;
    }

    final StyleableProperty<Color> property(Ink ink) {
        return Objects.requireNonNull(inks.get(ink), "every ink has a colour");
    }
}
