package io.hooktrail.application.delivery;

import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.webhook.WebhookId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Sends claimed attempts, knows which are on their way on this node, and passes on what came of them. */
final class AttemptRunner {

    private final WebhookSender sender;
    private final Consumer<Ran> outcomes;
    private final AtomicLong claims;
    private final Map<Long, LongAdder> inFlightByClaim = new ConcurrentHashMap<>();
    private final Map<WebhookId, LongAdder> inFlightByWebhook = new ConcurrentHashMap<>();

    /** What came of a claimed attempt. */
    record Ran(Claim claim, Exchange exchange) {}

    /**
     * Runs attempts through the sender.
     *
     * @param firstClaim claims are numbered from here; no other node, past or present, uses these numbers
     * @param outcomes takes each outcome; must not block
     */
    AttemptRunner(WebhookSender sender, long firstClaim, Consumer<Ran> outcomes) {
        this.sender = sender;
        this.claims = new AtomicLong(firstClaim);
        this.outcomes = outcomes;
    }

    long nextClaim() {
        return claims.incrementAndGet();
    }

    int reserve(int wanted) {
        return wanted == 0 ? 0 : sender.reserve(wanted);
    }

    void release(int places) {
        if (places > 0) {
            sender.release(places);
        }
    }

    /** Sends on reserved places, one a claim. */
    void run(List<Claim> batch, Map<EventId, PublicEvent> events) {
        batch.forEach(claim -> count(claim, 1));
        Map<DeliveryId, Claim> byDelivery = new ConcurrentHashMap<>();
        batch.forEach(claim -> byDelivery.put(claim.standing().delivery(), claim));
        List<OutgoingAttempt> attempts =
                batch.stream().map(claim -> outgoing(claim.standing(), events)).toList();
        sender.send(
                attempts,
                exchange -> outcomes.accept(new Ran(
                        Objects.requireNonNull(byDelivery.get(exchange.attempt().delivery())), exchange)));
    }

    /** The outcome of a claim is recorded, or nobody's business any more. */
    void settled(Claim claim) {
        count(claim, -1);
    }

    /** The claims that have attempts on their way. */
    Collection<Long> claimsInFlight() {
        inFlightByClaim.values().removeIf(count -> count.sum() <= 0);
        return List.copyOf(inFlightByClaim.keySet());
    }

    /**
     * How many more attempts this webhook may get: it never holds more places than are left to all others, so a slow
     * receiver does not keep quiet ones from the queue (fault L2).
     */
    int room(WebhookId webhook) {
        LongAdder held = inFlightByWebhook.get(webhook);
        return Math.max(0, sender.free() - (held == null ? 0 : held.intValue()));
    }

    private void count(Claim claim, int change) {
        inFlightByClaim.computeIfAbsent(claim.number(), key -> new LongAdder()).add(change);
        inFlightByWebhook
                .computeIfAbsent(claim.standing().webhook(), key -> new LongAdder())
                .add(change);
    }

    private static OutgoingAttempt outgoing(Standing standing, Map<EventId, PublicEvent> events) {
        PublicEvent event = Objects.requireNonNull(events.get(standing.event()));
        int number = standing.state().progress().nextAttempt();
        return new OutgoingAttempt(standing.delivery(), number, standing.webhook(), event.outgoing());
    }
}
