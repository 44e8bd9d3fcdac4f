package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.domain.delivery.DeliveryStatus;
import io.hooktrail.domain.delivery.ExhaustedReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What changes about a delivery: the foldable half of its row.
 *
 * @param sentAt the first attempt; null before it
 * @param calledOffAt when it ended without any attempt
 * @param requestedBy who asked for the attempt that is outstanding
 * @param last the newest attempt; null before the first
 */
record DeliveryState(
        DeliveryStatus status,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable Instant calledOffAt,
        @Nullable Instant nextAttemptAt,
        @Nullable ExhaustedReason exhaustedReason,
        @Nullable String requestedBy,
        @Nullable LastAttempt last) {

    static final DeliveryState PENDING =
            new DeliveryState(DeliveryStatus.PENDING, 0, null, null, null, null, null, null);

    /** An attempt was made: nothing is asked for or planned any more, as far as this event knows. */
    DeliveryState attempted(DeliveryStatus then, AttemptRow attempt) {
        return new DeliveryState(
                then,
                attempt.number(),
                sentAt == null ? attempt.at() : sentAt,
                null,
                null,
                null,
                null,
                LastAttempt.of(attempt));
    }

    /** Another attempt is due. */
    DeliveryState due(DeliveryStatus then, Instant at, @Nullable String by) {
        return new DeliveryState(then, attempts, sentAt, null, at, null, by, last);
    }

    /** It waits, or it is over. */
    DeliveryState resting(DeliveryStatus then, @Nullable ExhaustedReason reason) {
        return new DeliveryState(then, attempts, sentAt, null, null, reason, requestedBy, last);
    }

    /** It is over, and maybe nothing was ever sent. */
    DeliveryState ended(DeliveryStatus then, @Nullable ExhaustedReason reason, Instant at) {
        return new DeliveryState(then, attempts, sentAt, attempts == 0 ? at : null, null, reason, null, last);
    }
}
