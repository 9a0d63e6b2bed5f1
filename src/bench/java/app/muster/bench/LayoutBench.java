package app.muster.bench;

import app.muster.layout.Estates;
import app.muster.layout.Graph;
import app.muster.layout.Layout;
import app.muster.layout.Picture;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;

/// Time, shape and crossings of the layout of invented estates.
///
/// Compile the project and its tests, then from the project's folder run with the JDK's own java
///
///     java -cp target/classes:target/test-classes \
///         src/bench/java/app/muster/bench/LayoutBench.java [nodes ...]
///
/// Times are those of the calling thread on the processor, so other work on the machine counts little.
/// `first` is the first call for this size in this process, which the sizes before it have warmed
/// up; give one size alone for a cold start. `warm` is the median of the runs after 20, or after two
/// seconds. `crossings` counts pairs of routes' pieces that cross at a point inside both; above
/// 2,000 nodes it is estimated from a tenth of the pieces.
public final class LayoutBench {

    private LayoutBench() {}

    public static void main(String[] sizes) {
        System.out.println("kind     nodes   first ms    warm ms  aspect     crossings");
        for (String size :
                sizes.length == 0 ? new String[] {"100", "500", "2000", "10000"} : sizes) {
            int nodes = Integer.parseInt(size);
            measure("grouped", Estates.grouped(nodes, 42));
            measure("flat", Estates.flat(nodes, 42));
        }
    }

    private static void measure(String kind, Graph graph) {
        long start = clock();
        Picture picture = Layout.of(graph);
        double first = (clock() - start) / 1e6;
        warmUp(graph);
        double[] runs = new double[9];
        for (int i = 0; i < runs.length; i++) {
            start = clock();
            picture = Layout.of(graph);
            runs[i] = (clock() - start) / 1e6;
        }
        Arrays.sort(runs);
        System.out.printf(
                "%-7s %6d %10.1f %10.1f %7.2f %,13d%n",
                kind,
                graph.nodes().size(),
                first,
                runs[runs.length / 2],
                picture.width() / picture.height(),
                crossings(picture, graph.nodes().size() > 2000 ? 0.1 : 1));
    }

    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void warmUp(Graph graph) {
        long start = System.nanoTime();
        for (int i = 0; i < 20 && System.nanoTime() - start < 2_000_000_000L; i++) {
            Layout.of(graph);
        }
    }

    private static long crossings(Picture picture, double share) {
        double[][] pieces =
                picture.routes().stream().flatMap(LayoutBench::pieces).toArray(double[][]::new);
        long crossings = 0;
        Random random = new Random(1);
        for (int i = 0; i < pieces.length; i++) {
            if (share < 1 && random.nextDouble() >= share) {
                continue;
            }
            for (int j = share < 1 ? 0 : i + 1; j < pieces.length; j++) {
                crossings += cross(pieces[i], pieces[j]) ? 1 : 0;
            }
        }
        return share < 1 ? Math.round(crossings / share / 2) : crossings;
    }

    private static java.util.stream.Stream<double[]> pieces(Picture.Route route) {
        var points = route.points();
        return java.util.stream.IntStream.range(1, points.size())
                .mapToObj(
                        i ->
                                new double[] {
                                    points.get(i - 1).x(),
                                    points.get(i - 1).y(),
                                    points.get(i).x(),
                                    points.get(i).y()
                                });
    }

    private static boolean cross(double[] a, double[] b) {
        if (Math.max(a[1], a[3]) < Math.min(b[1], b[3])
                || Math.max(b[1], b[3]) < Math.min(a[1], a[3])
                || Math.max(a[0], a[2]) < Math.min(b[0], b[2])
                || Math.max(b[0], b[2]) < Math.min(a[0], a[2])) {
            return false;
        }
        return side(a, b[0], b[1]) * side(a, b[2], b[3]) < 0
                && side(b, a[0], a[1]) * side(b, a[2], a[3]) < 0;
    }

    /// -1, 0 or 1: left of the line, on it to within a hundredth, or right of it.
    private static double side(double[] line, double x, double y) {
        double dx = line[2] - line[0];
        double dy = line[3] - line[1];
        double distance = (dx * (y - line[1]) - dy * (x - line[0])) / Math.hypot(dx, dy);
        return Math.abs(distance) < 0.01 ? 0 : Math.signum(distance);
    }
}
