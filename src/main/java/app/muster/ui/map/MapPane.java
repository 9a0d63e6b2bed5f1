package app.muster.ui.map;

import app.muster.text.Messages;
import app.muster.ui.control.DrawnPane;
import app.muster.ui.control.Ink;
import app.muster.ui.map.MapPainter.Detail;
import app.muster.ui.map.MapPainter.Manner;
import app.muster.ui.map.MapScene.Spot;
import app.muster.ui.map.MapScene.Tie;
import app.muster.ui.map.MapViewModel.Filter;

import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The map on the screen. The picture under the pointer is kept; only what is pointed at is drawn
/// anew as the pointer moves.
final class MapPane extends DrawnPane {

    /// All that the kept picture depends on.
    private record Ground(
            MapScene scene,
            MapCamera camera,
            Optional<Spot> selected,
            Set<String> falling,
            List<Spot> found,
            Filter filter,
            double width,
            double height,
            List<Color> look) {}

    private final MapViewModel model;
    private final MapPainter painter;
    private final MapLabel label = new MapLabel();
    private final Canvas ground = new Canvas();
    private final Canvas over = new Canvas();
    private MapCamera camera = new MapCamera(1, 0, 0);
    private @Nullable Ground painted;
    private @Nullable Transition flight;
    private Optional<Spot> hovered = Optional.empty();
    private boolean fitsNext = true;

