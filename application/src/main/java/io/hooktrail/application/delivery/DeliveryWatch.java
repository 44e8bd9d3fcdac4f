package io.hooktrail.application.delivery;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.delivery.DeliveryFeed.Told;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One watcher of deliveries: first what it missed, then what happens. It never slows down whoever tells: a watcher that does
 * not keep up is ended, and may come back with the last position it saw.
 */
public final class DeliveryWatch implements AutoCloseable {

    /** What may wait for a watcher. */
    static final int BUFFER = 2_000;

    private static final int PAGE = 200;

    private final AccountScope scope;
    private final Missed missed;
    private final Consumer<DeliveryWatch> leave;
    private final long joined;
    private final Deque<Told> backlog = new ArrayDeque<>();
    private final BlockingQueue<Optional<Told>> waiting = new LinkedBlockingQueue<>(BUFFER);
    private @Nullable Long missedAfter;
    private volatile boolean ended;

    /** Reads what happened behind a position. */
    interface Missed {
        /** One page of it, in the order of the log. */
        Past after(long position, int limit);
    }

    /**
     * What happened.
     *
     * @param end the position up to which that is all; null if it is all there is
     */
    record Past(List<Told> told, @Nullable Long end) {}

    /**
     * Joins.
     *
     * @param after from where on something was missed; null if nothing was
     * @param joined the position from which on it is told
     * @param leave called once, when it ends
     */
    DeliveryWatch(AccountScope scope, Missed missed, @Nullable Long after, long joined, Consumer<DeliveryWatch> leave) {
        this.scope = scope;
        this.missed = missed;
        this.missedAfter = after;
        this.joined = joined;
        this.leave = leave;
    }

    /**
     * What happened next; empty if nothing did for so long, or the watch has ended.
     *
     * @throws InterruptedException if the watcher is interrupted
     */
    public Optional<Told> next(Duration patience) throws InterruptedException {
        catchUp();
        if (!backlog.isEmpty()) {
            return Optional.of(backlog.remove());
        }
        Optional<Told> told = ended ? waiting.poll() : waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        return told == null ? Optional.empty() : told;
    }

    /** Whether something can be had without waiting. */
    public boolean hasMore() {
        return !backlog.isEmpty() || !waiting.isEmpty();
    }

    /** Whether it is told nothing any more. */
    public boolean ended() {
        return ended;
    }

    private void catchUp() {
        while (backlog.isEmpty() && missedAfter != null && !ended) {
            Past page = missed.after(missedAfter, PAGE);
            page.told().stream()
                    .filter(told -> told.position() <= joined && covers(told))
                    .forEach(backlog::add);
            Long end = page.end();
            missedAfter = end == null || end >= joined ? null : end;
        }
    }

    /** Takes what is within the scope, or ends. */
    void tell(List<Told> told) {
        if (!told.stream().filter(this::covers).allMatch(one -> waiting.offer(Optional.of(one)))) {
            close();
        }
    }

    private boolean covers(Told told) {
        return scope.covers(told.delivery().account());
    }

    /** Ends it; what waits can still be had. */
    @Override
    public void close() {
        if (!ended) {
            ended = true;
            leave.accept(this);
            var woken = waiting.offer(Optional.empty());
            assert woken || !waiting.isEmpty();
        }
    }
}
