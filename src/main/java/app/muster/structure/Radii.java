package app.muster.structure;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// The blast radius of each asset, as numbers.
///
/// @param assets how many other assets fall with each
/// @param applications how many applications fall with each
/// @param tightest the shortest objective among these in seconds
record Radii(long[] assets, int[] applications, long[] tightest) {

    private static final long NONE = Long.MAX_VALUE;

    static Radii of(Condensation together, Owners owners) {
        long[] before = Reachers.weights(together.dag, together.sizes);
        int[] hit = applications(together, owners);
        long[] rto = tightest(together, owners);
        int nodes = together.of.length;
        var assets = new long[nodes];
        var applications = new int[nodes];
        var tightest = new long[nodes];
        for (int node = 0; node < nodes; node++) {
            int component = together.of[node];
            assets[node] = before[component] + together.sizes[component] - 1;
            applications[node] = hit[component];
            tightest[node] = rto[component];
        }
        return new Radii(assets, applications, tightest);
    }

    Optional<Duration> rto(int asset) {
        return tightest[asset] == NONE
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(tightest[asset]));
    }

    private static int[] applications(Condensation together, Owners owners) {
        int owned = (int) Arrays.stream(owners.of()).filter(one -> one != Owners.NOBODY).count();
        var component = new int[owned];
        var application = new int[owned];
        int count = 0;
        for (int asset = 0; asset < owners.of().length; asset++) {
            if (owners.of()[asset] != Owners.NOBODY) {
                component[count] = together.of[asset];
                application[count++] = owners.of()[asset];
            }
        }
        Adjacency own = Adjacency.of(together.count(), component, application);
        return Marks.counts(together.dag, own, owners.hits());
    }

    private static long[] tightest(Condensation together, Owners owners) {
        long[] promised = owners.tightest();
        var rto = new long[together.count()];
        Arrays.fill(rto, NONE);
        for (int asset = 0; asset < owners.of().length; asset++) {
            int owner = owners.of()[asset];
            if (owner != Owners.NOBODY) {
                int component = together.of[asset];
                rto[component] = Math.min(rto[component], promised[owner]);
            }
        }
        Owners.handDown(together.dag, rto);
        return rto;
    }
}
