package io.hooktrail.application.delivery;

import io.hooktrail.application.Requester;
import io.hooktrail.application.Units;
import io.hooktrail.application.webhook.MatchedWebhook;
import io.hooktrail.domain.Content;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.OutgoingEvent;
import io.hooktrail.domain.webhook.EventSubject;
import java.time.Instant;
import java.time.InstantSource;
import org.axonframework.messaging.MetaData;

/** Sends a webhook a sample, without a real event (TM-24). The attempt is a test: it counts in no rate (TM-25). */
public final class WebhookTests {

    /** What a sample's entity is called. */
    private static final String SAMPLE = "sample";

    private final Units units;
    private final AttemptHandOver handOver;
    private final Scheduling scheduling;
    private final InstantSource clock;

    WebhookTests(Units units, AttemptHandOver handOver, Scheduling scheduling, InstantSource clock) {
        this.units = units;
        this.handOver = handOver;
        this.scheduling = scheduling;
        this.clock = clock;
    }

    /**
     * Owes the webhook a sample.
     *
     * @param event a fresh id, under which the receiver sees the sample
     * @param subject what the sample pretends to be about
     * @param sample its content
     */
    public DeliveryId test(
            MatchedWebhook webhook, EventId event, EventSubject subject, Content sample, Requester by) {
        Instant now = clock.instant();
        var said = new PublicEvent(
                subject, new OutgoingEvent(event, webhook.account(), subject.name(), SAMPLE, now, sample));
        String cause = by.requestId() == null ? by.actor() : by.requestId();
        MetaData metadata = MetaData.from(by.asMetadata()).and("causation_id", cause);
        return units.inTransaction(() -> {
            handOver.keep(said);
            return scheduling.schedule(said, webhook, AttemptTrigger.TEST, now, metadata);
        });
    }
}
