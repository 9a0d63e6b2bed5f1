package app.muster.ui.map;

/// Where a person looks at the map from: a place of the map is at `place * scale + shift` on the
/// screen.
///
/// @param scale pixels for each unit of the map
record MapCamera(double scale, double x, double y) {

    static final double LEAST = 0.02;
    static final double MOST = 3;
    private static final double MARGIN = 24;

    MapCamera {
        scale = Math.clamp(scale, LEAST, MOST);
    }

    /// Shows a map of that size whole, in the middle of a view of that size, never enlarged.
    static MapCamera fitting(double width, double height, double viewWidth, double viewHeight) {
        if (width <= 0 || height <= 0) {
            return new MapCamera(1, MARGIN, MARGIN);
        }
        double scale =
                Math.min(
                        1,
                        Math.min(
                                (viewWidth - 2 * MARGIN) / width,
                                (viewHeight - 2 * MARGIN) / height));
        double held = Math.clamp(scale, LEAST, MOST);
        return new MapCamera(
                held, (viewWidth - width * held) / 2, (viewHeight - height * held) / 2);
    }

    double toScreenX(double mapX) {
        return mapX * scale + x;
    }

    double toScreenY(double mapY) {
        return mapY * scale + y;
    }

    double toMapX(double screenX) {
        return (screenX - x) / scale;
    }

    double toMapY(double screenY) {
        return (screenY - y) / scale;
    }

    MapCamera moved(double byX, double byY) {
        return new MapCamera(scale, x + byX, y + byY);
    }

    /// Nearer or farther, while what is under that point of the screen stays there.
    MapCamera zoomed(double factor, double screenX, double screenY) {
        double next = Math.clamp(scale * factor, LEAST, MOST);
        double by = next / scale;
        return new MapCamera(next, screenX - (screenX - x) * by, screenY - (screenY - y) * by);
    }

    /// With that place of the map in the middle of a view of that size.
    MapCamera centredOn(double mapX, double mapY, double viewWidth, double viewHeight) {
        return new MapCamera(scale, viewWidth / 2 - mapX * scale, viewHeight / 2 - mapY * scale);
    }

    /// The camera at that share of the way to another, 0 to 1.
    MapCamera towards(MapCamera to, double share) {
        double nextScale = scale * Math.pow(to.scale / scale, share);
        return new MapCamera(nextScale, x + (to.x - x) * share, y + (to.y - y) * share);
    }
}
