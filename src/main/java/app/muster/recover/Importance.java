package app.muster.recover;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.Plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How much the applications press for each asset to serve: the first tier of those that need it,
/// directly or not, and the tightest RTO of theirs in that tier.
///
/// @param tiers for each asset; [#UNSAID] if nobody said one, [#UNNEEDED] if no application needs
///   it
/// @param deadlines for each asset seconds from the attack; [#NEVER] if there is no RTO
record Importance(int[] tiers, long[] deadlines) {

    /// Behind the last tier that can be said.
    static final int UNSAID = 5;

    static final int UNNEEDED = 6;

    static final long NEVER = Long.MAX_VALUE / 4;

    /// Those that press most come first, so that whoever reaches an asset first decides.
    private static final Comparator<Application> MOST_PRESSING =
            Comparator.comparingInt(Importance::tier).thenComparingLong(Importance::deadline);

    static Importance of(Plan plan, Graph graph) {
        int count = graph.assets().size();
        int[] tiers = new int[count];
        long[] deadlines = new long[count];
        Arrays.fill(tiers, UNNEEDED);
        Arrays.fill(deadlines, NEVER);
        Map<ApplicationId, List<Integer>> owned = owned(graph);
        var applications = new HashMap<ApplicationId, Application>();
        plan.applications().forEach(one -> applications.put(one.id(), one));
        var pressed = new HashSet<ApplicationId>();
        var open = new ArrayDeque<Integer>();
        for (Application application :
                plan.applications().stream().sorted(MOST_PRESSING).toList()) {
            press(application, applications, pressed).stream()
                    .flatMap(one -> owned.getOrDefault(one.id(), List.of()).stream())
                    .forEach(open::add);
            while (!open.isEmpty()) {
                int asset = open.removeFirst();
                if (tiers[asset] == UNNEEDED) {
                    tiers[asset] = tier(application);
                    deadlines[asset] = deadline(application);
                    Arrays.stream(graph.serves()[asset]).forEach(open::add);
                }
            }
        }
        return new Importance(tiers, deadlines);
    }

    private static Map<ApplicationId, List<Integer>> owned(Graph graph) {
        var owned = new HashMap<ApplicationId, List<Integer>>();
        for (int number = 0; number < graph.assets().size(); number++) {
            Asset asset = graph.assets().get(number);
            Optional<ApplicationId> owner = asset.application();
            if (owner.isPresent() && !asset.isSpare()) {
                owned.computeIfAbsent(owner.get(), _ -> new ArrayList<>()).add(number);
            }
        }
        return owned;
    }

    /// The application and the services it uses, as far as nobody pressed for them before.
    private static List<Application> press(
            Application application,
            Map<ApplicationId, Application> applications,
            Set<ApplicationId> pressed) {
        var found = new ArrayList<Application>();
        var open = new ArrayDeque<>(List.of(application));
        while (!open.isEmpty()) {
            Application next = open.removeFirst();
            if (pressed.add(next.id())) {
                found.add(next);
                next.uses().stream()
                        .filter(applications::containsKey)
                        .map(applications::get)
                        .forEach(open::add);
            }
        }
        return found;
    }

    private static int tier(Application application) {
        return application.tier() == 0 ? UNSAID : application.tier();
    }

    private static long deadline(Application application) {
        return application.targets().rto().map(rto -> rto.toSeconds()).orElse(NEVER);
    }
}
