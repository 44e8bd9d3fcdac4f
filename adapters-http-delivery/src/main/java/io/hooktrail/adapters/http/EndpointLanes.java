package io.hooktrail.adapters.http;

import io.hooktrail.domain.webhook.WebhookId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;

/**
 * A lane for each webhook, served in turn, so that a slow webhook delays itself alone. Belongs to one thread.
 *
 * <p>A lane may have no more in flight than its limit, and no more than what is still free in all: many slow webhooks
 * together thus always leave room for a quiet one.
 */
final class EndpointLanes {

    private final int inFlightInAll;
    private final int inFlightPerWebhook;
    private final Function<WebhookId, Optional<Integer>> ratePerSecond;
    private final Map<WebhookId, Lane> lanes = new HashMap<>();

    /** The lanes in which something waits, next one first. */
    private final Queue<Lane> waiting = new ArrayDeque<>();

    private int inFlight;

    /** @param ratePerSecond asked for each departure: answers from memory; empty for no limit */
    EndpointLanes(int inFlightInAll, int inFlightPerWebhook, Function<WebhookId, Optional<Integer>> ratePerSecond) {
        this.inFlightInAll = inFlightInAll;
        this.inFlightPerWebhook = inFlightPerWebhook;
        this.ratePerSecond = ratePerSecond;
    }

    void add(QueuedAttempt queued, long now) {
        Lane lane = lanes.computeIfAbsent(queued.attempt().webhook(), webhook -> new Lane(webhook, new Pace(now)));
        if (lane.queue.isEmpty()) {
            waiting.add(lane);
        }
        lane.queue.add(queued);
    }

    /** Takes the next attempt that may leave now, which then counts as in flight until {@link #landed}. */
    Optional<QueuedAttempt> next(long now) {
        for (int turns = waiting.size(); turns > 0 && inFlight < inFlightInAll; turns--) {
            Lane lane = waiting.remove();
            boolean leaves = mayLeave(lane, now);
            Optional<QueuedAttempt> taken = leaves ? Optional.of(take(lane)) : Optional.empty();
            if (!lane.queue.isEmpty()) {
                waiting.add(lane);
            }
            if (leaves) {
                return taken;
            }
        }
        return Optional.empty();
    }

    /** Frees the room that an attempt of this webhook took. */
    void landed(WebhookId webhook) {
        Lane lane = lanes.get(webhook);
        if (lane == null || lane.inFlight == 0) {
            throw new IllegalStateException("Nothing of webhook " + webhook + " is in flight");
        }
        lane.inFlight--;
        inFlight--;
    }

    boolean isEmpty() {
        return inFlight == 0 && waiting.isEmpty();
    }

    /** Takes everything that still waits. */
    List<QueuedAttempt> clear() {
        List<QueuedAttempt> left = new ArrayList<>();
        waiting.forEach(lane -> left.addAll(lane.queue));
        waiting.forEach(lane -> lane.queue.clear());
        waiting.clear();
        return left;
    }

    /** Drops lanes that nobody would miss. */
    void forgetIdle(long now) {
        lanes.values().removeIf(lane -> lane.queue.isEmpty() && lane.inFlight == 0 && lane.pace.isFull(now));
    }

    private boolean mayLeave(Lane lane, long now) {
        int free = inFlightInAll - inFlight;
        return lane.inFlight < Math.min(inFlightPerWebhook, free)
                && lane.pace.take(ratePerSecond.apply(lane.webhook).orElse(null), now);
    }

    private QueuedAttempt take(Lane lane) {
        lane.inFlight++;
        inFlight++;
        return lane.queue.remove();
    }

    private static final class Lane {
        private final WebhookId webhook;
        private final Pace pace;
        private final Queue<QueuedAttempt> queue = new ArrayDeque<>();
        private int inFlight;

        Lane(WebhookId webhook, Pace pace) {
            this.webhook = webhook;
            this.pace = pace;
        }
    }
}
