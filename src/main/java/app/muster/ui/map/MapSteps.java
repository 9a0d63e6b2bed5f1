package app.muster.ui.map;

import app.muster.ui.map.MapScene.Spot;
import app.muster.ui.map.MapScene.Tie;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Where an arrow key leads on the map.
enum MapSteps {
    UP(0, -1),
    DOWN(0, 1),
    LEFT(-1, 0),
    RIGHT(1, 0);

    private static final double SIDEWAYS = 2.5;

    private final int x;
    private final int y;

    MapSteps(int x, int y) {
        this.x = x;
        this.y = y;
    }

    int x() {
        return x;
    }

    int y() {
        return y;
    }

    /// The nearest node in this direction that is joined to `from`, or else the nearest at all.
    Optional<Spot> from(Spot from, MapScene scene, Predicate<Spot> shown) {
        Set<Spot> joined = new LinkedHashSet<>();
        for (Tie tie : scene.needs(from.node().id())) {
            scene.spot(tie.edge().to()).filter(shown).ifPresent(joined::add);
        }
        for (Tie tie : scene.neededBy(from.node().id())) {
            scene.spot(tie.edge().from()).filter(shown).ifPresent(joined::add);
        }
        return nearest(from, joined)
                .or(() -> nearest(from, scene.spots().stream().filter(shown).toList()));
    }

    private Optional<Spot> nearest(Spot from, Collection<Spot> spots) {
        Optional<Spot> best = Optional.empty();
        double least = Double.MAX_VALUE;
        for (Spot spot : spots) {
            double acrossX = spot.centreX() - from.centreX();
            double acrossY = spot.centreY() - from.centreY();
            double along = acrossX * x + acrossY * y;
            double aside = Math.abs(acrossX * y) + Math.abs(acrossY * x);
            double cost = along + SIDEWAYS * aside;
            if (along > 1 && cost < least) {
                least = cost;
                best = Optional.of(spot);
            }
        }
        return best;
    }
}
