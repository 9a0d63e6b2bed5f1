import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// All blast radii of a graph by JGraphT: how many reach each node, found by a breadth-first
/// iterator from each. Prints milliseconds and the sum.
///
/// The file is that of `StructureBench`.
class StructureJgrapht {

    public static void main(String[] args) throws Exception {
        var lines = Files.readAllLines(Path.of(args[0]));
        int nodes = Integer.parseInt(lines.getFirst().split("\t")[0]);
        var graph = new SimpleDirectedGraph<Integer, DefaultEdge>(DefaultEdge.class);
        for (int node = 0; node < nodes; node++) {
            graph.addVertex(node);
        }
        for (String line : lines.subList(nodes + 1, lines.size())) {
            String[] ends = line.split("\t");
            graph.addEdge(Integer.valueOf(ends[0]), Integer.valueOf(ends[1]));
        }
        var back = new EdgeReversedGraph<>(graph);
        var times = new double[5];
        long sum = 0;
        for (int run = 0; run < times.length; run++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            sum = 0;
            for (int node = 0; node < nodes; node++) {
                var reached = new BreadthFirstIterator<>(back, node);
                while (reached.hasNext()) {
                    reached.next();
                    sum++;
                }
            }
            times[run] =
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf("%.0f\t%d%n", times[times.length / 2], sum - nodes);
    }
}
