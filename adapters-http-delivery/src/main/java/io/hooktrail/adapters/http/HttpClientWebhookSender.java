package io.hooktrail.adapters.http;

import io.hooktrail.application.delivery.Exchange;
import io.hooktrail.application.delivery.OutgoingAttempt;
import io.hooktrail.application.delivery.WebhookSender;
import io.hooktrail.application.delivery.WebhookTarget;
import io.hooktrail.application.delivery.WebhookTargets;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.WebhookId;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends through Apache HttpClient. One thread owns lanes and flights, so nothing here is locked. */
final class HttpClientWebhookSender implements WebhookSender {

    private static final Logger LOG = LoggerFactory.getLogger(HttpClientWebhookSender.class);

    /** How late a time-out, or a departure under a rate, may be noticed. */
    private static final Duration TICK = Duration.ofMillis(20);

    /** Where a request would have gone whose webhook is gone. */
    private static final URI NOWHERE = URI.create("");

    private final WebhookTargets targets;
    private final Carrier carrier;
    private final AtomicInteger freePlaces;
    private final EndpointLanes lanes;
    private final Set<Flight> flights = new HashSet<>();
    private final CountDownLatch drained = new CountDownLatch(1);
    private boolean departing;
    private volatile boolean closing;

    private HttpClientWebhookSender(WebhookTargets targets, Carrier carrier) {
        this.targets = targets;
        this.carrier = carrier;
        this.freePlaces = new AtomicInteger(carrier.limits().queue());
        this.lanes = new EndpointLanes(
                carrier.limits().inFlight(), carrier.limits().inFlightPerWebhook(), this::ratePerSecond);
    }

    static HttpClientWebhookSender start(WebhookTargets targets, Carrier carrier) {
        HttpClientWebhookSender sender = new HttpClientWebhookSender(targets, carrier);
        long tick = TICK.toNanos();
        var _ = carrier.thread().scheduleWithFixedDelay(sender::tick, tick, tick, TimeUnit.NANOSECONDS);
        return sender;
    }

    @Override
    public int free() {
        return closing ? 0 : freePlaces.get();
    }

    @Override
    public int reserve(int wanted) {
        if (closing) {
            return 0;
        }
        int free = freePlaces.getAndUpdate(places -> places - Math.clamp(wanted, 0, places));
        return Math.clamp(wanted, 0, free);
    }

    @Override
    public void release(int places) {
        freePlaces.addAndGet(places);
    }

    @Override
    public void send(Collection<OutgoingAttempt> attempts, Consumer<Exchange> outcome) {
        List<QueuedAttempt> queued = attempts.stream()
                .map(attempt -> new QueuedAttempt(attempt, outcome))
                .toList();
        try {
            carrier.thread().execute(() -> enqueue(queued));
        } catch (RejectedExecutionException closed) {
            queued.forEach(each -> report(each, neverLeft(each, FailureClass.OUTCOME_UNKNOWN)));
        }
    }

    /**
     * Takes no more reservations, lets what is queued and in flight finish for a while, and reports what is left as
     * unknown. Blocks until then.
     */
    void drain(Duration grace) throws InterruptedException {
        closing = true;
        carrier.thread().execute(this::checkDrained);
        if (!drained.await(grace.toNanos(), TimeUnit.NANOSECONDS)) {
            carrier.thread().execute(this::giveUpAll);
            drained.await();
        }
    }

    private void enqueue(List<QueuedAttempt> queued) {
        long now = System.nanoTime();
        queued.forEach(each -> lanes.add(each, now));
        departAll();
    }

    /** Lets leave whatever may. A flight that lands at once comes back here through {@link #landed}: one loop serves both. */
    private void departAll() {
        if (departing) {
            return;
        }
        departing = true;
        try {
            Optional<QueuedAttempt> next = lanes.next(System.nanoTime());
            while (next.isPresent()) {
                depart(next.get());
                next = lanes.next(System.nanoTime());
            }
        } finally {
            departing = false;
        }
    }

    private void depart(QueuedAttempt queued) {
        Optional<WebhookTarget> target = targets.find(queued.attempt().webhook());
        if (target.isEmpty()) {
            lanes.landed(queued.attempt().webhook());
            report(queued, neverLeft(queued, FailureClass.WEBHOOK_GONE));
        } else {
            Flight flight = new Flight(carrier, queued, target.get(), this::landed);
            flights.add(flight);
            flight.depart();
        }
    }

    private void landed(Flight flight, Exchange exchange) {
        flights.remove(flight);
        lanes.landed(flight.queued().attempt().webhook());
        report(flight.queued(), exchange);
        departAll();
        checkDrained();
    }

    private void report(QueuedAttempt queued, Exchange exchange) {
        try {
            queued.outcome().accept(exchange);
        } catch (RuntimeException e) {
            LOG.error("Nobody took the outcome of delivery {}", queued.attempt().delivery(), e);
        } finally {
            freePlaces.incrementAndGet();
        }
    }

    private Exchange neverLeft(QueuedAttempt queued, FailureClass why) {
        return new Exchange(
                queued.attempt(),
                carrier.clock().instant(),
                Outcomes.failed(why, Duration.ZERO),
                PayloadVersion.LATEST_STABLE,
                NOWHERE,
                List.of(),
                null,
                null);
    }

    private void tick() {
        try {
            long now = System.nanoTime();
            List.copyOf(flights).forEach(flight -> flight.tick(now));
            departAll();
            lanes.forgetIdle(now);
            carrier.hosts().forgetStale(now);
            carrier.client().closeIdle(now);
        } catch (RuntimeException e) {
            LOG.error("A tick of the sender broke; the next one tries again", e);
        }
    }

    private void checkDrained() {
        if (closing && lanes.isEmpty()) {
            drained.countDown();
        }
    }

    private void giveUpAll() {
        lanes.clear().forEach(each -> report(each, neverLeft(each, FailureClass.OUTCOME_UNKNOWN)));
        List.copyOf(flights).forEach(flight -> flight.giveUp(FailureClass.OUTCOME_UNKNOWN));
        drained.countDown();
    }

    private Optional<Integer> ratePerSecond(WebhookId webhook) {
        return targets.find(webhook).map(WebhookTarget::ratePerSecond);
    }
}
