package app.muster.azure;

import app.muster.plan.estate.Json;
import app.muster.text.Messages;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Asks until there is an answer or no hope of one: waits when Azure says so, tries again what
/// broke, turns pages, and goes to no other host.
final class Asking {

    static final Messages words = new Messages(Locale.ENGLISH);

    private static final int TRIES = 6;
    private static final int MOST_PAGES = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration FIRST = Duration.ofMillis(500);

    /// A lost connection is waited for this long, this often by each line: three minutes.
    private static final Duration TO_COME_BACK = Duration.ofSeconds(5);

    private static final int WAITS_FOR_A_LINE = 36;

    /// Codes of 404 by which a thing of a resource is said not to exist.
    private static final Set<String> NOT_THERE =
            Set.of(
                    "notfound",
                    "resourcenotfound",
                    "parentresourcenotfound",
                    "resourcegroupnotfound",
                    "featurenotsupportedforaccount",
                    "storageaccountnotfound",
                    "workspacenotfound",
                    "policynotfound",
                    "entitynotfound");

    private final Connection connection;
    private final Waiting waiting;
    private final Semaphore lines;
    private final Map<String, Quota> quotas = new ConcurrentHashMap<>();
    private final AtomicInteger signedInAgain = new AtomicInteger();
    private final int mostLost;
    private final int mostBad;
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger badInARow = new AtomicInteger();
    private volatile boolean answered;

    /// @param atOnce how many requests may be on their way together
    Asking(Connection connection, Waiting waiting, int atOnce) {
        this.connection = connection;
        this.waiting = waiting;
        lines = new Semaphore(atOnce);
        mostLost = atOnce * WAITS_FOR_A_LINE;
        mostBad = atOnce * TRIES * 2;
    }

    Connection connection() {
        return connection;
    }

    boolean isStopped() {
        return !waiting.goesOn();
    }

    /// One thing.
    Answer thing(String path) {
        Optional<Reply> reply = patiently(quota(path), () -> connection.get(path));
        if (reply.isEmpty()) {
            return new Answer.Stopped(List.of());
        }
        return reply.get().isGood()
                ? new Answer.Found(List.of(reply.get().body().orElseThrow()))
                : refused(reply.get(), path, List.of());
    }

    /// All pages of a list.
    Answer list(String path) {
        return list(path, MOST_PAGES, "azure.why.loop");
    }

    /// The first pages of a list that may have no end to speak of.
    Answer list(String path, int mostPages) {
        return list(path, mostPages, "azure.why.long");
    }

    private Answer list(String path, int mostPages, String why) {
        var items = new ArrayList<Json.Obj>();
        Set<String> turned = new HashSet<>();
        String page = path;
        while (!page.isEmpty()) {
            if (!turned.add(page)) {
                return new Answer.Broken(items, words.get("azure.why.loop"));
            }
            if (turned.size() > mostPages) {
                return new Answer.Broken(items, words.get(why));
            }
            String asked = page;
            Optional<Reply> reply = patiently(quota(asked), () -> connection.get(asked));
            if (reply.isEmpty()) {
                return new Answer.Stopped(items);
            }
            if (!reply.get().isGood()) {
                return refused(reply.get(), path, items);
            }
            Json.Obj body = reply.get().body().orElseThrow();
            if (!(body.get("value").orElse(Json.NULL) instanceof Json.Arr(List<Json> values))) {
                return new Answer.Broken(items, words.get("azure.why.no-list"));
            }
            take(values, items);
            String next = body.text("nextLink");
            Optional<String> local = next.isEmpty() ? Optional.of("") : local(next);
            if (local.isEmpty()) {
                return new Answer.Broken(items, words.get("azure.why.other-host"));
            }
            page = local.get();
        }
        return new Answer.Found(items);
    }

    /// All pages of a query of Resource Graph.
    Answer graph(String query, List<String> subscriptions) {
        var items = new ArrayList<Json.Obj>();
        Set<String> turned = new HashSet<>();
        String page = "";
        long total = 0;
        do {
            String asked = page;
            Optional<Reply> reply =
                    patiently("graph", () -> connection.graph(query, subscriptions, asked));
            if (reply.isEmpty()) {
                return new Answer.Stopped(items);
            }
            if (!reply.get().isGood()) {
                return refused(reply.get(), "graph", items);
            }
            Json.Obj body = reply.get().body().orElseThrow();
            if (!(body.get("data").orElse(Json.NULL) instanceof Json.Arr(List<Json> values))) {
                return new Answer.Broken(items, words.get("azure.why.no-list"));
            }
            take(values, items);
            if (body.get("totalRecords").orElse(Json.NULL) instanceof Json.Num(String digits)
                    && digits.matches("\\d{1,12}")) {
                total = Long.parseLong(digits);
            }
            page = body.text("$skipToken");
            if (page.isEmpty() && body.text("resultTruncated").equalsIgnoreCase("true")) {
                return new Answer.Broken(items, words.get("azure.why.truncated"));
            }
            if (!page.isEmpty() && (!turned.add(page) || turned.size() > MOST_PAGES)) {
                return new Answer.Broken(items, words.get("azure.why.loop"));
            }
        } while (!page.isEmpty());
        return items.size() < total
                ? new Answer.Broken(items, words.get("azure.why.truncated"))
                : new Answer.Found(items);
    }

    private static void take(List<Json> values, List<Json.Obj> items) {
        for (Json value : values) {
            if (value instanceof Json.Obj item) {
                items.add(Secrets.without(item));
            }
        }
    }

