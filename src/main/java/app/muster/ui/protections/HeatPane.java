package app.muster.ui.protections;

import app.muster.catalogue.Control;
import app.muster.ui.control.DrawnPane;

import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The heat map: a line for each control, a column for each asset or for as many as share a cell.
/// It is worked with the pointer or with the arrow keys.
final class HeatPane extends DrawnPane {

    /// Where a person is: a line, or -1 for the groups' names; a bin, or -1 for the controls'
    /// names.
    private record Place(int line, int bin) {}

    private final HeatPainter painter = new HeatPainter(this::ink, this::named);
    private final Canvas canvas = new Canvas();
    private final Canvas over = new Canvas();
    private final ScrollBar bar;
    private final Consumer<Optional<HeatSpot>> onPoint;
    private final Consumer<HeatSpot> onOpen;
    private final Function<Control, String> names;
    private HeatMap map = HeatMap.empty();
    private HeatBins bins = HeatBins.fit(map.groups(), 0);
    private Optional<Place> cursor = Optional.empty();

    /// @param names what people call a control
    /// @param bar stands beside it and moves it up and down
    /// @param onPoint told what a person points at
    /// @param onOpen told what a person wants to see
    HeatPane(
            String name,
            Function<Control, String> names,
            ScrollBar bar,
            Consumer<Optional<HeatSpot>> onPoint,
            Consumer<HeatSpot> onOpen) {
        this.names = names;
        this.bar = bar;
        this.onPoint = onPoint;
        this.onOpen = onOpen;
        over.setMouseTransparent(true);
        getChildren().setAll(canvas, over);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name);
        getStyleClass().add("heat-pane");
        setFocusTraversable(true);
        bar.valueProperty().subscribe(this::repaint);
        heightProperty().subscribe(this::measure);
        widthProperty().subscribe(this::measure);
        focusedProperty().subscribe(this::repaint);
        addEventHandler(
                ScrollEvent.SCROLL,
                event -> {
                    bar.setValue(Math.clamp(bar.getValue() - event.getDeltaY(), 0, bar.getMax()));
                    event.consume();
                });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> move(at(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> move(Optional.empty()));
        addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    requestFocus();
                    move(at(event.getX(), event.getY()));
                    open();
                });
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private String named(Control control) {
        return names.apply(control);
    }

    void show(HeatMap next) {
        map = next;
        cursor = Optional.empty();
        onPoint.accept(Optional.empty());
        measure();
        repaint();
    }

    private void measure() {
        bins = HeatBins.fit(map.groups(), getWidth() - HeatPainter.NAMES - HeatPainter.END);
        double room = Math.max(1, getHeight() - HeatPainter.TOP);
        double all = map.lines().size() * HeatPainter.LINE + 8;
        bar.setMax(Math.max(0, all - room));
        bar.setVisibleAmount(bar.getMax() == 0 ? 1 : bar.getMax() * room / all);
        bar.setUnitIncrement(HeatPainter.LINE);
        bar.setBlockIncrement(room);
        bar.setVisible(bar.getMax() > 0);
        bar.setValue(Math.min(bar.getValue(), bar.getMax()));
    }

    private Optional<Place> at(double x, double y) {
        int line =
                y < HeatPainter.TOP
                        ? -1
                        : (int) ((y - HeatPainter.TOP + bar.getValue()) / HeatPainter.LINE);
        int bin = x < HeatPainter.NAMES ? -1 : bins.at(x - HeatPainter.NAMES);
        boolean isNowhere = line >= map.lines().size() || line < 0 && bin < 0;
        boolean isBetween = x >= HeatPainter.NAMES && bin < 0;
        return isNowhere || isBetween ? Optional.empty() : Optional.of(new Place(line, bin));
    }

    private void move(Optional<Place> next) {
        if (!next.equals(cursor)) {
            cursor = next;
            setCursor(next.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
            onPoint.accept(next.map(this::spot));
            repaint();
        }
    }

    private void open() {
        cursor.map(this::spot).filter(spot -> map.tally(spot).total() > 0).ifPresent(onOpen);
    }

    private void onKey(KeyEvent event) {
        if (map.lines().isEmpty()) {
            return;
        }
        Place old = cursor.orElse(new Place(0, -1));
        int page = Math.max(1, (int) ((getHeight() - HeatPainter.TOP) / HeatPainter.LINE) - 1);
        Optional<Place> next =
                switch (event.getCode()) {
                    case UP -> Optional.of(new Place(old.line() - 1, old.bin()));
                    case DOWN -> Optional.of(new Place(old.line() + 1, old.bin()));
                    case LEFT -> Optional.of(new Place(old.line(), old.bin() - 1));
                    case RIGHT -> Optional.of(new Place(old.line(), old.bin() + 1));
                    case PAGE_UP -> Optional.of(new Place(old.line() - page, old.bin()));
                    case PAGE_DOWN -> Optional.of(new Place(old.line() + page, old.bin()));
                    case HOME -> Optional.of(new Place(old.line(), -1));
                    case END -> Optional.of(new Place(old.line(), bins.bins().size() - 1));
                    case ENTER, SPACE -> Optional.of(old);
                    case null, default -> Optional.empty();
                };
        next.ifPresent(
                place -> {
                    int bin = Math.clamp(place.bin(), -1, bins.bins().size() - 1);
                    int line = Math.clamp(place.line(), bin < 0 ? 0 : -1, map.lines().size() - 1);
                    move(Optional.of(new Place(line, bin)));
                    reveal(line);
                    event.consume();
                });
        switch (event.getCode()) {
            case ENTER, SPACE -> open();
            case null, default -> {}
        }
    }

    private void reveal(int line) {
        double top = Math.max(0, line) * HeatPainter.LINE;
        double room = getHeight() - HeatPainter.TOP;
        double value = bar.getValue();
        value = Math.min(value, top);
        value = Math.max(value, top + HeatPainter.LINE - room);
        bar.setValue(Math.clamp(value, 0, bar.getMax()));
    }

    /// The controls and columns that stand at a place.
    private HeatSpot spot(Place place) {
        int from = 0;
        int to = map.columns();
        if (place.bin() >= 0) {
            HeatBins.Bin bin = bins.bins().get(place.bin());
            boolean isGroup = place.line() < 0 && !bins.spans().isEmpty();
            Optional<HeatMap.Group> group = isGroup ? map.group(bin.from()) : Optional.empty();
            from = group.map(HeatMap.Group::from).orElse(bin.from());
            to = group.map(HeatMap.Group::to).orElse(bin.to());
        }
        if (place.line() < 0) {
            return new HeatSpot(0, map.controls().size(), from, to);
        }
        return switch (map.lines().get(place.line())) {
            case HeatLine.Head head -> new HeatSpot(head.first(), head.last(), from, to);
            case HeatLine.Row row -> new HeatSpot(row.place(), row.place() + 1, from, to);
        };
    }

    @Override
    protected void paint() {
        painter.paint(wiped(canvas), map, bins, bar.getValue());
        GraphicsContext top = wiped(over);
        cursor.filter(place -> place.bin() < bins.bins().size())
                .ifPresent(place -> outline(top, place));
    }

    private void outline(GraphicsContext pen, Place place) {
        double y = HeatPainter.TOP + place.line() * HeatPainter.LINE - bar.getValue();
        if (place.line() < 0) {
            HeatSpot spot = spot(place);
            bins.spans().stream()
                    .filter(span -> span.group().from() == spot.from())
                    .forEach(
                            span ->
                                    painter.cursor(
                                            pen,
                                            HeatPainter.NAMES + span.x() - 3,
                                            2,
                                            span.width() + 5,
                                            HeatPainter.TOP - 4));
        } else if (y > HeatPainter.TOP - HeatPainter.LINE) {
            boolean isName = place.bin() < 0;
            double x = isName ? 4 : HeatPainter.NAMES + bins.bins().get(place.bin()).x() - 1;
            double width =
                    isName ? HeatPainter.NAMES - 10 : bins.bins().get(place.bin()).width() + 1;
            painter.cursor(pen, x, y, width, HeatPainter.LINE);
        }
    }
}
