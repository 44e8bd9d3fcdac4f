package io.hooktrail.adapters.http;

import io.hooktrail.application.delivery.Exchange;
import io.hooktrail.application.delivery.FailureReason;
import io.hooktrail.application.delivery.WebhookTarget;
import io.hooktrail.domain.delivery.AttemptOutcome;
import io.hooktrail.domain.delivery.FailureClass;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt under way: look-up, guard, then one address after the other until one takes the connection.
 *
 * <p>Belongs to the carrier's thread and lands exactly once, at the latest when {@link #tick} finds its time up.
 */
final class Flight {

    private static final Logger LOG = LoggerFactory.getLogger(Flight.class);

    private final Carrier carrier;
    private final QueuedAttempt queued;
    private final WebhookTarget target;
    private final BiConsumer<Flight, Exchange> landing;
    private final Instant startedAt;
    private final long started = System.nanoTime();
    private final Queue<InetAddress> addresses = new ArrayDeque<>();
    private @Nullable OutgoingRequest request;
    private @Nullable Try current;
    private boolean repeated;
    private boolean landed;

    /** @param landing told once, on the carrier's thread */
    Flight(Carrier carrier, QueuedAttempt queued, WebhookTarget target, BiConsumer<Flight, Exchange> landing) {
        this.carrier = carrier;
        this.queued = queued;
        this.target = target;
        this.landing = landing;
        this.startedAt = carrier.clock().instant();
    }

    QueuedAttempt queued() {
        return queued;
    }

    void depart() {
        step(this::lookUp);
    }

    /** Looks at the clock: lands when time is up, moves on to the next address when this one took too long. */
    void tick(long now) {
        Try running = current;
        if (now - started >= target.timeout().toNanos()) {
            giveUp(Outcomes.timeout(
                    running == null ? Progress.Phase.LOOKUP : running.progress().phase()));
        } else if (running != null && now - running.connectedBy() >= 0 && canMoveOn(running)) {
            running.cut();
            step(this::tryNextAddress);
        }
    }

    /** Lands now. What came so far may still be an answer; if it is none, this is why. */
    void giveUp(FailureClass why) {
        giveUp(Failure.of(why));
    }

    private void giveUp(Failure why) {
        Try running = current;
        if (running == null) {
            land(why);
        } else {
            landWith(running.reader().received(), why);
            running.cut();
        }
    }

    private void lookUp() {
        if (carrier.rules().refusal(target.url()).isPresent()) {
            land(new Failure(FailureClass.ADDRESS_BLOCKED, FailureReason.URL_REFUSED));
            return;
        }
        CompletableFuture<List<InetAddress>> answer = carrier.hosts().of(UrlRules.host(target.url()), started);
        if (answer.isDone()) {
            lookedUp(answer);
        } else {
            var _ = answer.whenCompleteAsync((found, failure) -> step(() -> lookedUp(answer)), carrier.thread());
        }
    }

    private void lookedUp(CompletableFuture<List<InetAddress>> answer) {
        if (landed) {
            return;
        }
        if (answer.isCompletedExceptionally() || answer.join().isEmpty()) {
            land(Failure.of(FailureClass.DNS_FAILED));
        } else if (answer.join().stream().allMatch(carrier.guard()::allows)) {
            request = carrier.writer().write(queued.attempt(), target, startedAt);
            addresses.addAll(answer.join());
            tryNextAddress();
        } else {
            land(Failure.of(FailureClass.ADDRESS_BLOCKED));
        }
    }

    /** Each address gets its share of the time that is left, so a dead one does not use up the time of a living one. */
    private void tryNextAddress() {
        long now = System.nanoTime();
        long left = target.timeout().toNanos() - (now - started);
        long share = left / addresses.size();
        send(addresses.remove(), now + share);
    }

    private void send(InetAddress address, long connectedBy) {
        OutgoingRequest signed = request;
        if (signed == null) {
            throw new IllegalStateException("Nothing was signed");
        }
        Try next = new Try(address, connectedBy, new ResponseReader(carrier.limits()));
        current = next;
        next.runsAs(carrier.client()
                .send(signed, next, failure -> carrier.thread().execute(() -> step(() -> ended(next, failure)))));
    }

    private void ended(Try ended, @Nullable Exception failure) {
        if (landed || ended != current) {
            return;
        }
        if (failure instanceof RequestNotExecutedException && ended.progress().reused() && !repeated) {
            repeated = true; // the receiver had closed a kept connection, and nothing was sent on it
            send(ended.address(), ended.connectedBy());
        } else if (failure != null && canMoveOn(ended)) {
            tryNextAddress();
        } else {
            landWith(
                    ended.reader().received(),
                    Outcomes.failure(failure, ended.progress().phase()));
        }
    }

    private boolean canMoveOn(Try from) {
        return from.progress().phase() == Progress.Phase.CONNECT && !addresses.isEmpty();
    }

    private void landWith(Optional<ReceivedResponse> received, Failure otherwise) {
        Exchange.Response content = received.map(ReceivedResponse::content).orElse(null);
        Duration took = took();
        received.filter(response -> response.enough() || !response.isSuccess())
                .ifPresentOrElse(
                        answer -> land(
                                Outcomes.answered(answer, took, carrier.clock().instant()), content, null),
                        () -> land(Outcomes.failed(otherwise.why(), took), content, otherwise.exactly()));
    }

    private void land(Failure failure) {
        land(Outcomes.failed(failure.why(), took()), null, failure.exactly());
    }

    private void land(AttemptOutcome outcome, Exchange.@Nullable Response response, @Nullable FailureReason reason) {
        landed = true;
        var credentials = new Credentials(target.headers());
        List<Exchange.Header> sent = request == null ? List.of() : credentials.masked(request.headers());
        Exchange exchange = new Exchange(
                queued.attempt(),
                startedAt,
                outcome,
                target.version(),
                target.url(),
                sent,
                credentials.masked(response),
                reason);
        landing.accept(this, exchange);
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** A bug must not keep a place for ever: it is logged, and the attempt lands as unknown. */
    private void step(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException bug) {
            LOG.error(
                    "Attempt {} of delivery {} broke",
                    queued.attempt().number(),
                    queued.attempt().delivery(),
                    bug);
            if (!landed) {
                giveUp(FailureClass.OUTCOME_UNKNOWN);
            }
        }
    }
}
