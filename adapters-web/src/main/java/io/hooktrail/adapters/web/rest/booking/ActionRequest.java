package io.hooktrail.adapters.web.rest.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be said with an action.
 *
 * @param message with a decline or a cancellation
 * @param paymentId with a payment: the payment provider's
 * @param start with a move to another time; so is {@code end}
 */
record ActionRequest(
        @Nullable String message,
        @Nullable String paymentId,
        @Nullable Instant start,
        @Nullable Instant end) {

    static final ActionRequest EMPTY = new ActionRequest(null, null, null, null);
}
