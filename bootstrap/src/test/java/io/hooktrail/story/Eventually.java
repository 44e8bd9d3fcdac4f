package io.hooktrail.story;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what is bound to come, and no longer than necessary. The only place where tests wait for time to pass. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Eventually() {}

    /** What the supplier gives as soon as no assertion in it fails any more; after half a minute its failure. */
    public static <T> T eventually(Supplier<T> assertion) {
        return eventually(PATIENCE, assertion);
    }

    /** The same with another patience. */
    public static <T> T eventually(Duration patience, Supplier<T> assertion) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return assertion.get();
            } catch (AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
