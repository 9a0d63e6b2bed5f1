package app.muster.structure;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.Plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whose assets are whose, and which applications use which, as numbers in the plan's order. What
/// an application runs without is nobody's here: its fall is not the application's.
///
/// @param of the application of each asset, or [#NOBODY]
/// @param uses the shared services that an application uses directly
/// @param usedBy the same the other way round
record Owners(List<Application> applications, int[] of, Adjacency uses, Adjacency usedBy) {

    static final int NOBODY = -1;
    private static final long NONE = Long.MAX_VALUE;

    static Owners of(Plan plan) {
        List<Application> applications = plan.applications();
        Map<ApplicationId, Integer> numbers = HashMap.newHashMap(applications.size());
        applications.forEach(one -> numbers.put(one.id(), numbers.size()));
        var of = new int[plan.assets().size()];
        for (int asset = 0; asset < of.length; asset++) {
            Asset known = plan.assets().get(asset);
            of[asset] =
                    known.application()
                            .filter(_ -> !known.isSpare())
                            .map(id -> numbers.getOrDefault(id, NOBODY))
                            .orElse(NOBODY);
        }
        int edges = applications.stream().mapToInt(one -> one.uses().size()).sum();
        var from = new int[edges];
        var to = new int[edges];
        int count = 0;
        for (int application = 0; application < applications.size(); application++) {
            for (ApplicationId used : applications.get(application).uses()) {
                Integer number = numbers.get(used);
                if (number != null) {
                    from[count] = application;
                    to[count++] = number;
                }
            }
        }
        Adjacency uses =
                Adjacency.of(
                        applications.size(), Arrays.copyOf(from, count), Arrays.copyOf(to, count));
        return new Owners(applications, of, uses, uses.reversed());
    }

    /// For each application, as bits, itself and everyone who uses it, directly or not.
    long[][] hits() {
        var hits = new long[applications.size()][(applications.size() + 63) / 64];
        for (int application = 0; application < hits.length; application++) {
            for (int user : usedBy.reached(new int[] {application})) {
                hits[application][user / 64] |= 1L << user;
            }
        }
        return hits;
    }

    /// For each application the shortest recovery time objective of itself and everyone who uses
    /// it, in seconds; the largest number there is where there is none.
    long[] tightest() {
        Condensation together = Condensation.of(uses);
        var best = new long[together.count()];
        Arrays.fill(best, NONE);
        for (int application = 0; application < applications.size(); application++) {
            int group = together.of[application];
            long own =
                    applications
                            .get(application)
                            .targets()
                            .rto()
                            .map(d -> d.toSeconds())
                            .orElse(NONE);
            best[group] = Math.min(best[group], own);
        }
        handDown(together.dag, best);
        var tightest = new long[applications.size()];
        Arrays.setAll(tightest, application -> best[together.of[application]]);
        return tightest;
    }

    /// Gives everything the least value of all from which it can be reached.
    static void handDown(Adjacency dag, long[] values) {
        for (int node = dag.nodes() - 1; node >= 0; node--) {
            for (int edge = dag.start[node]; edge < dag.start[node + 1]; edge++) {
                int to = dag.targets[edge];
                values[to] = Math.min(values[to], values[node]);
            }
        }
    }
}
