package io.hooktrail.application.delivery;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.delivery.DeliveryChanges.Change;
import io.hooktrail.application.delivery.DeliveryWatch.Past;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.Rejection;
import io.hooktrail.domain.delivery.DeliveryId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whoever watches how deliveries go, on whichever node that happens. Follows the log only while somebody watches, so
 * that it costs nothing when nobody does.
 */
public final class DeliveryFeed implements AutoCloseable {

    /** Watchers of one node at most. */
    static final int WATCHERS = 200;

    private static final Logger log = LoggerFactory.getLogger(DeliveryFeed.class);
    private static final long PAUSE_MILLIS = 500;
    private static final int VIEWS = 200;

    private final DeliveryChanges changes;
    private final LogFollower follower;
    private final List<DeliveryWatch> watchers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("delivery-feed").factory());

    /** Something happened to a delivery, and how it stands since. */
    public record Told(long position, DeliveryView delivery) {}

    /** Too many watch on this node. */
    record TooManyWatch() implements Rejection {
        @Override
        public Kind kind() {
            return Kind.LIMIT_REACHED;
        }

        @Override
        public String detail() {
            return "Too many streams are open. Close one, or read the list instead.";
        }
    }

    /** Follows nothing yet. */
    public DeliveryFeed(DeliveryChanges changes, InstantSource clock) {
        this.changes = changes;
        this.follower = new LogFollower(changes, clock);
    }

    /** Begins to look after watchers. */
    public void start() {
        var _ = clockwork.scheduleWithFixedDelay(this::tellOrSkip, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Watches the deliveries within the scope; to be closed.
     *
     * @param after from behind this position on; null for from now on
     * @throws Rejected if too many watch
     */
    public synchronized DeliveryWatch watch(AccountScope scope, @Nullable Long after) {
        if (watchers.size() >= WATCHERS) {
            throw new Rejected(new TooManyWatch());
        }
        if (watchers.isEmpty()) {
            follower.begin();
        }
        var watch = new DeliveryWatch(scope, this::read, after, follower.position(), watchers::remove);
        watchers.add(watch);
        return watch;
    }

    private void tellOrSkip() {
        try {
            tell();
        } catch (RuntimeException failure) {
            log.warn("Following deliveries failed and will be repeated: {}", failure.toString());
        }
    }

    /** One look at the log. */
    synchronized void tell() {
        if (watchers.isEmpty()) {
            return;
        }
        List<Told> told = views(follower.next());
        watchers.forEach(watch -> watch.tell(told));
    }

    private Past read(long after, int limit) {
        List<Change> happened = changes.after(after, limit);
        return new Past(
                views(happened),
                happened.size() < limit ? null : happened.getLast().position());
    }

    /** Each delivery once, at its newest position, in their order. */
    private List<Told> views(Collection<Change> happened) {
        var newest = new LinkedHashMap<DeliveryId, Long>();
        happened.forEach(change -> newest.putLast(change.delivery(), change.position()));
        List<DeliveryId> ids = List.copyOf(newest.keySet());
        var views = new HashMap<DeliveryId, DeliveryView>();
        for (int from = 0; from < ids.size(); from += VIEWS) {
            changes.views(ids.subList(from, Math.min(from + VIEWS, ids.size())))
                    .forEach(view -> views.put(view.id(), view));
        }
        var told = new ArrayList<Told>();
        newest.forEach((id, position) -> {
            DeliveryView view = views.get(id);
            if (view != null) {
                told.add(new Told(position, view));
            }
        });
        return told;
    }

    /** Ends every watch. */
    @Override
    public void close() {
        clockwork.shutdownNow();
        watchers.forEach(DeliveryWatch::close);
    }
}
