package app.muster.azure.server;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/// The troubles that a real Resource Manager makes.
public final class Troubles {

    private Troubles() {}

    /// Refuses everything whose path holds the text.
    public static Trouble refused(String part) {
        return (asked, _) ->
                holds(asked, part)
                        ? Optional.of(
                                Answered.error(
                                        403,
                                        "AuthorizationFailed",
                                        "The client does not have authorization to perform"
                                                + " action over scope."))
                        : Optional.empty();
    }

    public static Trouble always(String part, Answered answer) {
        return (asked, _) -> holds(asked, part) ? Optional.of(answer) : Optional.empty();
    }

    /// The first calls go wrong, those after them go well.
    public static Trouble first(int calls, String part, Answered answer) {
        var count = new AtomicInteger();
        return (asked, _) ->
                holds(asked, part) && count.incrementAndGet() <= calls
                        ? Optional.of(answer)
                        : Optional.empty();
    }

    /// Takes a token only while it is good.
    public static Trouble tokens(java.util.function.Predicate<String> good) {
        return (asked, _) ->
                good.test(asked.authorization())
                        ? Optional.empty()
                        : Optional.of(
                                Answered.error(
                                                401,
                                                "ExpiredAuthenticationToken",
                                                "The access token expiry UTC time is earlier than"
                                                        + " current UTC time.")
                                        .with(
                                                "WWW-Authenticate",
                                                "Bearer error=\"invalid_token\""));
    }

    /// A share of all calls goes wrong, in every way there is. The same seed gives the same ways.
    public static Trouble random(double share, long seed) {
        var random = new Random(seed);
        return (asked, right) -> {
            int way;
            synchronized (random) {
                if (random.nextDouble() >= share) {
                    return Optional.empty();
                }
                way = random.nextInt(9);
            }
            return Optional.of(wrong(way, right));
        };
    }

    private static Answered wrong(int way, Answered right) {
        return switch (way) {
            case 0 -> Answered.error(500, "InternalServerError", "Try later.");
            case 1 -> Answered.error(503, "ServerTimeout", "Busy.").with("Retry-After", "0");
            case 2 -> Answered.error(429, "TooManyRequests", "Slow down.").with("Retry-After", "0");
            case 3 ->
                    Answered.error(
                            429,
                            "ResourceRequestsThrottled",
                            "Number of requests exceeded the limit. Please try again after '1'"
                                    + " seconds.");
            case 4 -> right.cut(right.body().length / 2);
            case 5 -> cutWithinItsLength(right);
            case 6 -> page(200);
            case 7 -> page(404);
            default -> Answered.error(504, "GatewayTimeout", "No answer.");
        };
    }

    /// A whole HTTP answer around half a JSON text.
    private static Answered cutWithinItsLength(Answered right) {
        byte[] half = java.util.Arrays.copyOf(right.body(), right.body().length / 2);
        return new Answered(right.status(), right.headers(), half, Integer.MAX_VALUE, 0);
    }

    /// What a proxy says in Resource Manager's place.
    public static Answered page(int status) {
        return new Answered(
                status,
                Map.of("Content-Type", "text/html"),
                "<html>Sign in to the guest network</html>".getBytes(StandardCharsets.UTF_8),
                Integer.MAX_VALUE,
                0);
    }

    /// Azure's published limits: 15 queries of Resource Graph in 5 seconds, and for each
    /// subscription a bucket of 250 reads that fills by 25 a second.
    public static Trouble limits() {
        return limits(System::nanoTime);
    }

    /// The same on another clock.
    ///
    /// @param clock in nanoseconds
    public static Trouble limits(LongSupplier clock) {
        Map<String, Bucket> buckets = new ConcurrentHashMap<>();
        var window = new Window(15, 5_000_000_000L, clock);
        return (asked, right) -> {
            if (asked.path()
                    .toLowerCase(Locale.ROOT)
                    .endsWith("microsoft.resourcegraph/resources")) {
                return Optional.of(window.answer(right));
            }
            String[] parts = asked.path().split("/");
            String whose = parts.length > 2 ? parts[2] : "tenant";
            return Optional.of(
                    buckets.computeIfAbsent(whose, _ -> new Bucket(250, 25, clock)).answer(right));
        };
    }

    private static final class Window {
        private final int calls;
        private final long length;
        private final LongSupplier clock;
        private long start;
        private int used;

        Window(int calls, long length, LongSupplier clock) {
            this.calls = calls;
            this.length = length;
            this.clock = clock;
            start = clock.getAsLong();
        }

        synchronized Answered answer(Answered right) {
            long now = clock.getAsLong();
            if (now - start >= length) {
                start = now;
                used = 0;
            }
            long seconds = 1 + (start + length - now) / 1_000_000_000L;
            String resets = "00:00:%02d".formatted(seconds);
            if (used >= calls) {
                return Answered.error(429, "RateLimiting", "Please provide below info.")
                        .with("x-ms-user-quota-remaining", "0")
                        .with("x-ms-user-quota-resets-after", resets);
            }
            used++;
            return right.with("x-ms-user-quota-remaining", String.valueOf(calls - used))
                    .with("x-ms-user-quota-resets-after", resets);
        }
    }

    private static final class Bucket {
        private final double size;
        private final double aSecond;
        private final LongSupplier clock;
        private double left;
        private long at;

        Bucket(double size, double aSecond, LongSupplier clock) {
            this.size = size;
            this.aSecond = aSecond;
            this.clock = clock;
            left = size;
            at = clock.getAsLong();
        }

        synchronized Answered answer(Answered right) {
            long now = clock.getAsLong();
            left = Math.min(size, left + (now - at) / 1e9 * aSecond);
            at = now;
            if (left < 1) {
                return Answered.error(429, "SubscriptionRequestsThrottled", "Number of requests.")
                        .with("Retry-After", "1");
            }
            left--;
            return right.with(
                    "x-ms-ratelimit-remaining-subscription-reads", String.valueOf((long) left));
        }
    }

    private static boolean holds(Asked asked, String part) {
        return asked.path().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
