package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.PayloadVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a delivery's row repeats of its newest attempt, so that a list needs no other table. */
record LastAttempt(
        Instant at,
        @Nullable Integer code,
        @Nullable FailureClass failure,
        @Nullable Integer milliseconds,
        @Nullable PayloadVersion version) {

    static LastAttempt of(AttemptRow attempt) {
        return new LastAttempt(
                attempt.at(), attempt.code(), attempt.failure(), attempt.milliseconds(), attempt.version());
    }
}
