package io.hooktrail.application.delivery;

import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.DeliveryStatus;
import io.hooktrail.domain.delivery.ExhaustedReason;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.PayloadVersion;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery, to be shown: what caused it (MT-11), where it goes and how far it has come.
 *
 * @param account the owner of the webhook
 * @param attempts how many were made
 * @param sentAt the first attempt; null before it
 * @param nextAttemptAt when the next attempt is due; null where none is planned
 * @param lastAttempt null before the first
 */
public record DeliveryView(
        DeliveryId id,
        AccountId account,
        WebhookRef webhook,
        Cause cause,
        DeliveryStatus status,
        int attempts,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant nextAttemptAt,
        @Nullable ExhaustedReason exhaustedReason,
        @Nullable PayloadVersion version,
        @Nullable LastAttempt lastAttempt) {

    /**
     * Why there is this delivery (MT-11).
     *
     * @param origin where the event happened
     * @param trigger what made the delivery: the event, a test or a recovery
     * @param actor on whose behalf; null if nobody is known
     * @param occurredAt when it happened, as its producer told; of a test, when it was asked for
     */
    public record Cause(
            EventId event,
            AccountId origin,
            EventSubject subject,
            String entityId,
            AttemptTrigger trigger,
            @Nullable String actor,
            Instant occurredAt) {}

    /**
     * What came of the newest attempt.
     *
     * @param code the HTTP status, if an answer came
     * @param failure null if the receiver accepted
     * @param took null if it is not known
     */
    public record LastAttempt(
            int number,
            Instant at,
            @Nullable Integer code,
            @Nullable FailureClass failure,
            @Nullable Duration took) {}

    /** Whether it is a test of the webhook, without a real event (TM-25). */
    public boolean test() {
        return cause.trigger() == AttemptTrigger.TEST;
    }
}
