package io.hooktrail.application.delivery;

import io.hooktrail.domain.delivery.OutgoingEvent;
import io.hooktrail.domain.webhook.EventSubject;

/**
 * A change that receivers may hear of.
 *
 * @param subject by which webhooks choose it
 * @param outgoing what they are told
 */
public record PublicEvent(EventSubject subject, OutgoingEvent outgoing) {}
