package io.hooktrail.adapters.web.rest.delivery;

import io.hooktrail.adapters.web.FailureHelp;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.DeliveryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as a list of attempts shows it (GKM-07 to GKM-13, TM-22).
 *
 * @param event its public name, such as {@code license.assigned} (GKM-09)
 * @param nextAttemptAt when the next one was planned for (TM-23)
 * @param help what to look at first
 */
record AttemptResponse(
        DeliveryId deliveryId,
        int number,
        String status,
        String event,
        String type,
        String action,
        @Nullable String graph,
        EventId eventId,
        String entityId,
        boolean test,
        DeliveryResponse.Webhook webhook,
        String trigger,
        @Nullable String actor,
        Instant at,
        @Nullable Long durationMs,
        @Nullable Integer code,
        @Nullable String failure,
        @Nullable String version,
        @Nullable Instant nextAttemptAt,
        String help) {

    static AttemptResponse of(AttemptView view) {
        return new AttemptResponse(
                view.delivery(),
                view.number(),
                view.status().toString(),
                view.subject().name(),
                view.subject().type(),
                view.subject().action(),
                view.subject().graph(),
                view.event(),
                view.entityId(),
                view.test(),
                DeliveryResponse.Webhook.of(view.webhook()),
                DeliveryResponse.lower(view.trigger()),
                view.actor(),
                view.at(),
                DeliveryResponse.milliseconds(view.took()),
                view.code(),
                DeliveryResponse.nameOf(view.failure()),
                DeliveryResponse.text(view.version()),
                view.nextAttemptAt(),
                FailureHelp.of(view));
    }
}
