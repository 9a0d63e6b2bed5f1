package app.muster.azure;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// What Azure still grants to one subscription, or to Resource Graph. Callers that would go beyond
/// it queue up in front.
///
/// Resource Manager gives each subscription a bucket of 250 reads that fills by 25 a second.
///
/// @see
///   "https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling"
final class Quota {

    private static final long FEW = 20;
    private static final long NANOSECONDS_A_READ = Duration.ofMillis(40).toNanos();

    private final AtomicLong next = new AtomicLong(System.nanoTime());

    /// How long to wait before the next request.
    Duration turn() {
        return Duration.ofNanos(Math.max(0, next.get() - System.nanoTime()));
    }

    void heed(Reply reply) {
        long now = System.nanoTime();
        if (reply.status() == 429 || reply.status() == 503) {
            reply.retryAfter().ifPresent(wait -> notBefore(now + wait.toNanos()));
            return;
        }
        reply.remaining()
                .ifPresent(
                        left -> {
                            if (left <= 0 && reply.resetsAfter().isPresent()) {
                                notBefore(now + reply.resetsAfter().get().toNanos());
                            } else if (left < FEW && reply.resetsAfter().isEmpty()) {
                                next.updateAndGet(at -> Math.max(at, now) + NANOSECONDS_A_READ);
                            }
                        });
    }

    private void notBefore(long time) {
        next.accumulateAndGet(time, Math::max);
    }
}
