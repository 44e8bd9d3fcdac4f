package io.hooktrail.adapters.web.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A bucket for each {@code K}, of which every try takes a token and which is filled again steadily. The ten thousand used
 * last are kept, so that names made up cannot fill the memory.
 *
 * @param <K> whose bucket it is
 */
final class TokenBuckets<K> {

    private static final int MOST = 10_000;

    private final Duration refill;
    private final Duration whole;
    private final InstantSource clock;

    /** All that has to be known of a bucket: when it is full, if nothing more is taken. */
    private final Map<K, Instant> fullAt = new LinkedHashMap<>(16, 0.75f, true);

    private Instant seen;
    private Instant time;

    /** @param refill for one token */
    TokenBuckets(int capacity, Duration refill, InstantSource clock) {
        this.refill = refill;
        this.whole = refill.multipliedBy(capacity);
        this.clock = clock;
        seen = clock.instant();
        time = seen;
    }

    /** Takes one: how long to wait for the next one, empty if there was one. */
    synchronized Optional<Duration> take(K whose) {
        Optional<Duration> wait = look(whose);
        if (wait.isEmpty()) {
            put(whose, fullAt(whose).plus(refill));
        }
        return wait;
    }

    /** The same without taking it. */
    synchronized Optional<Duration> look(K whose) {
        Duration wait = untilFull(whose).plus(refill).minus(whole);
        return wait.isPositive() ? Optional.of(wait) : Optional.empty();
    }

    /** Puts one back. */
    synchronized void giveBack(K whose) {
        put(whose, fullAt(whose).minus(refill));
    }

    /** Whether there is a bucket of this name. */
    synchronized boolean knows(K whose) {
        return fullAt.containsKey(whose);
    }

    /** Makes a full bucket, unless there is one. */
    synchronized void know(K whose) {
        put(whose, fullAt(whose));
    }

    /** How many there are. */
    synchronized long left(K whose) {
        return whole.minus(untilFull(whose)).dividedBy(refill);
    }

    /** How long until all are there again. */
    synchronized Duration untilFull(K whose) {
        return Duration.between(time(), fullAt(whose));
    }

    /** That of the clock, but for what it was set back. */
    private Instant time() {
        Instant now = clock.instant();
        if (now.isAfter(seen)) {
            time = time.plus(Duration.between(seen, now));
        }
        seen = now;
        return time;
    }

    private Instant fullAt(K whose) {
        Instant now = time();
        Instant full = fullAt.getOrDefault(whose, now);
        return full.isBefore(now) ? now : full;
    }

    private void put(K whose, Instant full) {
        fullAt.put(whose, full);
        if (fullAt.size() > MOST) {
            Iterator<K> eldest = fullAt.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
    }
}
