package app.muster.ui.recovery;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Cards in as many columns as the width has room for, all of one size. Only those in view and a
/// few beside them are there, so that a hundred applications cost no more than ten.
final class FateGrid extends Region {

    private static final double LEAST = 232;
    private static final double LEAST_SHORT = 168;
    private static final double GAP = 12;
    private static final double GUESS = 96;
    private static final double GUESS_SHORT = 52;

    /// Rows above and below the view, so that the tab key finds a next card.
    private static final int BESIDE = 1;

    private final RecoveryViewModel model;
    private final ScrollPane view;
    private final Map<Integer, FateCard> built = new TreeMap<>();
    private List<Supplier<FateCard>> cards = List.of();
    private int columns = 1;
    private double high = GUESS;
    private boolean isShort;

    /// @param view shows this and moves it up and down
    FateGrid(RecoveryViewModel model, ScrollPane view) {
        this.model = model;
        this.view = view;
        model.selected().subscribe(_ -> built.values().forEach(this::mark));
        view.vvalueProperty().subscribe(this::requestLayout);
        view.viewportBoundsProperty().subscribe(this::requestLayout);
    }

    private void mark(FateCard card) {
        card.mark(model.selected().get());
    }

    void show(List<Supplier<FateCard>> next) {
        cards = List.copyOf(next);
        built.clear();
        getChildren().clear();
        high = isShort ? GUESS_SHORT : GUESS;
        requestLayout();
    }

    /// Whether the cards say only when each is back, so that more stand in less room.
    void shorten(boolean isNowShort) {
        if (isShort != isNowShort) {
            isShort = isNowShort;
            show(cards);
        }
    }

    private int columns(double width) {
        double least = isShort ? LEAST_SHORT : LEAST;
        return Math.max(1, (int) ((width + GAP) / (least + GAP)));
    }

    private static double wide(double width, int columns) {
        return Math.max(1, (width - (columns - 1) * GAP) / columns);
    }

    private int rows() {
        return (cards.size() + columns - 1) / columns;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        arrange(width < 0 ? getWidth() : width);
        return Math.max(0, rows() * (high + GAP) - GAP);
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEAST;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth());
        double wide = wide(getWidth(), columns);
        built.forEach(
                (number, card) ->
                        card.resizeRelocate(
                                snapPositionX(number % columns * (wide + GAP)),
                                number / columns * (high + GAP),
                                // rounded up, the last one would stand over the edge
                                Math.floor(wide),
                                high));
    }

    /// Builds what has come into view and lets go of the rest; the tallest card tells how high all
    /// are.
    private void arrange(double width) {
        if (width <= 0 || cards.isEmpty()) {
            return;
        }
        columns = columns(width);
        double room = view.getViewportBounds().getHeight();
        double whole = rows() * (high + GAP) - GAP;
        double above = Math.max(0, whole - room) * view.getVvalue();
        int first = Math.max(0, (int) (above / (high + GAP)) - BESIDE) * columns;
        int last = ((int) ((above + Math.max(room, high)) / (high + GAP)) + BESIDE + 1) * columns;
        boolean isOther = built.keySet().removeIf(number -> number < first || number >= last);
        for (int number = first; number < Math.min(last, cards.size()); number++) {
            if (!built.containsKey(number)) {
                built.put(number, card(number));
                isOther = true;
            }
        }
        if (isOther) {
            getChildren().setAll(built.values());
            double wide = wide(width, columns);
            // once for all: each card by itself would be styled twice
            applyCss();
            for (FateCard card : built.values()) {
                high = Math.max(high, snapSizeY(card.prefHeight(wide)));
            }
        }
    }

    private FateCard card(int number) {
        FateCard card = cards.get(number).get();
        mark(card);
        card.shorten(isShort);
        card.focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                reveal(card);
                            }
                        });
        return card;
    }

    private void reveal(Node card) {
        double room = view.getViewportBounds().getHeight();
        double hidden = getHeight() - room;
        double top = view.getVvalue() * hidden;
        if (hidden > 0 && card.getLayoutY() < top) {
            view.setVvalue(card.getLayoutY() / hidden);
        } else if (hidden > 0 && card.getLayoutY() + high > top + room) {
            view.setVvalue((card.getLayoutY() + high - room) / hidden);
        }
    }
}
