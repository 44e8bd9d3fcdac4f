package io.hooktrail.application.delivery;

import io.hooktrail.application.delivery.AttemptRunner.Ran;
import io.hooktrail.domain.delivery.AttemptOutcome.Delivered;
import io.hooktrail.domain.delivery.AttemptOutcome.Refused;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The moving parts of delivery on this node: the sweeper's clockwork and the recording of outcomes. */
public final class DeliveryEngine implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DeliveryEngine.class);
    private static final long SWEEP_MILLIS = 100;
    private static final long TIDY_MILLIS = 1_000;
    private static final int PASSES = 20;
    private static final int GONE = 410;

    private final Sweeper sweeper;
    private final OutcomeGatherer outcomes;
    private final OutcomeGatherer.Recording recording;
    private final Duration lease;
    private final ScheduledExecutorService clockwork = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("sweeper-", 1).factory());

    DeliveryEngine(Sweeper sweeper, OutcomeGatherer outcomes, OutcomeGatherer.Recording recording, Duration lease) {
        this.sweeper = sweeper;
        this.outcomes = outcomes;
        this.recording = recording;
        this.lease = lease;
    }

    /** Begins to send and to record. */
    public void start() {
        outcomes.start(recording);
        every(SWEEP_MILLIS, this::sweep);
        every(TIDY_MILLIS, this::tidy);
        every(lease.toMillis() / 3, sweeper::renewLeases);
    }

    private void sweep() {
        int passes = PASSES;
        while (passes-- > 0 && sweeper.sweepDue() > 0) {
            // As long as there is something to do, up to a bound: another node's stop must be noticed too.
        }
    }

    private void tidy() {
        sweeper.sweepAbandoned();
        sweeper.sweepHeld();
    }

    private void every(long millis, Runnable work) {
        var _ = clockwork.scheduleWithFixedDelay(() -> withoutEnd(work), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** A failing pass is logged and repeated: the schedule holds what is to be done. */
    private static void withoutEnd(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            log.warn("A sweep failed and will be repeated: {}", failure.toString());
            log.debug("The sweep's failure", failure);
        }
    }

    /** Stops sweeping and records what has come back. What is still on its way is written off by whoever sweeps next. */
    @Override
    public void close() {
        clockwork.shutdownNow();
        outcomes.close();
    }

    /** Tells the health of webhooks what a batch says about them. */
    static void tellHealth(ReceiverHealth health, List<Ran> counted) {
        Map<WebhookId, Boolean> anySuccess = new HashMap<>();
        for (Ran ran : counted) {
            WebhookId webhook = ran.claim().standing().webhook();
            anySuccess.merge(webhook, ran.exchange().outcome() instanceof Delivered, Boolean::logicalOr);
            if (isGone(ran)) {
                health.gone(webhook);
            }
        }
        health.record(anySuccess);
    }

    private static boolean isGone(Ran ran) {
        return ran.exchange().outcome() instanceof Refused refused
                && refused.status() != null
                && refused.status() == GONE;
    }
}
