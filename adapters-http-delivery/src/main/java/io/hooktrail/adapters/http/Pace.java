package io.hooktrail.adapters.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A token bucket, kept as the moment at which it will be full again (the generic cell rate algorithm).
 *
 * <p>It holds a tenth of a second's tokens, so a rate is a rate and not one burst a second.
 */
final class Pace {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private long fullAt;

    Pace(long now) {
        fullAt = now;
    }

    /** Takes a token if there is one; always, when there is no rate. */
    boolean take(@Nullable Integer ratePerSecond, long now) {
        if (ratePerSecond == null) {
            return true;
        }
        long interval = SECOND / Math.max(1, ratePerSecond);
        long bucket = Math.max(1, ratePerSecond / 10) * interval;
        long from = fullAt - now > 0 ? fullAt : now;
        if (from - now > bucket - interval) {
            return false;
        }
        fullAt = from + interval;
        return true;
    }

    /** Whether forgetting this pace would let nobody go faster. */
    boolean isFull(long now) {
        return fullAt - now <= 0;
    }
}
