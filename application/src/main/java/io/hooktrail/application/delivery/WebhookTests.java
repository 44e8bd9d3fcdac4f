package io.hooktrail.application.delivery;

import io.hooktrail.application.Failures;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.OncePerKey;
import io.hooktrail.application.Requester;
import io.hooktrail.application.Units;
import io.hooktrail.domain.Content;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.OutgoingEvent;
import io.hooktrail.domain.webhook.EventSubject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Sends a webhook a sample, without a real event (TM-24). The attempt is a test: it counts in no rate (TM-25). */
public final class WebhookTests {

    /** What a sample's entity is called. */
    private static final String SAMPLE = "sample";

    private final Units units;
    private final AttemptHandOver handOver;
    private final Scheduling scheduling;
    private final OncePerKey once;
    private final InstantSource clock;

    WebhookTests(Units units, AttemptHandOver handOver, Scheduling scheduling, OncePerKey once, InstantSource clock) {
        this.units = units;
        this.handOver = handOver;
        this.scheduling = scheduling;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Owes the webhook a sample.
     *
     * @param event a fresh id, under which the receiver sees the sample
     * @param subject what the sample pretends to be about
     * @param sample its content
     * @param key null if asking twice shall send two
     */
    public DeliveryId test(
            MatchedWebhook webhook,
            EventId event,
            EventSubject subject,
            Content sample,
            Requester by,
            @Nullable IdempotencyKey key) {
        Instant now = clock.instant();
        var said = new PublicEvent(
                subject, new OutgoingEvent(event, webhook.account(), subject.name(), SAMPLE, now, sample));
        String cause = by.requestId() == null ? by.actor() : by.requestId();
        MetaData metadata = MetaData.from(by.asMetadata()).and("causation_id", cause);
        return DeliveryId.of(untilNoConflict(() -> once.ask(key, () -> {
            handOver.keep(said);
            return scheduling
                    .schedule(said, webhook, AttemptTrigger.TEST, now, metadata)
                    .toString();
        })));
    }

    /** The event is fresh, so a conflict can only be about the key: the second time finds what the other one did. */
    private String untilNoConflict(Callable<String> work) {
        try {
            return units.inTransaction(work);
        } catch (RuntimeException failure) {
            if (!Failures.isConflict(failure)) {
                throw failure;
            }
            return units.inTransaction(work);
        }
    }
}
