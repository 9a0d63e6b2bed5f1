package app.muster.azure;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// How the room waits: until the time is over or somebody wants to stop.
interface Waiting {

    /// @return false if somebody wants to stop
    boolean pause(Duration time);

    /// Whether nobody wants to stop yet.
    default boolean goesOn() {
        return pause(Duration.ZERO);
    }

    /// Waits on the clock.
    final class Real implements Waiting {
        private final CountDownLatch stop = new CountDownLatch(1);

        void stop() {
            stop.countDown();
        }

        @Override
        public boolean pause(Duration time) {
            try {
                return !stop.await(time.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                stop.countDown();
                return false;
            }
        }
    }
}
