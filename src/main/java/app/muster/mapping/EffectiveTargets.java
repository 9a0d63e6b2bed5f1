package app.muster.mapping;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What is really asked of an application: the strictest of its own targets and those of all that
/// cannot run without it, however many steps away.
///
/// @param rto in time until it serves again
/// @param rpo in data that may be lost
/// @param mtd in time until the harm is beyond repair
/// @param tier 1 is restored first
/// @param users all that need it, directly or through others, in the plan's order
public record EffectiveTargets(
        ApplicationId application,
        Target<Duration> rto,
        Target<Duration> rpo,
        Target<Duration> mtd,
        Target<Integer> tier,
        List<ApplicationId> users) {

    /// One target.
    ///
    /// @param own what people said of the application itself
    /// @param effective the strictest of its own and its users'; empty where nobody said any
    /// @param forcedBy the users that ask for exactly this, where its own is laxer or missing
    public record Target<T extends Comparable<T>>(
            Optional<T> own, Optional<T> effective, List<ApplicationId> forcedBy) {

        public Target {
            forcedBy = List.copyOf(forcedBy);
        }

        /// Whether people said of it something laxer than its users need.
        public boolean isContradicted() {
            return own.isPresent() && !forcedBy.isEmpty();
        }
    }

    public EffectiveTargets {
        users = List.copyOf(users);
    }

    public boolean isContradicted() {
        return rto.isContradicted()
                || rpo.isContradicted()
                || mtd.isContradicted()
                || tier.isContradicted();
    }

    /// One for each application of the plan, in its order. An application uses another if people
    /// said so, or if one of its assets needs one of the other's.
    public static List<EffectiveTargets> of(Plan plan) {
        Map<ApplicationId, Application> byId = new LinkedHashMap<>();
        plan.applications().forEach(a -> byId.put(a.id(), a));
        Map<ApplicationId, Set<ApplicationId>> usedBy = usedBy(plan);
        return plan.applications().stream()
                .map(
                        application -> {
                            Set<ApplicationId> reached = reached(application.id(), usedBy);
                            List<Application> users =
                                    byId.values().stream()
                                            .filter(a -> reached.contains(a.id()))
                                            .toList();
                            return new EffectiveTargets(
                                    application.id(),
                                    target(application, users, a -> a.targets().rto()),
                                    target(application, users, a -> a.targets().rpo()),
                                    target(application, users, a -> a.targets().mtd()),
                                    target(
                                            application,
                                            users,
                                            a -> Optional.of(a.tier()).filter(tier -> tier > 0)),
                                    users.stream().map(Application::id).toList());
                        })
                .toList();
    }

    private static Map<ApplicationId, Set<ApplicationId>> usedBy(Plan plan) {
        Map<ApplicationId, Set<ApplicationId>> usedBy = new HashMap<>();
        for (Application application : plan.applications()) {
            for (ApplicationId used : application.uses()) {
                usedBy.computeIfAbsent(used, _ -> new LinkedHashSet<>()).add(application.id());
            }
        }
        Map<AssetId, ApplicationId> owners = new HashMap<>();
        for (Asset asset : plan.assets()) {
            asset.application().ifPresent(owner -> owners.put(asset.id(), owner));
        }
        plan.needs()
                .forEach(
                        need -> {
                            ApplicationId from = owners.get(need.from());
                            ApplicationId to = owners.get(need.to());
                            if (from != null && to != null && !from.equals(to)) {
                                usedBy.computeIfAbsent(to, _ -> new LinkedHashSet<>()).add(from);
                            }
                        });
        return usedBy;
    }

    private static Set<ApplicationId> reached(
            ApplicationId start, Map<ApplicationId, Set<ApplicationId>> usedBy) {
        Set<ApplicationId> reached = new LinkedHashSet<>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (ApplicationId user : usedBy.getOrDefault(open.remove(), Set.of())) {
                if (!user.equals(start) && reached.add(user)) {
                    open.add(user);
                }
            }
        }
        return reached;
    }

    private static <T extends Comparable<T>> Target<T> target(
            Application application,
            Collection<Application> users,
            Function<Application, Optional<T>> asked) {
        Optional<T> own = asked.apply(application);
        Optional<T> effective = own;
        var forcedBy = new ArrayList<ApplicationId>();
        for (Application user : users) {
            Optional<T> theirs = asked.apply(user);
            if (theirs.isEmpty()) {
                continue;
            }
            int stricter = effective.isEmpty() ? -1 : theirs.get().compareTo(effective.get());
            if (stricter < 0) {
                effective = theirs;
                forcedBy.clear();
            }
            if (stricter < 0 || stricter == 0 && !forcedBy.isEmpty()) {
                forcedBy.add(user.id());
            }
        }
        return new Target<>(own, effective, forcedBy);
    }
}
