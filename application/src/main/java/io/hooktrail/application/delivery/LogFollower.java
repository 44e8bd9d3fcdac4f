package io.hooktrail.application.delivery;

import io.hooktrail.application.delivery.DeliveryChanges.Change;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the log behind a position that moves on. Positions are drawn before transactions commit, so for a while it looks again
 * at what it has seen, in case a gap fills up.
 */
final class LogFollower {

    /** How long a transaction may take from its first event to its commit without being overlooked. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int MOST = 5_000;

    private final DeliveryChanges changes;
    private final InstantSource clock;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private final Set<Long> seen = new HashSet<>();
    private long settled;
    private long newest;

    /** How far the log was read when. */
    private record Mark(Instant at, long position) {}

    LogFollower(DeliveryChanges changes, InstantSource clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** From the end of the log on. */
    void begin() {
        settled = changes.head();
        newest = settled;
        marks.clear();
        seen.clear();
    }

    /** The newest position that was read. */
    long position() {
        return newest;
    }

    /** What was not seen before, in the order of the log. */
    List<Change> next() {
        Instant now = clock.instant();
        List<Change> found = changes.after(settled, MOST);
        List<Change> fresh =
                found.stream().filter(change -> seen.add(change.position())).toList();
        found.forEach(change -> newest = Math.max(newest, change.position()));
        marks.add(new Mark(now, newest));
        settle(found.size() == MOST ? now : now.minus(PATIENCE));
        return fresh;
    }

    /** Nothing is expected any more before what was read by then. */
    private void settle(Instant until) {
        while (!marks.isEmpty() && !marks.getFirst().at().isAfter(until)) {
            settled = marks.removeFirst().position();
        }
        seen.removeIf(position -> position <= settled);
    }
}
