package app.muster.azure;

import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.ProblemException;
import app.muster.work.Progress;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/// Reads an estate from Azure: the inventory and what Resource Graph knows for all subscriptions at
/// once, the rest from Resource Manager, call by call.
public final class LiveEstate {

    private static final int AT_ONCE = 24;

    /// Resource Graph takes a thousand subscriptions in one query.
    private static final int AT_MOST = 1_000;

    private final Connection connection;
    private final InstantSource clock;

    LiveEstate(Connection connection, InstantSource clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /// Nothing is asked yet, nobody signed in.
    public static LiveEstate of(Cloud cloud, SignIn signIn, InstantSource clock) {
        return new LiveEstate(Connection.open(cloud, signIn), clock);
    }

    /// What whoever signs in can choose from.
    public List<Choice> choices() throws ProblemException {
        return new Choosing(new Asking(connection, new Waiting.Real(), AT_ONCE)).choices();
    }

    /// Reads as much as may be read. What was refused or broke off is coverage, not a problem;
    /// cancelling keeps what was read.
    ///
    /// @param executor what the calls run on; a bounded number of them at once
    /// @throws ProblemException if nothing can be read at all: nobody is signed in, Azure cannot be
    ///   reached, or no subscription is visible
    public Live read(Wanted wanted, Executor executor, Progress progress) throws ProblemException {
        return read(wanted, Optional.empty(), executor, progress);
    }

    /// Goes on with an earlier reading: what that one read to the end is not asked again, as long
    /// as it is not older than an hour.
    public Live read(
            Wanted wanted, Optional<Snapshot> earlier, Executor executor, Progress progress)
            throws ProblemException {
        var waiting = new Waiting.Real();
        return read(
                wanted,
                earlier.map(known -> Earlier.of(known, clock.instant())).orElse(Earlier.none()),
                new Asking(connection, waiting, AT_ONCE),
                new Crew(executor, progress, waiting));
    }

    Live read(Wanted wanted, Asking asking, Crew crew) throws ProblemException {
        return read(wanted, Earlier.none(), asking, crew);
    }

    Live read(Wanted wanted, Earlier earlier, Asking asking, Crew crew) throws ProblemException {
        Instant taken = earlier.isNone() ? clock.instant() : earlier.taken();
        Choosing.Chosen chosen = new Choosing(asking).chosen(wanted);
        var gathered = new Gathered();
        earlier.keepComplete(chosen.subscriptions(), gathered);
        crew.doAll(wide(chosen.subscriptions(), earlier, asking, gathered));
        limit(chosen.subscriptions(), gathered);
        List<Resource> inventory = gathered.resources();
        crew.doAll(deep(chosen.subscriptions(), inventory, earlier, asking, gathered));
        earlier.fillUp(chosen.subscriptions(), gathered);
        new Summing(gathered, chosen).sum();
        var snapshot =
                new Snapshot(
                        name(taken),
                        taken,
                        Asking.words.get(
                                "azure.source",
                                connection.cloud().name(),
                                chosen.subscriptions().size()),
                        gathered.sortedResources(),
                        gathered.evidence(),
                        gathered.coverage());
        return new Live(snapshot, crew.isStopped());
    }

    private static String name(Instant taken) {
        return taken.toString().substring(0, 19).replace(":", "").replace("T", "-") + "-live";
    }

    private List<Crew.Job> wide(
            List<String> chosen, Earlier earlier, Asking asking, Gathered gathered) {
        var jobs = new ArrayList<Crew.Job>();
        for (Source.Bulk source : Sources.BULK) {
            List<String> subscriptions = open(source.kind(), chosen, earlier);
            for (int from = 0; from < subscriptions.size(); from += AT_MOST) {
                List<String> some =
                        subscriptions.subList(from, Math.min(subscriptions.size(), from + AT_MOST));
                jobs.add(
                        new Crew.Job(
                                label(source.kind()),
                                () -> {
                                    Answer answer = asking.graph(source.query(), some);
                                    return () -> takeBulk(source, some, answer, gathered);
                                }));
            }
        }
        for (Source.OfSubscription source : Sources.OF_SUBSCRIPTION) {
            for (String subscription : open(source.kind(), chosen, earlier)) {
                String scope = "/subscriptions/" + subscription;
                jobs.add(
                        new Crew.Job(
                                label(source.kind(), subscription),
                                () -> {
                                    Answer answer =
                                            source.kind() == EvidenceKind.ACTIVITY_LOG
                                                    ? ActivityLog.ask(
                                                            source, scope, clock.instant(), asking)
                                                    : asking.list(scope + source.path());
                                    return () ->
                                            gathered.take(
                                                    source.kind(), scope, clock.instant(), answer);
                                }));
            }
        }
        return jobs;
    }

    private static List<String> open(EvidenceKind kind, List<String> chosen, Earlier earlier) {
        return chosen.stream()
                .filter(subscription -> !earlier.has(kind, "/subscriptions/" + subscription))
                .toList();
    }

    /// Shares the rows out to their subscriptions; what belongs to none stands for all.
    private void takeBulk(
            Source.Bulk source, List<String> subscriptions, Answer answer, Gathered gathered) {
        Map<String, List<Json.Obj>> rows = new HashMap<>();
        for (Json.Obj row : Gathered.items(answer)) {
            rows.computeIfAbsent(scope(row), _ -> new ArrayList<>()).add(row);
        }
        Instant at = clock.instant();
        rows.forEach((scope, some) -> gathered.keep(source.kind(), scope, at, some));
        for (String subscription : subscriptions) {
            String scope = "/subscriptions/" + subscription;
            gathered.cover(
                    source.kind(),
                    scope,
                    Gathered.state(answer),
                    Gathered.note(source.kind(), scope, answer));
        }
    }

    private static String scope(Json.Obj row) {
        String id = row.text("id").toLowerCase(Locale.ROOT);
        String subscription =
                id.startsWith("/subscriptions/")
                        ? id.split("/", 4)[2]
                        : row.text("subscriptionId").toLowerCase(Locale.ROOT);
        return subscription.isEmpty() ? "/" : "/subscriptions/" + subscription;
    }

    /// Resource Graph leaves out what somebody may not see and does not say so. Who may not list
    /// the locks of a subscription has no right on the whole of it, so what Resource Graph gave for
    /// it may be a part.
    private static void limit(List<String> subscriptions, Gathered gathered) {
        for (String subscription : subscriptions) {
            String scope = "/subscriptions/" + subscription;
            if (gathered.state(EvidenceKind.LOCKS, scope) == Coverage.State.DENIED) {
                for (Source.Bulk source : Sources.BULK) {
                    gathered.cover(
                            source.kind(),
                            scope,
                            Coverage.State.PARTIAL,
                            Asking.words.get("azure.why.partly-visible", scope));
                }
            }
        }
    }

    private List<Crew.Job> deep(
            List<String> subscriptions,
            List<Resource> inventory,
            Earlier earlier,
            Asking asking,
            Gathered gathered) {
        Map<String, List<Source.OfResource>> byType = new HashMap<>();
        for (Source.OfResource source : Sources.OF_RESOURCE) {
            byType.computeIfAbsent(source.type(), _ -> new ArrayList<>()).add(source);
        }
        Set<String> chosen = new HashSet<>();
        subscriptions.forEach(id -> chosen.add(id.toLowerCase(Locale.ROOT)));
        Map<String, List<Crew.Job>> bySubscription = new java.util.TreeMap<>();
        for (Resource resource : inventory) {
            String subscription = resource.id().subscription().toLowerCase(Locale.ROOT);
            if (!chosen.contains(subscription) || isSystem(resource)) {
                continue;
            }
            for (Source.OfResource source : byType.getOrDefault(resource.type(), List.of())) {
                if (earlier.has(source.kind(), resource.id().value())) {
                    continue;
                }
                bySubscription
                        .computeIfAbsent(subscription, _ -> new ArrayList<>())
                        .add(job(source, resource, asking, gathered));
            }
        }
        return interleaved(bySubscription.values());
    }

    /// The master database of a server has neither retention nor replicas of its own.
    static boolean isSystem(Resource resource) {
        return resource.type().equals("microsoft.sql/servers/databases")
                && resource.name().equalsIgnoreCase("master");
    }

    private Crew.Job job(
            Source.OfResource source, Resource resource, Asking asking, Gathered gathered) {
        String id = resource.id().value();
        String path = path(source, resource);
        return new Crew.Job(
                label(source.kind(), resource.name()),
                () -> {
                    Answer answer = source.isList() ? asking.list(path) : asking.thing(path);
                    return () -> gathered.take(source.kind(), id, clock.instant(), answer);
                });
    }

    private static String path(Source.OfResource source, Resource resource) {
        if (!source.path().startsWith("{group}")) {
            return Paths.encoded(resource.id().value()) + source.path();
        }
        String group =
                "/subscriptions/"
                        + resource.id().subscription()
                        + "/resourceGroups/"
                        + resource.id().resourceGroup();
        String location = resource.location().toLowerCase(Locale.ROOT).replace(" ", "");
        return source.path()
                .replace("{group}", Paths.encoded(group))
                .replace("{location}", Paths.encoded(location));
    }

    /// One of each subscription in turn, as each has a quota of its own.
    private static List<Crew.Job> interleaved(Iterable<List<Crew.Job>> lists) {
        var all = new ArrayList<Crew.Job>();
        boolean more = true;
        for (int i = 0; more; i++) {
            more = false;
            for (List<Crew.Job> list : lists) {
                if (i < list.size()) {
                    all.add(list.get(i));
                    more = true;
                }
            }
        }
        return all;
    }

    private static String label(EvidenceKind kind) {
        return Asking.words.get("evidence." + kind.key());
    }

    private static String label(EvidenceKind kind, String scope) {
        return Asking.words.get("azure.progress.of", label(kind), scope);
    }
}
