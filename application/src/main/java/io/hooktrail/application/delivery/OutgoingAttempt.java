package io.hooktrail.application.delivery;

import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.OutgoingEvent;
import io.hooktrail.domain.webhook.WebhookId;

/**
 * One attempt that is claimed and may leave.
 *
 * @param delivery which delivery
 * @param number 1 for the first attempt
 * @param webhook where to; its lane and, looked up when the request leaves, its {@link WebhookTarget}
 * @param event what to say
 */
public record OutgoingAttempt(DeliveryId delivery, int number, WebhookId webhook, OutgoingEvent event) {}
