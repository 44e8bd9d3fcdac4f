package io.hooktrail.application.delivery;

import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.Delivery;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.webhook.WebhookId;

/**
 * A delivery whose next attempt a node has claimed: nobody else makes it while the claim holds.
 *
 * @param state as of the claim; it cannot change while the claim holds
 * @param nextSequence the sequence number of the stream's next event
 * @param claim names the claim; an outcome counts only while the schedule still says so (compare-and-set)
 */
public record Claim(
        DeliveryId delivery, WebhookId webhook, EventId event, Delivery state, long nextSequence, long claim) {}
