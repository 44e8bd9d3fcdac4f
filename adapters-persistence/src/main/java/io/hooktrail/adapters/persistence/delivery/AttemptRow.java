package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryEvent.AttemptAbandoned;
import io.hooktrail.domain.delivery.DeliveryEvent.AttemptFailed;
import io.hooktrail.domain.delivery.DeliveryEvent.DeliverySucceeded;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.PayloadVersion;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt as its event tells it.
 *
 * @param at when the request left; if the outcome is unknown, when that became clear
 */
record AttemptRow(
        int number,
        AttemptStatus status,
        AttemptTrigger trigger,
        @Nullable String actor,
        Instant at,
        @Nullable Integer code,
        @Nullable FailureClass failure,
        @Nullable Duration took,
        @Nullable PayloadVersion version,
        @Nullable Instant nextAttemptAt) {

    static AttemptRow of(DeliverySucceeded e, @Nullable String actor) {
        return new AttemptRow(
                e.attempt(),
                AttemptStatus.SUCCESS,
                e.trigger(),
                actor,
                Times.micros(e.sentAt()),
                e.status(),
                null,
                e.took(),
                e.version(),
                null);
    }

    static AttemptRow of(AttemptFailed e, @Nullable String actor) {
        return new AttemptRow(
                e.attempt(),
                AttemptStatus.FAILED,
                e.trigger(),
                actor,
                Times.micros(e.sentAt()),
                e.status(),
                e.failure(),
                e.took(),
                e.version(),
                null);
    }

    static AttemptRow of(AttemptAbandoned e, @Nullable String actor, @Nullable Instant nextAttemptAt) {
        return new AttemptRow(
                e.attempt(),
                AttemptStatus.UNKNOWN,
                e.trigger(),
                actor,
                Times.micros(e.at()),
                null,
                FailureClass.OUTCOME_UNKNOWN,
                null,
                null,
                nextAttemptAt);
    }

    AttemptRow planning(Instant next) {
        return new AttemptRow(number, status, trigger, actor, at, code, failure, took, version, next);
    }

    /** In whole milliseconds. */
    @Nullable
    Integer milliseconds() {
        return took == null ? null : Math.toIntExact(took.toMillis());
    }
}