    MapPane(MapViewModel model, Messages words) {
        this.model = model;
        painter = new MapPainter(this::ink, count -> words.get("map.assets", count));
        over.setMouseTransparent(true);
        getChildren().setAll(ground, over);
        getStyleClass().add("map-pane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words.get("map.picture"));
        model.selected()
                .subscribe(
                        spot -> {
                            setAccessibleText(
                                    spot.map(
                                                    known ->
                                                            words.get(
                                                                    "map.picture.selected",
                                                                    known.node().name(),
                                                                    known.node().typeTitle()))
                                            .orElse(words.get("map.picture")));
                            repaint();
                        });
        model.falling().subscribe(this::repaint);
        model.filter().subscribe(this::repaint);
        model.found().subscribe(this::repaint);
        model.scene().subscribe(this::changed);
        focusedProperty().subscribe(this::repaint);
        new MapGestures(this, model);
    }

    private void changed(MapScene before, MapScene now) {
        hovered = Optional.empty();
        var anchor = model.selected().get().map(spot -> spot.node().assets().getFirst());
        Optional<Spot> then = anchor.flatMap(before::spot);
        Optional<Spot> next = anchor.flatMap(now::spot);
        if (then.isPresent() && next.isPresent()) {
            camera =
                    camera.moved(
                            (then.get().centreX() - next.get().centreX()) * camera.scale(),
                            (then.get().centreY() - next.get().centreY()) * camera.scale());
        } else if (before.spots().isEmpty()) {
            fitsNext = true;
        }
        repaint();
    }

    MapCamera camera() {
        return camera;
    }

    void look(MapCamera from) {
        stopFlight();
        camera = from;
        fitsNext = false;
        repaint();
    }

    /// Shows the whole map.
    void fit() {
        flyTo(whole());
    }

    private MapCamera whole() {
        MapScene scene = model.scene().get();
        return MapCamera.fitting(scene.width(), scene.height(), getWidth(), getHeight());
    }

    void zoom(double factor) {
        look(camera.zoomed(factor, getWidth() / 2, getHeight() / 2));
    }

    /// Brings a node to the middle, near enough to read its name.
    void centre(Spot spot) {
        double near = Math.max(camera.scale(), 0.8);
        var next =
                new MapCamera(near, 0, 0)
                        .centredOn(spot.centreX(), spot.centreY(), getWidth(), getHeight());
        if (fitsNext || getWidth() == 0) {
            look(next);
        } else {
            flyTo(next);
        }
    }

    /// Moves the view so that the node is in it.
    void reveal(Spot spot) {
        double x = camera.toScreenX(spot.centreX());
        double y = camera.toScreenY(spot.centreY());
        if (x < 60 || y < 40 || x > getWidth() - 60 || y > getHeight() - 40) {
            flyTo(camera.centredOn(spot.centreX(), spot.centreY(), getWidth(), getHeight()));
        }
    }

    private void flyTo(MapCamera to) {
        stopFlight();
        fitsNext = false;
        MapCamera from = camera;
        var next =
                new Transition() {
                    {
                        setCycleDuration(Duration.millis(180));
                        setInterpolator(Interpolator.EASE_BOTH);
                    }

                    @Override
                    protected void interpolate(double share) {
                        camera = from.towards(to, share);
                        repaint();
                    }
                };
        flight = next;
        next.play();
    }

    private void stopFlight() {
        if (flight != null) {
            flight.stop();
            flight = null;
        }
    }

    Optional<Spot> at(double x, double y) {
        double mapX = camera.toMapX(x);
        double mapY = camera.toMapY(y);
        return model.scene().get().spots().stream()
                .filter(spot -> spot.covers(mapX, mapY))
                .filter(model.filter().get()::shows)
                .findFirst();
    }

    void hover(Optional<Spot> spot) {
        if (!spot.equals(hovered)) {
            hovered = spot;
            repaint();
        }
    }

    @Override
    protected void paint() {
        if (fitsNext && !model.scene().get().spots().isEmpty()) {
            camera = whole();
            fitsNext = false;
        }
        var wanted =
                new Ground(
                        model.scene().get(),
                        camera,
                        model.selected().get(),
                        model.falling().get(),
                        model.found().get(),
                        model.filter().get(),
                        getWidth(),
                        getHeight(),
                        Stream.of(Ink.MAP_CANVAS, Ink.TEXT).map(this::ink).toList());
        if (!wanted.equals(painted)) {
            paintGround(wanted);
            painted = wanted;
        }
        GraphicsContext pen = wiped(over);
        hovered.ifPresent(spot -> paintHover(pen, wanted, spot));
        if (isFocusVisible()) {
            pen.setStroke(ink(Ink.FOCUS));
            pen.setLineWidth(2);
            pen.strokeRect(1, 1, getWidth() - 2, getHeight() - 2);
        }
    }

    private void paintGround(Ground wanted) {
        GraphicsContext pen = wiped(ground);
        pen.setFill(ink(Ink.MAP_CANVAS));
        pen.fillRect(0, 0, getWidth(), getHeight());
        MapScene scene = wanted.scene();
        List<Spot> spots = scene.spots().stream().filter(wanted.filter()::shows).toList();
        List<Tie> ties = scene.ties().stream().filter(tie -> shown(tie, wanted)).toList();
        boolean focus = wanted.selected().isPresent() || !wanted.found().isEmpty();
        painter.areas(pen, camera, scene.areas(), focus);
        painter.ties(pen, camera, ties, focus ? Manner.DIMMED : Manner.PLAIN);
        painter.spots(pen, camera, spots, focus ? Manner.DIMMED : Manner.PLAIN);
        if (wanted.selected().isPresent()) {
            paintSelection(pen, wanted, wanted.selected().get(), ties);
        } else {
            painter.spots(pen, camera, wanted.found(), Manner.SELECTED);
        }
        if (Detail.at(camera.scale()) == Detail.TILES) {
            painter.farTitles(pen, camera, scene.areas());
        }
    }

    private void paintSelection(
            GraphicsContext pen, Ground wanted, Spot selected, List<Tie> shownTies) {
        MapScene scene = wanted.scene();
        String id = selected.node().id();
        Set<String> fallen = new HashSet<>(wanted.falling());
        fallen.add(id);
        List<Tie> affected =
                shownTies.stream()
                        .filter(tie -> fallen.contains(tie.edge().from()))
                        .filter(tie -> fallen.contains(tie.edge().to()))
                        .toList();
        List<Tie> needs = scene.needs(id).stream().filter(tie -> shown(tie, wanted)).toList();
        List<Tie> others =
                scene.neededBy(id).stream()
                        .filter(tie -> shown(tie, wanted))
                        .filter(tie -> !fallen.contains(tie.edge().from()))
                        .toList();
        painter.ties(pen, camera, others, Manner.STRONG);
        painter.ties(pen, camera, affected, Manner.AFFECTED);
        painter.ties(pen, camera, needs, Manner.SELECTED);
        painter.spots(pen, camera, ends(others, scene, wanted.filter(), true), Manner.STRONG);
        painter.spots(pen, camera, ends(needs, scene, wanted.filter(), false), Manner.PLAIN);
        painter.spots(
                pen,
                camera,
                wanted.falling().stream()
                        .flatMap(one -> scene.spot(one).stream())
                        .filter(wanted.filter()::shows)
                        .toList(),
                Manner.AFFECTED);
        painter.spots(pen, camera, List.of(selected), Manner.SELECTED);
    }

    private void paintHover(GraphicsContext pen, Ground wanted, Spot spot) {
        MapScene scene = wanted.scene();
        if (wanted.selected().isEmpty()) {
            List<Tie> ties =
                    Stream.concat(
                                    scene.needs(spot.node().id()).stream(),
                                    scene.neededBy(spot.node().id()).stream())
                            .filter(tie -> shown(tie, wanted))
                            .toList();
            painter.ties(pen, camera, ties, Manner.STRONG);
            painter.spots(pen, camera, ends(ties, scene, wanted.filter(), true), Manner.STRONG);
            painter.spots(pen, camera, ends(ties, scene, wanted.filter(), false), Manner.STRONG);
            painter.spots(pen, camera, List.of(spot), Manner.STRONG);
        }
        if (Detail.at(camera.scale()) != Detail.ALL) {
            label.paint(pen, this::ink, camera, spot);
        }
    }

    private static boolean shown(Tie tie, Ground wanted) {
        return wanted.filter().shows(tie)
                && wanted.scene().spot(tie.edge().from()).filter(wanted.filter()::shows).isPresent()
                && wanted.scene().spot(tie.edge().to()).filter(wanted.filter()::shows).isPresent();
    }

    private static List<Spot> ends(
            List<Tie> ties, MapScene scene, Filter filter, boolean beginnings) {
        return ties.stream()
                .map(tie -> beginnings ? tie.edge().from() : tie.edge().to())
                .distinct()
                .flatMap(id -> scene.spot(id).stream())
                .filter(filter::shows)
                .toList();
    }
}
