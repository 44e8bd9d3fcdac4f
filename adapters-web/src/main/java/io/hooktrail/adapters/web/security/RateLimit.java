package io.hooktrail.adapters.web.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How often something may happen: a bucket for each {@code K} that is filled steadily and may hold ten seconds' worth.
 * Each node counts for itself.
 *
 * @param <K> whose bucket it is
 */
final class RateLimit<K> {

    static final Duration WINDOW = Duration.ofSeconds(10);

    private static final int MANY = 10_000;
    private static final int TOO_MANY = 100_000;

    private final double perSecond;
    private final InstantSource clock;
    private final Map<K, Bucket> buckets = new ConcurrentHashMap<>();

    /** What is left in a bucket, and when that was so. */
    private record Bucket(double left, Instant at, boolean taken) {}

    /**
     * What a request gets to know.
     *
     * @param fullIn when all of it is there again
     * @param retryAfter when there is at least one again, in whole seconds; zero if there is one
     */
    record Verdict(boolean allowed, long remaining, Duration fullIn, Duration retryAfter) {}

    RateLimit(double perSecond, InstantSource clock) {
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** Takes one out of the bucket. */
    Verdict take(K whose) {
        Instant now = clock.instant();
        forgetTheIdle(now);
        Bucket bucket = buckets.compute(whose, (id, before) -> takeOne(before, now));
        return verdict(bucket.taken(), bucket.left());
    }

    /** Whether there is one left, without taking it. */
    Verdict look(K whose) {
        Bucket bucket = buckets.get(whose);
        double left = bucket == null ? capacity() : refilled(bucket, clock.instant());
        return verdict(left >= 1, left);
    }

    int capacity() {
        return Math.max(1, (int) Math.round(perSecond * WINDOW.toSeconds()));
    }

    private Verdict verdict(boolean allowed, double left) {
        return new Verdict(allowed, (long) left, until(capacity() - left), allowed ? Duration.ZERO : until(1 - left));
    }

    private Duration until(double missing) {
        return Duration.ofSeconds((long) Math.ceil(missing / perSecond));
    }

    private Bucket takeOne(@Nullable Bucket before, Instant now) {
        double left = before == null ? capacity() : refilled(before, now);
        return left < 1 ? new Bucket(left, now, false) : new Bucket(left - 1, now, true);
    }

    private double refilled(Bucket bucket, Instant now) {
        double seconds = Duration.between(bucket.at(), now).toNanos() / 1e9;
        return Math.min(capacity(), bucket.left() + Math.max(0, seconds) * perSecond);
    }

    private void forgetTheIdle(Instant now) {
        if (buckets.size() > MANY) {
            buckets.values().removeIf(bucket -> refilled(bucket, now) >= capacity());
        }
        if (buckets.size() > TOO_MANY) {
            // Memory comes before counting right.
            buckets.clear();
        }
    }
}
