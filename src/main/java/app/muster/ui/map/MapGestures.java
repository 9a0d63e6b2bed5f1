package app.muster.ui.map;

import app.muster.ui.map.MapScene.Spot;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

import java.util.Optional;

/// What hands do on the map: drag, wheel, pinch, click and keys.
final class MapGestures {

    private static final double STEP = 1.2;
    private static final double PAN = 60;

    private final MapPane pane;
    private final MapViewModel model;
    private double lastX;
    private double lastY;

    MapGestures(MapPane pane, MapViewModel model) {
        this.pane = pane;
        this.model = model;
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(at(event)));
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(Optional.empty()));
        pane.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        pane.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        pane.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private Optional<Spot> at(MouseEvent event) {
        return pane.at(event.getX(), event.getY());
    }

    private void point(Optional<Spot> spot) {
        pane.hover(spot);
        pane.setCursor(spot.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void press(MouseEvent event) {
        pane.requestFocus();
        lastX = event.getX();
        lastY = event.getY();
    }

    private void drag(MouseEvent event) {
        pane.setCursor(Cursor.CLOSED_HAND);
        pane.look(pane.camera().moved(event.getX() - lastX, event.getY() - lastY));
        lastX = event.getX();
        lastY = event.getY();
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        Optional<Spot> spot = at(event);
        if (event.getClickCount() == 2) {
            if (spot.isPresent()) {
                pane.centre(spot.get());
            } else {
                pane.look(pane.camera().zoomed(2, event.getX(), event.getY()));
            }
        } else {
            model.select(spot);
        }
    }

    private void scroll(ScrollEvent event) {
        boolean byFingers = event.getTouchCount() > 0 || event.isInertia();
        if ((byFingers && !event.isShortcutDown()) || event.isShiftDown()) {
            pane.look(pane.camera().moved(event.getDeltaX(), event.getDeltaY()));
        } else if (event.getDeltaY() != 0) {
            double factor = Math.pow(STEP, Math.clamp(event.getDeltaY() / 40, -3, 3));
            pane.look(pane.camera().zoomed(factor, event.getX(), event.getY()));
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        pane.look(pane.camera().zoomed(event.getZoomFactor(), event.getX(), event.getY()));
        event.consume();
    }

    private void typed(KeyEvent event) {
        switch (event.getCharacter()) {
            case "+", "=" -> pane.zoom(STEP);
            case "-" -> pane.zoom(1 / STEP);
            case "0" -> pane.fit();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> step(MapSteps.UP, event);
            case DOWN -> step(MapSteps.DOWN, event);
            case LEFT -> step(MapSteps.LEFT, event);
            case RIGHT -> step(MapSteps.RIGHT, event);
            case ENTER -> model.selected().get().ifPresent(pane::centre);
            case ESCAPE -> model.select(Optional.empty());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(MapSteps direction, KeyEvent event) {
        Optional<Spot> from = model.selected().get();
        if (from.isEmpty() || event.isShiftDown()) {
            pane.look(pane.camera().moved(-direction.x() * PAN, -direction.y() * PAN));
            return;
        }
        direction
                .from(from.get(), model.scene().get(), model.filter().get()::shows)
                .ifPresent(
                        next -> {
                            model.select(Optional.of(next));
                            pane.reveal(next);
                        });
    }
}
