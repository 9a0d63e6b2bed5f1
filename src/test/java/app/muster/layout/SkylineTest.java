package app.muster.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;

final class SkylineTest {

    @Test
    void heightsAreThoseOfASimpleArray() {
        Random random = new Random(4);
        for (int places = 1; places < 20; places++) {
            Skyline skyline = new Skyline(places);
            int[] heights = new int[places];
            int[] found = new int[places];
            for (int step = 0; step < 50; step++) {
                int from = random.nextInt(places);
                int to = from + 1 + random.nextInt(places - from);
                assertEquals(
                        Arrays.stream(heights, from, to).max().orElseThrow(),
                        skyline.highest(from, to));
                int height = random.nextInt(30);
                skyline.raise(from, to, height);
                for (int i = from; i < to; i++) {
                    heights[i] = Math.max(heights[i], height);
                }
            }
            Arrays.setAll(found, i -> skyline.highest(i, i + 1));
            assertArrayEquals(heights, found);
        }
    }
}
