package io.hooktrail.adapters.persistence.embedded;

import java.time.Duration;

/** A moment of the monotonic clock until which something outside this process is waited for. */
record Deadline(long nanos) {

    private static final Duration PAUSE = Duration.ofMillis(10);

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    boolean passed() {
        return System.nanoTime() - nanos >= 0;
    }

    /** Waits a little before the next look. */
    void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnusable("Interrupted while waiting for the embedded PostgreSQL.", e);
        }
    }
}
