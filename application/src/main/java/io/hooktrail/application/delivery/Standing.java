package io.hooktrail.application.delivery;

import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.Delivery;
import io.hooktrail.domain.delivery.DeliveryEvent;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.webhook.WebhookId;
import java.util.List;

/**
 * How a delivery stands: its state, and where its stream goes on.
 *
 * @param nextSequence the sequence number of the stream's next event
 */
public record Standing(
        DeliveryId delivery, WebhookId webhook, AccountId account, EventId event, Delivery state, long nextSequence) {

    /** The standing after these events. */
    Standing after(List<DeliveryEvent> events) {
        Delivery now = state;
        for (DeliveryEvent event : events) {
            now = Delivery.evolve(now, event);
        }
        return new Standing(delivery, webhook, account, event, now, nextSequence + events.size());
    }
}
