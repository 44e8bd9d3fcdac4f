package io.hooktrail.adapters.web.security;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How often something may happen: a bucket for each {@code K} that is filled steadily and may hold ten seconds' worth.
 * Each node counts for itself.
 *
 * @param <K> whose bucket it is
 */
final class RateLimit<K> {

    static final Duration WINDOW = Duration.ofSeconds(10);

    private static final double NANOS = 1e9;

    private final int capacity;
    private final TokenBuckets<K> buckets;

    /**
     * What a request gets to know.
     *
     * @param fullIn when all of it is there again, in whole seconds
     * @param retryAfter when there is at least one again, in whole seconds; zero if there is one
     */
    record Verdict(boolean allowed, long remaining, Duration fullIn, Duration retryAfter) {}

    RateLimit(double perSecond, InstantSource clock) {
        capacity = Math.max(1, (int) Math.round(perSecond * WINDOW.toSeconds()));
        buckets = new TokenBuckets<>(capacity, Duration.ofNanos(Math.round(NANOS / perSecond)), clock);
    }

    /** Takes one out of the bucket. */
    Verdict take(K whose) {
        return verdict(buckets.take(whose), whose);
    }

    /** Whether there is one left, without taking it. */
    Verdict look(K whose) {
        return verdict(buckets.look(whose), whose);
    }

    int capacity() {
        return capacity;
    }

    private Verdict verdict(Optional<Duration> wait, K whose) {
        return new Verdict(
                wait.isEmpty(),
                buckets.left(whose),
                inSeconds(buckets.untilFull(whose)),
                wait.map(RateLimit::inSeconds).orElse(Duration.ZERO));
    }

    private static Duration inSeconds(Duration exact) {
        return Duration.ofSeconds((long) Math.ceil(exact.toNanos() / NANOS));
    }
}
