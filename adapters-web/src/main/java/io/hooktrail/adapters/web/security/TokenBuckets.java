package io.hooktrail.adapters.web.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A bucket for each name, of which every try takes a token and which is filled again steadily. The ten thousand used last
 * are kept, so that names made up cannot fill the memory.
 */
final class TokenBuckets {

    private static final int MOST = 10_000;

    private final int capacity;
    private final Duration refill;
    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * What is left.
     *
     * @param at when the last token was counted
     */
    private record Bucket(int tokens, Instant at) {}

    /** @param refill for one token */
    TokenBuckets(int capacity, Duration refill, InstantSource clock) {
        this.capacity = capacity;
        this.refill = refill;
        this.clock = clock;
    }

    /** Takes one: how long to wait for the next one, empty if there was one. */
    synchronized Optional<Duration> take(String name) {
        Bucket now = now(name);
        if (now.tokens() == 0) {
            return Optional.of(Duration.between(clock.instant(), now.at().plus(refill)));
        }
        put(name, new Bucket(now.tokens() - 1, now.at()));
        return Optional.empty();
    }

    /** Puts one back. */
    synchronized void giveBack(String name) {
        Bucket now = now(name);
        put(name, new Bucket(Math.min(capacity, now.tokens() + 1), now.at()));
    }

    /** Whether there is a bucket of this name. */
    synchronized boolean knows(String name) {
        return buckets.containsKey(name);
    }

    /** Makes a full bucket, unless there is one. */
    synchronized void know(String name) {
        put(name, now(name));
    }

    private Bucket now(String name) {
        Instant now = clock.instant();
        Bucket before = buckets.get(name);
        if (before == null) {
            return new Bucket(capacity, now);
        }
        long more = Math.max(0, Duration.between(before.at(), now).dividedBy(refill));
        return before.tokens() + more >= capacity
                ? new Bucket(capacity, now)
                : new Bucket(before.tokens() + (int) more, before.at().plus(refill.multipliedBy(more)));
    }

    private void put(String name, Bucket bucket) {
        buckets.put(name, bucket);
        if (buckets.size() > MOST) {
            Iterator<String> eldest = buckets.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
    }
}