    /// @return empty if somebody wants to stop
    private Optional<Reply> patiently(String whose, Supplier<Reply> question) {
        Quota quota = quotas.computeIfAbsent(whose, _ -> new Quota());
        Reply last = Reply.none("broken");
        Duration waited = Duration.ZERO;
        for (int attempt = 0; attempt < TRIES; ) {
            if (!waiting.pause(quota.turn())) {
                return Optional.empty();
            }
            last = once(question);
            quota.heed(last);
            // whom nobody signed in is not asked for another code or window
            if (last.status() == 401 && !last.trouble().equals("sign-in") && renewed(attempt)) {
                attempt++;
                continue;
            }
            if (!last.isPassing() || isHopeless(last, attempt)) {
                return Optional.of(last);
            }
            if (isLost(last)) {
                if (!waiting.pause(TO_COME_BACK)) {
                    return Optional.empty();
                }
                continue;
            }
            Optional<Duration> asked = last.retryAfter();
            Duration pause = asked.orElse(FIRST.multipliedBy(1L << attempt));
            waited = waited.plus(pause);
            if (waited.compareTo(LONGEST) > 0) {
                return Optional.of(last);
            }
            // to be asked to wait is no failed try, as long as the waits stay bearable together
            attempt += last.status() == 429 && asked.isPresent() && !pause.isZero() ? 0 : 1;
            if (attempt < TRIES && !waiting.pause(pause)) {
                return Optional.empty();
            }
        }
        return Optional.of(last);
    }

    private Reply once(Supplier<Reply> question) {
        lines.acquireUninterruptibly();
        try {
            Reply reply = question.get();
            if (reply.status() > 0) {
                answered = true;
                lost.set(0);
            } else if (reply.trouble().equals("unreachable")) {
                lost.incrementAndGet();
            }
            if (!reply.isPassing()) {
                badInARow.set(0);
            } else if (reply.status() != 429 && !isLost(reply)) {
                badInARow.incrementAndGet();
            }
            return reply;
        } finally {
            lines.release();
        }
    }

    /// Whether the connection was there and went away. It is waited for by all calls together, so
    /// that many thousand of them do not wait one after the other.
    private boolean isLost(Reply reply) {
        return answered && reply.trouble().equals("unreachable");
    }

    /// Where nothing ever answered, the address or the network is wrong; where nothing good has
    /// come for long, something else answers in Azure's place.
    private boolean isHopeless(Reply reply, int attempt) {
        return reply.trouble().equals("tls")
                || reply.status() != 429 && badInARow.get() >= mostBad
                || reply.trouble().equals("unreachable")
                        && (answered ? lost.get() >= mostLost : attempt > 0);
    }

    /// A token that ran out is replaced; one that is refused again and again is not.
    private boolean renewed(int attempt) {
        if (attempt > 0 || signedInAgain.incrementAndGet() > 50) {
            return false;
        }
        connection.signInAgain();
        return true;
    }

    private Answer refused(Reply reply, String path, List<Json.Obj> items) {
        String code = reply.code().toLowerCase(Locale.ROOT);
        if (reply.status() == 403 || code.equals("subscriptionnotfound")) {
            return new Answer.Denied();
        }
        boolean ofResource = path.toLowerCase(Locale.ROOT).contains("/resourcegroups/");
        boolean saysSo = reply.status() == 404 || code.equals("featurenotsupportedforaccount");
        if (ofResource && saysSo && NOT_THERE.contains(code)) {
            return new Answer.Absent();
        }
        if (reply.status() == 400 && isNotOnboarded(reply)) {
            return new Answer.Absent();
        }
        return new Answer.Broken(items, why(reply));
    }

    private static boolean isNotOnboarded(Reply reply) {
        return reply.body()
                .map(said -> said.object("error").text("message"))
                .map(text -> text.toLowerCase(Locale.ROOT).contains("not onboarded"))
                .orElse(false);
    }

    static String why(Reply reply) {
        if (reply.status() == 401) {
            return words.get("azure.why.sign-in");
        }
        if (reply.status() == 429) {
            return words.get("azure.why.busy");
        }
        return switch (reply.trouble()) {
            case "" ->
                    reply.code().isEmpty()
                            ? words.get("azure.why.status", String.valueOf(reply.status()))
                            : words.get(
                                    "azure.why.code", String.valueOf(reply.status()), reply.code());
            case "not-json" -> words.get("azure.why.not-json");
            case "cut-off" -> words.get("azure.why.cut-off");
            case "slow" -> words.get("azure.why.slow");
            case "unreachable" -> words.get("azure.why.unreachable");
            case "tls" -> words.get("azure.why.tls");
            default -> words.get("azure.why.broken");
        };
    }

    /// The path of the next page, if it is a page of this Resource Manager.
    private Optional<String> local(String next) {
        try {
            URI address = connection.cloud().resourceManager().resolve(next.replace(" ", "%20"));
            if (!connection.cloud().holds(address)) {
                return Optional.empty();
            }
            String query = address.getRawQuery();
            return Optional.of(address.getRawPath() + (query == null ? "" : "?" + query));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String quota(String path) {
        String[] parts = path.split("/", 4);
        return parts.length > 2 && parts[1].equalsIgnoreCase("subscriptions")
                ? parts[2].toLowerCase(Locale.ROOT)
                : "tenant";
    }
}
