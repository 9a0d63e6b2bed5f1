package app.muster.ui.protections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class HeatBinsTest {

    @Test
    void eachAssetHasACellWhereThereIsRoom() {
        var bins = HeatBins.fit(groups(2, 1), 300);

        assertEquals(
                List.of(
                        new HeatBins.Bin(0, 1, 0, 24),
                        new HeatBins.Bin(1, 2, 24, 24),
                        new HeatBins.Bin(2, 3, 56, 24)),
                bins.bins());
    }

    @Test
    void neighboursOfOneGroupShareACellWhereThereIsNone() {
        var bins = HeatBins.fit(groups(1, 100, 899), 16 + 20 * HeatBins.LEAST);

        assertEquals(List.of(1, 2, 16), sizes(bins));
        assertEquals(1000, covered(bins));
    }

    @Test
    void wholeGroupsShareACellWhereNotEvenTheyHaveRoom() {
        var bins =
                HeatBins.fit(
                        groups(IntStream.range(0, 500).map(_ -> 10).toArray()),
                        100 * HeatBins.LEAST);

        assertEquals(100, bins.bins().size());
        assertEquals(List.of(), bins.spans());
        assertEquals(5000, covered(bins));
    }

    @Test
    void everyColumnIsInOneBinWhateverTheRoom() {
        List<HeatMap.Group> groups = groups(3, 700, 1, 1, 40, 255);
        for (int room = 0; room < 1200; room++) {
            var bins = HeatBins.fit(groups, room).bins();
            int end = 0;
            for (HeatBins.Bin bin : bins) {
                assertEquals(end, bin.from());
                end = bin.to();
            }
            assertEquals(1000, end);
        }
    }

    @Test
    void thePlaceUnderThePointerIsFound() {
        var bins = HeatBins.fit(groups(2, 1), 300);

        assertEquals(
                List.of(0, 1, -1, 2, -1),
                List.of(bins.at(0), bins.at(47), bins.at(50), bins.at(79), bins.at(80)));
    }

    private static List<HeatMap.Group> groups(int... sizes) {
        var groups = new ArrayList<HeatMap.Group>();
        int from = 0;
        for (int size : sizes) {
            groups.add(new HeatMap.Group("g" + groups.size(), from, from + size));
            from += size;
        }
        return groups;
    }

    /// How many bins each group has.
    private static List<Integer> sizes(HeatBins bins) {
        return bins.spans().stream()
                .map(
                        span ->
                                (int)
                                        bins.bins().stream()
                                                .filter(bin -> bin.from() >= span.group().from())
                                                .filter(bin -> bin.to() <= span.group().to())
                                                .count())
                .toList();
    }

    private static int covered(HeatBins bins) {
        return bins.bins().stream().mapToInt(bin -> bin.to() - bin.from()).sum();
    }
}
