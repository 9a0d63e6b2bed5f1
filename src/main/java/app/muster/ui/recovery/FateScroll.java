package app.muster.ui.recovery;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;

import java.util.List;
import java.util.function.Supplier;

/// The cards of all applications, as high as they need, up to a height from which they scroll.
final class FateScroll extends ScrollPane {

    private static final double MOST = 232;
    private static final double LEAST = 110;

    /// The lines above and below the cards.
    private static final double EDGES = 2;

    private final FateGrid grid;

    FateScroll(RecoveryViewModel model) {
        grid = new FateGrid(model, this);
        setContent(grid);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMaxHeight(USE_PREF_SIZE);
        getStyleClass().add("fate-scroll");
    }

    void show(List<Supplier<FateCard>> cards) {
        grid.show(cards);
    }

    void shorten(boolean isShort) {
        grid.shorten(isShort);
    }

    /// How high the cards stand depends on how many fit beside each other.
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    // Asked for, not told: what is told in the middle of a layout comes too late for it.
    @Override
    protected double computePrefHeight(double width) {
        return Math.min(grid.prefHeight(width) + EDGES, MOST);
    }

    /// Where there is little room the cards scroll before the tabs do.
    @Override
    protected double computeMinHeight(double width) {
        return Math.min(computePrefHeight(width), LEAST);
    }
}
