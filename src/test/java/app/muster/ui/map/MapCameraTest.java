package app.muster.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MapCameraTest {

    @Test
    void whatIsUnderThePointerStaysThereWhileZooming() {
        var camera = new MapCamera(0.5, 40, 60);

        var nearer = camera.zoomed(1.5, 300, 200);

        assertEquals(camera.toMapX(300), nearer.toMapX(300), 1e-9);
        assertEquals(camera.toMapY(200), nearer.toMapY(200), 1e-9);
        assertEquals(0.75, nearer.scale(), 1e-9);
    }

    @Test
    void aWideMapIsFittedBetweenTheSides() {
        assertEquals(new MapCamera(0.5, 24, 200), MapCamera.fitting(1_904, 800, 1_000, 800));
    }

    @Test
    void aSmallMapIsNotEnlarged() {
        assertEquals(new MapCamera(1, 450, 350), MapCamera.fitting(100, 100, 1_000, 800));
    }

    @Test
    void zoomingStopsWhereNothingMoreCanBeSeen() {
        var nearest = new MapCamera(MapCamera.MOST, 10, 20);

        assertEquals(nearest, nearest.zoomed(2, 500, 500));
    }
}
