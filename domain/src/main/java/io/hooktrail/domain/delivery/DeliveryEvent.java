package io.hooktrail.domain.delivery;

import io.hooktrail.domain.DomainEvent;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.EventType;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a delivery, from the day it is owed to the day nothing is owed any more. */
public sealed interface DeliveryEvent extends DomainEvent {

    @Override
    DeliveryId id();

    /**
     * A webhook is owed an event.
     *
     * @param account whose webhook it is: who sees the delivery
     * @param origin where the event happened: that account or one below it
     */
    @EventType("delivery.scheduled")
    record DeliveryScheduled(
            DeliveryId id,
            AccountId account,
            WebhookId webhook,
            EventId event,
            AccountId origin,
            EventSubject subject,
            String entityId,
            AttemptTrigger trigger,
            Instant at)
            implements DeliveryEvent {}

    /** An attempt ended: the receiver answered, or it is known why it did not. */
    sealed interface AttemptMade extends DeliveryEvent {
        /** 1 for the first attempt. */
        int attempt();

        /** Why it was made. */
        AttemptTrigger trigger();

        /** The payload version that was sent. */
        PayloadVersion version();

        /** When the request left. */
        Instant sentAt();

        /** From then until the outcome was known. */
        Duration took();

        /** When the outcome was known. */
        @Override
        default Instant at() {
            return sentAt().plus(took());
        }
    }

    /** The receiver accepted; nothing is owed any more. */
    @EventType("delivery.succeeded")
    record DeliverySucceeded(
            DeliveryId id,
            int attempt,
            AttemptTrigger trigger,
            PayloadVersion version,
            int status,
            Instant sentAt,
            Duration took)
            implements AttemptMade {}

    /** The receiver did not accept; what follows is the next event of the stream. */
    @EventType("delivery.attempt-failed")
    record AttemptFailed(
            DeliveryId id,
            int attempt,
            AttemptTrigger trigger,
            PayloadVersion version,
            FailureClass failure,
            @Nullable Integer status,
            Instant sentAt,
            Duration took)
            implements AttemptMade {}

    /**
     * The node that made the attempt died or lost its claim; whether the receiver accepted is unknown. The next attempt
     * is due now.
     */
    @EventType("delivery.attempt-abandoned")
    record AttemptAbandoned(DeliveryId id, int attempt, AttemptTrigger trigger, Instant at) implements DeliveryEvent {}

    /**
     * There will be another automatic attempt.
     *
     * @param attempt its number
     * @param delay how long from now
     */
    @EventType("delivery.retry-planned")
    record RetryPlanned(DeliveryId id, int attempt, Duration delay, Instant at) implements DeliveryEvent {

        /** When it is due. */
        public Instant dueAt() {
            return at.plus(delay);
        }
    }

    /** No automatic attempt is left. */
    @EventType("delivery.exhausted")
    record DeliveryExhausted(DeliveryId id, ExhaustedReason reason, Instant at) implements DeliveryEvent {}

    /**
     * Somebody wants another attempt now.
     *
     * @param attempt its number
     * @param trigger manual, bulk or recovery
     * @param by the actor
     */
    @EventType("delivery.retry-requested")
    record RetryRequested(DeliveryId id, int attempt, AttemptTrigger trigger, String by, Instant at)
            implements DeliveryEvent {}

    /** The webhook is disabled; the delivery waits. */
    @EventType("delivery.held")
    record DeliveryHeld(DeliveryId id, Instant at) implements DeliveryEvent {}

    /** The webhook is enabled again; the next attempt is due now. */
    @EventType("delivery.released")
    record DeliveryReleased(DeliveryId id, Instant at) implements DeliveryEvent {}

    /** Somebody decided that it shall not be delivered. */
    @EventType("delivery.cancelled")
    record DeliveryCancelled(DeliveryId id, String by, Instant at) implements DeliveryEvent {}
}
