package io.hooktrail.application.delivery;

import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.PayloadVersion;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt, to be shown. It never changes, but for its exchange, which goes when the log retention is over (C1).
 *
 * @param account the owner of the webhook
 * @param number 1 for the first of its delivery
 * @param actor who asked for it; null if the saga did
 * @param at when the request left; if the outcome is unknown, when that became clear
 * @param took null if the outcome is unknown
 * @param code the HTTP status, if an answer came
 * @param failure null if the receiver accepted
 * @param version what was sent; null if the outcome is unknown
 * @param nextAttemptAt when the next one was planned for, as of this attempt (TM-23)
 */
public record AttemptView(
        DeliveryId delivery,
        AccountId account,
        WebhookRef webhook,
        EventId event,
        EventSubject subject,
        String entityId,
        boolean test,
        int number,
        AttemptStatus status,
        AttemptTrigger trigger,
        @Nullable String actor,
        Instant at,
        @Nullable Duration took,
        @Nullable Integer code,
        @Nullable FailureClass failure,
        @Nullable PayloadVersion version,
        @Nullable Instant nextAttemptAt) {}
