package app.muster.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/// A recovery played the straightforward way: objects, priority queues, and gamma draws for the
/// beta distribution. What becomes free takes the job with the longest way to the end.
final class PlainRecovery {

    private static final class Job {
        final double least;
        final double likely;
        final double most;
        final List<Job> before = new ArrayList<>();
        final List<Job> followers = new ArrayList<>();
        double remaining;
        int missing;
        double end;

        Job(double least, double likely, double most) {
            this.least = least;
            this.likely = likely;
            this.most = most;
        }
    }

    private final List<Job> jobs = new ArrayList<>();
    private final int crews;

    PlainRecovery(List<String> lines) {
        crews = Integer.parseInt(lines.getFirst().split(" ")[1]);
        for (String line : lines.subList(1, lines.size())) {
            double[] numbers =
                    Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
            Job job = new Job(numbers[0], numbers[1], numbers[2]);
            for (int at = 3; at < numbers.length; at++) {
                Job before = jobs.get((int) numbers[at]);
                job.before.add(before);
                before.followers.add(job);
            }
            jobs.add(job);
        }
        for (Job job : jobs.reversed()) {
            double after = job.followers.stream().mapToDouble(f -> f.remaining).max().orElse(0);
            job.remaining = after + (job.least + 4 * job.likely + job.most) / 6;
        }
    }

    int size() {
        return jobs.size();
    }

    double mean(int trials, long seed) {
        var random = new Random(seed);
        double sum = 0;
        for (int trial = 0; trial < trials; trial++) {
            sum += play(random);
        }
        return sum / trials;
    }

    private double play(Random random) {
        var ready = new PriorityQueue<Job>((a, b) -> Double.compare(b.remaining, a.remaining));
        var running = new PriorityQueue<Job>((a, b) -> Double.compare(a.end, b.end));
        for (Job job : jobs) {
            job.missing = job.before.size();
            if (job.missing == 0) {
                ready.add(job);
            }
        }
        int free = crews;
        double now = 0;
        while (true) {
            while (free > 0 && !ready.isEmpty()) {
                Job job = ready.remove();
                job.end = now + pert(job, random);
                running.add(job);
                free--;
            }
            if (running.isEmpty()) {
                return now;
            }
            Job done = running.remove();
            now = done.end;
            free++;
            for (Job follower : done.followers) {
                if (--follower.missing == 0) {
                    ready.add(follower);
                }
            }
        }
    }

    private static double pert(Job job, Random random) {
        double width = job.most - job.least;
        if (width == 0) {
            return job.least;
        }
        double a = gamma(1 + 4 * (job.likely - job.least) / width, random);
        double b = gamma(1 + 4 * (job.most - job.likely) / width, random);
        return job.least + width * a / (a + b);
    }

    /// @see "G. Marsaglia, W. W. Tsang, A simple method for generating gamma variables, 2000"
    private static double gamma(double shape, Random random) {
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = 1 + c * x;
            if (v > 0) {
                v = v * v * v;
                if (Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                    return d * v;
                }
            }
        }
    }
}
