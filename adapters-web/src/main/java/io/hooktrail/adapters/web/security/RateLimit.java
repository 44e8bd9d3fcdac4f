package io.hooktrail.adapters.web.security;

import io.hooktrail.adapters.web.Credential;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How many requests a credential may make: a bucket that is filled steadily and may hold ten seconds' worth. Each node counts
 * for itself.
 */
final class RateLimit {

    private static final int BURST_SECONDS = 10;
    private static final int MANY = 10_000;

    private final int perSecond;
    private final InstantSource clock;
    private final Map<Credential, Bucket> buckets = new ConcurrentHashMap<>();

    /** What is left in a bucket, and when that was so. */
    private record Bucket(double left, Instant at, boolean taken) {}

    /** What a request gets to know. */
    record Verdict(boolean allowed, long remaining) {}

    RateLimit(int perSecond, InstantSource clock) {
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** Takes one request out of the caller's bucket. */
    Verdict take(Credential caller) {
        Instant now = clock.instant();
        forgetTheIdle(now);
        Bucket bucket = buckets.compute(caller, (id, before) -> takeOne(before, now));
        return new Verdict(bucket.taken(), (long) bucket.left());
    }

    int capacity() {
        return perSecond * BURST_SECONDS;
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
    }
}
