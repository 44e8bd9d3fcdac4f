package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryEvent.DeliveryScheduled;
import io.hooktrail.domain.webhook.EventSubject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What never changes about a delivery.
 *
 * @param account the owner of the webhook
 * @param origin where the event happened
 * @param actor on whose behalf; null if nobody is known
 */
record DeliveryHead(
        UUID id,
        UUID account,
        UUID webhook,
        UUID event,
        UUID origin,
        EventSubject subject,
        String entityId,
        AttemptTrigger trigger,
        @Nullable String actor,
        Instant createdAt) {

    static DeliveryHead of(DeliveryScheduled event, @Nullable String actor) {
        return new DeliveryHead(
                event.id().value(),
                event.account().value(),
                event.webhook().value(),
                event.event().value(),
                event.origin().value(),
                event.subject(),
                event.entityId(),
                event.trigger(),
                actor,
                Times.micros(event.at()));
    }

    boolean test() {
        return trigger == AttemptTrigger.TEST;
    }
}
