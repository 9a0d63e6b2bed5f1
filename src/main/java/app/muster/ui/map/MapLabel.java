package app.muster.ui.map;

import app.muster.ui.control.Ink;
import app.muster.ui.control.Lettering;
import app.muster.ui.map.MapScene.Spot;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import java.util.function.Function;

/// The name and type of the node under the pointer, where the node itself is too small for them.
final class MapLabel {

    private static final double HEIGHT = 40;
    private static final double PAD = 10;

    private final Lettering names = new Lettering("Inter SemiBold");
    private final Lettering types = new Lettering("Inter");

    void paint(GraphicsContext pen, Function<Ink, Color> inks, MapCamera camera, Spot spot) {
        double wide =
                2 * PAD
                        + Math.max(
                                names.width(spot.node().name(), 12.5),
                                types.width(spot.node().typeTitle(), 11.5));
        double viewWidth = pen.getCanvas().getWidth();
        double x = camera.toScreenX(spot.centreX()) - wide / 2;
        x = Math.clamp(x, 4, Math.max(4, viewWidth - wide - 4));
        double y = camera.toScreenY(spot.box().y() + spot.box().height()) + 6;
        if (y + HEIGHT > pen.getCanvas().getHeight()) {
            y = camera.toScreenY(spot.box().y()) - HEIGHT - 6;
        }
        pen.setFill(inks.apply(Ink.SURFACE_CARD));
        pen.fillRoundRect(x, y, wide, HEIGHT, 8, 8);
        pen.setStroke(inks.apply(Ink.LINE));
        pen.setLineWidth(1);
        pen.strokeRoundRect(x + 0.5, y + 0.5, wide - 1, HEIGHT - 1, 8, 8);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.CENTER);
        pen.setFont(names.font(12.5));
        pen.setFill(inks.apply(Ink.TEXT));
        pen.fillText(spot.node().name(), x + PAD, y + 13);
        pen.setFont(types.font(11.5));
        pen.setFill(inks.apply(Ink.TEXT_MUTED));
        pen.fillText(spot.node().typeTitle(), x + PAD, y + 28);
    }
}
